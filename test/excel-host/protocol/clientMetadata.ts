import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readClientClasses } from "./readClientClasses";
import type { ClientClasses } from "./readClientClasses";

/** The folder of the installed client library's scripts. */
export const OFFICE_JS_FOLDER = join(process.cwd(), "node_modules", "@microsoft", "office-js", "dist");

const SCRIPTS = ["office.debug.js", "excel-web-16.00.debug.js"] as const;

let loaded: ClientClasses | undefined;

/** The classes of the installed client library, read once a process (about 150 ms) and never written down. */
export function clientMetadata(): ClientClasses {
  if (loaded === undefined) {
    const [office, excel] = SCRIPTS.map((name) => readFileSync(join(OFFICE_JS_FOLDER, name), "utf8"));
    loaded = readClientClasses(office ?? "", excel ?? "");
  }
  return loaded;
}
