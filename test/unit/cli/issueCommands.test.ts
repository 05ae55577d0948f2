import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { renderWorkbook } from "../../../src/adapters/xlsx/renderWorkbook";
import { issue } from "../../../src/cli/issueCommands";
import { Failure } from "../../../src/domain/failure";
import type { RoundId } from "../../../src/domain/round/round";
import { cli } from "../../../src/i18n/zh-CN/cli";
import { failures } from "../../../src/i18n/zh-CN/failures";
import { findings } from "../../../src/i18n/zh-CN/findings";
import { schedule } from "../../../src/i18n/zh-CN/schedule";
import { returnFindings } from "../../../src/i18n/zh-CN/returnFindings";
import { encodeSample, sampleDecomposition } from "../../support/sampleDecomposition";
import { useTemporaryFolder } from "../../support/temporaryFolder";

const disk = { refuses: "" };

jest.mock("../../../src/adapters/node/files", () => {
  const files = jest.requireActual<typeof import("../../../src/adapters/node/files")>(
    "../../../src/adapters/node/files",
  );
  return {
    ...files,
    writeAtomically: async (...[path, bytes, overwrite]: Parameters<typeof files.writeAtomically>) => {
      if (path === disk.refuses) throw new Failure("FILE_NOT_WRITTEN", { file: path });
      return files.writeAtomically(path, bytes, overwrite);
    },
  };
});

const inFolder = useTemporaryFolder();

test("where the ledger cannot be written the units' files are taken back, and the ledger is as it was", async () => {
  const workbook = inFolder("台账.xlsx");
  const bytes = await renderWorkbook(encodeSample(sampleDecomposition()));
  writeFileSync(workbook, bytes);
  const issued = (): ReturnType<typeof issue> =>
    issue(
      {
        kind: "issue",
        workbook,
        json: false,
        force: false,
        output: inFolder("下发"),
        request: {
          round: { id: "2023-Q1" as RoundId, cutoff: "2023-03-31", due: "2023-04-10" },
          withSupporting: false,
          force: false,
        },
      },
      { cli, failures, findings, returnFindings, schedule },
      { version: "0", today: "2023-04-01", now: "2023-04-01 09:30", userName: "王敏" },
    );
  disk.refuses = workbook;
  await expect(issued()).rejects.toMatchObject({ code: "FILE_NOT_WRITTEN" });
  expect(readdirSync(inFolder("下发"))).toEqual([]);
  expect(Buffer.compare(readFileSync(workbook), bytes)).toBe(0);
  disk.refuses = "";
  expect((await issued()).text).toContain("填报表 1 个");
  expect(readdirSync(inFolder("下发"))).toEqual(["2023年第一季度-进展填报表-区发展改革委.xlsx"]);
});
