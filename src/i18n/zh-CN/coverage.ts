type Counts = {
  readonly targets: number;
  readonly same: number;
  readonly changed: number;
  readonly partly: number;
  readonly uncovered: number;
  readonly figuresDiffer: number;
};

/** 报告与分解方案对照。 */
export const coverage = {
  counts: ({ targets, same, changed, partly, uncovered, figuresDiffer }: Counts) =>
    `报告中今年的目标语句 ${targets} 句：一致 ${same} 句，文字有改动 ${changed} 句，只分解了一部分 ${partly} 句，未分解 ${uncovered} 句；数字不一致 ${figuresDiffer} 句`,
  aside: (reviewed: number, others: number) =>
    `另有回顾往年的 ${reviewed} 句、未提出目标的 ${others} 句不在其中；逐句对照见 --json`,
  line: (counts: "lines" | "paragraphs", line: number) => `第${line}${counts === "lines" ? "行" : "段"}`,
  figures: (count: number) => `数字不一致 ${count} 处：`,
  figure: (
    line: string,
    metric: string,
    report: string,
    task: { readonly id: string; readonly text: string } | null,
  ) =>
    `  ${line} ${metric}：报告“${report}”，${task === null ? "任务中没有这个数字" : `任务 ${task.id}“${task.text}”`}`,
  uncovered: (count: number) => `没有任务落实的目标 ${count} 句：`,
  partly: (count: number) => `只分解了一部分的 ${count} 句：`,
  missing: (parts: readonly string[], tasks: readonly string[]) =>
    `任务 ${tasks.join("、")} 中没有：${parts.map((part) => `“${part}”`).join("、")}`,
  changed: (count: number) => `文字有改动 ${count} 处（[-报告原文-]{+任务文字+}）：`,
  change: (line: string, task: string, confidence: number) =>
    `${line} → ${task}（相似度 ${Math.round(confidence * 100)}%）：`,
  sideBySide: (report: string, plan: string) => `报告“${report}”，任务“${plan}”`,
  leftOut: (count: number) => `报告有而任务没有的其他文字 ${count} 处：`,
  leadIns: (count: number) => `段首概括语 ${count} 句没有单独的任务，未计为目标：`,
  quoted: (texts: readonly string[]) => texts.map((text) => `“${text}”`).join("、"),
  additions: (count: number) => `比报告多出内容的任务 ${count} 项：`,
  unasked: (count: number, tasks: number) => `报告中没有对应语句的任务 ${count} 项（共 ${tasks} 项）：`,
};
