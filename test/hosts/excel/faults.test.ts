import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import type { HostError, HostErrorCode } from "../../../src/core/host";
import { bookOf, listenTo, openFake, sheetOf } from "./opened";

const book = bookOf(sheetOf("表", [["合计", 12]]), sheetOf("乙", [["a"]]));
const at = { sheet: "表", r0: 0, c0: 1, r1: 0, c1: 1 };
const ALWAYS = 1000;

describe("when Excel fails", () => {
  const codes: [string, HostErrorCode, Record<string, string>][] = [
    ["AccessDenied", "protected-sheet", {}],
    ["ActivityLimitReached", "host-busy", {}],
    ["Conflict", "host-busy", {}],
    ["InactiveWorkbook", "host-busy", {}],
    ["RequestAborted", "host-busy", {}],
    ["ServiceNotAvailable", "host-busy", {}],
    ["ApiNotFound", "not-supported", {}],
    ["NotImplemented", "not-supported", {}],
    ["MemoryLimitReached", "too-large", {}],
    ["ResponsePayloadSizeLimitExceeded", "too-large", {}],
    ["RequestPayloadSizeLimitExceeded", "too-large", {}],
    ["GeneralException", "host-failed", { detail: "GeneralException" }],
    ["InvalidArgument", "host-failed", { detail: "InvalidArgument" }],
    ["ItemNotFound", "host-failed", { detail: "ItemNotFound" }],
    ["SomethingNew", "host-failed", { detail: "SomethingNew" }],
  ];
  it.each(codes)("for %s refuses with %s", async (code, refusal, params) => {
    const { fake, port } = openFake(book);
    await port.sheets();
    fake.fail({ code, times: ALWAYS });
    const error = await port.read([{ sheet: "表", parts: ["values"] }]).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: "HostError", code: refusal, params });
    expect((error as HostError).message).not.toContain("Excel");
  });

  it("tells a mistake in the program by its kind alone", async () => {
    const { fake, port } = openFake(book);
    fake.host.meanwhile = () => {
      throw new TypeError("x is not a function");
    };
    await expect(port.sheets()).rejects.toMatchObject({
      code: "host-failed",
      params: { detail: "TypeError" },
    });
  });

  it("tries again while it is only busy", async () => {
    const { fake, port } = openFake(book);
    fake.fail({ code: "ActivityLimitReached", times: 3 });
    expect(await readBook(port)).toEqual(book);
  });

  it("answers the next call as if nothing had been", async () => {
    const { fake, port } = openFake(book);
    fake.fail({ code: "GeneralException" });
    await expect(port.sheets()).rejects.toMatchObject({ code: "host-failed" });
    expect(await readBook(port)).toEqual(book);
  });

  it.each([
    ["GeneralException", "host-failed"],
    ["AccessDenied", "protected-sheet"],
    ["ActivityLimitReached", "host-busy"],
  ])("on the way through an edit with %s, takes back what was done", async (code, refusal) => {
    const { fake, port } = openFake(book);
    const before = await readBook(port);
    const made = {
      name: "新",
      orientation: "portrait",
      widths: [9],
      frozenRows: 0,
      merges: [],
    } as const;
    const cells = [{ row: 0, column: 0, value: "x", look: "label" as const }];
    // The listing, whether the structure is protected, what the cells held, then the write.
    fake.fail({ code, skip: 3, at: "RangeFormat.columnWidth" });
    const edits = [
      { kind: "values" as const, at, values: [["=7"]] },
      { kind: "sheet" as const, sheet: { ...made, cells } },
    ];
    await expect(port.apply(edits, "")).rejects.toMatchObject({ code: refusal });
    expect(fake.host.statements).toContain("Range.formulas");
    expect(await readBook(port)).toEqual(before);
  });

  it("takes back texts, numbers in text cells, formulas and formats as they were", async () => {
    const formula = "=SUM(E1:E1)";
    const sheet = {
      ...sheetOf("表", [["x", "0101", "2023年", true, 5, null, formula]]),
      values: [["=1", "0101", "2023年", true, 5, null, 5]],
      formats: [["General", "@", "@", "General", "@", "General", "General"]],
    };
    const { fake, port } = openFake(bookOf(sheet, sheetOf("乙", [["a"]])));
    const before = await readBook(port);
    const edits = ["表", "乙"].map((name) => ({
      kind: "values" as const,
      at: { sheet: name, r0: 0, c0: 0, r1: 0, c1: 6 },
      values: [[1, 2, 3, 4, 5, 6, 7]],
    }));
    // The listing, what the cells held, then the write.
    fake.host.meanwhile = () => {
      fake.host.meanwhile = () => {
        fake.host.meanwhile = () => fake.user.protect("乙");
      };
    };
    const applying = port.apply(edits, "");
    await expect(applying).rejects.toMatchObject({ code: "protected-sheet" });
    expect(fake.host.statements.filter((name) => name === "Range.formulas")).toHaveLength(4);
    expect(await readBook(port)).toEqual(before);
  });

  it("lives without events where Excel does not register them, and asks again with every listing", async () => {
    const { fake, port } = openFake(book);
    fake.fail({ code: "GeneralException" });
    port.listen(() => undefined);
    await port.read([{ sheet: "表", parts: ["values"] }]);
    expect(fake.handlers).toBe(0);
    fake.fail({ code: "GeneralException", skip: 1 });
    expect(await port.sheets()).toHaveLength(2);
    expect(fake.handlers).toBe(0);
    await port.sheets();
    expect(fake.handlers).toBeGreaterThan(0);
  });

  it.each([20, 7])(
    "at ExcelApi 1.%i removes the handlers of a registration that failed half way, too",
    async (level) => {
      const { fake, port } = openFake(book, { level });
      fake.fail({ code: "ActivityLimitReached", at: "onDeleted.add" });
      port.listen(() => undefined);
      await port.sheets();
      const { handlers } = fake;
      fake.fail({ code: "GeneralException", at: "handler.remove" });
      fake.fail({ code: "ActivityLimitReached" });
      await port.close();
      expect(handlers).toBeGreaterThan(2);
      expect(fake.handlers).toBe(0);
    },
  );

  it("removes its handlers when it is closed", async () => {
    const { fake, port } = await listenTo(book);
    expect(fake.handlers).toBeGreaterThan(0);
    await port.close();
    expect(fake.handlers).toBe(0);
  });
});
