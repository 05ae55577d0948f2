import type { UnitKind } from "../roster";

/**
 * The words by which units are recognised. Every Chinese word that the rules for units know stands here.
 */

/** Characters that a unit's name begins with to say whose unit it is: `区财政局`, `市教委`, `镇党政办`. */
export const PREFIX = /^(?:自治[区州县旗]|[省市区县州旗镇乡盟])(?=\p{Script=Han}{2})/u;

/** Words that begin with a prefix character without it being one: `市场监管局`, `乡村振兴局`, `区域合作办`. */
export const NOT_A_PREFIX =
  /^(?:市场|市政(?!府)|市容|市民|区域|区块|区划|县域|省际|镇街|镇村|乡镇|乡村|乡土|州际)/;

/** Entries that name a class of units rather than a unit. */
export const COLLECTIVE =
  /^(?:各|有关|相关|其他|其它|涉及|所有|全体)|(?:各|有关|相关)(?:责任|成员|职能|牵头|配合)?(?:部门|单位|乡|镇|街道|园区|区县|企业)|(?:成员单位|部门单位)$|^(?:乡镇街道|镇街|街镇|乡镇|镇乡街道)$|^(?:[省市区县州旗盟][级直属]|中央驻|驻)\p{Script=Han}{0,6}(?:部门|单位|机关|企业)$/u;

/** The text does not say which units of the class are meant. */
export const AMBIGUOUS = /有关|相关|涉及|其他|其它|部分/;

/** The units of a leading group, which the document does not list. */
export const GROUP_OF_MEMBERS = /^(.*?)(?:工作)?领导小组成员单位$/;

/** A leading group or headquarters as a unit of its own: what it leads. */
export const STEERING_BODY = /^(.*?)(?:工作)?(?:领导小组|指挥部)(?:办公室)?$/;

/** The departments of one level of government, whatever the wording: `区级各部门单位`, `区级相关部门单位`. */
export const OF_A_LEVEL = /^[省市区县州旗]级相关部门单位$/;

/** Different wordings of one collective unit, reduced to one. Applied in order. */
export const COLLECTIVE_WORDINGS: readonly (readonly [wording: RegExp, reduced: string])[] = [
  [/有关/g, "相关"],
  [/镇乡街道|乡镇、?街道|镇街|街镇/g, "乡镇街道"],
  [/^([省市区县州旗])(?:级|直|政府)(?:各|相关)?(?:部门单位|部门和单位|部门|单位)$/, "$1级相关部门单位"],
];

/**
 * What the members of a collective unit are, by its reduced wording. Only the plain wordings: `江南片区各乡镇街道`
 * means fewer than all, and the document does not say which.
 */
export const COLLECTIVE_MEMBERS: readonly (readonly [wording: RegExp, kinds: readonly UnitKind[]])[] = [
  [/^(?:各|相关)乡镇街道$/, ["town", "subdistrict"]],
  [/^(?:各|相关)街道$/, ["subdistrict"]],
  [/^(?:各|相关)乡镇$/, ["town"]],
  [/^(?:各|相关)(?:工业)?园区$/, ["park"]],
  [/^[省市区县州旗]级相关部门单位$|^(?:各|相关)部门$/, ["department"]],
];

/** `各工业园区` does not include these. */
export const INDUSTRIAL = /工业园区/;
export const NOT_INDUSTRIAL = /旅游|度假|风景|景区|生态/;

/** The kind of a unit by its name; the first that fits. */
export const KIND_OF_NAME: readonly (readonly [name: RegExp, kind: UnitKind])[] = [
  [/领导小组(?:办公室)?$/, "leadingGroup"],
  [/指挥部(?:办公室)?$/, "headquarters"],
  [
    /人行|人民银行|银保监|金融监管(?:局|分局|支局)$|税务局$|气象局$|海关$|海事[处局]$|消防救援|烟草|邮政管理局$|调查队$|国安|国家安全局$/,
    "vertical",
  ],
  [/(?:公司|集团|银行|支行|分行)$/, "stateOwned"],
  [/街道(?:办事处|办)?$/, "subdistrict"],
  [/(?:镇|乡)(?:人民政府|政府)?$/, "town"],
  [
    /(?:[高新经济开发旅游综保合作物流产业工业集聚度假新]区|园区?|科技城|科学城|科创城|新城|自贸区|港区)(?:管委会)?$/,
    "park",
  ],
  [/(?:法院|检察院|团委|工会|总工会|妇联|科协|残联|工商联|红十字会|文联|侨联|武装部|办公室)$/, "department"],
  [/(?:中心|医院|学校|学院|大学|中学|小学|林场|农场|合作社|[所站馆院社场团台])$/, "institution"],
  [/(?:局|委|办|厅|部|室|支队|大队|总队|委员会|分局|政府|处|组|会|署|厂)$/, "department"],
];

/** Names that say by themselves whose unit they are, so that no prefix carries over to them. */
export const BRANCH =
  /分局$|支行$|分行$|分公司$|供电公司$|银保监|^人行|^人民银行|^国网|^中国|海关$|海事[处局]$|指挥部$|领导小组$/;

/** The management committee of a place or park. */
export const COMMITTEE_SUFFIX = "管委会";

/** Separators in a list of units: between units of one class, and before a new class. */
export const SAME_CLASS = "、";
export const NEW_CLASS = "，,；;/／";

/** Brackets within which a separator does not separate. */
export const OPENING = "（(《“‘〔【";
export const CLOSING = "）)》”’〕】";

/** Says that the list is not complete. */
export const OPEN_END =
  /等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[个家]?(?:[省市区县州旗][级直])?各?(?:相关|有关)?(?:职能|责任|成员)?(?:部门(?:[和及、]?单位)?|单位|乡镇街道|镇街|区县|企业)?$/;

/** Punctuation that may stand at the ends of an entry without belonging to it. */
export const OUTER_PUNCTUATION = /[。.：:\s]/;

/** Between the names in a message. */
export const NAMES_JOINED_BY = "、";

/** A text that begins with the name of a district, county or city. */
export const DISTRICT_IN_NAME = /^\p{Script=Han}{2,12}[区县市旗]/u;
