import { run } from "./run";

const now = new Date();
const pad = (n: number): string => String(n).padStart(2, "0");

const terminal = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  error: (text: string) => process.stderr.write(`${text}\n`),
};

void run(process.argv.slice(2), terminal, {
  version: FENJIE_VERSION,
  today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
