/** Builds the command line once before all tests, so that no test pays for it or races for it. */
export { ensureBuilt as setup } from "../../scripts/build-cli.mjs";
