/** Reads a file in a thread of the built command line; prints its fate and the peak memory of the whole process. */
const { readFileSync } = require("node:fs");
const { Worker } = require("node:worker_threads");

const [script, path] = process.argv.slice(2);
const worker = new Worker(script);
worker.on("message", ({ content }) => {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ refusal: content.refusal, peakMegabytes }));
  process.exit();
});
worker.postMessage({ name: "回收.xlsx", bytes: new Uint8Array(readFileSync(path)) });
