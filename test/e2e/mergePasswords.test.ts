import { zipFiles } from "../../src/adapters/archive/zipFiles";
import type { RunningServer } from "../../src/server/staticServer";
import { useBrowser } from "../support/browser";
import { openDesk } from "../support/deskPage";
import { encryptAgile, encryptStandard } from "../support/encryptWorkbook";
import { issueSeed } from "../support/issuedSeed";
import { serveDist } from "../support/serveDist";

jest.setTimeout(240_000);

const browser = useBrowser();
const PASSWORD = "涪陵#2023";
let server: RunningServer;

beforeAll(async () => {
  server = await serveDist();
});

afterAll(async () => {
  await server.close();
});

const upload = (name: string, bytes: Uint8Array) => ({ name, mimeType: "", buffer: Buffer.from(bytes) });

test.each([
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
] as const)(
  "files with a password are opened on the page, encrypted as Excel and as Office 2007 do it: $colorScheme, $width px",
  async ({ colorScheme, width }) => {
    const seed = await issueSeed();
    const [first, second] = seed.forms.filter(({ name }) => /区(财政|水利)局\.xlsx$/u.test(name));
    if (first === undefined || second === undefined) throw new Error("no forms");
    // As often as Excel hashes a password.
    const agile = encryptAgile(first.bytes, PASSWORD, { rounds: 100_000 });
    const standard = encryptStandard(second.bytes, PASSWORD);

    const desk = await openDesk(browser(), server.url, { colorScheme, viewport: { width, height: 900 } });
    const { page } = desk;
    await page.getByRole("button", { name: "合并", exact: true }).click();
    await page.locator("input[type=file][accept^='.xlsx']").setInputFiles(upload("台账.xlsx", seed.workbook));
    await page.getByText("下发 43 个单位，已报 0 个").waitFor();
    await page
      .locator("input[type=file][multiple]")
      .setInputFiles([
        upload(first.name, agile),
        upload("回收.zip", zipFiles([{ name: second.name, bytes: standard }])),
      ]);
    await page.getByText("有打开密码", { exact: true }).nth(1).waitFor();

    await page.getByRole("button", { name: `输入密码：${first.name}` }).click();
    const field = page.getByLabel("打开密码", { exact: false }).and(page.locator("input[type=password]"));
    await field.fill("不对");
    await field.press("Enter");
    await page.getByText("密码不正确", { exact: false }).waitFor();
    expect(await desk.violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

    await field.fill(PASSWORD);
    await field.press("Enter");
    await page.getByText("已用密码打开 2 个文件。").waitFor();
    await page.getByText("有打开密码", { exact: true }).waitFor({ state: "detached" });
    await page.getByText("单位：区财政局").waitFor();
    await page.getByText("单位：区水利局").waitFor();
    const kept = await page.evaluate(
      () => `${JSON.stringify([localStorage, sessionStorage])}${document.documentElement.outerHTML}`,
    );
    expect(kept).not.toContain(PASSWORD);
    expect(desk.problems).toEqual([]);
    await desk.close();
  },
);
