import { join } from "node:path";
import { exists, isFolder } from "../adapters/node/files";
import { Failure } from "../domain/failure";

/**
 * The file that `-o` names: itself, or a file of this name in a folder.
 * @throws Failure `FILE_EXISTS` without `force`, before any work is done.
 */
export async function targetFile(output: string, name: string, force: boolean): Promise<string> {
  const target = (await isFolder(output)) ? join(output, name) : output;
  if (!force && (await exists(target))) throw new Failure("FILE_EXISTS", { file: target });
  return target;
}
