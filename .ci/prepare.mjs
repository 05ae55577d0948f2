/** Builds the command line after an installation, except where `npm start` or `npm test` is about to build everything. */
import { spawnSync } from "node:child_process";

if (process.env.FENJIE_BUILD_FOLLOWS === undefined) {
  const { status } = spawnSync("npx", ["webpack", "--config-name", "cli"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
