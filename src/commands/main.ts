/**
 * The buttons of the ribbon that work without the task pane. Office loads this page unseen and calls the functions by name.
 * A failure has no pane to be shown in, so the page opens itself as a dialogue with the failure in its address.
 */
import { loadSample } from "../adapters/browser/loadSample";
import { workerNoticeBuilder } from "../adapters/browser/noticeBuilderClient";
import { newWorkbookSink } from "../adapters/excel/newWorkbookSink";
import { Failure, toFailure } from "../domain/failure";
import { describeFailure, type FailureMessages } from "../i18n/messages";

const SAMPLE = new URL("../../seeds/2023-fuling-decomposition.txt", import.meta.url);

/** The parameter of the dialogue's address: message and remedy, a line each. */
const FAILURE = "failure";

/** Percent of the screen. */
const DIALOGUE_SIZE = { height: 30, width: 35 };

/** Makes the workbook of the sample notice and opens it as a new workbook. */
async function openSampleWorkbook(): Promise<void> {
  const builder = workerNoticeBuilder(() => new Worker(new URL("../worker/main.ts", import.meta.url)));
  const sample = await loadSample(SAMPLE, "2023-fuling-decomposition.txt");
  const outcome = await builder.build(sample, { layouts: new Map() }, () => undefined).result;
  if (outcome.kind === "unrecognised") throw new Failure("DOCUMENT_NO_TABLE", { file: sample.name });
  await newWorkbookSink.save(outcome.workbook.fileName, outcome.workbook.bytes);
}

async function catalogue(): Promise<FailureMessages> {
  return Office.context.displayLanguage.startsWith("zh")
    ? (await import("../i18n/zh-CN/failures")).failures
    : (await import("../i18n/en-US/failures")).failures;
}

async function showFailure({ code, params }: Failure): Promise<void> {
  const { message, remedy } = describeFailure(await catalogue(), code, params);
  const address = new URL(location.href);
  address.search = new URLSearchParams({ [FAILURE]: `${message}\n${remedy}` }).toString();
  Office.context.ui.displayDialogAsync(address.href, DIALOGUE_SIZE);
}

async function runCommand(event: Office.AddinCommands.Event, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await showFailure(toFailure(error));
  } finally {
    event.completed();
  }
}

function showMessage(lines: readonly string[]): void {
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    document.body.append(paragraph);
  }
}

void Office.onReady().then(() => {
  const failure = new URLSearchParams(location.search).get(FAILURE);
  if (failure !== null) {
    showMessage(failure.split("\n"));
    return;
  }
  Office.actions.associate("openSampleWorkbook", (event: Office.AddinCommands.Event) => {
    void runCommand(event, openSampleWorkbook);
  });
});
