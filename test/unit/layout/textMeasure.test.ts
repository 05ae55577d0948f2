import fc from "fast-check";
import {
  balanceLines,
  lineCapacity,
  linesHeight,
  splitByLines,
  textEms,
  widthFromMm,
  widthToMm,
  wrapText,
} from "../../../src/layout/textMeasure";

const textArbitrary = fc.string({
  unit: fc.constantFrom(...Array.from("推动高质量发展，。、“”（）abc129.%+ \n")),
});

describe("measuring text", () => {
  it("counts a Chinese character as one em and a digit as more than half of one", () => {
    expect(textEms("高质量")).toBe(3);
    expect(textEms("2023")).toBeGreaterThan(2);
    expect(textEms("2023")).toBeLessThan(3);
  });

  it("never makes a line wider than the cell, and loses no character", () => {
    fc.assert(
      fc.property(textArbitrary, fc.integer({ min: 2, max: 30 }), (text, capacity) => {
        const lines = wrapText(text, capacity);
        for (const line of lines) expect(textEms(line)).toBeLessThanOrEqual(capacity);
        expect(lines.join("")).toBe(text.replaceAll("\n", ""));
      }),
    );
  });

  it("never begins a line with a closing mark or ends one with an opening mark", () => {
    expect(wrapText("推动高质量，发展", 5)).toEqual(["推动高质", "量，发展"]);
    expect(wrapText("推动高质“量发展”", 5)).toEqual(["推动高质", "“量发展”"]);
  });

  it("keeps a figure with its sign together", () => {
    expect(wrapText("生产总值增长6.5%以上", 7)).toEqual(["生产总值增长", "6.5%以上"]);
  });

  it("splits text into parts of so many lines without changing it", () => {
    fc.assert(
      fc.property(
        textArbitrary,
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (text, width, max) => {
          const parts = splitByLines(text, width, max);
          expect(parts.join("").replaceAll("\n", "")).toBe(text.replaceAll("\n", ""));
          for (const part of parts) expect(wrapText(part, width).length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });

  it("sets a long title in lines of nearly equal length", () => {
    expect(balanceLines("分解方案", 10)).toBe("分解方案");
    expect(balanceLines("政府工作报告目标任务分解方案一览", 15)).toBe("政府工作报告目标\n任务分解方案一览");
  });

  it("turns millimetres into column widths that are not wider than asked", () => {
    for (const mm of [12, 20, 38, 90]) {
      expect(widthToMm(widthFromMm(mm))).toBeLessThanOrEqual(mm);
      expect(widthToMm(widthFromMm(mm))).toBeGreaterThan(mm - 0.1);
    }
  });

  it("leaves padding and a margin beside the text of a line", () => {
    expect(lineCapacity(10, 12)).toBeLessThan(80 / 16);
  });

  it("gives heights in whole pixels that hold the lines of the tallest fallback font", () => {
    const height = linesHeight(3, 12, 6);
    expect(height % 0.75).toBe(0);
    expect(height).toBeGreaterThanOrEqual(3 * 12 * 1.448);
  });
});
