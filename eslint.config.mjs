import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
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

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    // One program for all files: the projects of the pure layers would each compute the types of all that they import.
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { "office-addins": officeAddins },
    rules: {
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }],
      "no-restricted-syntax": ["error", ...noSyncInLoop, noSwallow],
      "no-restricted-globals": ["error", ...onlyExcelAdapter],
      "no-console": "error",
      eqeqeq: "error",
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
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // Those of the React compiler compile every component: what is not shipped needs only the rules of hooks.
    files: ["test/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
  { files: ["webpack.config.js", "**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: [".ci/**", "test/bench/*.mjs"], rules: { "no-console": "off" } },
);
