import { defineConfig } from "vitest/config";

// A strange time zone, so that a day that passes through a local clock shows itself.
const strange = { TZ: "Asia/Kathmandu" };
const onDatabase = { globalSetup: "./test/global-setup.ts", env: strange, testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    env: strange,
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/contract/**/*.test.ts", "src/web/**/*.test.ts", "src/features/**/rules.test.ts"],
          env: strange,
        },
      },
      {
        test: {
          name: "server",
          include: ["src/server/**/*.test.ts", "src/features/**/server/**/*.test.ts", "test/**/*.test.ts"],
          ...onDatabase,
        },
      },
      { test: { name: "e2e", include: ["e2e/**/*.test.ts"], ...onDatabase, testTimeout: 120_000, fileParallelism: false } },
    ],
  },
});
