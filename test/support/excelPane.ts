import type { RunningServer } from "../../src/server/staticServer";
import { throwAwayCertificate } from "../excel-host/browser/certificate";
import { openInExcel, type BrowserExcel, type BrowserExcelOptions } from "../excel-host/browser/openInExcel";
import { violationsIn } from "./axe";
import { useBrowser } from "./browser";
import { serveDist } from "./serveDist";

export type ExcelPane = {
  /** The emulated Excel of the running test. */
  readonly excel: () => BrowserExcel;
  /** Opens the built pane in an Excel of its own and waits until it has read the workbook. */
  readonly open: (options?: Partial<BrowserExcelOptions>) => Promise<void>;
  /** Waits until it has read the workbook as it is now. */
  readonly settled: () => Promise<void>;
  /** Opens it and imports the bundled sample. */
  readonly importSample: (options?: Partial<BrowserExcelOptions>) => Promise<void>;
  /** Runs a script in the pane's page. */
  readonly inPane: (script: string) => Promise<unknown>;
  /** What axe-core objects to in the pane. */
  readonly violations: () => Promise<readonly string[]>;
};

/** The calling file's browser and an Excel for each of its tests, which must end without faults and without
 * requests to other places. Call at the top of a test file. */
export function useExcelPane(): ExcelPane {
  let server: RunningServer | undefined;
  const browser = useBrowser();
  let running: BrowserExcel | undefined;
  beforeAll(async () => {
    server = await serveDist(await throwAwayCertificate());
  });
  afterAll(async () => {
    await server?.close();
  });
  afterEach(async () => {
    const ended = running;
    running = undefined;
    await ended?.close();
    expect([ended?.faults, ended?.refused]).toEqual([[], []]);
  });
  const excel = (): BrowserExcel => {
    if (!running) throw new Error("the pane is not open");
    return running;
  };
  const frame = () => {
    const found = excel()
      .page.frames()
      .find((candidate) => candidate.url().includes("/taskpane/"));
    if (!found) throw new Error("the pane is not open");
    return found;
  };
  const settled = (): Promise<void> => excel().pane.locator("section[aria-live][aria-busy=false]").waitFor();
  const open: ExcelPane["open"] = async (options = {}) => {
    if (!server) throw new Error("only inside a test");
    const addIn = new URL("taskpane/index.html", server.url).href;
    running = await openInExcel(browser(), { addIn, ...options });
    await settled();
  };
  return {
    excel,
    open,
    settled,
    importSample: async (options) => {
      await open(options);
      await excel()
        .pane.getByRole("button", { name: /^(使用示例|Use the sample)$/u })
        .click();
      await excel().pane.getByRole("table").waitFor();
    },
    inPane: (script) => frame().evaluate(script),
    violations: () => violationsIn(frame()),
  };
}
