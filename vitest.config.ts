import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-cli.mjs"],
    benchmark: { include: ["bench/**/*.bench.ts"] },
  },
});
