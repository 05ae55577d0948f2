import { unzipSync } from "fflate";
import { workerIssuePacker } from "../../../../src/adapters/browser/issuePackerClient";
import { FakeWorker, WorkingWorker } from "../../../support/fakeWorker";
import { issueFirstQuarter, issueWorkspace } from "../../../support/issueSample";

const { plan, files } = issueFirstQuarter(issueWorkspace().sheets);
const issues = files.map(({ issue }) => issue);

test("several units get an archive with the list first, one unit its workbook alone, the same bytes each time", async () => {
  const packer = workerIssuePacker(() => new WorkingWorker());
  const steps: string[] = [];
  const all = await packer.pack(plan, issues, {
    progress: (stage, done, total) => steps.push(`${stage} ${done}/${total}`),
  });
  expect(all.name).toBe("2023年第一季度-进展填报表.zip");
  expect(steps).toEqual(["writing 0/3", "writing 1/3", "writing 2/3", "writing 3/3"]);
  const entries = unzipSync(all.bytes);
  expect(Object.keys(entries)).toEqual(["下发清单.xlsx", ...issues.map(({ file }) => file)]);
  const one = await packer.pack(plan, issues.slice(1, 2));
  expect(one.name).toBe(issues[1]?.file);
  expect(Buffer.compare(one.bytes, entries[one.name] ?? Buffer.of())).toBe(0);
});

test("giving up ends the worker at once; what was given up before is not begun", async () => {
  const workers: FakeWorker[] = [];
  const packer = workerIssuePacker(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const controller = new AbortController();
  const packing = packer.pack(plan, issues, { signal: controller.signal });
  controller.abort();
  await expect(packing).rejects.toMatchObject({ code: "CANCELLED" });
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  await expect(packer.pack(plan, issues, { signal: controller.signal })).rejects.toMatchObject({
    code: "CANCELLED",
  });
  expect(workers).toHaveLength(1);
});
