import type { Catalogue } from "../catalogue";
import { failures } from "./failures";
import { findings } from "./findings";
import { returnFindings } from "./returnFindings";
import { ruleNames } from "./ruleNames";
import { ui } from "./ui";

export const enUS: Catalogue = { locale: "en-US", failures, findings, returnFindings, ruleNames, ui };
