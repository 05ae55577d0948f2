import { workerBulletinPrinter } from "../../../../src/adapters/browser/bulletinPrinterClient";
import { renderBulletin } from "../../../../src/adapters/docx/renderBulletin";
import { bulletinOf } from "../../../../src/application/summary/bulletin";
import { describeJudgement } from "../../../../src/i18n/messages";
import { zhCN } from "../../../../src/i18n/zh-CN";
import { reviewOn } from "../../../support/bulletinSample";
import { WorkingWorker } from "../../../support/fakeWorker";
import { filledSeed } from "../../../support/filledSeed";

test("the worker makes the same bulletin as is made without one, as the paper and as a draft", async () => {
  const plan = filledSeed();
  const paper = bulletinOf(plan, reviewOn(plan, "2023-07-15"), "2023-07-15", (judgement) =>
    describeJudgement(zhCN.schedule, judgement),
  );
  const print = workerBulletinPrinter(() => new WorkingWorker());
  for (const draft of [false, true]) {
    expect(await print(paper, { draft })).toEqual(await renderBulletin(paper, { draft }));
  }
});
