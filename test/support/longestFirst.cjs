const { relative, sep } = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/** Folders of tests that take longest, the longest first: each file of them starts a browser or other programs. */
const LONGEST = ["e2e", "golden", "contract", "ui"];

/**
 * Runs the longest test files first, so that all workers end together. Jest knows how long a file takes only where it has
 * run before; in a clean checkout it goes by the size of the file, which says little of the programs that it starts.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const knowsTimes = sorted.some(({ duration }) => duration !== undefined);
    return knowsTimes ? sorted : sorted.sort((a, b) => rank(a) - rank(b));
  }
};

function rank({ path, context }) {
  const folder = relative(context.config.rootDir, path).split(sep)[1] ?? "";
  const place = LONGEST.indexOf(folder);
  return place === -1 ? LONGEST.length : place;
}
