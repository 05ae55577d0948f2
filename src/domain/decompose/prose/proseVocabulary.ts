import type { AnnexColumn } from "../../place";

/** The words by which the tasks of a notice without table are recognised, and who they are given to. */

/** What a part of an assignment says. `responsible` are units of whom the text does not say that they lead. */
export type AssignmentField =
  "leaders" | "leadUnits" | "responsible" | "supportingUnits" | "deadline" | "owner";

const LABEL_WORDS: Readonly<Record<AssignmentField, string>> = {
  leaders:
    "牵头领导 责任领导 分管领导 负责领导 牵头区领导 牵头县领导 牵头市领导 责任区领导 责任县领导 责任市领导 包保领导 挂钩领导 联系领导 区领导 县领导 市领导",
  leadUnits:
    "牵头责任单位 责任牵头单位 牵头主责单位 牵头责任部门 牵头单位 牵头部门 主办单位 主责单位 主要责任单位 牵头 主办",
  responsible: "责任单位 责任部门 承办单位 落实单位 负责单位 负责部门 责任主体",
  supportingUnits:
    "责任（配合）单位 责任(配合)单位 责任配合单位 配合责任单位 配合单位 配合部门 协办单位 参与单位 参加单位 协同单位 协作单位 协助单位 参与部门 协同部门 配合 协办",
  deadline: "完成时限 完成时间 完成期限 时限要求 时间要求 办结时限 工作时限 推进时限 时间节点 时间安排 时限",
  owner: "具体责任人 责任人",
};

const FIELDS = Object.keys(LABEL_WORDS) as readonly AssignmentField[];

const FIELD_OF_LABEL: ReadonlyMap<string, AssignmentField> = new Map(
  FIELDS.flatMap((field) =>
    LABEL_WORDS[field].split(" ").map((word): [string, AssignmentField] => [word, field]),
  ),
);

/** The words of a label may be padded with blanks. */
const LABELS = [...FIELD_OF_LABEL.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => Array.from(word, (char) => ("()".includes(char) ? `\\${char}` : char)).join("\\s{0,2}"))
  .join("|");

/** `牵头单位：` at the beginning of a text or after a mark. */
export const LABEL = new RegExp(`(?<=^|[；;，,。、\\s（(【\\[])(?<label>${LABELS})\\s{0,2}[：:]`, "gu");

/** What the label with this wording is about. */
export function fieldOfLabel(label: string): AssignmentField | undefined {
  return FIELD_OF_LABEL.get(label.replace(/\s/gu, ""));
}

/** A label that is not known stands in a value. */
export const COLON = /[：:]/u;

/** A mark around the parts of an assignment. */
export const OUTER_MARKS = /[；;，,。、\s]/u;

/** Between the clauses of an assignment. */
export const CLAUSE_MARKS = "；;，,。\n";
/** Those of them that end a list. */
export const HARD_MARKS = "；;。\n";

/** Between the names of a list. */
export const LIST_MARK = /[、\s]/u;

/** Before the units of a clause. */
export const CLAUSE_START =
  /^(?:此项工作|该项工作|以上工作|本项工作|此项任务|该项任务|本项任务)?(?:[由请])?/u;

/** Ends a clause and says what its units do: lead, share the work, support. */
export const LEADS = /(?:总?牵头(?:负责|落实|推进|组织实施|实施|办理|抓总|抓好)?|主办|主责)$/u;
export const SUPPORTS =
  /(?:(?:积极|协同|密切|共同|分工|按职责|按职责分工|按照职责|按照职责分工)?(?:配合|参与|参加|协助|协同|协办)(?:落实|推进|实施)?)$/u;
export const SHARES =
  /(?:(?:按照?|依据|根据)?(?:各自)?(?:职责|职能)(?:任务)?(?:分工)?)?(?:分别|具体|共同|分工|抓好|做好)?(?:负责|落实|组织实施|承办)(?:落实)?$|各负其责$/u;
/** Says how, without units, after the lead. */
export const SHARE_ALONE =
  /^(?:等)?(?:按照?)?(?:各自)?(?:职责|职能)?(?:分工)?(?:分别|共同)?(?:负责|落实|配合)$/u;

/** `X会同Y`: the first leads. */
export const TOGETHER_WITH = "会同";

/** A clause that is about a leader, by office or by name. */
export const LEADER_CLAUSE =
  /^\p{Script=Han}{0,12}?(?:[省市区县州旗镇乡盟]长|秘书长|书记|常委|主席|主要领导|分管领导|区领导|县领导|市领导|同志)(?:\p{Script=Han}{2,3})?$/u;

/** Marks the unit of a list that leads: `区发展改革委（牵头）`. */
export const LEAD_MARK = /[（(]\s*(?:牵头|牵头单位|主办|主责)\s*[）)]/u;

export const SUPPORT_MARK = /[（(]\s*(?:配合|配合单位|协办|参与)\s*[）)]/u;

/** Words for an organ that name none. */
export const GENERIC =
  /^(?:政府|党委|党政|企业|社会|全社会|市场|专人|部门|各方|单位|群众|村委会|社区|居委会|业主|学校|医院|机构|国家|地方)$/u;

/** Begins with what is done, and not with a name. */
export const VERB_FIRST =
  /^(?:加快|推进|推动|发挥|成立|加强|做好|落实|完善|建立|支持|鼓励|确保|开展|实施|强化|进一步|充分|积极|认真|要|将)/u;

/** In a sentence: a unit of a level, and what it does. */
export const ASSIGNING_SENTENCE =
  /由[^。；，]{2,20}(?:牵头|负责|会同)|[省市区县州旗镇乡](?:委|政府)?\p{Script=Han}{1,12}(?:牵头|会同)/u;

/** Ends a sentence. */
export const SENTENCE_BREAK = /[。；;！!？?]/u;

/** Opens the clause of a sentence that assigns. */
export const UNITS_FIRST = /^(?:此项工作|该项工作|以上工作|本项工作|此项任务|该项任务|本项任务)?由/u;

/** Begins what the units before it do; no unit's name goes on like this behind the end of one. */
export const TASK_VERBS =
  /(?<=[局委办厅部院会署行室社队组镇乡道府位门企])(?:建立|制定|制订|开展|推进|推动|研究|完善|出台|编制|印发|修订|实施|落实|加快|加强|做好|抓好|负责|组织|牵头|起草|提出|细化|梳理|排查|统筹|督促|指导|明确)/u;

/** The document says that the first unit of a list leads. */
export const FIRST_LEADS =
  /(?:第一(?:位|个|名|家)?|首位|首个|首家)(?:的|者)?(?:责任)?(?:单位|部门)?(?:均)?(?:为|是|系|即)(?:该项|此项|本项)?(?:任务|工作|事项)?的?(?:总)?牵头(?:责任)?(?:单位|部门)/u;

/** How headings and items are numbered, the highest level first. */
export const NUMBERINGS: readonly RegExp[] = [
  /^第[一二三四五六七八九十]{1,3}[部章篇](?:分)?\s*/u,
  /^[一二三四五六七八九十]{1,3}\s*、\s*/u,
  /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*[、.．]?\s*/u,
  /^\d{1,3}\s*(?:、|[.．](?!\d))\s*/u,
  /^[（(]?\s*\d{1,3}\s*[）)]\s*[、.．]?\s*/u,
  /^[①-⑳]\s*/u,
];

/** Ends the heading with which a paragraph begins (`（一）做强工业。坚持……`), or that leads to a list. */
export const HEADING_STOP = /[。：:]/u;

/** The headers of the columns that are made from prose. */
export const PROSE_HEADERS: Readonly<Record<Exclude<AnnexColumn, "sequenceNo" | "target">, string>> = {
  category: "分类",
  text: "目标任务",
  leaders: "牵头领导",
  leadUnits: "牵头责任单位",
  supportingUnits: "责任（配合）单位",
  deadline: "完成时限",
  owner: "责任人",
  other: "所在标题",
};

/** Brackets that may hold an assignment. */
export const ASSIGNMENT_OPENING = "（(【〔[［";
export const ASSIGNMENT_CLOSING = "）)】〕]］";

/** A header that says that its units lead. */
export const NAMES_THE_LEAD = /牵头|主办|主责/u;

/** A cell of units that says what they do. */
export const ROLE_IN_CELL = /牵头|配合|会同|主办|主责|[：:]/u;
