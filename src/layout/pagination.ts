import { roundHeight } from "./textMeasure";

/** A printed row: its own height in points and the group whose merged label stands beside it. */
export type PrintRow = { readonly height: number; readonly group: number };

/** Rows of one group that stand together on one page; the group's label is merged over them. */
export type Segment = { readonly group: number; readonly from: number; readonly count: number };

export type Pagination = {
  /** First row of each page; the first is 0 where there are rows. */
  readonly pageStarts: readonly number[];
  readonly segments: readonly Segment[];
  /** Final height of each row: its own, or more where the label beside it needs more. */
  readonly heights: readonly number[];
};

export type PageBox = {
  /** Points for rows on the first page and on each later one. */
  readonly first: number;
  readonly later: number;
  /** Height in points that a group's label needs. */
  readonly labelHeight: (group: number) => number;
};

/**
 * Deals the rows out to pages. Guaranteed: no row and no label is split or cut, every segment is at least as high as
 * its label, a page is never higher than its box unless one row alone is, and the last page never holds a lone row
 * that the page before could have kept company.
 */
export function paginate(rows: readonly PrintRow[], box: PageBox): Pagination {
  const pageStarts: number[] = [];
  let page: PageFill | undefined;
  rows.forEach((row, index) => {
    const room = pageStarts.length <= 1 ? box.first : box.later;
    const next = page?.with(row, box.labelHeight);
    if (next !== undefined && next.height <= room) {
      page = next;
      return;
    }
    pageStarts.push(index);
    page = new PageFill(0, -1, 0, 0, 0).with(row, box.labelHeight);
  });
  return finish(rows, keepLastCompany(rows, pageStarts, box), box);
}

/** How full a page is; the open segment is kept apart because its label may need more than its rows. */
class PageFill {
  constructor(
    private readonly closed: number,
    private readonly group: number,
    private readonly rows: number,
    private readonly count: number,
    private readonly label: number,
  ) {}

  get height(): number {
    return this.closed + this.rows + this.count * extraForLabel(this.rows, this.count, this.label);
  }

  with(row: PrintRow, labelHeight: PageBox["labelHeight"]): PageFill {
    return row.group === this.group
      ? new PageFill(this.closed, this.group, this.rows + row.height, this.count + 1, this.label)
      : new PageFill(this.height, row.group, row.height, 1, labelHeight(row.group));
  }
}

/** What each of `count` rows must grow by so that the label fits beside them. */
function extraForLabel(rowsHeight: number, count: number, label: number): number {
  return count === 0 || rowsHeight >= label ? 0 : roundHeight((label - rowsHeight) / count);
}

/** Moves one row to a last page that would hold a single one, where both pages stay within their boxes. */
function keepLastCompany(rows: readonly PrintRow[], pageStarts: readonly number[], box: PageBox): number[] {
  const starts = [...pageStarts];
  const last = starts.at(-1);
  const before = starts.at(-2);
  if (last === undefined || before === undefined || last !== rows.length - 1 || last - before < 3)
    return starts;
  const pair = fillOf(rows.slice(last - 1), box);
  const rest = fillOf(rows.slice(before, last - 1), box);
  const roomBefore = starts.length === 2 ? box.first : box.later;
  if (pair <= box.later && rest <= roomBefore) starts[starts.length - 1] = last - 1;
  return starts;
}

function fillOf(rows: readonly PrintRow[], box: PageBox): number {
  return rows.reduce((page, row) => page.with(row, box.labelHeight), new PageFill(0, -1, 0, 0, 0)).height;
}

function finish(rows: readonly PrintRow[], pageStarts: readonly number[], box: PageBox): Pagination {
  const starts = new Set(pageStarts);
  const segments: Segment[] = [];
  const heights: number[] = [];
  let open: { group: number; from: number; height: number } | undefined;
  const close = (end: number): void => {
    if (open === undefined) return;
    const count = end - open.from;
    segments.push({ group: open.group, from: open.from, count });
    const extra = extraForLabel(open.height, count, box.labelHeight(open.group));
    for (let row = open.from; row < end; row++) heights.push((rows[row]?.height ?? 0) + extra);
  };
  rows.forEach((row, index) => {
    if (open?.group === row.group && !starts.has(index)) {
      open.height += row.height;
      return;
    }
    close(index);
    open = { group: row.group, from: index, height: row.height };
  });
  close(rows.length);
  return { pageStarts, segments, heights };
}
