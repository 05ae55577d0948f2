import type { LedgerKey } from "../../../src/layout/columns";
import { LedgerFormulas } from "../../../src/layout/summary/ledgerFormulas";
import { reminderText } from "../../../src/layout/summary/summaryWords";

const formulas = new LedgerFormulas({
  first: 3,
  last: 10,
  columns: new Map<LedgerKey, number>([
    ["id", 0],
    ["leaders", 27],
  ]),
});

describe("formulas on the ledger", () => {
  test("follow columns that staff have moved and rows above the header, with room for tasks to come", () => {
    expect(formulas.block("leaders")).toBe("'工作台账'!$AB$4:$AB$311");
    expect(formulas.lookUp("leaders", "$B9")).toBe(
      `IFERROR(IF(INDEX('工作台账'!$AB$4:$AB$311,MATCH($B9,'工作台账'!$A$4:$A$311,0))="","",INDEX('工作台账'!$AB$4:$AB$311,MATCH($B9,'工作台账'!$A$4:$A$311,0))),"")`,
    );
  });

  test("take marks in a name for themselves", () => {
    expect(formulas.naming("leaders", [`王"*`])).toContain(`SEARCH("、王""~*、"`);
    expect(formulas.naming("leaders", [])).toBe("0");
  });
});

describe("a reminder", () => {
  const round = { title: "2023年第一季度", due: "2023-04-10" };

  test("before the last day names the day, after it asks for haste", () => {
    const state = { returned: false, tasks: 8, incomplete: 8 };
    expect(reminderText("区财政局", round, state, [], "2023-04-09")).toBe(
      "区财政局：2023年第一季度目标任务进展填报表尚未收到你单位报送（共 8 项任务）。请于2023年4月10日前报送。",
    );
    expect(reminderText("区财政局", round, state, [], "2023-04-11")).toContain("现已逾期，请立即报送");
  });

  test("to a unit that has returned names the tasks that are not reported in full", () => {
    const state = { returned: true, tasks: 8, incomplete: 1 };
    const text = "一般公共预算收入增长8.5%，税收收入占比稳步提高。";
    expect(reminderText("区财政局", round, state, [{ id: "2023-1-00-005", text }], "2023-04-09")).toBe(
      "区财政局：你单位报送的2023年第一季度目标任务进展填报表有 1 项任务未报全：2023-1-00-005（一般公共预算收入增长8.5%，税收收…）。请于2023年4月10日前补报。",
    );
  });
});
