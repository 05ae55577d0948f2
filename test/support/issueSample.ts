import { planIssue, type IssuePlan, type IssueRequest } from "../../src/application/issueSheets";
import { decodePlan, type OpenPlan } from "../../src/application/openPlan";
import { parseRoundId, type RoundId } from "../../src/domain/round/round";
import { FakeWorkspace } from "./fakeWorkspace";
import { encodeSample, sampleDecomposition, sampleTask } from "./sampleDecomposition";
import { sampleGroup, sampleUnit } from "./samplePlan";

const assign = (...names: string[]) => names.map((name) => ({ name, text: name }));

/** Three units that lead tasks, one that only supports, and a collective unit without members. */
export function issueWorkspace(): FakeWorkspace {
  const tasks = [
    sampleTask(1, { text: "建设物流枢纽。", supportingUnits: assign("区税务局") }),
    sampleTask(2, { text: "发展特色农业。", leadUnits: assign("区财政局", "区物流办") }),
    sampleTask(3, { text: "整治老旧小区。", leadUnits: assign("各乡镇街道") }),
  ];
  const decomposition = sampleDecomposition(tasks);
  return new FakeWorkspace(
    encodeSample({
      ...decomposition,
      findings: [],
      roster: {
        ...decomposition.roster,
        units: ["区发展改革委", "区财政局", "区税务局", "区物流办"].map((name) => sampleUnit(name)),
        groups: [sampleGroup("各乡镇街道", [])],
      },
    }),
  );
}

export function roundId(text: string): RoundId {
  const id = parseRoundId(text);
  if (id === undefined) throw new Error(`no round: ${text}`);
  return id;
}

/** What issuing the first quarter from the sheets comes to. */
export function issueFirstQuarter(
  sheets: OpenPlan["sheets"],
  changes: Partial<IssueRequest> = {},
): IssuePlan {
  return planIssue(
    decodePlan(sheets, "台账.xlsx"),
    {
      round: { id: roundId("2023-Q1"), cutoff: "2023-03-31", due: "2023-04-07" },
      withSupporting: false,
      force: false,
      ...changes,
    },
    { by: "王敏", now: "2023-03-27 10:00" },
    (text) => `${text.length}`,
  );
}
