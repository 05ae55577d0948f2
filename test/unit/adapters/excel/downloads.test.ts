import { hostDownloads } from "../../../../src/adapters/excel/downloads";
import { useExcel } from "../../../excel-host/jsdom/useExcel";

useExcel();

test.each([
  ["Mac", false],
  ["iOS", false],
  ["PC", true],
  ["OfficeOnline", true],
] as const)("whether a page inside Excel on %s can download files: %s", (platform, works) => {
  expect(hostDownloads(Office.PlatformType[platform])).toBe(works);
});
