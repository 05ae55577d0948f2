import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWith, runs } from "./externalProgram";

/** Ends well where Python has openpyxl; importing it would take ten times as long. */
const HAS_IT = "import importlib.util, sys; sys.exit(importlib.util.find_spec('openpyxl') is None)";

/** The system's Python first: distributions install openpyxl for that one. */
const PYTHON = ["/usr/bin/python3", "python3", "python"].find((program) => runs(program, ["-c", HAS_IT]));

/** A suite that needs Python with openpyxl. */
export function describeWithOpenpyxl(name: string, suite: () => void): void {
  describeWith("Python with openpyxl", PYTHON !== undefined, name, suite);
}

/**
 * Runs Python with the workbook's path in `path` and `openpyxl` imported; the script prints one JSON value, which is
 * given back.
 */
export function askOpenpyxl(bytes: Uint8Array, script: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "fenjie-openpyxl-"));
  try {
    const file = join(folder, "workbook.xlsx");
    writeFileSync(file, bytes);
    const program = `import sys, json, openpyxl\npath = sys.argv[1]\n${script}`;
    const output = execFileSync(PYTHON ?? "python3", ["-c", program, file], {
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
      maxBuffer: 256 * 1024 * 1024,
    });
    return JSON.parse(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs Python once on several workbooks: their paths in `paths`, what `about` has in `about`. The script saves each under
 * its path; what lies there afterwards is given back.
 */
export function runOpenpyxl(
  files: readonly Uint8Array[],
  about: unknown,
  script: string,
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "fenjie-openpyxl-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const input = join(folder, "input.json");
    writeFileSync(input, JSON.stringify({ paths, about }));
    const program = `import sys, json, openpyxl\nwith open(sys.argv[1], encoding="utf-8") as f: given = json.load(f)\npaths, about = given["paths"], given["about"]\n${script}`;
    execFileSync(PYTHON ?? "python3", ["-c", program, input], { stdio: ["ignore", "ignore", "pipe"] });
    return paths.map((path) => readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every sheet's values as openpyxl reads them, dates and times as ISO text. */
export const ALL_VALUES = `
wb = openpyxl.load_workbook(path, data_only=True)
print(json.dumps({ws.title: [list(row) for row in ws.iter_rows(values_only=True)] for ws in wb}, default=str))
`;
