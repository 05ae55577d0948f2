import { readCapabilities } from "./capabilities";
import { runInExcel } from "./excelSession";

/**
 * Tells when the workbook comes to the front again, for example after the user was in another one. Below ExcelApi 1.13
 * Excel cannot be asked for it, and where it refuses nobody is told: the pane reads the workbook anew whenever the user
 * comes back to the pane anyway. Excel keeps the question until the page is closed.
 * @returns ends it
 */
export function onWorkbookActivated(listener: () => void): () => void {
  let wanted = true;
  askExcel(() => {
    if (wanted) listener();
  }).catch(() => {
    wanted = false;
  });
  return () => {
    wanted = false;
  };
}

async function askExcel(tell: () => void): Promise<void> {
  if (!readCapabilities().activation) return;
  await runInExcel(async (context) => {
    context.workbook.onActivated.add(() => {
      tell();
      return Promise.resolve();
    });
    await context.sync();
  });
}
