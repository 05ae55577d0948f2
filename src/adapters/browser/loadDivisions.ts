import type { Divisions } from "../../domain/assignment/groupMembers";
import { Failure } from "../../domain/failure";
import { isDivisions } from "../divisionData";

/**
 * The official list of districts and their towns, which lies beside the page: 649 kB, so it is fetched only when
 * somebody asks for it.
 * @throws Failure `FILE_UNREADABLE` where the server does not deliver it, or something else in its place.
 */
export async function loadDivisions(address: URL): Promise<Divisions> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const data: unknown = await response.json();
    if (!isDivisions(data)) throw new TypeError("not a list of districts and their towns");
    return data;
  } catch (cause) {
    throw new Failure("FILE_UNREADABLE", { file: address.pathname.split("/").at(-1) ?? "" }, { cause });
  }
}
