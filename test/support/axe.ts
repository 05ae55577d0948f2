import axe, { type AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe-core objects to, one line for each rule and element. */
export async function violationsIn(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
