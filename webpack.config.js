/**
 * Three builds from one source tree:
 * - `web`: the pages and their worker → dist/web, to be put on any static web server;
 * - `cli`: the command line → dist/cli/fenjie.cjs, and beside it the script of its threads, fenjie-reader.cjs;
 * - `server`: the local server behind `npm start` → dist/server/serve.cjs.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { version } = require("./package.json");

const root = (...parts) => path.join(__dirname, ...parts);

/** Microsoft's addresses of office.js, and the copy served beside the pages for closed networks. */
const OFFICE_JS = {
  cdn: {
    src: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  "21vianet": {
    src: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
  },
  local: { src: "../office-js/office.js", origin: "" },
};

const common = (mode) => ({
  mode,
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
      { test: /\.txt$/, type: "asset/resource" },
      // hucre does nothing when it is loaded, but does not say so: only what is called of it goes into the bundle.
      { test: /node_modules\/hucre\//, sideEffects: false },
    ],
  },
  plugins: [new webpack.DefinePlugin({ FENJIE_VERSION: JSON.stringify(version) })],
});

/** Development packages that a program finds where they are installed: of the local server, and of the measurements. */
const NOT_BUNDLED = ["office-addin-dev-certs", "playwright-core", "jsdom"];

/**
 * hucre packs with `CompressionStream` where that, `ReadableStream` and `Response` are there. Node has them, but to say so it would
 * load its whole client for the web, 70 ms of each run.
 */
const STREAMS_OF_NODE = [
  new webpack.DefinePlugin(
    Object.fromEntries(
      ["CompressionStream", "ReadableStream", "Response"].map((name) => [`typeof ${name}`, '"function"']),
    ),
  ),
  new webpack.ProvidePlugin({
    CompressionStream: [root("src/adapters/node/passingStream.ts"), "PassingStream"],
  }),
];

const swc = (options) =>
  new MinimizerPlugin({ minify: { implementation: MinimizerPlugin.swcMinify, options } });

const nodeBuild = (mode, name, entry, filename) => ({
  ...common(mode),
  plugins: [...common(mode).plugins, ...STREAMS_OF_NODE],
  name,
  target: "node20",
  entry,
  output: { path: root("dist", name), filename, chunkFilename: "[name].cjs", clean: true },
  externals: Object.fromEntries(NOT_BUNDLED.map((name) => [name, `commonjs ${name}`])),
  // Comments are half of what Node would have to read and keep; names stay, for those who look at a trace.
  optimization: { minimizer: [swc({ compress: false, mangle: false })] },
});

const benchBuild = (mode) =>
  nodeBuild(
    mode,
    "bench",
    {
      writePatch: root("test/bench/writePatch.ts"),
      renderPatch: root("test/bench/renderPatch.ts"),
      checkPlan: root("test/bench/checkPlan.ts"),
      longTexts: root("test/bench/longTexts.ts"),
      writeIssue: root("test/bench/writeIssue.ts"),
      packIssue: root("test/bench/packIssue.ts"),
      writeMerge: root("test/bench/writeMerge.ts"),
      writeReturns: root("test/bench/writeReturns.ts"),
      readReturns: root("test/bench/readReturns.ts"),
      openPane: root("test/bench/openPane.ts"),
    },
    "[name].cjs",
  );

const POLICY = (scriptOrigin) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scriptOrigin}`.trim(),
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

const page = (name, officeJs) =>
  new HtmlPlugin({
    filename: `${name}/index.html`,
    template: root("src", name, "index.html"),
    chunks: [name],
    scriptLoading: "defer",
    templateParameters: {
      policy: POLICY(officeJs?.origin ?? ""),
      officeJs: officeJs?.src ?? "",
    },
  });

/** The address that manifest.xml names: the one of `npm start`. */
const LOCAL_URL = "https://localhost:3000";

/** manifest.xml for another address, which may have a path: `https://intranet.example/fenjie`. */
function manifestFor(xml, baseUrl) {
  const { protocol, origin } = new URL(baseUrl);
  if (protocol !== "https:") throw new Error("baseUrl must be https: Office loads add-ins from nowhere else");
  return xml
    .replaceAll(`<AppDomain>${LOCAL_URL}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(LOCAL_URL, baseUrl.replace(/\/+$/, ""));
}

/** The files of office.js that Excel asks for, in the structure that office.js expects and exactly as Microsoft ships them. */
const localOfficeJs = () => {
  const dist = root("node_modules/@microsoft/office-js/dist");
  const files = ["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "excel-mac-16.00.js"];
  const strings = ["zh-cn", "en-us"].map((locale) => `${locale}/office_strings.js`);
  return [...files, ...strings].map((file) => ({
    from: path.join(dist, file),
    to: `office-js/${file}`,
    info: { minimized: true },
  }));
};

module.exports = (env = {}, { mode = "production" } = {}) => {
  const officeJs = OFFICE_JS[env.officeJs ?? "cdn"];
  if (!officeJs) throw new Error(`officeJs must be one of ${Object.keys(OFFICE_JS).join(", ")}`);
  const base = common(mode);
  return [
    {
      ...base,
      name: "web",
      target: ["web", "es2022"],
      entry: {
        desk: root("src/desk/main.tsx"),
        taskpane: root("src/taskpane/main.tsx"),
        commands: root("src/commands/main.ts"),
      },
      output: {
        path: root("dist/web"),
        filename: "js/[name].[contenthash:8].js",
        chunkFilename: "js/[name].[contenthash:8].js",
        assetModuleFilename: "files/[name].[contenthash:8][ext]",
        publicPath: "auto",
        clean: true,
      },
      plugins: [
        ...base.plugins,
        page("desk"),
        page("taskpane", officeJs),
        page("commands", officeJs),
        new CopyPlugin({
          patterns: [
            { from: root("assets/*.png"), to: "assets/[name][ext]" },
            {
              from: root("manifest.xml"),
              transform: (xml) => manifestFor(xml.toString(), env.baseUrl ?? LOCAL_URL),
            },
            ...(env.officeJs === "local" ? localOfficeJs() : []),
          ],
        }),
      ],
      // To the same size as Terser, in a tenth of its time.
      optimization: { minimizer: [swc({})] },
      performance: { hints: false },
    },
    {
      ...nodeBuild(
        mode,
        "cli",
        { fenjie: root("src/cli/main.ts"), "fenjie-reader": root("src/cli/readerThread.ts") },
        "[name].cjs",
      ),
      plugins: [
        ...base.plugins,
        ...STREAMS_OF_NODE,
        new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^fenjie\.cjs$/ }),
      ],
    },
    nodeBuild(mode, "server", root("src/server/main.ts"), "serve.cjs"),
    ...(env.bench ? [benchBuild(mode)] : []),
  ];
};

module.exports.manifestFor = manifestFor;
