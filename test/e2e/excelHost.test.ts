import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startServer } from "../../src/server/staticServer";
import type { RunningServer } from "../../src/server/staticServer";
import { throwAwayCertificate } from "../excel-host/browser/certificate";
import { openInExcel } from "../excel-host/browser/openInExcel";
import { userTypes } from "../excel-host/userEdits";
import { launchBrowser } from "../support/browser";

/** An ordinary add-in, which knows nothing of the emulation. */
const ADD_IN = `<!doctype html><html><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body><p></p><button>Write</button><script>
Office.onReady(({ host, platform }) => {
  document.querySelector("p").textContent = [host, platform, Office.context.displayLanguage].join(" ");
  document.querySelector("button").onclick = () => Excel.run(async (context) => {
    const range = context.workbook.worksheets.add("台账").getRange("A1:B2");
    range.values = [["任务", "进度"], ["甲", 1]];
    range.worksheet.activate();
    range.load("address");
    range.worksheet.onChanged.add(async ({ address, source }) => {
      document.querySelector("p").textContent = [source, address].join(" ");
    });
    await context.sync();
    document.querySelector("p").textContent = range.address;
  });
});
</script></body></html>`;

jest.setTimeout(120_000);

let folder: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fenjie-add-in-"));
  writeFileSync(join(folder, "taskpane.html"), ADD_IN);
  server = await startServer({ root: folder, port: 0, tls: await throwAwayCertificate() });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

test("an add-in in a real browser works on the emulated Excel through Microsoft's own scripts", async () => {
  const excel = await openInExcel(browser, { addIn: `${server.url}taskpane.html`, sets: "1.9" });
  await excel.pane.getByText("Excel OfficeOnline zh-CN").waitFor();
  await excel.pane.getByRole("button", { name: "Write" }).click();
  await excel.pane.getByText("台账!A1:B2").waitFor();
  expect(excel.book.active.name).toBe("台账");
  expect(excel.controls.traffic.syncs).toBe(1);
  await excel.redraw();
  await excel.page.getByRole("cell", { name: "任务" }).waitFor();
  userTypes(excel.book, excel.book.active, [4, 2], "他人", "otherUser");
  await excel.pane.getByText("Remote C5").waitFor();
  expect([excel.faults, excel.refused]).toEqual([[], []]);
  await excel.close();
});
