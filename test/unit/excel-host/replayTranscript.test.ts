import { startExcel } from "../../excel-host/jsdom/startExcel";
import { parseTranscript, replayTranscript } from "../../excel-host/replayTranscript";

/** What the client library prints while a batch runs on an Excel that a user has changed before. */
async function record(typed: string): Promise<string> {
  const excel = await startExcel();
  const lines: string[] = [];
  const print = jest.spyOn(console, "log").mockImplementation((line: unknown) => lines.push(String(line)));
  excel.book.active.touch(0, 0).value = typed;
  const utility = Reflect.get(OfficeExtension, "CoreUtility") as object;
  Reflect.set(utility, "_logEnabled", true);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("台账");
    sheet.getRange("A1:B1").values = [["任务", 1]];
    await context.sync();
    sheet.name = "改名";
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return range.values;
  });
  Reflect.set(utility, "_logEnabled", false);
  print.mockRestore();
  excel.close();
  return lines.join("\n");
}

test("a recording replays without a difference on an Excel that answers the same", async () => {
  const exchanges = parseTranscript(await record(""));
  expect(exchanges.length).toBeGreaterThanOrEqual(2);
  expect(await replayTranscript(exchanges)).toEqual([]);
});

test("an answer that differs from the recorded one is named", async () => {
  const differences = await replayTranscript(parseTranscript(await record("typed before")));
  expect(differences).toMatchObject([{ recorded: "typed before", emulated: "" }]);
});
