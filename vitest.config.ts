import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // A shared machine may be ten times slower than the one the tests were written on.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one core is left free; the tests in browsers mostly wait.
    maxWorkers: "100%",
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-cli.mjs"],
    setupFiles: ["test/support/fixed-seed.ts"],
    benchmark: { include: ["bench/**/*.bench.ts"] },
  },
});
