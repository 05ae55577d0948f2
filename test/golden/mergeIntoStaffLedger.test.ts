import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { runFenjie, type Ended } from "../support/fenjie";
import { fillForm, tasksOfForm } from "../support/fillForm";
import { convertWithLibreOffice, describeWithLibreOffice, LIBREOFFICE_TIMEOUT } from "../support/libreOffice";
import { officeErrors } from "../support/ooxmlValidator";
import { askOpenpyxl, describeWithOpenpyxl } from "../support/openpyxl";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const fenjie = (...words: string[]): Ended => runFenjie(inFolder(), words);

const LEDGER = "台账.xlsx";
const ROUND = ["--round", "2023-Q1", "--cutoff", "2023-03-31", "--due", "2023-04-10"];

/** What the office has added: a chart and a picture on the ledger, a note, a column and a sheet of its own. */
const ADD = `
import base64
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
png = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
# openpyxl measures pictures with Pillow, which need not be there.
class Picture(Image):
  def __init__(self): self.ref, self.width, self.height, self.format = None, 20, 20, "png"
  def _data(self): return png
wb = openpyxl.load_workbook(path); ws = wb["工作台账"]
header = {ws.cell(1, c).value: c for c in range(1, ws.max_column + 1)}
chart = BarChart(); share = header["完成率"]
chart.add_data(Reference(ws, min_col=share, min_row=1, max_row=3), titles_from_data=True); ws.add_chart(chart, "B20")
ws.add_image(Picture(), "B40"); ws.cell(2, header["目标任务"]).comment = Comment("领导关注", "王敏")
own = wb.create_sheet("本办台账"); own["A1"] = "=COUNTA(工作台账!A2:A3)"; own["B1"] = "自建"
wb.save(path); print(json.dumps(base64.b64encode(open(path, "rb").read()).decode()))`;

const SEEN = `
import zipfile
wb = openpyxl.load_workbook(path); ws = wb["工作台账"]
header = {ws.cell(1, c).value: c for c in range(1, ws.max_column + 1)}
value = lambda row, name: ws.cell(row, header[name]).value
print(json.dumps({"charts": len(ws._charts), "note": ws.cell(2, header["目标任务"]).comment.text.split("\\n")[-1],
  "own": [wb["本办台账"]["A1"].value, wb["本办台账"]["B1"].value],
  "media": sum(n.startswith("xl/media/") for n in zipfile.ZipFile(path).namelist()),
  "rows": [[value(row, name) for name in ("状态", "进展情况", "填报期")] for row in (2, 3)],
  "reports": sorted([wb["填报记录"].cell(row, 1).value, wb["填报记录"].cell(row, 2).value] for row in range(2, wb["填报记录"].max_row + 1) if wb["填报记录"].cell(row, 1).value)}))`;

const NOTICE = `2023年重点工作任务分解表

	目标任务
	牵头领导
	牵头单位
	配合单位

	1、建设产业园区二期工程。
	钟涛
	区财政局
	区档案馆

	2、新建养老服务中心3个。
	周勇
	区民政局
	区财政局
`;

const kept = {
  charts: 1,
  note: "领导关注",
  own: ["=COUNTA(工作台账!A2:A3)", "自建"],
  media: 1,
};

describeWithOpenpyxl("a ledger with a chart, a picture, a note and a sheet of the office's own", () => {
  describeWithLibreOffice("that LibreOffice has saved", () => {
    test(
      "keeps all of them when returns are merged into it, and when the merge is undone",
      async () => {
        writeFileSync(inFolder("notice.txt"), NOTICE);
        expect(fenjie("build", "notice.txt", "-o", LEDGER).code).toBe(0);
        mkdirSync(inFolder("回收"));
        fenjie("issue", LEDGER, ...ROUND, "-o", "下发");
        for (const name of readdirSync(inFolder("下发"))) {
          const form = readFileSync(inFolder("下发", name));
          const cells = { status: "推进中", completion: 0.5, progress: "已完成投资3亿元。" };
          const filling = Object.fromEntries((await tasksOfForm(form)).map((task) => [task, cells]));
          writeFileSync(inFolder("回收", name), await fillForm(form, filling));
        }
        const added = Buffer.from(String(askOpenpyxl(readFileSync(inFolder(LEDGER)), ADD)), "base64");
        const before = convertWithLibreOffice(added, "xlsx");
        writeFileSync(inFolder(LEDGER), before);
        const untouched = [
          [null, null, null],
          [null, null, null],
        ];
        expect(askOpenpyxl(before, SEEN)).toMatchObject({ ...kept, rows: untouched, reports: [] });

        const merged = fenjie("merge", LEDGER, "回收");
        expect([merged.code, merged.error]).toEqual([0, ""]);
        const after = readFileSync(inFolder(LEDGER));
        const last = ["推进中", "已完成投资3亿元。", "2023-Q1"];
        const seen = askOpenpyxl(after, SEEN);
        expect(seen).toMatchObject({ ...kept, rows: [last, last] });
        expect(seen).toMatchObject({ reports: { length: 2 } });
        expect(await officeErrors(after)).toEqual(await officeErrors(before));

        expect(fenjie("undo", LEDGER).code).toBe(0);
        expect(askOpenpyxl(readFileSync(inFolder(LEDGER)), SEEN)).toMatchObject({ ...kept, rows: untouched });
      },
      LIBREOFFICE_TIMEOUT,
    );
  });
});
