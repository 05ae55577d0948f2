import type { Finding } from "./finding";
import type { Roster } from "./roster";
import type { TableNumber, Task } from "./task";
import type { AnnexColumn } from "./place";

/** One of the numbered demands (工作要求) in the body of a notice. */
export type Demand = {
  /** `一、提高政治站位，抓好任务落地` */
  readonly heading: string;
  readonly paragraphs: readonly string[];
};

/** The letter around the tables. Empty strings where the document does not say. */
export type Notice = {
  /** Title of the notice, its lines joined: `关于分解落实2023年区政府工作报告目标任务的通知`. */
  readonly title: string;
  /** 主送机关, as written, without the closing colon. */
  readonly addressees: string;
  /** The paragraph between the addressees and the first demand. */
  readonly preamble: string;
  readonly demands: readonly Demand[];
  /** 发文机关: `重庆市涪陵区人民政府办公室`. */
  readonly issuer: string;
  /** Title of the annex: `2023年区政府工作报告目标任务分解方案`. */
  readonly annexTitle: string;
  /** The plan's year, 4 digits. */
  readonly year: number;
};

/** One annex table as the document has it. */
export type AnnexTable = {
  readonly number: TableNumber;
  /** Heading with its number: `二、2023年主要工作任务`. */
  readonly heading: string;
  /** The table's columns in the document's order, with the header's wording (padding removed). */
  readonly columns: readonly { readonly column: AnnexColumn; readonly header: string }[];
};

/** A category (分类) of a table, in document order. */
export type Category = {
  readonly table: TableNumber;
  readonly number: number;
  /** `一、推动高质量发展要有新作为` */
  readonly label: string;
};

/** A whole decomposition notice (分解方案) as data. */
export type Decomposition = {
  readonly notice: Notice;
  readonly tables: readonly AnnexTable[];
  readonly categories: readonly Category[];
  /** In document order. */
  readonly tasks: readonly Task[];
  readonly roster: Roster;
  readonly findings: readonly Finding[];
};
