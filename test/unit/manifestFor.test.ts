import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFor } from "../../webpack.config.js";
import { ROOT } from "../support/projectRoot";

const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

test("every address of the manifest moves to the new place, also to a folder of a site", () => {
  const moved = manifestFor(manifest, "https://intranet.example/fenjie/");
  expect(moved).not.toContain("localhost");
  expect(moved).toContain(
    '<SourceLocation DefaultValue="https://intranet.example/fenjie/taskpane/index.html"/>',
  );
});

test("the domain of the add-in is the site's, without the folder", () => {
  expect(manifestFor(manifest, "https://intranet.example/fenjie")).toContain(
    "<AppDomain>https://intranet.example</AppDomain>",
  );
});

test("the address of npm start leaves the manifest as it is", () => {
  expect(manifestFor(manifest, "https://localhost:3000")).toBe(manifest);
});

test("an address without https is refused: Office would not load it", () => {
  expect(() => manifestFor(manifest, "http://intranet.example")).toThrow("https");
});
