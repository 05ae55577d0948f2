/**
 * Installs the dependencies when they are missing or older than package-lock.json, so that `npm start` and
 * `npm test` work as the only command on a fresh clone. Uses nothing but Node itself.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const marker = `${root}node_modules/.fenjie-lock`;
const wanted = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .update(process.platform + process.arch + process.versions.modules)
  .digest("hex");

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(`需要 Node.js 20 或更新版本，当前是 ${process.versions.node}。`);
  process.exit(1);
}
if (!existsSync(marker) || readFileSync(marker, "utf8") !== wanted) {
  console.error("正在安装依赖包（首次运行约需一两分钟）…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, FENJIE_BUILD_FOLLOWS: "1" },
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("安装失败。请检查网络或 npm 镜像设置后重试。");
    process.exit(status ?? 1);
  }
  writeFileSync(marker, wanted);
}
