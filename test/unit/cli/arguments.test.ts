import { parseCommandLine } from "../../../src/cli/arguments";

const parse = (line: string) => parseCommandLine(line === "" ? [] : line.split(" ")).result;

test("build takes a document and an output in either order", () => {
  const wanted = { kind: "build", document: "a.txt", output: "b.xlsx", force: false, json: false };
  expect(parse("build a.txt -o b.xlsx")).toEqual({ ok: wanted });
  expect(parse("build -o b.xlsx a.txt")).toEqual({ ok: wanted });
  expect(parse("build --output=b.xlsx a.txt")).toEqual({ ok: wanted });
});

test("without an output none is made up here", () => {
  expect(parse("build a.txt --json --force")).toEqual({
    ok: { kind: "build", document: "a.txt", force: true, json: true },
  });
});

test("inspect takes one workbook", () => {
  expect(parse("inspect a.xlsx --json")).toEqual({ ok: { kind: "inspect", workbook: "a.xlsx", json: true } });
});

test("validate only reads unless it is asked to correct; where to and by whom goes with that", () => {
  expect(parse("validate a.xlsx --json")).toEqual({
    ok: { kind: "validate", workbook: "a.xlsx", json: true },
  });
  expect(parse("validate a.xlsx --fix")).toEqual({
    ok: { kind: "validate", workbook: "a.xlsx", json: false, fix: { force: false } },
  });
  expect(parse("validate --fix --by 王敏 -o b.xlsx --force a.xlsx")).toEqual({
    ok: {
      kind: "validate",
      workbook: "a.xlsx",
      json: false,
      fix: { force: true, output: "b.xlsx", by: "王敏" },
    },
  });
});

test("coverage takes a report and a workbook, in this order", () => {
  expect(parse("coverage report.txt a.xlsx --json")).toEqual({
    ok: { kind: "coverage", report: "report.txt", workbook: "a.xlsx", json: true },
  });
});

test("undo takes one workbook, and says where to and by whom", () => {
  expect(parse("undo a.xlsx")).toEqual({
    ok: { kind: "undo", workbook: "a.xlsx", json: false, writing: { force: false } },
  });
  expect(parse("undo a.xlsx -o b.xlsx --by 王敏 --json")).toEqual({
    ok: {
      kind: "undo",
      workbook: "a.xlsx",
      json: true,
      writing: { force: false, output: "b.xlsx", by: "王敏" },
    },
  });
});

const ISSUE = "issue a.xlsx --round 2023-Q1 --cutoff 2023-03-31 --due 2023-04-10 -o out";

test("issue takes a round with its dates, and a folder or zip to write to", () => {
  expect(parse(ISSUE)).toEqual({
    ok: {
      kind: "issue",
      workbook: "a.xlsx",
      json: false,
      force: false,
      output: "out",
      request: {
        round: { id: "2023-Q1", cutoff: "2023-03-31", due: "2023-04-10" },
        withSupporting: false,
        force: false,
      },
    },
  });
  expect(
    parse(`${ISSUE} --title 一季度 --units 区财政局，区教委、区审计局 --with-supporting --by 王敏 --force`),
  ).toMatchObject({
    ok: {
      by: "王敏",
      force: true,
      request: {
        round: { title: "一季度" },
        units: ["区财政局", "区教委", "区审计局"],
        withSupporting: true,
        force: true,
      },
    },
  });
});

test("rounds lists, or closes or opens one round", () => {
  expect(parse("rounds a.xlsx --json")).toEqual({ ok: { kind: "rounds", workbook: "a.xlsx", json: true } });
  expect(parse("rounds a.xlsx --close 2023-06 --by 王敏")).toEqual({
    ok: {
      kind: "rounds",
      workbook: "a.xlsx",
      json: false,
      change: { round: "2023-06", closed: true, by: "王敏" },
    },
  });
  expect(parse("rounds a.xlsx --reopen 2023-Y")).toMatchObject({
    ok: { change: { round: "2023-Y", closed: false } },
  });
});

test("no words at all, help and -h show the help, of one command where it is named", () => {
  expect(parse("")).toEqual({ ok: { kind: "help" } });
  expect(parse("--help")).toEqual({ ok: { kind: "help" } });
  expect(parse("help")).toEqual({ ok: { kind: "help" } });
  expect(parse("help build")).toEqual({ ok: { kind: "help", command: "build" } });
  expect(parse("validate --help")).toEqual({ ok: { kind: "help", command: "validate" } });
  expect(parse("inspect -h")).toEqual({ ok: { kind: "help", command: "inspect" } });
});

test("the version is told before anything else is asked for", () => {
  expect(parse("--version")).toEqual({ ok: { kind: "version" } });
  expect(parse("build -V")).toEqual({ ok: { kind: "version" } });
});

test.each([
  ["biuld a.txt", "unknownCommand", "biuld"],
  ["build", "missingArgument", "build"],
  ["inspect --json", "missingArgument", "inspect"],
  ["build a.txt b.txt", "tooManyArguments", "b.txt"],
  ["build a.txt --overwrite", "unknownOption", "--overwrite"],
  ["inspect a.xlsx -o b.xlsx", "unknownOption", "-o"],
  ["inspect a.xlsx --force", "unknownOption", "--force"],
  ["build a.txt --fix", "unknownOption", "--fix"],
  ["undo a.xlsx --fix", "unknownOption", "--fix"],
  ["validate a.xlsx -o b.xlsx", "onlyWithFix", "--output"],
  ["validate a.xlsx --by 王敏", "onlyWithFix", "--by"],
  ["validate a.xlsx --fix --by=", "unknownOption", "--by"],
  ["issue a.xlsx", "missingOption", "--round"],
  ["issue a.xlsx --round 2023-Q1", "missingOption", "--cutoff"],
  ["issue a.xlsx --round 2023-Q1 --cutoff 2023-03-31", "missingOption", "--due"],
  ["issue a.xlsx --round 2023-Q1 --cutoff 2023-03-31 --due 2023-04-10", "missingOption", "--output"],
  [ISSUE.replace("Q1", "Q5"), "badRound", "2023-Q5"],
  [ISSUE.replace("03-31", "02-30"), "badDate", "2023-02-30"],
  [ISSUE.replace("04-10", "4-10"), "badDate", "2023-4-10"],
  [ISSUE.replace("04-10", "03-30"), "dueBeforeCutoff", "2023-03-30"],
  [`${ISSUE} --units ，`, "missingArgument", "--units"],
  ["rounds a.xlsx --close 1", "badRound", "1"],
  ["rounds a.xlsx --close 2023-Q1 --reopen 2023-Q1", "closeOrReopen", "--reopen"],
  ["coverage report.txt", "missingPlan", "report.txt"],
  ["coverage report.txt a.xlsx b.xlsx", "tooManyArguments", "b.xlsx"],
  ["coverage report.txt a.xlsx --force", "unknownOption", "--force"],
  ["rounds a.xlsx --by 王敏", "onlyWithClose", "--by"],
  ["toString a.xlsx", "unknownCommand", "toString"],
  ["build a.txt -o", "unknownOption", "-o"],
  ["build a.txt --json=yes", "unknownOption", "--json"],
  ["build a.txt --lang fr", "badLanguage", "fr"],
])("“%s” is refused as %s", (line, reason, subject) => {
  expect(parse(line)).toEqual({ problem: { reason, subject } });
});

test("the language is Chinese unless English is asked for, also for problems", () => {
  expect(parseCommandLine(["build", "a.txt"]).locale).toBe("zh-CN");
  expect(parseCommandLine(["build", "a.txt", "--lang", "en"]).locale).toBe("en-US");
  expect(parseCommandLine(["biuld", "--lang", "en"])).toEqual({
    locale: "en-US",
    result: { problem: { reason: "unknownCommand", subject: "biuld" } },
  });
});
