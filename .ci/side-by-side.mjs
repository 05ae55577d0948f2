/**
 * Runs scripts of package.json side by side, as many at a time as there are processors, the first named first. Each one's
 * output is shown when it has ended. Ends with an error when one of them does, after all have been heard.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

const waiting = process.argv.slice(2);

function run(script) {
  return new Promise((resolve) => {
    const npm = spawn("npm", ["run", "--silent", script], {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    const output = [];
    npm.stdout.on("data", (chunk) => output.push(chunk));
    npm.stderr.on("data", (chunk) => output.push(chunk));
    npm.on("close", (code) => {
      console.log(`\n— npm run ${script}: ${code === 0 ? "ok" : "failed"}`);
      process.stdout.write(Buffer.concat(output));
      if (code !== 0) process.exitCode = 1;
      resolve();
    });
  });
}

async function runWaiting() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) await run(script);
}

await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));
