import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const SYNC = "CallExpression[callee.property.name='sync']";
const LOOPS = "ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoWhileStatement";

/** Each round trip to Excel costs as much as thousands of cells; eslint-plugin-office-addins misses these forms. */
const noSyncInLoop = [
  {
    selector: `:matches(${LOOPS}) ${SYNC}`,
    message: "No sync in a loop: read blocks, write one patch.",
  },
  {
    selector: `CallExpression[callee.property.name=/^(map|forEach|reduce|filter|flatMap|some|every)$/] ${SYNC}`,
    message: "No sync in an array callback: read blocks, write one patch.",
  },
];

const noSwallow = {
  selector: "CatchClause > BlockStatement[body.length=0]",
  message: "Never swallow an error: handle it or throw a Failure with its cause.",
};

const onlyExcelAdapter = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only adapters/excel and the Office composition roots may name the host.",
}));

/** What each layer may not import: domain ← layout ← application ← {adapters, ui} ← roots. */
const fence = (forbidden) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        {
          group: forbidden.map((layer) => `**/${layer}/**`),
          message: "Imports point inwards: domain ← layout ← application ← {adapters, ui} ← roots.",
        },
      ],
    },
  ],
});

const OFFICE_RULES = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
);

const ROOTS = ["taskpane", "commands", "desk", "worker", "cli", "server"];
const hucreOnlyInXlsx = {
  group: ["hucre", "hucre/*"],
  message: "hucre is young: it stays behind adapters/xlsx.",
};
const docxOnlyInDocx = {
  regex: "^docx(/|$)",
  message: "docx is large: it stays behind adapters/docx, which fetches it when a paper is rendered.",
};

/** What this project asks of its own code; the rules of the language, its types and React are oxlint's (.oxlintrc.json). */
export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "office-addins": officeAddins, "@typescript-eslint": tseslint.plugin },
    rules: {
      "no-restricted-syntax": ["error", ...noSyncInLoop, noSwallow],
      "no-restricted-globals": ["error", ...onlyExcelAdapter],
    },
  },
  { files: ["src/domain/**"], rules: fence(["layout", "application", "adapters", "ui", "i18n", ...ROOTS]) },
  { files: ["src/layout/**"], rules: fence(["application", "adapters", "ui", ...ROOTS]) },
  { files: ["src/application/**"], rules: fence(["adapters", "ui", ...ROOTS]) },
  { files: ["src/i18n/**"], rules: fence(["application", "adapters", "ui", ...ROOTS]) },
  { files: ["src/ui/**"], rules: fence(["adapters", ...ROOTS]) },
  {
    files: ["src/adapters/**"],
    rules: fence(["ui", ...ROOTS]),
  },
  {
    files: ["src/**"],
    ignores: ["src/adapters/xlsx/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [hucreOnlyInXlsx, docxOnlyInDocx] }],
    },
  },
  {
    files: ["src/adapters/xlsx/**"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [docxOnlyInDocx] }] },
  },
  {
    files: ["src/adapters/docx/**"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [hucreOnlyInXlsx] }] },
  },
  {
    files: ["src/adapters/excel/**", "src/taskpane/**", "src/commands/**"],
    rules: {
      "no-restricted-globals": "off",
      ...OFFICE_RULES,
    },
  },
  {
    // The emulated Excel and what is tested with it.
    files: [
      "test/excel-host/**",
      "test/unit/excel-host/**",
      "test/unit/adapters/excel/**",
      "test/contract/**",
    ],
    rules: { "no-restricted-globals": "off" },
  },
);
