import { COUNTY, DISTRICT_WITH_TARGETS } from "./countyNotices";
import { COUNTY_ROWS } from "./docxForms";
import { paragraph } from "./documentModel";
import type { ExpectedTask, NoticeForm } from "./noticeForm";
import { PROSE_TEXTS, type ProseText } from "./proseTexts";
import { PROVINCE } from "./regionNotices";
import { expectedTasks, type Role, type SourceNotice } from "./sourceNotice";
import { utf8 } from "./tableForm";
import { writeDocx } from "./writeDocx";
import { WEB_HTML, writeHtml } from "./writeHtml";
import { inBrackets, labelLines, oneLabelLine, writeProse, type ProseForm } from "./writeProse";

/** Headings of prose have a level of their own, so that tables and categories are told apart. */
function withLevels(notice: SourceNotice): SourceNotice {
  return {
    ...notice,
    tables: notice.tables.map((table) => ({
      ...table,
      categories: table.categories.map(({ label, rows }) => ({
        label: label.replace(/^([一二三四五六七八九十]+)、/, "（$1）"),
        rows,
      })),
    })),
  };
}

const ROLES: readonly Role[] = ["text", "leaders", "leadUnits", "supportingUnits", "deadline"];
const NO_DEADLINE: readonly Role[] = ["text", "leaders", "leadUnits", "supportingUnits"];

type ProseFile = "txt" | "docx" | "html";

function bytesOf(text: string, as: ProseFile): Uint8Array | Promise<Uint8Array> {
  const model = text.split("\n").map(paragraph);
  if (as === "docx") return writeDocx(model);
  return utf8(as === "html" ? writeHtml(model, WEB_HTML) : text);
}

function form(name: string, text: string, expected: readonly ExpectedTask[], as: ProseFile): NoticeForm {
  return {
    name,
    group: "prose",
    file: `分工方案.${as}`,
    made: { by: "here", bytes: () => bytesOf(text, as) },
    expected,
  };
}

function written(
  name: string,
  notice: SourceNotice,
  prose: ProseForm,
  roles = ROLES,
  as: ProseFile = "txt",
): NoticeForm {
  return form(name, writeProse(notice, prose), expectedTasks(notice, roles), as);
}

function byHand({ name, text, expected }: ProseText): NoticeForm {
  return form(
    name,
    text,
    expected.map((task) => ({
      category: "",
      leaders: [],
      leadUnits: [],
      supportingUnits: [],
      deadline: "",
      kept: [],
      ...task,
    })),
    "txt",
  );
}

export const PROSE_FORMS: readonly NoticeForm[] = [
  written("prose: labels in brackets at the end", withLevels(COUNTY_ROWS), inBrackets("（", "）")),
  written("prose: labels in square brackets (docx)", COUNTY, inBrackets("【", "】"), ROLES, "docx"),
  written("prose: a line for each label", COUNTY, labelLines),
  written(
    "prose: a line for each label, on a web page",
    withLevels(DISTRICT_WITH_TARGETS),
    labelLines,
    ROLES,
    "html",
  ),
  written("prose: all labels on one line", COUNTY, oneLabelLine, NO_DEADLINE),
  written("prose: labels in brackets in a province (docx)", PROVINCE, inBrackets("（", "）"), ROLES, "docx"),
  ...PROSE_TEXTS.map(byHand),
];
