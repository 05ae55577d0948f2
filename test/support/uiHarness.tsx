import { act, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReceiptFile } from "../../src/application/merge/receiptFiles";
import type {
  BuildOptions,
  BuildOutcome,
  BuiltWorkbook,
  SourceDocument,
} from "../../src/application/ports/noticeBuilder";
import type { ReportProgress } from "../../src/application/ports/progress";
import type { LayoutChoice } from "../../src/domain/decompose/tableLayout";
import { Failure } from "../../src/domain/failure";
import type { Catalogue } from "../../src/i18n/catalogue";
import type { BulletinDocument } from "../../src/layout/bulletinDocument";
import { zhCN } from "../../src/i18n/zh-CN";
import { FakeFiles, FakePacker } from "./fakePacker";
import { FakeReturns } from "./fakeReturns";
import { App, type AppProps } from "../../src/ui/app/App";
import type { Services } from "../../src/ui/app/services";
import { ImportNotice } from "../../src/ui/features/importNotice/ImportNotice";

/** One build that a test answers when it likes. */
export class PendingBuild {
  cancelled = false;
  constructor(
    readonly document: SourceDocument,
    readonly options: BuildOptions,
    readonly report: ReportProgress,
    private readonly resolve: (outcome: BuildOutcome) => void,
    private readonly reject: (failure: Failure) => void,
  ) {}

  progress(...step: Parameters<ReportProgress>): void {
    act(() => this.report(...step));
  }

  finish(workbook: BuiltWorkbook): Promise<void> {
    return this.answer({ kind: "built", workbook });
  }

  async answer(outcome: BuildOutcome): Promise<void> {
    await act(async () => {
      this.resolve(outcome);
      await Promise.resolve();
    });
  }

  async fail(failure: Failure): Promise<void> {
    await act(async () => {
      this.reject(failure);
      await Promise.resolve();
    });
  }

  cancel(): void {
    this.cancelled = true;
    this.reject(new Failure("CANCELLED", {}));
  }
}

/** Services in which every build waits for the test, and saved workbooks are remembered. */
export class FakeServices implements Services {
  readonly builds: PendingBuild[] = [];
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  readonly version = "0.0.0-test";
  saveFailure: Failure | undefined;
  openWorkbook?: NonNullable<Services["openWorkbook"]>;
  hostTheme?: NonNullable<Services["hostTheme"]>;

  readonly builder: Services["builder"] = {
    build: (document, options, report) => {
      let build: PendingBuild | undefined;
      const result = new Promise<BuildOutcome>((resolve, reject) => {
        build = new PendingBuild(document, options, report, resolve, reject);
        this.builds.push(build);
      });
      return { result, cancel: () => build?.cancel() };
    },
  };

  sink: Services["sink"] = {
    kind: "download",
    save: (name, bytes) => {
      if (this.saveFailure) return Promise.reject(this.saveFailure);
      this.saved.push({ name, bytes });
      return Promise.resolve();
    },
  };

  readonly files: FakeFiles = new FakeFiles();
  readonly packer: FakePacker = new FakePacker();
  readonly returns: FakeReturns = new FakeReturns();

  /** The receipts of each archive that was made. */
  readonly packedReceipts: (readonly ReceiptFile[])[] = [];
  readonly packReceipts: Services["packReceipts"] = (receipts) => {
    this.packedReceipts.push(receipts);
    return Promise.resolve(new Uint8Array([receipts.length]));
  };

  /** The bulletins that were made. */
  readonly printed: { readonly document: BulletinDocument; readonly draft: boolean }[] = [];
  printFailure: Failure | undefined;
  readonly printBulletin: Services["printBulletin"] = (document, { draft }) => {
    if (this.printFailure) return Promise.reject(this.printFailure);
    this.printed.push({ document, draft });
    return Promise.resolve(new Uint8Array([this.printed.length]));
  };

  /** Texts that were copied; with `copies` false the browser does not let the page. */
  readonly copied: string[] = [];
  copies = true;
  readonly copyText: Services["copyText"] = (text) => {
    if (this.copies) this.copied.push(text);
    return Promise.resolve(this.copies);
  };

  readonly loadSample: Services["loadSample"] = () =>
    Promise.resolve({ name: "sample.txt", bytes: new Uint8Array([1]) });

  plan: Services["plan"] = {
    kind: "file",
    open: () => {
      throw new Error("this test has no plan");
    },
  };

  loadDivisions: Services["loadDivisions"] = () => Promise.resolve({});

  now: Services["now"] = () => "2023-03-01 09:30";

  /** The name that changes are made under. */
  name: string | undefined;

  readonly rememberedName: Services["rememberedName"] = () => this.name;

  readonly rememberName: Services["rememberName"] = (name) => {
    this.name = name;
    return true;
  };

  /** What was said of tables. */
  readonly layouts = new Map<string, LayoutChoice>();

  readonly rememberedLayouts: Services["rememberedLayouts"] = () => new Map(this.layouts);

  readonly rememberLayout: Services["rememberLayout"] = (shape, choice) => {
    if (choice) this.layouts.set(shape, choice);
    else this.layouts.delete(shape);
    return true;
  };

  readFile: Services["readFile"] = (file) => Promise.resolve({ name: file.name, bytes: new Uint8Array([2]) });

  /** The latest build. */
  get build(): PendingBuild {
    const latest = this.builds.at(-1);
    if (!latest) throw new Error("nothing is being built");
    return latest;
  }
}

/** Renders a page of the app in Chinese, or in `catalogue`. */
export function renderApp(
  services: Services = new FakeServices(),
  {
    catalogue = zhCN,
    steps = [{ key: "import", content: <ImportNotice /> }],
  }: { catalogue?: Catalogue; steps?: AppProps["steps"] } = {},
): UserEvent {
  render(<App services={services} catalogue={catalogue} onLocaleChosen={() => undefined} steps={steps} />);
  return userEvent.setup();
}
