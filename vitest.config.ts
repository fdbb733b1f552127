import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    // A shared machine may be ten times slower than the one the tests were written on.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // By default one core is left free; it would stand idle.
    maxWorkers: "100%",
    // Files share what they import: with three hundred of them, importing it anew for each took a
    // third of the time. Whatever a test changes in a module or a global it puts back.
    isolate: false,
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-cli.mjs"],
    setupFiles: ["test/support/fixed-seed.ts"],
    benchmark: { include: ["bench/**/*.bench.ts"] },
  },
});
