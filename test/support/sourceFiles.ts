import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { ROOT } from "./projectRoot";

export type SourceFile = {
  /** Path from the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from the root for files of ours, the bare name for packages. */
  readonly imports: readonly string[];
};

/** Every TypeScript file below a folder of the project. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const absolute = join(ROOT, folder, name);
      const text = readFileSync(absolute, "utf8");
      const imports = ts
        .preProcessFile(text, true, true)
        .importedFiles.map(({ fileName }) =>
          fileName.startsWith(".") ? slashes(relative(ROOT, resolve(dirname(absolute), fileName))) : fileName,
        );
      return { path: slashes(relative(ROOT, absolute)), text, imports };
    });
}

function slashes(path: string): string {
  return path.split(sep).join("/");
}
