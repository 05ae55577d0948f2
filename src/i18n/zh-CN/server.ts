/** 本机服务（npm start）的提示。 */
export const server = {
  desk: (url: string) => `网页版（浏览器直接打开）：${url}`,
  addIn: (url: string) => `Excel 加载项：${url}`,
  untrusted: "  Excel 只接受受信任的证书：请先运行一次 npm run trust-certificate。",
  sideload:
    "  装有 Excel 的电脑：另开一个终端运行 npm run sideload；或按 docs/deploy.md 手工加载 manifest.xml。",
  portTaken: (port: number) => `端口 ${port} 已被占用`,
  noAddIn: (reason: string) => `未启动 Excel 加载项（${reason}）；网页版不受影响。`,
  stop: "按 Ctrl+C 停止。",
};
