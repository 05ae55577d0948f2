/** Reads all workbooks of a folder with another library, counting the cells that hold something. */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const [peer, folder] = process.argv.slice(2);

function inflate(bytes) {
  const { unzipSync } = require("fflate");
  return Object.values(unzipSync(bytes)).reduce((sum, { length }) => sum + length, 0);
}

function sheetjs(bytes) {
  const { read } = require("@e965/xlsx");
  const { SheetNames, Sheets } = read(bytes, {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
  });
  let cells = 0;
  for (const name of SheetNames) {
    for (const row of Sheets[name]["!data"] ?? [])
      for (const cell of row ?? []) if (cell?.v !== undefined) cells++;
  }
  return cells;
}

async function exceljs(bytes) {
  const { Workbook } = require("exceljs");
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  let cells = 0;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => cells++)));
  return cells;
}

async function main() {
  const read = { inflate, sheetjs, exceljs }[peer];
  let total = 0;
  for (const name of readdirSync(folder)) total += await read(readFileSync(join(folder, name)));
  process.stdout.write(String(total));
}

void main();
