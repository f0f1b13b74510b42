import { defineConfig } from "vitest/config";

// A strange time zone, so that a day that passes through a local clock shows itself.
const strange = { TZ: "Asia/Kathmandu" };
// These start databases or programs of their own: the second run, on another server, would only repeat them.
const ownDatabase = ["src/server/main.test.ts", "src/server/db/embedded.test.ts"];
// Who gets in, and what strange input does, is decided before SQL: asked once, as the two take minutes.
const askedOnce = ["test/permissions.test.ts", "test/hostile-input.test.ts"];
// Loading the program costs a file of tests more than its tests do, so a worker loads it once: what a file may change
// lives in its own database and its own application.
const onDatabase = { isolate: false, globalSetup: "./test/global-setup.ts", env: strange, testTimeout: 120_000, hookTimeout: 240_000 };

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
          exclude: process.env.NENNEP_TEST_DATABASE_URL ? [...ownDatabase, ...askedOnce] : [],
          ...onDatabase,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          ...onDatabase,
          testTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
