import { describe, expect, test } from "vitest";
import { CHECK_OPTIONS } from "../../src/cli/commands/check";
import { NEW_OPTIONS } from "../../src/cli/commands/new";
import { REPORT_OPTIONS } from "../../src/cli/commands/report";
import { SERVE_OPTIONS } from "../../src/cli/commands/serve";
import { COMMON_OPTIONS } from "../../src/cli/options";
import { EN_US } from "../../src/locale/en-US/en-us";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { LOCALES } from "./cases";

describe.each(LOCALES)("$tag", ({ cli, skipReason }) => {
  test("the usage names every option with its values, and no other", () => {
    const options = {
      ...CHECK_OPTIONS,
      ...NEW_OPTIONS,
      ...REPORT_OPTIONS,
      ...SERVE_OPTIONS,
      ...COMMON_OPTIONS,
    };
    const named = [...cli.usage.matchAll(/--([a-z-]+)/gu)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(options)));
    for (const name of ["format", "fail-on"]) {
      expect(cli.usage).toContain((CHECK_OPTIONS[name]?.allowed ?? []).join("|"));
    }
  });

  test("the usage names every command", () => {
    const commands = [...cli.usage.matchAll(/budget-disclosure ([a-z]+)/gu)].map(
      ([, name]) => name,
    );
    expect(commands).toEqual(["check", "report", "new", "rules", "layouts", "serve"]);
  });

  test("the heading of a table that was not found has no empty brackets", () => {
    expect(cli.partHeading("表9 三公", "09")).toMatch(/^表9 三公.*09.$/u);
    expect(cli.partHeading("表9 三公", "")).toBe("表9 三公");
  });

  test("a skipped rule says why, with and without a table", () => {
    const part = { id: "T2", number: 2, name: { zh: "二", en: "two" } };
    expect(skipReason("column-missing", part)).toMatch(/表2|Table 2/u);
    expect(skipReason("column-missing", undefined)).not.toMatch(/^[:： ]/u);
  });
});

test("both languages know the same system errors", () => {
  expect(Object.keys(EN_US.cli.fileProblem)).toEqual(Object.keys(ZH_CN.cli.fileProblem));
});
