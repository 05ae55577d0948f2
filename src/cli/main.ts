import { calendarDate } from "../adapters/clock";
import { run } from "./run";

const terminal = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  error: (text: string) => process.stderr.write(`${text}\n`),
};

void run(process.argv.slice(2), terminal, {
  version: FENJIE_VERSION,
  today: calendarDate(new Date()),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
