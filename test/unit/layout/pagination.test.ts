import fc from "fast-check";
import { paginate, type PrintRow, type Pagination } from "../../../src/layout/pagination";

const FIRST = 300;
const LATER = 400;
const LABEL = 90;
const box = { first: FIRST, later: LATER, labelHeight: () => LABEL };

const rowsArbitrary: fc.Arbitrary<PrintRow[]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 390 }).map((n) => n * 0.75),
      fc.boolean(),
    ),
    { maxLength: 60 },
  )
  .map((drafts) => {
    let group = 0;
    return drafts.map(([height, next], index) => {
      if (next && index > 0) group += 1;
      return { height, group };
    });
  });

const pagesOf = (rows: readonly PrintRow[], { pageStarts }: Pagination): number[][] =>
  pageStarts.map((start, page) => {
    const end = pageStarts[page + 1] ?? rows.length;
    return Array.from({ length: end - start }, (_, index) => start + index);
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("pagination", () => {
  it("puts every row on exactly one page, in order", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        expect(pagesOf(rows, paginate(rows, box)).flat()).toEqual(rows.map((_, index) => index));
      }),
    );
  });

  it("never fills a page beyond its height, so that no row is split", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const pages = paginate(rows, box);
        pagesOf(rows, pages).forEach((page, number) => {
          const used = sum(page.map((row) => pages.heights[row] ?? 0));
          if (page.length > 1) expect(used).toBeLessThanOrEqual(number === 0 ? FIRST : LATER);
        });
      }),
    );
  });

  it("begins a segment, and so a label, on each page and with each category", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const pages = paginate(rows, box);
        const starts = new Set(pages.pageStarts);
        const expected = rows.flatMap((row, index) =>
          starts.has(index) || row.group !== rows[index - 1]?.group ? [index] : [],
        );
        expect(pages.segments.map((segment) => segment.from)).toEqual(expected);
        expect(sum(pages.segments.map((segment) => segment.count))).toBe(rows.length);
      }),
    );
  });

  it("makes every segment as high as its label, and no row lower than its text", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const pages = paginate(rows, box);
        for (const { from, count } of pages.segments) {
          expect(sum(pages.heights.slice(from, from + count))).toBeGreaterThanOrEqual(LABEL);
        }
        rows.forEach((row, index) => expect(pages.heights[index]).toBeGreaterThanOrEqual(row.height));
      }),
    );
  });

  it("does not leave a single row on the last page where it could have company", () => {
    const rows = [100, 100, 100, 100].map((height) => ({ height, group: 0 }));
    expect(paginate(rows, box).pageStarts).toEqual([0, 2]);
  });

  it("keeps a lone last row where moving another one would overfill the page", () => {
    const rows = [90, 90, 120, 390].map((height) => ({ height, group: 0 }));
    expect(paginate(rows, box).pageStarts).toEqual([0, 3]);
  });

  it("fills each page of 20,000 rows, and overfills none", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ height: 30, group: index >> 6 }));
    const { pageStarts } = paginate(rows, box);
    const lengths = pageStarts.map((start, page) => (pageStarts[page + 1] ?? rows.length) - start);
    expect(Math.max(...lengths) * 30).toBeLessThanOrEqual(LATER);
    // A label at the foot of a page takes the room of at most three rows.
    expect(Math.min(...lengths.slice(0, -1)) * 30).toBeGreaterThan(Math.min(FIRST, LATER) - LABEL);
  });
});
