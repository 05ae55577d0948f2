import { screen, within } from "@testing-library/react";
import { Failure } from "../../src/domain/failure";
import { openSummary } from "../support/summariseSample";

const card = () => within(screen.getByRole("region", { name: "督查通报" }));
const NAME = "2023年第一季度重点工作推进情况通报";

test("the bulletin and its draft are downloaded under names of their own, and say what is shown", async () => {
  const { user, services } = await openSummary();
  await screen.findByRole("region", { name: "督查通报" });
  await user.click(card().getByRole("button", { name: "下载通报" }));
  expect(await card().findByText(`已下载：${NAME}.docx`)).toBeTruthy();
  await user.click(card().getByRole("button", { name: "下载核对稿" }));
  expect(await card().findByText(`已下载：${NAME}（核对稿）.docx`)).toBeTruthy();
  expect(services.files.saved.map(({ name }) => name)).toEqual([`${NAME}.docx`, `${NAME}（核对稿）.docx`]);
  expect(services.printed.map(({ draft }) => draft)).toEqual([false, true]);
  const text = JSON.stringify(services.printed[0]?.document);
  expect(text).toContain("完成率 10%，序时 25%，差 15 个百分点");
});

test("a bulletin that cannot be made says so, and can be tried again as it was wanted", async () => {
  const { user, services } = await openSummary();
  await screen.findByRole("region", { name: "督查通报" });
  services.printFailure = new Failure("INTERNAL", {});
  await user.click(card().getByRole("button", { name: "下载核对稿" }));
  expect(await card().findByText("未能生成通报")).toBeTruthy();
  services.printFailure = undefined;
  await user.click(card().getByRole("button", { name: "重试" }));
  expect(await card().findByText(`已下载：${NAME}（核对稿）.docx`)).toBeTruthy();
});

test("where Excel drops downloads the page for files is named instead", async () => {
  const { services, user } = await openSummary();
  await screen.findByRole("region", { name: "督查通报" });
  services.files.works = false;
  await user.click(screen.getByRole("button", { name: "达序时 2" }));
  expect(card().queryByRole("button")).toBeNull();
  expect(card().getByText(/须在网页版中下载/u)).toBeTruthy();
});
