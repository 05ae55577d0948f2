import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../support/projectRoot";

/** Compressed size of the scripts of ours that a page asks for before its first screen. */
function firstLoadBytes(name: string): number {
  const page = join(ROOT, "dist/web", name, "index.html");
  const sources = [...readFileSync(page, "utf8").matchAll(/<script[^>]* src="?([^">\s]+)/gu)]
    .map((match) => match[1] ?? "")
    .filter((source) => !source.startsWith("https:"));
  expect(sources.length).toBeGreaterThan(0);
  return sources
    .map((source) => gzipSync(readFileSync(resolve(dirname(page), source))).length)
    .reduce((sum, size) => sum + size, 0);
}

test.each(["desk", "taskpane", "commands"])(
  "the first screen of %s needs at most 350 kB of compressed JavaScript",
  (name) => {
    expect(firstLoadBytes(name)).toBeLessThan(350_000);
  },
);
