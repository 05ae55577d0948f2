import type { Severity } from "../../domain/finding";
import type { Reconciliation } from "../../domain/summary/reconcile";
import type { Place } from "../../domain/place";
import { coverage } from "./coverage";
import { COLUMNS, SEVERITIES } from "./terms";

const OUTCOMES = {
  merged: "已合并",
  needsLook: "待核对",
  returned: "退回",
  superseded: "已有较新文件",
  repeated: "重复",
} as const;

/** 命令行文字。 */
export const cli = {
  usage: {
    general: `用法：fenjie <命令> [选项]

命令：
  build <分解方案> [-o 工作簿.xlsx]   由分解方案生成标准分解工作簿
  inspect <工作簿.xlsx>               读出工作簿里的任务、名册和校验结果
  validate <工作簿.xlsx> [--fix]      校验任务分解，可自动更正写法问题
  coverage <政府工作报告> <工作簿.xlsx>
                                      对照报告原文，查漏项、数字不一致和文字改动
  undo <工作簿.xlsx>                  撤销最近一次更改
  issue <工作簿.xlsx> --round 期号 …  下发进展填报表，一个单位一个文件
  rounds <工作簿.xlsx>                列出、关闭或重新开启调度期
  merge <工作簿.xlsx> <回收文件 …>    把单位报回的填报表合并到工作台账
  status <工作簿.xlsx>                列出未报、迟报和漏项的单位
  summarise <工作簿.xlsx>             判断序时进度，生成领导、单位汇总表和看板

通用选项：
  --json        在标准输出写 JSON
  --lang zh|en  输出语言，默认中文
  -h, --help    显示帮助
  -V, --version 显示版本

退出码：0 成功，1 有错误级校验结果，2 命令写法有误，3 文件读写有误，4 有未处理的冲突，70 程序内部出错`,
    build: `用法：fenjie build <分解方案> [-o 工作簿.xlsx] [--roster 工作簿.xlsx] [--force] [--json] [--lang zh|en]

由分解方案（通知全文，含附表）生成标准分解工作簿。可用 Word 文档（.docx）、Excel 表格（.xlsx、.xls、.et、.csv）、
网页（.html）和纯文本（.txt）。
  --roster      沿用此工作簿的领导名册、单位名册和单位分组，名称以其为准
  -o, --output  工作簿的文件名或文件夹；省略时在当前文件夹自动命名
  --force       覆盖已有文件
  --json        在标准输出写 JSON（任务、分类、领导、单位、校验结果）`,
    inspect: `用法：fenjie inspect <工作簿.xlsx> [--json] [--lang zh|en]

只读：读出标准分解工作簿里的任务、名册和校验结果，不改动文件。
  --json        在标准输出写 JSON，格式与 build 相同`,
    validate: `用法：fenjie validate <工作簿.xlsx> [--json] [--lang zh|en]
      fenjie validate <工作簿.xlsx> --fix [--by 姓名] [-o 另存.xlsx] [--force] [--json] [--lang zh|en]

校验标准分解工作簿里的任务分解。不加 --fix 时只读，不改动文件。有错误级问题时退出码为 1。
  --fix         自动更正不改变意思的写法问题：名称写法与名册不一致、使用了已确认的别名、
                名称重复、分隔符不统一；其余问题须由人判断
  --by          更改人姓名，记入合并日志；默认为操作系统用户名
  -o, --output  另存为此文件或存入此文件夹；省略时直接写回原工作簿
  --force       覆盖 -o 指定的已有文件
  --json        在标准输出写 JSON（校验结果、处理办法、任务量、已更正的单元格）`,
    coverage: `用法：fenjie coverage <政府工作报告> <工作簿.xlsx> [--json] [--lang zh|en]

只读：把政府工作报告逐句与工作簿中的任务对照。依次列出数字不一致的、没有任务落实的、只分解了一部分的、
文字有改动的语句，比报告多出内容的任务，以及报告中没有对应语句的任务。往年工作回顾不参加对照。
有数字不一致或没有任务落实的目标时退出码为 1。
  --json        在标准输出写 JSON（逐句对应的任务、改动、数字）`,
    undo: `用法：fenjie undo <工作簿.xlsx> [--by 姓名] [-o 另存.xlsx] [--force] [--json] [--lang zh|en]

撤销最近一次通过本程序作出、尚未撤销的更改。此后又被人改过的单元格保持不变，并逐一列出。
  --by          更改人姓名，记入合并日志；默认为操作系统用户名
  -o, --output  另存为此文件或存入此文件夹；省略时直接写回原工作簿
  --force       覆盖 -o 指定的已有文件
  --json        在标准输出写 JSON`,
    issue: `用法：fenjie issue <工作簿.xlsx> --round 期号 --cutoff 日期 --due 日期 -o <文件夹|文件.zip>
                   [--title 名称] [--units 单位、单位] [--with-supporting] [--by 姓名] [--force] [--json] [--lang zh|en]

按单位生成进展填报表并登记到工作簿，现有的措施和进展一并带入。内容没有变化的重复下发不再登记。
  --round       期号：2023-Q1（季度）、2023-06（月）、2023-H1（半年）、2023-Y（全年）
  --cutoff      数据截止日期，如 2023-03-31
  --due         报送截止日期，如 2023-04-10，不得早于数据截止日期
  --title       名称，如“2023年第一季度”；省略时沿用原名称或由期号得出
  --units       只下发给这些单位，用顿号或逗号隔开；其他单位已下发的不受影响
  --with-supporting
                配合任务也下发给配合单位；省略时只下发给牵头单位
  -o, --output  文件夹（没有则新建），或以 .zip 结尾的压缩包（内附下发清单）
  --by          经办人姓名，写入填报表和合并日志；默认为操作系统用户名
  --force       覆盖已有文件；更改已下发调度期的名称或日期
  --json        在标准输出写 JSON`,
    rounds: `用法：fenjie rounds <工作簿.xlsx> [--json] [--lang zh|en]
      fenjie rounds <工作簿.xlsx> --close 期号 | --reopen 期号 [--by 姓名] [--json] [--lang zh|en]

列出已下发的调度期和单位。关闭的调度期不能再下发，可以重新开启。
  --close       关闭这个调度期，直接写回原工作簿
  --reopen      重新开启这个调度期，直接写回原工作簿
  --by          操作人姓名，记入合并日志；默认为操作系统用户名
  --json        在标准输出写 JSON`,
    merge: `用法：fenjie merge <工作簿.xlsx> <文件|文件夹|压缩包.zip …> [--dry-run] [--take theirs|ours]
                   [--as-unit 单位] [--as-round 期号] [--columns 表头=列名，表头=]
                   [--password-file 密码.txt]
                   [--receipts <文件夹>] [--by 姓名] [-o 另存.xlsx] [--force] [--json] [--lang zh|en]

读取单位报回的填报表，逐格与下发时和台账现有内容比对后合并。单位未改的不动，台账已另改的列为冲突；
有冲突或认不出的文件整份不合并，其余照常合并。同一文件重复合并不产生变化。
  --dry-run     只预览，不写入工作簿
  --take        冲突一律采用回收值（theirs）或保留台账值（ours）
  --as-unit     指定这些文件的填报单位
  --as-round    指定这些文件的填报期
  --columns     说明表头的含义，如“目前进展=进展情况”；等号后留空表示不读取此列
  --password-file
                打开密码写在此文件里（UTF-8 文本，每行一个，最多 20 个），逐个试开有密码的文件；密码不会留存
  --receipts    把回执清单、退回更正的填报表和退回说明写入此文件夹
  --by          操作人姓名，记入合并日志；默认为操作系统用户名
  -o, --output  另存为此文件或存入此文件夹；省略时直接写回原工作簿
  --force       覆盖 -o 和 --receipts 中的已有文件
  --json        在标准输出写 JSON（每个文件的回执、每个单元格的改动和冲突）`,
    status: `用法：fenjie status <工作簿.xlsx> [--json] [--lang zh|en]

只读：列出每个调度期未报、迟报和漏项的单位。
  --json        在标准输出写 JSON`,
    summarise: `用法：fenjie summarise <工作簿.xlsx> [--round 期号] [--as-of 日期] [--dry-run]
                       [--bulletin 文件或文件夹 [--draft]]
                       [--by 姓名] [-o 另存.xlsx] [--force] [--json] [--lang zh|en]

判断每项任务是否达序时，写入台账，并生成汇总看板、每位领导一张的汇总表、单位汇总、序时明细、催报清单、
问题清单和考核得分。再次汇总时替换上次生成的表，自建的工作表不受影响。
  --round       按这个调度期汇总；省略时为最近一期
  --as-of       截至日期；省略时为该期的数据截至日期
  --dry-run     只显示结果，不写入工作簿
  --bulletin    另写一份 Word 格式的督查通报
  --draft       通报为核对稿：每个数字用脚注注明依据的任务编号
  --by          操作人姓名，记入合并日志；默认为操作系统用户名
  -o, --output  另存为此文件或存入此文件夹；省略时直接写回原工作簿
  --force       覆盖 -o 和 --bulletin 指定的已有文件
  --json        在标准输出写 JSON（各领导、各单位计数，每项任务的序时和理由，得分）`,
  },
  problem: {
    unknownCommand: (word: string) => `没有“${word}”这个命令。`,
    unknownOption: (word: string) => `选项“${word}”不存在，或者写法有误。`,
    missingArgument: (command: string) => `“${command}”后面缺少文件名。`,
    tooManyArguments: (word: string) => `多出了“${word}”；文件名里有空格时请加引号。`,
    onlyWithFix: (option: string) => `“${option}”要与 --fix 一起使用。`,
    missingOption: (option: string) => `缺少选项“${option}”。`,
    badRound: (word: string) =>
      `期号“${word}”写法有误，应为 2023-Q1（季度）、2023-06（月）、2023-H1（半年）或 2023-Y（全年）。`,
    badDate: (word: string) => `日期“${word}”写法有误或不存在，应写作 2023-04-10。`,
    dueBeforeCutoff: (date: string) => `报送截止日期 ${date} 早于数据截止日期。`,
    onlyWithClose: (option: string) => `“${option}”要与 --close 或 --reopen 一起使用。`,
    closeOrReopen: () => "--close 和 --reopen 不能同时使用。",
    badTake: (word: string) => `--take 只能是 theirs（采用回收值）或 ours（保留台账值），不能是“${word}”。`,
    badColumn: (entry: string) => `--columns 中的“${entry}”写法有误，应为“表头=列名”，列名须是填报表中的列。`,
    missingReturns: () => "工作簿后面缺少要合并的文件、文件夹或压缩包。",
    missingPlan: (report: string) => `“${report}”后面缺少工作簿文件名。`,
    notWithDryRun: (option: string) => `“${option}”不能与 --dry-run 一起使用。`,
    badLanguage: (word: string) => `不支持语言“${word}”，可用 zh 或 en。`,
  },
  seeHelp: "运行 fenjie --help 查看用法。",
  notice: (title: string, issuer: string, year: number) =>
    `${title || "（未识别到标题）"}\n${[issuer || "（未识别到发文机关）", year > 0 ? `${year}年` : ""].filter(Boolean).join("，")}`,
  counts: (
    tables: readonly { readonly number: number; readonly heading: string; readonly tasks: number }[],
    total: number,
  ) =>
    `任务 ${total} 项：${tables.map(({ number, heading, tasks }) => `${heading || `表${number}`} ${tasks} 项`).join("；")}`,
  people: (categories: number, leaders: number, leadUnits: number) =>
    `分类 ${categories} 个，牵头领导 ${leaders} 位，牵头责任单位 ${leadUnits} 个`,
  findings: (counts: { readonly [S in Severity]: number }) =>
    `校验结果：错误 ${counts.error} 条，警告 ${counts.warning} 条，提示 ${counts.info} 条`,
  severity: SEVERITIES,
  times: (count: number) => (count > 1 ? `（同类共 ${count} 条）` : ""),
  place: ({ line, table, row, column, taskId, sheet, cell, paragraph }: Place) =>
    [
      sheet === undefined ? "" : `${sheet}${cell === undefined ? "" : `!${cell}`}`,
      table === undefined ? "" : `表${table}`,
      row === undefined ? "" : `第${row}行`,
      taskId === undefined || table !== undefined ? "" : `（任务 ${taskId}）`,
      column === undefined ? "" : `“${COLUMNS[column]}”`,
      line === undefined ? "" : `（原文第${line}行）`,
      paragraph === undefined ? "" : `（原文第${paragraph}段）`,
    ].join(""),
  written: (file: string, kilobytes: number) => `已写入 ${file}（${kilobytes} KB）`,
  dismissed: (count: number) => `已标记为“不是问题” ${count} 条，未列出`,
  fixable: (count: number) => `其中 ${count} 条可以用 --fix 自动更正`,
  load: (
    whose: "leaders" | "units",
    outlier: "high" | "low",
    loads: readonly { readonly name: string; readonly leads: number }[],
  ) =>
    `${whose === "leaders" ? "牵头领导" : "牵头责任单位"}任务数明显偏${outlier === "high" ? "多" : "少"}：${loads.map(({ name, leads }) => `${name} ${leads} 项`).join("、")}`,
  corrected: (count: number) => `已自动更正 ${count} 处：`,
  nothingToFix: "没有可以自动更正的问题，未改动文件。",
  /** 记录中只留字数的长文字。 */
  longText: (length: number) => `（${length} 字）`,
  /** 单元格的改前、改后。 */
  change: (place: string, header: string, from: string, to: string) =>
    `  ${place}“${header}”：${from || "（空）"} → ${to || "（空）"}`,
  skipped: (count: number) => `以下 ${count} 处此后又被改过，保持不变：`,
  nothingToUndo: "没有可以撤销的更改，未改动文件。",
  round: (title: string, id: string, cutoff: string, due: string) =>
    `${title}（${id}），数据截至 ${cutoff}，报送截止 ${due}`,
  issued: (units: number, leads: number, supports: number) =>
    `填报表 ${units} 个，牵头任务 ${leads} 项次${supports === 0 ? "" : `，配合任务 ${supports} 项次`}`,
  issueKinds: (fresh: number, again: number, same: number) =>
    `首次下发 ${fresh} 个单位，重新下发 ${again} 个，与上次相同 ${same} 个`,
  nothingNew: "内容与上次下发完全相同，工作簿未改动。",
  groupsLeftOut: (groups: readonly { readonly group: string; readonly tasks: number }[]) =>
    `以下集合单位的成员单位尚未确认，没有下发，请先在“单位分组”中确认：${groups.map(({ group, tasks }) => `${group}（${tasks} 项）`).join("、")}`,
  filesWritten: (target: string, written: number, unchanged: number) =>
    `已写入 ${target}（${written} 个文件${unchanged === 0 ? "" : `；另有 ${unchanged} 个已存在且内容相同`}）`,
  recorded: (workbook: string) => `下发情况已登记到 ${workbook}`,
  noRounds: "尚未下发过任何调度期。",
  roundState: (closed: boolean, units: number, at: string, by: string) =>
    `  ${closed ? "已关闭" : "进行中"}，已下发 ${units} 个单位；${at} ${by}`,
  roundUnchanged: (closed: boolean) => `该调度期已处于${closed ? "关闭" : "开启"}状态，未改动文件。`,
  roundChanged: (closed: boolean, title: string) => `已${closed ? "关闭" : "重新开启"}：${title}`,
  bulletinWritten: (file: string) => `已写入通报 ${file}`,
  coverage,
  listSeparator: "，",
  summaryOf: (round: string, asOf: string, tasks: number, lights: string) =>
    `截至 ${asOf}${round === "" ? "" : `（${round}）`}，任务 ${tasks} 项：${lights}`,
  summaryOfLeader: (name: string, tasks: number, shared: number, lights: string) =>
    `  ${name || "未明确领导"}：${tasks} 项${shared === 0 ? "" : `（其中共同牵头 ${shared} 项）`}：${lights}`,
  reconciled: ({ total, sum, repeated, difference }: Reconciliation) =>
    `对账：各领导合计 ${sum} 项，重复计算 ${repeated} 项，台账 ${total} 项，${difference === 0 ? "一致" : `相差 ${difference} 项`}`,
  lateTasks: (tasks: number) => `滞后任务 ${tasks} 项：`,
  lateTask: (id: string, light: string, reason: string) => `  ${id} ${light}：${reason}`,
  passwordFile: "有打开密码的文件：把密码逐行写入文本文件，加 --password-file 密码.txt 再次合并。",
  mergeCounts: (
    counts: {
      readonly merged: number;
      readonly needsLook: number;
      readonly returned: number;
      readonly superseded: number;
      readonly repeated: number;
    },
    cells: number,
  ) =>
    `合并 ${counts.merged} 个文件，台账更新 ${cells} 个单元格；待核对 ${counts.needsLook} 个，退回 ${counts.returned} 个，已有较新文件 ${counts.superseded} 个，重复 ${counts.repeated} 个`,
  receipt: (
    file: string,
    outcome: keyof typeof OUTCOMES,
    unit: string,
    round: string,
    {
      tasks,
      changed,
      late,
      corrections,
    }: {
      readonly tasks: number;
      readonly changed: number;
      readonly late: boolean;
      readonly corrections: number;
    },
  ) =>
    [
      `  ${OUTCOMES[outcome]}  ${file}`,
      [unit, round].filter(Boolean).join(" "),
      ...(tasks === 0 ? [] : [`任务 ${tasks} 项，更新 ${changed} 处`]),
      ...(late ? ["迟报"] : []),
      ...(corrections === 0 ? [] : [`须补正 ${corrections} 处`]),
    ]
      .filter(Boolean)
      .join("；"),
  conflict: (task: string, column: string, ours: string, theirs: string) =>
    `    冲突：${task}“${column}”台账为“${ours || "（空）"}”，回收为“${theirs || "（空）"}”`,
  returnFinding: (
    severity: Severity,
    { cell, taskId }: { readonly cell?: string; readonly taskId?: string },
    message: string,
    remedy: string,
  ) => `    ${SEVERITIES[severity]}：${[cell, taskId].filter(Boolean).join(" ")} ${message}${remedy}`,
  more: (lines: number) => `    ……另有 ${lines} 条，见 --json 或 --receipts`,
  progress: (counts: {
    readonly issued: number;
    readonly returned: number;
    readonly missing: number;
    readonly late: number;
    readonly incomplete: number;
  }) =>
    `  下发 ${counts.issued} 个单位，已报 ${counts.returned} 个，未报 ${counts.missing} 个，迟报 ${counts.late} 个，漏项 ${counts.incomplete} 个`,
  unitLists: (lists: {
    readonly missing: readonly string[];
    readonly late: readonly string[];
    readonly incomplete: readonly string[];
  }) =>
    (
      [
        ["未报", lists.missing],
        ["迟报", lists.late],
        ["漏项", lists.incomplete],
      ] as const
    ).flatMap(([name, units]) => (units.length === 0 ? [] : [`  ${name}：${units.join("、")}`])),
  dryRun: "以上为预览，工作簿未改动。",
  nothingToMerge: "没有新的内容可以合并，工作簿未改动。",
  receiptsWritten: (folder: string, files: number) => `回执已写入 ${folder}（${files} 个文件）`,
  /** 操作系统不提供用户名时，记入日志的更改人。 */
  nobody: "（未署名）",
  allFindings: "全部校验结果见工作簿的“校验结果”表。",
};
