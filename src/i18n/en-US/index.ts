import type { Catalogue } from "../catalogue";
import { failures } from "./failures";
import { findings } from "./findings";
import { ui } from "./ui";

export const enUS: Catalogue = { locale: "en-US", failures, findings, ui };
