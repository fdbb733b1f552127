import { describe, expect, it } from "vitest";
import { bookOf, openFake, sheetOf } from "./opened";

const rows = [
  [1, 2],
  [3, "=A1+B1*2"],
];
const book = bookOf(sheetOf("表", rows), sheetOf("空", []));

function installed(level = 20) {
  return openFake(book, { level }).fake;
}

const codeOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
    return "no error";
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const inSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>,
) => codeOf(() => Excel.run((context) => work(context.workbook.worksheets.getItem("表"), context)));

describe("the fake Excel is as strict as Excel", () => {
  it("refuses a property that was not loaded, or not synced", async () => {
    installed();
    expect(await inSheet((sheet) => Promise.resolve(sheet.name))).toBe("PropertyNotLoaded");
    const unsynced = inSheet((sheet) => {
      sheet.load("name");
      return Promise.resolve(sheet.name);
    });
    expect(await unsynced).toBe("PropertyNotLoaded");
    const others = inSheet(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      return sheet.visibility;
    });
    expect(await others).toBe("PropertyNotLoaded");
  });

  it("refuses the items of a collection before they were loaded", async () => {
    installed();
    expect(
      await codeOf(() =>
        Excel.run((context) => Promise.resolve(context.workbook.worksheets.items)),
      ),
    ).toBe("PropertyNotLoaded");
  });

  it("refuses everything after the end of its run", async () => {
    installed();
    let kept: Excel.Worksheet | null = null;
    await inSheet(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      kept = sheet;
    });
    expect(await codeOf(() => Promise.resolve(kept!.name))).toBe("InvalidObjectPath");
    expect(await codeOf(() => Promise.resolve(kept!.getRange("A1")))).toBe("InvalidObjectPath");
  });

  it("does nothing before the sync, and then everything in order up to the error", async () => {
    const fake = installed();
    const value = () => fake.sheet("表").at(0, 0).value;
    const code = await inSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[5]];
      expect(value()).toBe(1);
      context.workbook.worksheets.getItem("没有");
      sheet.getRange("A1").values = [[6]];
      await context.sync();
    });
    expect([code, value()]).toEqual(["ItemNotFound", 5]);
  });

  it("knows null objects only where they are asked for, and only after the sync", async () => {
    installed();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("空");
      const none = sheet.getUsedRangeOrNullObject(true);
      none.load("address");
      expect(() => none.isNullObject).toThrow();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(() => none.address).toThrow();
    });
    const chained = codeOf(() =>
      Excel.run(async (context) => {
        const none = context.workbook.worksheets.getItem("空").getUsedRangeOrNullObject(true);
        none.getCell(0, 0);
        await context.sync();
      }),
    );
    expect(await chained).toBe("InvalidObjectPath");
  });

  it("refuses a grid of another size, a sheet that is gone, and a member of a later set", async () => {
    const fake = installed(12);
    expect(
      await inSheet(async (sheet, context) => {
        sheet.getRange("A1:B1").values = [[1]];
        await context.sync();
      }),
    ).toBe("InvalidArgument");
    expect(
      await inSheet(async (sheet, context) => {
        await context.sync();
        fake.user.deleteSheet("表");
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      }),
    ).toBe("ItemNotFound");
    expect(
      await codeOf(() =>
        Excel.run((context) =>
          Promise.resolve(
            context.workbook.worksheets.getItem("空").getRange("A1").getMergedAreasOrNullObject(),
          ),
        ),
      ),
    ).toBe("ApiNotFound");
  });

  it("waits for the cell with delayForCellEdit, and fails without", async () => {
    const fake = installed();
    fake.user.startEditing();
    const read = async (context: Excel.RequestContext) => {
      const cell = context.workbook.worksheets.getItem("表").getRange("A1");
      cell.load("values");
      await context.sync();
      return cell.values;
    };
    expect(await codeOf(() => Excel.run(read))).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, read);
    setTimeout(() => fake.user.stopEditing("表", "A1", 8), 5);
    expect(await waiting).toEqual([[8]]);
  });

  it("removes a handler only in the context it was added in", async () => {
    const fake = installed();
    const added = await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onAdded.add(() => Promise.resolve());
      await context.sync();
      return handler;
    });
    const elsewhere = Excel.run((context) => {
      added.remove();
      return context.sync();
    });
    await expect(elsewhere).rejects.toMatchObject({ code: "InvalidObjectPath" });
    expect(fake.handlers).toBe(1);
    await Excel.run(added.context, async (context) => {
      added.remove();
      await context.sync();
    });
    expect(fake.handlers).toBe(0);
  });
});

describe("the workbook of the fake", () => {
  it("calculates dependents, also over sheets, and keeps what it does not understand", () => {
    const far = sheetOf("远", [["=SUM('表'!A1:A2, 1)*-(2+1)/3", '=IF(A1>0,"a","b")']]);
    const { fake } = openFake(bookOf(...book.sheets, far));
    fake.user.type("表", "A1", 10);
    expect(fake.sheet("表").at(1, 1).value).toBe(14);
    expect(fake.sheet("远").at(0, 0).value).toBe(-14);
    expect(fake.sheet("远").at(0, 1).value).toBe(0);
    fake.user.type("表", "A1", { err: "#REF!" });
    expect(fake.sheet("远").at(0, 0).value).toEqual({ err: "#REF!" });
  });

  it("calculates the functions it is given", () => {
    const half = (grid: readonly (readonly unknown[])[]) => Number(grid[0]![0]) / 2;
    const { fake } = openFake(bookOf(sheetOf("表", [[1, "=BUDGET.HALF(A1)"]])), {
      functions: { "BUDGET.HALF": half },
    });
    fake.user.type("表", "A1", 9);
    expect(fake.sheet("表").at(0, 1).value).toBe(4.5);
  });

  it("moves references with inserted and deleted rows and columns", () => {
    const fake = installed();
    const formula = () =>
      [...fake.sheet("表").entries()].flatMap(([, , cell]) => cell.formula ?? []);
    fake.user.insertRows("表", 1, 2);
    expect(formula()).toEqual(["=A3+B3*2"]);
    fake.user.insertColumns("表", "B1");
    expect(formula()).toEqual(["=A3+C3*2"]);
    fake.user.deleteRows("表", 1, 2);
    expect(formula()).toEqual(["=A1+C1*2"]);
    fake.user.deleteColumns("表", "A1");
    expect(formula()).toEqual(["=#REF!+B1*2"]);
  });

  it("is undone by the user, but below ExcelApi 1.20 not past what an add-in did", async () => {
    for (const level of [20, 19]) {
      const fake = installed(level);
      fake.user.type("表", "A1", 7);
      await inSheet(async (sheet, context) => {
        sheet.getRange("A2").values = [[8]];
        await context.sync();
      });
      fake.user.undo();
      fake.user.undo();
      const values = [0, 1].map((row) => fake.sheet("表").at(row, 0).value);
      expect(values).toEqual(level === 20 ? [1, 3] : [7, 8]);
    }
  });
});
