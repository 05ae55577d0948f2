import type { UiMessages } from "../../i18n/catalogue";

/** What a step says before it has a plan; each step that works on one has these words in its own. */
export type StartWords = UiMessages["check"]["start"];
