import { absoluteAddress, blockAddress } from "../../layout/blockAddress";
import type { PageSetup } from "../../layout/workbookPatch";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";

const PAPER = { a4: "A4", a3: "A3" } as const;
const ORIENTATION = { portrait: "Portrait", landscape: "Landscape" } as const;
const MILLIMETRES_PER_CENTIMETRE = 10;

/** Paper, margins, scaling, printed range, repeated rows, page breaks, header and footer of a sheet. */
export function pageSteps(target: SheetHandle, setup: PageSetup | undefined): Step[] {
  if (setup === undefined) return [];
  return [
    step(16, setup, () => {
      setPage(target().pageLayout, setup);
      setHeadersAndFooters(target().pageLayout.headersFooters, setup);
    }),
    ...(setup.rowBreaks ?? [])
      .filter((row) => row > 0)
      .map((row) =>
        step(3, undefined, () => {
          target().horizontalPageBreaks.add(blockAddress({ row, column: 0, rows: 1, columns: 1 }));
        }),
      ),
  ];
}

function setPage(layout: Excel.PageLayout, setup: PageSetup): void {
  const { margins, scale, fitToWidth, area, titleRows } = setup;
  layout.paperSize = PAPER[setup.paper];
  layout.orientation = ORIENTATION[setup.orientation];
  if (setup.centerHorizontally !== undefined) layout.centerHorizontally = setup.centerHorizontally;
  layout.setPrintMargins("Centimeters", {
    top: margins.top / MILLIMETRES_PER_CENTIMETRE,
    right: margins.right / MILLIMETRES_PER_CENTIMETRE,
    bottom: margins.bottom / MILLIMETRES_PER_CENTIMETRE,
    left: margins.left / MILLIMETRES_PER_CENTIMETRE,
    header: margins.header / MILLIMETRES_PER_CENTIMETRE,
    footer: margins.footer / MILLIMETRES_PER_CENTIMETRE,
  });
  if (scale !== undefined) layout.zoom = { scale };
  // Without a number of pages down Excel takes as many as it needs.
  if (fitToWidth !== undefined) layout.zoom = { horizontalFitToPages: fitToWidth };
  if (area !== undefined) layout.setPrintArea(absoluteAddress(area));
  if (titleRows !== undefined) layout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
}

function setHeadersAndFooters(
  group: Excel.HeaderFooterGroup,
  { header, footer, evenFooter }: PageSetup,
): void {
  if (evenFooter === undefined) {
    setSections(group.defaultForAllPages, header, footer);
    return;
  }
  group.state = "OddAndEven";
  setSections(group.oddPages, header, footer);
  setSections(group.evenPages, header, evenFooter);
}

function setSections(
  target: Excel.HeaderFooter,
  header: string | undefined,
  footer: string | undefined,
): void {
  if (header !== undefined) {
    const { left, center, right } = splitSections(header);
    target.set({ leftHeader: left, centerHeader: center, rightHeader: right });
  }
  if (footer !== undefined) {
    const { left, center, right } = splitSections(footer);
    target.set({ leftFooter: left, centerFooter: center, rightFooter: right });
  }
}

/**
 * The three parts of a header or footer, which `&L`, `&C` and `&R` begin; text before the first is in the middle.
 * `&&` is the character `&` and begins nothing.
 */
export function splitSections(text: string): {
  readonly left: string;
  readonly center: string;
  readonly right: string;
} {
  const parts = { left: "", center: "", right: "" };
  let current: keyof typeof parts = "center";
  for (const [token] of text.matchAll(/&"[^"]*"|&[\s\S]|[\s\S]/gu)) {
    if (token === "&L") current = "left";
    else if (token === "&C") current = "center";
    else if (token === "&R") current = "right";
    else parts[current] += token;
  }
  return parts;
}
