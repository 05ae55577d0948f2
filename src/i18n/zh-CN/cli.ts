import type { Severity } from "../../domain/finding";
import type { Place } from "../../domain/place";
import { COLUMNS, SEVERITIES } from "./terms";

/** 命令行文字。 */
export const cli = {
  usage: {
    general: `用法：fenjie <命令> [选项]

命令：
  build <分解方案> [-o 工作簿.xlsx]   由分解方案生成标准分解工作簿
  inspect <工作簿.xlsx>               读出工作簿里的任务、名册和校验结果
  validate <工作簿.xlsx> [--fix]      校验任务分解，可自动更正写法问题
  undo <工作簿.xlsx>                  撤销最近一次更改

通用选项：
  --json        在标准输出写 JSON
  --lang zh|en  输出语言，默认中文
  -h, --help    显示帮助
  -V, --version 显示版本

退出码：0 成功，1 有错误级校验结果，2 命令写法有误，3 文件读写有误，4 有未处理的冲突，70 程序内部出错`,
    build: `用法：fenjie build <分解方案.txt> [-o 工作簿.xlsx] [--force] [--json] [--lang zh|en]

由分解方案（通知全文，含附表）生成标准分解工作簿。
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
    undo: `用法：fenjie undo <工作簿.xlsx> [--by 姓名] [-o 另存.xlsx] [--force] [--json] [--lang zh|en]

撤销最近一次通过本程序作出、尚未撤销的更改。此后又被人改过的单元格保持不变，并逐一列出。
  --by          更改人姓名，记入合并日志；默认为操作系统用户名
  -o, --output  另存为此文件或存入此文件夹；省略时直接写回原工作簿
  --force       覆盖 -o 指定的已有文件
  --json        在标准输出写 JSON`,
  },
  problem: {
    unknownCommand: (word: string) => `没有“${word}”这个命令。`,
    unknownOption: (word: string) => `选项“${word}”不存在，或者写法有误。`,
    missingArgument: (command: string) => `“${command}”后面缺少文件名。`,
    tooManyArguments: (word: string) => `多出了“${word}”；文件名里有空格时请加引号。`,
    onlyWithFix: (option: string) => `“${option}”要与 --fix 一起使用。`,
    badLanguage: (word: string) => `不支持语言“${word}”，可用 zh 或 en。`,
  },
  seeHelp: "运行 fenjie --help 查看用法。",
  notice: (title: string, issuer: string, year: number) =>
    `${title || "（未识别到标题）"}\n${[issuer || "（未识别到发文机关）", year > 0 ? `${year}年` : ""].filter(Boolean).join("，")}`,
  counts: (tables: readonly { readonly heading: string; readonly tasks: number }[], total: number) =>
    `任务 ${total} 项：${tables.map(({ heading, tasks }) => `${heading} ${tasks} 项`).join("；")}`,
  people: (categories: number, leaders: number, leadUnits: number) =>
    `分类 ${categories} 个，牵头领导 ${leaders} 位，牵头责任单位 ${leadUnits} 个`,
  findings: (counts: { readonly [S in Severity]: number }) =>
    `校验结果：错误 ${counts.error} 条，警告 ${counts.warning} 条，提示 ${counts.info} 条`,
  severity: SEVERITIES,
  times: (count: number) => (count > 1 ? `（同类共 ${count} 条）` : ""),
  place: ({ line, table, row, column, taskId, sheet, cell }: Place) =>
    [
      sheet === undefined ? "" : `${sheet}${cell === undefined ? "" : `!${cell}`}`,
      table === undefined ? "" : `表${table}`,
      row === undefined ? "" : `第${row}行`,
      taskId === undefined || table !== undefined ? "" : `（任务 ${taskId}）`,
      column === undefined ? "" : `“${COLUMNS[column]}”`,
      line === undefined ? "" : `（原文第${line}行）`,
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
  /** 单元格的改前、改后。 */
  change: (place: string, header: string, from: string, to: string) =>
    `  ${place}“${header}”：${from || "（空）"} → ${to || "（空）"}`,
  skipped: (count: number) => `以下 ${count} 处此后又被改过，保持不变：`,
  nothingToUndo: "没有可以撤销的更改，未改动文件。",
  /** 操作系统不提供用户名时，记入日志的更改人。 */
  nobody: "（未署名）",
  allFindings: "全部校验结果见工作簿的“校验结果”表。",
};
