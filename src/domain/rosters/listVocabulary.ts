/**
 * The words by which a list of units is taken apart, and those of names that no prefix carries over to. Patterns for
 * whole entries are for texts without blanks.
 */

/** How the units do it, behind the last of them: no unit, and no part of a name. */
export const DUTY_END =
  /(?:按照?|依据|根据)?(?:各自)?(?:职责|职能)(?:任务)?(?:分工)?(?:分别|具体|共同|抓好|做好)?(?:负责|落实|推进|配合)(?:落实)?$|(?:分工|分别|共同)负责$|各负其责$/u;

/** Joins two units where a comma could stand. */
export const CONJUNCTION = /以及|[和及与]/gu;

/** Organs of the party committee: the prefix of a department does not make their name complete. */
export const PARTY_ORGAN = /^(?:组织部|宣传部|统战部|政法委|社会工作部)(?:$|机关)/u;

/** Organs that are the committee's where the list has just named one of the committee's. */
export const COMMITTEE_ORGAN =
  /^(?:网信办|编办|改革办|国安办|财经办|农办|军民融合办|台办|台港澳办|外办|巡察办|政研室|老干部局|党校|直属机关工委|机关工委|统战部|宣传部|组织部|政法委|社会工作部|机要局|保密局|档案局|党史研究室)$/u;

/** An organ of the party committee with its prefix: `区委组织部`. */
export const COMMITTEE_PREFIX = /^((?:自治[区州县旗]|[省市区县州旗盟])委)(?=\p{Script=Han}{2})(?!员)/u;
export const COMMITTEE = "委";

/** Names of the whole country, of organisations with their own levels, and of other places. */
export const STANDS_ALONE =
  /^(?:国家|中央|中共|全国|国务院|最高|共青团|团[省市区县州旗]委|兵团|武警|[省市区县州旗]委$)|总局$|总署$|证监局$|(?:移动|联通|电信|铁塔)$|^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|长江|黄河|珠江|淮河|太湖)/u;

/** Says that there is no unit. */
export const NO_UNIT = /^(?:无|暂无|[—–－-]+)$/u;

/** The only bodies called 部 that are not ministries. */
export const LOCAL_MINISTRY = /(?:组织|宣传|统战|工作|武装|人武|事业|指挥|项目|俱乐)部$/u;
export const MINISTRY = /\p{Script=Han}{2}部$/u;

/** Begins with the name of a province, city, district or county. */
export const PLACE_FIRST =
  /^\p{Script=Han}{2,6}?(?<!城|社|园|辖|地|山|景|灾|库|新|片|小|市|校|厂|矿|牧|林|湖|郊|镇|乡|战|全|超|菜|股|楼)(?:[区县市旗](?![域场民容级际]|政(?!府))|自治州|省(?!际))(?=\p{Script=Han}{2})/u;

/** The government of a place: the places named before it in the list share its end. */
export const GOVERNMENT_OF_PLACE =
  /^(\p{Script=Han}{2,8}?)(自治县|区|县|市|旗|自治州)(人民政府|政府|管委会|管理委员会)$/u;
export const GOVERNMENT_ENDS: ReadonlySet<string> = new Set(["人民政府", "政府"]);

/** A place without its government: `黄埔区` before `南沙区政府`. */
export const PLACE_WITHOUT_GOVERNMENT = /^\p{Script=Han}{1,8}(?:自治县|区|县|市|旗|自治州)$/u;

/** A town or subdistrict: those named before it by their mere names share its level. */
export const TOWN_OF_PLACE = /^\p{Script=Han}{2,4}?(镇|乡|街道)(?:人民政府|政府|办事处)?$/u;

/** The mere name of a place; what ends like an organisation is none. */
export const MERE_PLACE = /^\p{Script=Han}{2,3}$/u;
export const NO_MERE_PLACE =
  /[部委办局厅室署处科组会院校馆站所社团台队行司网厂店库场园区县市镇乡村港电信通报协联工]$/u;

/** A unit with its second name: `市发展改革委（市能源局）`. */
export const SECOND_NAME = /^([^（()）]+)[（(]([^（()）、，,；;]+)[）)]$/u;
/** A part of the unit is no second name of it. */
export const PART_OF_UNIT = /(?:支队|大队|中队|科|处|室|股|中心|所|站|组|队)$/u;

/** Whatever divides the entries of a list. */
export const ANY_SEPARATOR = /[、，,；;/／\s和及与]/u;
