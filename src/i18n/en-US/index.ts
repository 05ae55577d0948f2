import type { Catalogue } from "../catalogue";
import { failures } from "./failures";
import { findings } from "./findings";
import { returnFindings } from "./returnFindings";
import { ruleNames } from "./ruleNames";
import { schedule } from "./schedule";
import { scores } from "./scores";
import { ui } from "./ui";

export const enUS: Catalogue = {
  locale: "en-US",
  failures,
  findings,
  returnFindings,
  ruleNames,
  schedule,
  scores,
  ui,
};
