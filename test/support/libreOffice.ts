import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeWith, isInstalled } from "./externalProgram";

const SOFFICE = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(
  isInstalled,
);

/**
 * Settings for which no version of LibreOffice is new. One that finds itself new tests at each of its starts how it draws,
 * for four fifths of the processor time of a start: only where it shows windows does it write down what it has tested.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item>
</oor:items>
`;

/** Whether this machine has it. */
export const HAS_LIBREOFFICE = SOFFICE !== undefined;

/** LibreOffice starts slowly: give such tests this many milliseconds. */
export const LIBREOFFICE_TIMEOUT = 120_000;

/** Where LibreOffice keeps its settings for the calling file's tests; making them takes a third of its start. */
let profile: string | undefined;

/** A suite that needs LibreOffice. */
export function describeWithLibreOffice(name: string, suite: () => void): void {
  describeWith("LibreOffice", SOFFICE !== undefined, name, () => {
    afterAll(() => {
      if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
      profile = undefined;
    });
    suite();
  });
}

/** Opens the workbook in LibreOffice and saves it in the other format. */
export function convertWithLibreOffice(bytes: Uint8Array, format: "xlsx" | "pdf"): Uint8Array {
  const [converted] = convertAllWithLibreOffice([bytes], format);
  if (converted === undefined) throw new Error("LibreOffice has given nothing");
  return converted;
}

/** The same for several workbooks in one run, which costs little more than one. */
export function convertAllWithLibreOffice(
  files: readonly Uint8Array[],
  format: "xlsx" | "pdf",
): readonly Uint8Array[] {
  return saveWithLibreOffice(files.map((bytes) => ({ bytes, from: "xlsx", to: format })));
}

/** A document, its format by extension, and the format in which it is to be saved. */
export type OfficeDocument = {
  readonly bytes: Uint8Array;
  readonly from: "xlsx" | "docx";
  readonly to: string;
};

/** Saves each document in its format, with one run of LibreOffice for each format. */
export function saveWithLibreOffice(documents: readonly OfficeDocument[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "fenjie-libreoffice-"));
  try {
    const inputs = documents.map(({ bytes, from, to }, index) => {
      const input = join(folder, `${index}.${from}`);
      writeFileSync(input, bytes);
      return { input, to };
    });
    for (const to of new Set(documents.map((document) => document.to))) {
      runSoffice(
        to,
        join(folder, "out"),
        inputs.filter((each) => each.to === to).map(({ input }) => input),
      );
    }
    return inputs.map(({ to }, index) => readFileSync(join(folder, "out", `${index}.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), "fenjie-libreoffice-profile-"));
  mkdirSync(join(folder, "user"));
  writeFileSync(join(folder, "user", "registrymodifications.xcu"), SETTINGS);
  return folder;
}

function runSoffice(format: string, output: string, inputs: readonly string[]): void {
  profile ??= makeProfile();
  const { status, stderr } = spawnSync(
    SOFFICE ?? "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      output,
      ...inputs,
    ],
    { encoding: "utf8", timeout: LIBREOFFICE_TIMEOUT },
  );
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
}
