import type { Decomposition } from "../../src/domain/decomposition";
import type { Unit } from "../../src/domain/roster";
import { unitKind } from "../../src/domain/rosters/unitKind";
import { encodeSample, sampleDecomposition, sampleTask } from "./sampleDecomposition";
import { FakeWorkspace } from "./fakeWorkspace";

const unit = (name: string, ...aliases: string[]): Unit => ({
  name,
  kind: unitKind(name),
  aliases: aliases.map((alias) => ({ name: alias, certainty: "confirmed" })),
});

const CAST = [{ name: "各乡镇街道", text: "各乡镇街道" }];

/** A plan whose names the rosters know, but for the members of a collective unit. */
export function tidyDecomposition(): Decomposition {
  const sample = sampleDecomposition([
    sampleTask(1, { text: "建设物流枢纽。", supportingUnits: CAST }),
    sampleTask(2, { text: "发展特色农业。" }),
    sampleTask(3, { text: "整治老旧小区。" }),
  ]);
  return {
    ...sample,
    findings: [],
    roster: {
      ...sample.roster,
      units: [unit("区发展改革委"), unit("区财政局"), unit("区税务局"), unit("区物流办", "物流办")],
      groups: [
        {
          name: "各乡镇街道",
          aliases: [],
          ambiguous: false,
          members: [
            { unit: "马武镇", certainty: "proposed" },
            { unit: "龙桥街道", certainty: "proposed" },
          ],
        },
      ],
    },
  };
}

export const TASKS = ["2023-2-01-001", "2023-2-01-002", "2023-2-01-003"] as const;

/** Its workbook after somebody has typed another name of a unit into two cells, and a name that no roster has. */
export function untidyWorkspace(): FakeWorkspace {
  const workspace = new FakeWorkspace(encodeSample(tidyDecomposition()));
  const silently = { silently: true };
  workspace.type(TASKS[0], "leadUnits", "物流办", silently);
  workspace.type(TASKS[1], "leadUnits", "物流办、区财政局", silently);
  workspace.type(TASKS[2], "leadUnits", "区财政居", silently);
  return workspace;
}
