/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { ROOT } from "../support/projectRoot";

const path = join(ROOT, "manifest.xml");
const xml = new DOMParser().parseFromString(readFileSync(path, "utf8"), "application/xml");
const all = (name: string): Element[] =>
  [...xml.getElementsByTagName("*")].filter((node) => node.localName === name);
const attribute = (node: Element, name: string): string => node.getAttribute(name) ?? "";

/** Width and height of a PNG. */
function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("Microsoft's manifest reader accepts it", () => {
  const reader = join(ROOT, "node_modules/office-addin-manifest/cli.js");
  const info = execFileSync(process.execPath, [reader, "info", path], { encoding: "utf8" });
  expect(info).toContain("Type: TaskPaneApp");
  expect(info).toContain(`Version: ${version}.0`);
  expect(info).toContain("Permissions: ReadWriteDocument");
});

test("the floor is ExcelApi 1.9", () => {
  expect(all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
    ["ExcelApi", "1.9"],
  ]);
});

test("every address is https and names a page or picture of ours", () => {
  const addresses = [...xml.getElementsByTagName("*")]
    .map((node) => attribute(node, "DefaultValue"))
    .filter((value) => value.includes("://"));
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    const { protocol, host, pathname } = new URL(address);
    expect([protocol, host]).toEqual(["https:", "localhost:3000"]);
    const source = pathname.startsWith("/assets/") ? pathname : `/src${pathname}`;
    expect(existsSync(join(ROOT, source))).toBe(true);
  }
});

test("every resource id that is used is defined, and has the size its kind allows", () => {
  const defined = new Map(
    ["Image", "Url", "String"].flatMap((kind) =>
      all(kind).map((node) => [attribute(node, "id"), node] as const),
    ),
  );
  const used = [...xml.getElementsByTagName("*")].map((node) => attribute(node, "resid")).filter(Boolean);
  expect(used.filter((id) => !defined.has(id))).toEqual([]);
  expect(used.filter((id) => id.length > 32)).toEqual([]);
  const limits = { ShortStrings: 125, LongStrings: 250 };
  for (const [kind, limit] of Object.entries(limits)) {
    const values = all(kind)
      .flatMap((group) => [...group.getElementsByTagName("*")])
      .map((node) => attribute(node, "DefaultValue") || attribute(node, "Value"));
    expect(values.filter((value) => value.length > limit)).toEqual([]);
  }
});

test("every function that a button runs is associated by the commands page", () => {
  const commands = readFileSync(join(ROOT, "src/commands/main.ts"), "utf8");
  const names = all("FunctionName").map((node) => node.textContent);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !commands.includes(`Office.actions.associate("${name}"`))).toEqual([]);
});

test("every Chinese text has its English override", () => {
  const texts = [
    ...all("String"),
    ...all("DisplayName"),
    ...all("Description").filter((node) => node.hasAttribute("DefaultValue")),
  ];
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) {
    const overrides = [...text.children].map((node) => attribute(node, "Locale"));
    expect(overrides).toEqual(["en-US"]);
  }
});

test("each picture has the size its name says", () => {
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
    expect(sizeOf(readFileSync(join(ROOT, `assets/icon-${size}.png`)))).toEqual([size, size]);
  }
});
