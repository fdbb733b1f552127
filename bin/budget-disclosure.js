#!/usr/bin/env node
/**
 * Starts the command line. In a checkout the bundle is made on first use and again whenever a
 * source is newer, so that `npm ci` is the only step before this one.
 */
import { existsSync } from "node:fs";

const couldNotRun = 2;
const builder = new URL("../scripts/build-cli.mjs", import.meta.url);
const bundle = new URL("../dist/cli/main.js", import.meta.url);

ignoreClosedPipe(process.stdout);
ignoreClosedPipe(process.stderr);
// Not process.exit(): what is still on its way into a pipe must arrive.
process.exitCode = await run();

async function run() {
  try {
    // A published package has the bundle and no builder.
    if (existsSync(builder)) await build();
  } catch (error) {
    return fail("命令行程序生成失败", error);
  }
  try {
    const { main } = await import(bundle.href);
    return await main(process.argv.slice(2), {
      stdout: (text) => void process.stdout.write(text),
      stderr: (text) => void process.stderr.write(text),
    });
  } catch (error) {
    return fail("程序内部出错", error);
  }
}

async function build() {
  const slow = setTimeout(() => process.stderr.write("正在生成命令行程序…\n"), 1000);
  try {
    const { ensureBuilt } = await import(builder.href);
    await ensureBuilt();
  } finally {
    clearTimeout(slow);
  }
}

function fail(what, error) {
  const sentence =
    error?.code === "ERR_MODULE_NOT_FOUND"
      ? "缺少依赖包：在项目目录运行 npm ci 后再试。"
      : `${what}：${describe(error)}`;
  process.stderr.write(`budget-disclosure: ${sentence}\n`);
  return couldNotRun;
}

/** One line: the place in the source where esbuild names one, else the start of the message. */
function describe(error) {
  const [first] = error?.errors ?? [];
  if (first === undefined) return String(error?.message ?? error).split("\n", 1)[0];
  if (!first.location) return first.text;
  const { file, line, column } = first.location;
  return `${file}:${line}:${column + 1} ${first.text}`;
}

/** The reader may leave early (`| head`); what is left to say then has nobody to say it to. */
function ignoreClosedPipe(stream) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
