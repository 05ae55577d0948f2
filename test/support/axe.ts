import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * Colours that are changing are on the way to those that are meant; what turns for ever is not waited for. A change may
 * begin a frame after the last one has ended, so two frames without any have to pass.
 */
const SETTLED = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const changing = () => document.getAnimations()
    .filter(({ effect }) => effect !== null && effect.getComputedTiming().endTime < Infinity);
  for (let still = 0; still < 2; still++) {
    await frame();
    const running = changing().filter(({ playState }) => playState !== "finished");
    if (running.length > 0) still = -1;
    await Promise.allSettled(running.map(({ finished }) => finished));
  }
})()`;

let source: string | undefined;

/**
 * What axe-core objects to, one line for each rule and element. Selectors are only made for violations: for all that
 * passes they take most of the time. The page is given axe-core once: reading its script takes as long as a run of it.
 */
export async function violationsIn(page: Page | Frame): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) {
    source ??= readFileSync(join(process.cwd(), "node_modules", "axe-core", "axe.min.js"), "utf8");
    await page.evaluate(source);
  }
  await page.evaluate(SETTLED);
  const violations = await page.evaluate<AxeResults["violations"]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
