import { availableParallelism } from "node:os";

/** One project for everything that runs in Node, one for React components in jsdom. */
const transform = {
  "^.+\\.(tsx?|m?js)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

/** These are published as ES modules only. */
const transformIgnorePatterns = ["/node_modules/(?!(hucre|@noble)/)"];

/** The package's entry point reads thousands of icons, in every test file anew. */
const moduleNameMapper = { "^@fluentui/react-icons$": "<rootDir>/test/support/fluentIcons.cjs" };

export default {
  // Jest leaves one processor to the system, and so half of a machine that has two.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: "<rootDir>/test/support/longestFirst.cjs",
  // Only a test that hangs may end by the clock, also on a busy machine.
  testTimeout: 120_000,
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{unit,contract,golden,architecture}/**/*.test.ts"],
      moduleNameMapper,
      transform,
      transformIgnorePatterns,
    },
    {
      displayName: "ui",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/ui/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/domSetup.ts"],
      moduleNameMapper,
      transform,
      transformIgnorePatterns,
    },
    {
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      transform,
      transformIgnorePatterns,
    },
  ],
};
