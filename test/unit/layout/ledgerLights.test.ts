import { LIGHTS } from "../../../src/domain/schedule/light";
import { LEDGER_COLUMNS, ledgerColumnIndex } from "../../../src/layout/columns";
import { LIGHT_LABELS } from "../../../src/layout/labels";
import { SHEETS } from "../../../src/layout/sheetNames";
import { COLORS } from "../../../src/layout/styles";
import { encodeSample, sampleDecomposition } from "../../support/sampleDecomposition";
import { foldWrites } from "../../support/foldWrites";

const patch = encodeSample(sampleDecomposition());

describe("lights in the ledger", () => {
  test("the list of 是否达序时 offers every light in its order, and nothing else", () => {
    const grid = foldWrites(patch).get(SHEETS.options) ?? [];
    const column = (grid[0] ?? []).indexOf("是否达序时");
    const entries = grid.slice(1).map((row) => row[column] ?? null);
    expect(entries.filter((entry) => entry !== null)).toEqual([
      "已完成",
      "达序时",
      "滞后",
      "严重滞后",
      "未启动",
      "未报",
      "不适用",
    ]);
  });

  test("the column's note and its check name every light", () => {
    const column = LEDGER_COLUMNS[ledgerColumnIndex("onSchedule")];
    for (const light of LIGHTS) {
      expect(column?.note).toContain(LIGHT_LABELS[light]);
      expect(column?.check?.message).toContain(LIGHT_LABELS[light]);
    }
  });

  test("each light has its colour: green as it should be, yellow behind, red far behind, grey the others", () => {
    const column = ledgerColumnIndex("onSchedule");
    const fills = patch.ops.flatMap((op) =>
      op.op === "conditionalFormat" && op.at.sheet === SHEETS.ledger && op.at.column === column
        ? [[op.formula, op.style.fill]]
        : [],
    );
    expect(fills).toEqual([
      ['$P2="已完成"', COLORS.doneFill],
      ['$P2="达序时"', COLORS.doneFill],
      ['$P2="滞后"', COLORS.warnFill],
      ['$P2="严重滞后"', COLORS.badFill],
      ['$P2="未启动"', COLORS.pausedFill],
      ['$P2="未报"', COLORS.pausedFill],
      ['$P2="不适用"', COLORS.pausedFill],
    ]);
  });
});
