import axe, { type AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * What axe-core objects to, one line for each rule and element. Selectors are only made for violations: for all that
 * passes they take most of the time.
 */
export async function violationsIn(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<AxeResults["violations"]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
