import { craftZip } from "../craftZip";
import { PROVINCE } from "./regionNotices";
import { paragraph, plainTable, type Model } from "./documentModel";
import { layOut } from "./layOut";
import { SEED_COLUMNS } from "./layouts";
import type { ExpectedTask, Made, NoticeForm } from "./noticeForm";
import { scannedPdf } from "./scannedPdf";
import { utf8 } from "./tableForm";
import { writeDocx } from "./writeDocx";
import { encryptedSheets, sheetOf } from "./writeSheets";

const MODEL = layOut(PROVINCE, { columns: SEED_COLUMNS, categories: "merged" });

const NO_TASKS: readonly ExpectedTask[] = [];

function refused(
  name: string,
  file: string,
  made: Made,
  ...codes: Extract<NoticeForm["mustFind"], { refused: unknown }>["refused"]
): NoticeForm {
  return { name, group: "unclear", file, made, expected: NO_TASKS, mustFind: { refused: codes } };
}

/** Word's old format; WPS Writer's .wps is the same. */
const OLD_WORD: Made = { by: "LibreOffice", from: "docx", to: "doc", bytes: () => writeDocx(MODEL) };

function here(bytes: () => Uint8Array | Promise<Uint8Array>): Made {
  return { by: "here", bytes };
}

/** A text document of LibreOffice, as far as its first bytes tell. */
function openDocument(): Uint8Array {
  const kind = "application/vnd.oasis.opendocument.text";
  return craftZip([
    { name: "mimetype", data: kind, packed: utf8(kind), method: 0 },
    { name: "content.xml", data: "<office:document-content/>" },
  ]);
}

/** Nothing can be read for certain: no rows, or none without a finding that points at it. */
function unclear(name: string, file: string, bytes: () => Uint8Array | Promise<Uint8Array>): NoticeForm {
  return { name, group: "unclear", file, made: here(bytes), expected: NO_TASKS };
}

function text(...lines: readonly string[]): () => Uint8Array {
  return () => utf8(`${lines.join("\n")}\n`);
}

function docx(...model: Model): () => Promise<Uint8Array> {
  return () => writeDocx(model);
}

/** What must be refused, or give a finding and no wrong row. */
export const UNCLEAR_FORMS: readonly NoticeForm[] = [
  refused("refused: .doc of Word 97", "分解方案.doc", OLD_WORD, "DOCUMENT_KIND_UNSUPPORTED"),
  refused(
    "refused: .wps, which is a .doc under another name",
    "分解方案.wps",
    OLD_WORD,
    "DOCUMENT_KIND_UNSUPPORTED",
  ),
  refused("refused: a .doc that is called .docx", "分解方案.docx", OLD_WORD, "DOCUMENT_KIND_UNSUPPORTED"),
  refused(
    "refused: .rtf",
    "分解方案.rtf",
    here(
      text(
        "{\\rtf1\\ansi\\ansicpg936 {\\fonttbl{\\f0 SimSun;}}",
        "\\trowd\\cellx4000 \\intbl \\u30446?\\u26631? \\cell\\row",
        "}",
      ),
    ),
    "DOCUMENT_KIND_UNSUPPORTED",
  ),
  refused("refused: .odt", "分解方案.odt", here(openDocument), "DOCUMENT_KIND_UNSUPPORTED"),
  refused("refused: .pdf of a scanned page", "扫描件.pdf", here(scannedPdf), "DOCUMENT_KIND_UNSUPPORTED"),
  refused(
    "refused: a document with a password",
    "分解方案.docx",
    here(() => encryptedSheets([sheetOf(MODEL)])),
    "DOCUMENT_ENCRYPTED",
  ),
  refused(
    "refused: a list of telephone numbers (docx)",
    "通讯录.docx",
    here(
      docx(
        paragraph("2024年各单位联络员名单"),
        plainTable(
          "序号|单位|姓名|职务|联系电话",
          "1|县发改局|王大力|副局长|13800000000",
          "2|县财政局|孙晓|股长|13900000000",
        ),
      ),
    ),
    "DOCUMENT_NO_TABLE",
  ),
  refused(
    "refused: a notice that assigns nothing",
    "通知.txt",
    here(
      text(
        "关于召开2024年全县经济工作会议的通知",
        "各乡镇人民政府，县政府各部门：",
        "经研究，决定召开全县经济工作会议，现将有关事项通知如下。",
        "一、会议时间",
        "2024年1月12日上午9:00。",
        "二、参会人员",
        "县政府各部门主要负责同志。",
        "青山县人民政府办公室",
      ),
    ),
    "DOCUMENT_NO_TABLE",
  ),
  unclear(
    "unclear: one blank between cells as within names",
    "任务.txt",
    text(
      "2024年重点任务",
      "序号 目标任务 牵头领导 牵头单位 配合单位",
      "1 新增 规上 企业12家 马 骏 县工信局 县统计局 发改局",
      "2 建成 老年 食堂5个 李 响 县民政局",
    ),
  ),
  unclear(
    "unclear: each cell in a paragraph, some cells empty",
    "任务.txt",
    text(
      "2024年重点任务",
      "目标任务",
      "牵头领导",
      "牵头单位",
      "配合单位",
      "新增规上企业12家。",
      "马骏",
      "县工信局",
      "建成老年食堂5个。",
      "县民政局",
      "改造农村公路60公里。",
      "李响",
      "县交通运输局",
      "各乡镇",
    ),
  ),
  unclear(
    "unclear: two headers that contradict each other (docx)",
    "任务.docx",
    docx(
      paragraph("2024年重点任务"),
      plainTable(
        "目标任务|牵头单位|配合单位",
        "目标任务|配合单位|牵头单位",
        "新增规上企业12家。|县工信局|县统计局",
        "建成老年食堂5个。|县民政局|县财政局",
      ),
    ),
  ),
  unclear(
    "unclear: units run together without a mark",
    "任务.txt",
    text(
      "关于做好2024年重点工作的通知",
      "各有关单位：",
      "由县发改局财政局税务局共同牵头各部门配合推进项目建设和资金争取工作。",
      "抓好安全生产由应急管理部门牵头相关行业主管部门负责。",
      "青山县人民政府办公室",
    ),
  ),
];

const sound = (text: string, leaders: string, leadUnits: string, supportingUnits: string): ExpectedTask => ({
  text,
  category: "",
  leaders: leaders.split(" "),
  leadUnits: leadUnits.split(" "),
  supportingUnits: supportingUnits.split(" "),
  deadline: "",
  kept: [],
});

const FIRST = sound("新增规上企业12家。", "马骏", "县工信局", "县统计局");
const SECOND = sound("建成老年食堂5个。", "李响", "县民政局", "县财政局");
const THIRD = sound("改造农村公路60公里。", "李响", "县交通运输局", "各乡镇");

/** A table with rows that are damaged in a known way: the sound ones are read, the others pointed at. */
function damaged(
  name: string,
  file: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  more: Partial<Pick<NoticeForm, "expected" | "mustFind">>,
): NoticeForm {
  return { name, group: "unclear", file, made: here(bytes), expected: [FIRST, SECOND, THIRD], ...more };
}

export const DAMAGED_FORMS: readonly NoticeForm[] = [
  damaged(
    "damaged: a row with too few cells (docx)",
    "任务.docx",
    docx(
      paragraph("2024年重点任务"),
      plainTable(
        "序号|目标任务|牵头领导|牵头单位|配合单位",
        "1|新增规上企业12家。|马骏|县工信局|县统计局",
        "2|建成老年食堂5个。|县民政局",
        "3|改造农村公路60公里。|李响|县交通运输局|各乡镇",
      ),
    ),
    { mustFind: ["NOTICE_ROW_SHORT"] },
  ),
  damaged(
    "damaged: a line of pipes has one cell too many",
    "任务.txt",
    text(
      "2024年重点任务",
      "",
      "| 目标任务 | 牵头领导 | 牵头单位 | 配合单位 |",
      "| --- | --- | --- | --- |",
      "| 新增规上企业12家。 | 马骏 | 县工信局 | 县统计局 |",
      "| 建成老年食堂5个。 | 试点 | 李响 | 县民政局 | 县财政局 |",
      "| 改造农村公路60公里。 | 李响 | 县交通运输局 | 各乡镇 |",
    ),
    {},
  ),
  damaged(
    "damaged: Word's clipboard as text, where a paragraph within a cell looks like a row",
    "粘贴的内容.txt",
    text(
      "2024年重点任务",
      "目标任务\t牵头领导\t牵头单位\t配合单位",
      "新增规上企业12家。\t马骏\t县工信局\t县统计局",
      "建成老年食堂5个。\t李响\t县民政局\t县财政局",
      "改造农村公路60公里。",
      "其中新建20公里。\t李响",
      "马骏\t县交通运输局",
      "县公路中心\t各乡镇",
    ),
    {
      expected: [
        FIRST,
        SECOND,
        sound("改造农村公路60公里。其中新建20公里。", "李响 马骏", "县交通运输局 县公路中心", "各乡镇"),
      ],
    },
  ),
];
