import { sourceFiles } from "../support/sourceFiles";

const ROOTS = ["taskpane", "commands", "desk", "worker", "cli", "server"];

/** What each layer may import besides itself. */
const MAY_IMPORT: { readonly [layer: string]: readonly string[] } = {
  domain: [],
  layout: ["domain"],
  i18n: ["domain", "layout"],
  application: ["domain", "layout", "i18n"],
  adapters: ["domain", "layout", "application", "i18n"],
  ui: ["domain", "layout", "application", "i18n"],
};

const layerOf = (path: string): string => path.split("/")[1] ?? "";
const files = sourceFiles("src");

test("there are sources to look at", () => {
  expect(files.length).toBeGreaterThan(50);
});

test.each(Object.entries(MAY_IMPORT))("%s imports only inner layers", (layer, allowed) => {
  const breaches = files
    .filter(({ path }) => layerOf(path) === layer)
    .flatMap(({ path, imports }) =>
      imports
        .filter((target) => target.startsWith("src/"))
        .filter((target) => layerOf(target) !== layer && !allowed.includes(layerOf(target)))
        .map((target) => `${path} → ${target}`),
    );
  expect(breaches).toEqual([]);
});

test("nothing imports a composition root but that root itself", () => {
  const breaches = files.flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith("src/") && ROOTS.includes(layerOf(target)))
      .filter((target) => layerOf(target) !== layerOf(path))
      .map((target) => `${path} → ${target}`),
  );
  expect(breaches).toEqual([]);
});

/** Packages that are pure functions themselves. */
const PURE_PACKAGES = ["@noble/hashes", "diff", "fastest-levenshtein"];

const isPure = (target: string): boolean =>
  PURE_PACKAGES.some((name) => target === name || target.startsWith(`${name}/`));

test("the pure layers import no module of Node, and no package that is not pure itself", () => {
  const breaches = files
    .filter(({ path }) => ["domain", "layout", "application", "i18n"].includes(layerOf(path)))
    .flatMap(({ path, imports }) =>
      imports
        .filter((target) => !target.startsWith("src/") && !isPure(target))
        .map((target) => `${path} → ${target}`),
    );
  expect(breaches).toEqual([]);
});

test("hucre stays behind adapters/xlsx", () => {
  const users = files
    .filter(({ imports }) => imports.some((target) => /^hucre(\/|$)/.test(target)))
    .map(({ path }) => path);
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((path) => !path.startsWith("src/adapters/xlsx/"))).toEqual([]);
});

test("docx stays behind adapters/docx, and is fetched only when a paper is rendered", () => {
  const entry = "src/adapters/docx/renderBulletin";
  const users = files.filter(({ imports }) => imports.includes("docx")).map(({ path }) => path);
  expect(users.length).toBeGreaterThan(0);
  expect(users.filter((path) => !path.startsWith("src/adapters/docx/"))).toEqual([]);
  const doors = files
    .filter(({ path }) => !path.startsWith("src/adapters/docx/"))
    .flatMap(({ imports }) => imports.filter((target) => target.startsWith("src/adapters/docx/")));
  expect(doors.filter((target) => target !== entry)).toEqual([]);
  const text = files.find(({ path }) => path === `${entry}.ts`)?.text ?? "";
  expect([...text.matchAll(/^import [^;]*?"(docx|\.\/[^"]*)"/gmu)]).toEqual([]);
});

test("only adapters/excel and the Office roots name the host", () => {
  const users = files
    .filter(({ text }) =>
      /\b(Excel\.(run|createWorkbook)|Office\.(onReady|context)|OfficeExtension\.)/.test(text),
    )
    .map(({ path }) => path);
  expect(users.filter((path) => !/^src\/(adapters\/excel|taskpane|commands)\//.test(path))).toEqual([]);
});
