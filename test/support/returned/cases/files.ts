import { fill, rowOf, type Edit } from "../edits";
import { taskOf, UNITS } from "../office";
import { nameOf, sent, type ReturnCase } from "../returnCase";

const EARLIER = "2023-04-05T08:00:00Z";
const LATER = "2023-04-06T08:00:00Z";

const deleteRows = (from: number, count: number): Edit => ({ op: "deleteRows", from, count });

/** Files that come together, and what the office has done in the meantime. */
export const FILE_CASES: readonly ReturnCase[] = [
  {
    title: "the same file twice is read once",
    sent: [sent([fill(1, "progress", "甲")]), sent([fill(1, "progress", "甲")], { name: "另一份.xlsx" })],
    receipts: [
      { outcome: "merged" },
      { outcome: "repeated", unit: null, round: null, findings: ["RETURN_SAME_FILE"] },
    ],
    changes: ["1.progress=甲"],
  },
  {
    title: "a corrected file that was saved later takes the place of the first",
    sent: [
      sent([fill(1, "progress", "甲"), fill(2, "owner", "张三")], { name: "a.xlsx", savedAt: LATER }),
      sent([fill(1, "progress", "乙"), fill(2, "owner", "李四")], { name: "b.xlsx", savedAt: EARLIER }),
    ],
    receipts: [{ outcome: "merged" }, { outcome: "superseded", findings: ["RETURN_SUPERSEDED"] }],
    changes: ["1.progress=甲", "2.owner=张三"],
  },
  {
    title: "two files that each have half of the tasks make one return",
    sent: [
      sent([fill(1, "progress", "甲"), deleteRows(rowOf(5), 3)], { name: "a.xlsx", savedAt: EARLIER }),
      sent([fill(5, "progress", "乙"), deleteRows(rowOf(1), 3)], { name: "b.xlsx", savedAt: LATER }),
    ],
    receipts: [{ outcome: "merged" }, { outcome: "merged" }],
    changes: ["1.progress=甲", "5.progress=乙"],
  },
  {
    title: "two files in which different tasks were filled in make one return, whichever was saved last",
    sent: [
      sent([fill(1, "progress", "甲"), fill(1, "requests", "无")], { name: "a.xlsx", savedAt: EARLIER }),
      sent([fill(5, "progress", "乙")], { name: "b.xlsx", savedAt: LATER }),
    ],
    receipts: [
      { outcome: "merged", findings: ["RETURN_SUPERSEDED"] },
      { outcome: "merged", findings: ["RETURN_ROW_UNTOUCHED@M5"] },
    ],
    changes: ["1.progress=甲", "1.requests=无", "5.progress=乙"],
  },
  {
    title: "what two lead units report on a task stands in the ledger with their names",
    sent: [
      sent([fill(3, "progress", "已争取2亿元"), fill(3, "status", "已完成"), fill(3, "completion", 1)]),
      sent([fill(3, "progress", "已拨付1亿元", "finance"), fill(3, "completion", 0.5, "finance")], {
        unit: "finance",
        name: nameOf("finance"),
      }),
    ],
    receipts: [{ outcome: "merged" }, { outcome: "merged" }],
    changes: [`3.progress=${UNITS.reform}：已争取2亿元\n${UNITS.finance}：已拨付1亿元`, "3.completion=0.5"],
  },
  {
    title:
      "where office and unit have changed a cell differently a person decides, and nothing of the unit is merged before",
    sent: [sent([fill(1, "progress", "甲"), fill(2, "owner", "张三")])],
    office: ({ first }) => first.type(taskOf(1), "progress", "办公室改"),
    receipts: [{ outcome: "needsLook" }],
    changes: [],
  },
  {
    title:
      "what the office has changed and the unit has not stays, and where both have written the same all is well",
    sent: [sent([fill(2, "owner", "张三"), fill(5, "progress", "乙")])],
    office: ({ first }) => first.type(taskOf(1), "progress", "办公室改").type(taskOf(2), "owner", "张三"),
    receipts: [{ outcome: "merged" }],
    changes: ["5.progress=乙"],
  },
];
