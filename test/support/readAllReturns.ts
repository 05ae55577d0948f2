import { readReturnedFiles, type ReturnedFilesOptions } from "../../src/adapters/node/returnedFiles";
import type { ReturnedFile } from "../../src/layout/returnedBook";

/** All files that units have sent back, in the order of their names. */
export async function readAllReturns(
  paths: readonly string[],
  options?: ReturnedFilesOptions,
): Promise<readonly ReturnedFile[]> {
  const files: ReturnedFile[] = [];
  await readReturnedFiles(paths, (file) => files.push(file), options);
  return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
