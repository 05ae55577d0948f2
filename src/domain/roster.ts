/** How sure the office can be of a roster entry: 已确认 by a person, 待确认 proposed, 推断 inferred from the rows. */
export type Certainty = "confirmed" | "proposed" | "inferred";

/** A leader (领导名册). */
export type Leader = {
  readonly name: string;
  /** Rank, from 1. */
  readonly order: number;
  /** 职务; empty where the notice does not say. */
  readonly title: string;
  /** 分管单位: canonical unit names whose single-leader rows all name this leader. */
  readonly portfolio: readonly PortfolioEntry[];
  /** Other names that rows may use (`钟区长`), entered by the office. */
  readonly aliases?: readonly string[];
  /** Last day in office, `2023-06-30`; absent for a leader in office. */
  readonly leftOn?: string;
  /** Name of the leader who took over. */
  readonly successor?: string;
};

/** One unit in a leader's portfolio, and the number of rows that the inference rests on. */
export type PortfolioEntry = { readonly unit: string; readonly certainty: Certainty; readonly rows: number };

/** 单位类别. */
export type UnitKind =
  | "department" // 部门
  | "subdistrict" // 街道
  | "town" // 镇、乡
  | "park" // 园区
  | "vertical" // 垂管单位
  | "stateOwned" // 国企
  | "institution" // 事业单位、事务中心
  | "headquarters" // 指挥部
  | "leadingGroup" // 领导小组
  | "other";

/** An alias of a unit: another name that the same unit has in the source. */
export type Alias = { readonly name: string; readonly certainty: Certainty };

/** A unit (单位名册). */
export type Unit = {
  /** Canonical name. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly aliases: readonly Alias[];
  /** 单位全称, 联系人 and 联系电话 as the office has entered them; absent until then. */
  readonly fullName?: string;
  readonly contact?: string;
  readonly phone?: string;
};

/** A collective unit (单位分组), for example 各乡镇街道, and the members the document names. */
export type UnitGroup = {
  readonly name: string;
  /** Other names of the same group: 区级各部门单位 = 区级相关部门单位. */
  readonly aliases: readonly Alias[];
  /** True where the text itself does not say which units are meant (有关, 相关). */
  readonly ambiguous: boolean;
  readonly members: readonly GroupMember[];
};

/** A proposed or confirmed member of a group. */
export type GroupMember = { readonly unit: string; readonly certainty: Certainty };

/** The three rosters (名册) of a plan. Collective units are in `groups`, not in `units`. */
export type Roster = {
  readonly leaders: readonly Leader[];
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
};
