import fc from "fast-check";

/**
 * Properties draw the same cases on every run, so that a change is judged by what it changed. Set
 * FC_SEED to draw others; a case that fails becomes an example of its test.
 */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_230_101) });
