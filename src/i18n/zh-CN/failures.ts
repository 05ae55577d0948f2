import type { CellObstacle, FileKind, WorkbookLimit } from "../../domain/failure";
import type { FailureMessages } from "../messages";

const KIND: { readonly [K in FileKind]: string } = {
  empty: "空文件",
  text: "文本文件",
  word: " Word 文档（.docx）",
  excel: " Excel 工作簿（.xlsx）",
  oldOffice: "旧版 Office 或 WPS 文档（.doc、.xls、.wps、.et），或已加密的文档",
  pdf: " PDF 文件",
  image: "图片",
  zip: "压缩包（.zip）",
  archive: "压缩包（.rar、.7z 等）",
  openDocument: " OpenDocument 文档（.ods、.odt）",
  oldWord: "旧版 Word 或 WPS 文字文档（.doc、.wps）",
  richText: " RTF 文档（.rtf）",
  webArchive: "单个文件网页（.mht）",
  xml: " XML 文件",
  binaryWorkbook: " Excel 二进制工作簿（.xlsb）",
  unknown: "无法识别的二进制文件",
};

const LIMIT: { readonly [L in WorkbookLimit]: string } = {
  bytes: "文件大小（字节）",
  entries: "包内文件数",
  expandedBytes: "解压后大小（字节）",
  expansionRatio: "压缩比",
  cells: "单元格数",
  characters: "单元格文字总字数",
  paragraphs: "段落数",
  depth: "XML 嵌套层数",
  passwordRounds: "密码运算次数",
  time: "读取时间（秒）",
  memory: "读取所用内存（MB）",
};

const OBSTACLE: { readonly [O in CellObstacle]: string } = {
  merged: "处于合并单元格之中",
  array: "属于数组公式或模拟运算表",
  shared: "的公式为其他单元格所共用",
  header: "是表格的列标题",
  totals: "是表格的汇总行",
};

/** Rounded up, so that what is above a limit never looks equal to it. */
const megabytes = (bytes: number): string => (Math.ceil((bytes * 10) / 1024 ** 2) / 10).toFixed(1);

const SAVE_AS_WORD =
  "请在 Word 或 WPS 中打开，依次选择“文件”“另存为”，类型选“Word 文档（.docx）”，再导入另存的文件。";
const SAVE_AS_EXCEL = "请在 Excel 或 WPS 中打开，用“另存为”选择“Excel 工作簿（.xlsx）”保存后再导入。";
const UNPACK = "请先解压，再导入其中的文件。";

const DOCUMENT_REMEDY: { readonly [K in FileKind]?: string } = {
  openDocument:
    "文字文档请在 Word 或 WPS 中打开，另存为“Word 文档（.docx）”；表格请另存为“Excel 工作簿（.xlsx）”，再导入。",
  pdf: "请改用 Word 原件；没有原件的，请在 WPS 或 Word 中打开并转换为“Word 文档（.docx）”，核对文字和数字后再导入。扫描件没有文字，须用原件或先作文字识别，并逐项核对数字。",
  image:
    "图片里没有文字，请改用 Word 或 Excel 原件；没有原件的，请先作文字识别（OCR）并存为 .docx，逐项核对数字后再导入。",
  binaryWorkbook: SAVE_AS_EXCEL,
  zip: UNPACK,
  archive: UNPACK,
  unknown:
    "请确认选对了文件；可导入 Word 文档（.docx）、Excel 工作簿（.xlsx、.xls、.et、.csv）、网页和文本。",
};

/** 出错说明：什么文件、什么问题、怎么办。 */
export const failures: FailureMessages = {
  DOCUMENT_EMPTY: ({ file }) => ({
    message: `“${file}”里没有文字。`,
    remedy: "请确认选对了文件；如果打开后能看到内容，内容可能是图片或文本框，请改用含有文字的原件。",
  }),
  DOCUMENT_TOO_LARGE: ({ file, bytes, limit }) => ({
    message: `“${file}”有 ${megabytes(bytes)} MB，超过 ${megabytes(limit)} MB 的上限。`,
    remedy: "请只保留通知正文和分解表，另存后再导入。",
  }),
  DOCUMENT_KIND_UNSUPPORTED: ({ file, kind }) => ({
    message: `“${file}”是${KIND[kind]}，不能直接导入。`,
    remedy: DOCUMENT_REMEDY[kind] ?? SAVE_AS_WORD,
  }),
  DOCUMENT_DAMAGED: ({ file, part }) => ({
    message: `文档“${file}”已损坏，读不出“${part}”。`,
    remedy: "请在 Word 或 WPS 中打开并修复，另存后再导入；原文件没有被改动。",
  }),
  DOCUMENT_ENCRYPTED: ({ file }) => ({
    message: `“${file}”设有打开密码。`,
    remedy: "请先在 Word、Excel 或 WPS 中取消打开密码，另存后再导入。",
  }),
  DOCUMENT_LIMIT: ({ file, limit, value }) => ({
    message: `“${file}”超出安全读取的上限：${LIMIT[limit]}不得超过 ${value}。`,
    remedy: "请只保留通知正文和分解表，删除空白行、空白列和其他内容，另存后再导入。",
  }),
  DOCUMENT_IS_OURS: ({ file }) => ({
    message: `“${file}”是本程序生成的工作簿，不需要导入。`,
    remedy: "标准分解工作簿请在“校验”步骤打开；各单位交回的填报表请在“合并”步骤选择。",
  }),
  DOCUMENT_CELLS_UNCLEAR: ({ file, line, text }) => ({
    message: `“${file}”第 ${line} 行起像是表格，但无法确定各单元格的界线：“${text}”。`,
    remedy: "请改用 Word 或 Excel 原件；只有文本的，请在各单元格之间改用制表符（Tab）分隔后再导入。",
  }),
  DOCUMENT_ENCODING_UNKNOWN: ({ file }) => ({
    message: `无法识别“${file}”的文字编码。`,
    remedy: "请用记事本打开，另存为 UTF-8 编码后再导入。",
  }),
  DOCUMENT_NO_TABLE: ({ file }) => ({
    message: `在“${file}”里没有找到目标任务分解表。`,
    remedy: "分解表应有“目标任务”“牵头领导”“牵头责任单位”等表头；请检查文件是否完整、表格是否为图片。",
  }),
  WORKBOOK_KIND_UNSUPPORTED: ({ file, kind }) => ({
    message: `“${file}”是${KIND[kind]}，不是 .xlsx 工作簿。`,
    remedy:
      kind === "zip" || kind === "archive"
        ? "请先解压，再选择其中的工作簿；.zip 压缩包可以直接选择，但只打开一层。"
        : "请在 Excel 或 WPS 中打开，用“另存为”选择“Excel 工作簿（.xlsx）”保存后再试。",
  }),
  WORKBOOK_DAMAGED: ({ file, part }) => ({
    message: `工作簿“${file}”已损坏，读不出“${part}”。`,
    remedy: "请在 Excel 或 WPS 中打开并修复，另存后再试；原文件没有被改动。",
  }),
  WORKBOOK_ENCRYPTED: ({ file }) => ({
    message: `工作簿“${file}”设有打开密码。`,
    remedy: "请先在 Excel 或 WPS 中取消打开密码，另存后再试。",
  }),
  WORKBOOK_PASSWORD_NEEDED: ({ file }) => ({
    message: `工作簿“${file}”有打开密码。`,
    remedy: "请输入密码，或请单位取消打开密码后重新报送。",
  }),
  WORKBOOK_PASSWORD_WRONG: ({ file }) => ({
    message: `工作簿“${file}”有打开密码，输入的密码不正确。`,
    remedy: "请向单位核实密码，注意区分大小写和全角半角；或请单位取消打开密码后重新报送。",
  }),
  PASSWORD_FILE_UNUSABLE: ({ file, most }) => ({
    message: `密码文件“${file}”无法使用。`,
    remedy: `请用 UTF-8 编码的文本文件，每行一个密码，至少 1 个，最多 ${most} 个。`,
  }),
  WORKBOOK_LIMIT: ({ file, limit, value }) => ({
    message: `“${file}”超出安全读取的上限：${LIMIT[limit]}不得超过 ${value}。`,
    remedy: "请删除多余的工作表、图片或空白区域，另存后再试；压缩包请分成几个。",
  }),
  WORKBOOK_NOT_OURS: ({ file }) => ({
    message: `“${file}”不是本程序生成的标准分解工作簿，或隐藏的登记表“_fenjie”已丢失。`,
    remedy: "请选择本程序生成的工作簿；如登记表被删除，请用最近的备份。",
  }),
  WORKBOOK_NEWER: ({ file, found, known }) => ({
    message: `“${file}”由较新的版本生成（格式 ${found}，本程序识别到 ${known}）。`,
    remedy: "请升级本程序后再打开。",
  }),
  CELL_TEXT_TOO_LONG: ({ sheet, cell, length, limit }) => ({
    message: `工作表“${sheet}”的 ${cell} 单元格有 ${length} 个字，超过 Excel 单元格 ${limit} 字的上限。`,
    remedy: "原件此处可能缺少制表符或换行，整段正文被当作一个单元格；请核对原件后再导入。",
  }),
  SHEET_MISSING: ({ sheet }) => ({
    message: `缺少工作表“${sheet}”。`,
    remedy: "如改过名称，请改回原名；如已删除，请从备份恢复。",
  }),
  COLUMN_MISSING: ({ sheet, columns }) => ({
    message: `工作表“${sheet}”缺少列：${columns}。`,
    remedy: "如改过表头，请改回原文字；如已删除，请从备份恢复该列。列的位置可以移动。",
  }),
  STAMP_DAMAGED: ({ sheet, cell }) => ({
    message: `隐藏登记表“${sheet}”的 ${cell} 单元格内容已损坏。`,
    remedy: "请用最近的备份；不要手工修改隐藏登记表。",
  }),
  FILE_NOT_FOUND: ({ file }) => ({
    message: `找不到文件“${file}”。`,
    remedy: "请检查路径和文件名。",
  }),
  FILE_UNREADABLE: ({ file }) => ({
    message: `无法读取“${file}”。`,
    remedy: "请检查是否有读取权限，是否被其他程序占用。",
  }),
  FILE_EXISTS: ({ file }) => ({
    message: `“${file}”已经存在，没有覆盖。`,
    remedy: "请换一个文件名，或加上 --force 覆盖。",
  }),
  FILE_NOT_WRITTEN: ({ file }) => ({
    message: `无法写入“${file}”。`,
    remedy: "请检查文件夹是否存在、是否有写入权限，文件是否正在被 Excel 或 WPS 打开。",
  }),
  CANCELLED: () => ({ message: "已取消，没有写入任何内容。", remedy: "需要时可重新开始。" }),
  PLAN_STALE: ({ sheet, cells }) => ({
    message: `工作表“${sheet}”在此期间已有改动（${cells}），本次没有写入任何内容。`,
    remedy: "请重新校验后再操作，程序将以现有内容为准。",
  }),
  CELL_NOT_WRITABLE: ({ sheet, cell, reason }) => ({
    message: `工作表“${sheet}”的单元格 ${cell} ${OBSTACLE[reason]}，本次没有写入任何内容。`,
    remedy: "请先处理该单元格（取消合并、去掉汇总行，或把公式粘贴为数值），再重新操作。",
  }),
  ROUND_CLOSED: ({ round, title }) => ({
    message: `调度期“${title}”（${round}）已经关闭，不能再下发。`,
    remedy: `确需下发的，请先重新开启该调度期；命令行：fenjie rounds <工作簿> --reopen ${round}。`,
  }),
  ROUND_DIFFERS: ({ round, title, cutoff, due }) => ({
    message: `调度期 ${round} 已按“${title}”、数据截至 ${cutoff}、报送截止 ${due} 下发过，与本次填写的不一致。`,
    remedy: "请按原名称和日期下发；确需更改的（命令行请加 --force），请通知已收到填报表的单位。",
  }),
  ROUND_UNKNOWN: ({ round, known }) => ({
    message: `工作簿里没有调度期 ${round}。`,
    remedy: known === "" ? "尚未下发过任何调度期。" : `已有的调度期：${known}。`,
  }),
  UNITS_WITHOUT_TASKS: ({ units }) => ({
    message: `以下单位没有需要填报的任务：${units}。`,
    remedy:
      "请核对单位名称是否与单位名册一致；只承担配合任务的单位，须同时下发配合单位（命令行请加 --with-supporting）。",
  }),
  UNIT_NOT_KNOWN: ({ unit }) => ({
    message: `单位名册中没有“${unit}”。`,
    remedy: "请核对单位名称。",
  }),
  NOTHING_TO_ISSUE: () => ({
    message: "没有任何单位需要填报，未生成文件。",
    remedy: "请先在工作台账中填写牵头责任单位；集合单位须先在单位分组中确认成员单位。",
  }),
  SHEETS_EXIST: ({ sheets }) => ({
    message: `当前工作簿里已有本程序生成的工作表：${sheets}。`,
    remedy: "如需重新生成，请确认替换；原有内容会被新表取代，请先另存一份。",
  }),
  SHEETS_TAKEN: ({ sheets }) => ({
    message: `当前工作簿里已有同名工作表，但不是本程序生成的：${sheets}。`,
    remedy: "请将这些工作表改名后重试，本程序不会改动它们；导入分解方案时，也可生成到新工作簿。",
  }),
  NAMES_TAKEN: ({ names }) => ({
    message: `当前工作簿里已有同名的表格或名称：${names}。`,
    remedy: "请在“公式—名称管理器”中改名后重试；导入分解方案时，也可生成到新工作簿。",
  }),
  WORKBOOK_PROTECTED: () => ({
    message: "当前工作簿的结构受保护，不能增加或删除工作表。",
    remedy: "请在“审阅—保护工作簿”中取消保护后重试；导入分解方案时，也可生成到新工作簿。",
  }),
  HOST_TOO_OLD: ({ needed }) => ({
    message: `当前的 Excel 版本过低，缺少 ${needed}。`,
    remedy: "请使用 Excel 2021 或更新的版本；也可在浏览器中打开本程序的网页，用文件完成同样的工作。",
  }),
  HOST_EDITING: () => ({
    message: "正在编辑单元格，Excel 暂时不能执行操作。",
    remedy: "请按回车键或 Esc 键结束编辑，再试一次。",
  }),
  HOST_REFUSED: () => ({
    message: "Excel 拒绝了这项操作：工作表受保护，或工作簿以只读方式打开。",
    remedy: "请取消保护或另存为可编辑的副本，再试一次。",
  }),
  HOST_TOO_LARGE: () => ({
    message: "数据量超过 Excel 一次所能处理的上限。",
    remedy: "请关闭其他工作簿后再试，或改为生成为文件。",
  }),
  HOST_UNREACHABLE: ({ officeCode }) => ({
    message: `Excel 暂时没有响应（${officeCode}）。`,
    remedy: "请检查网络连接，稍候再试；如仍不行，请保存并重新打开工作簿。",
  }),
  HOST_FAILED: ({ officeCode }) => ({
    message: `Excel 未能完成操作（${officeCode}）。`,
    remedy: "请再试一次；如仍不行，请保存并重新打开工作簿。",
  }),
  INTERNAL: () => ({
    message: "程序内部出错，操作没有完成。",
    remedy: "原文件没有被改动。请记下操作步骤，反馈给维护人员。",
  }),
};
