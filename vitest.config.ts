import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// A strange time zone, so that a day that passes through a local clock shows itself.
const strange = { TZ: "Asia/Kathmandu" };
// These start databases or programs of their own: the second run, on another server, would only repeat them.
const ownDatabase = ["src/server/main.test.ts", "src/server/db/embedded.test.ts"];
// Who gets in, and what strange input does, is decided before SQL: asked once, as the two take minutes.
const askedOnce = ["test/permissions.test.ts", "test/hostile-input.test.ts"];
// Loading the program costs a file of tests more than its tests do, so a worker loads it once: what a file may change
// lives in its own database and its own application.
const onDatabase = {
  isolate: false,
  globalSetup: "./test/global-setup.ts",
  setupFiles: "./test/setup.ts",
  env: strange,
  testTimeout: 120_000,
  hookTimeout: 240_000,
};

/** The longest first, or one worker waits for the other at the end. Without a run before, Vitest only knows how large the files are. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = (file: TestSpecification) => askedOnce.some((path) => file.moduleId.endsWith(path));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
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
