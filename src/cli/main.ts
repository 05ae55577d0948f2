import { calendarDate, localTime } from "../adapters/clock";
import { systemCode } from "../adapters/node/files";
import { userName } from "../adapters/node/userName";
import { run } from "./run";

const terminal = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  error: (text: string) => process.stderr.write(`${text}\n`),
};

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on("error", (error) => {
  if (systemCode(error) !== "EPIPE") throw error;
});

const started = new Date();

void run(process.argv.slice(2), terminal, {
  version: FENJIE_VERSION,
  today: calendarDate(started),
  now: localTime(started),
  userName: userName(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
