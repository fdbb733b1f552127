import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskedNumber } from "../../../../src/core/check/privacy/masked";
import { personBeside } from "../../../../src/core/check/privacy/person-beside";
import { personalNumbers } from "../../../../src/core/check/privacy/personal-numbers";
import { PRIVACY } from "../../../../src/statute/hebei/unit-budget/privacy";
import "../../../support/fixed-seed";

/** What is told of the numbers in a text. */
function told(text: string, ...beside: string[]): string[] {
  return personalNumbers(PRIVACY, text, beside).map(
    (number) => `${number.kind} ${maskedNumber(number)}`,
  );
}

describe("numbers of persons", () => {
  it.each([
    // The example of GB 11643 and one with another check digit.
    ["身份证号11010519491231002X", ["identity 1101**********002X"]],
    ["身份证号：11010519491231002x。", ["identity 1101**********002x"]],
    ["（440524198001010013）", ["identity 4405**********0013"]],
    ["440524 19800101 0013", ["identity 4405**********0013"]],
    ["４４０５２４１９８００１０１００１３", ["identity 4405**********0013"]],
    ["身份证440524800101001", ["identity 4405*******1001"]],
    ["联系电话13812345678", ["mobile 138****5678"]],
    ["138-1234-5678", ["mobile 138****5678"]],
    ["138 1234 5678", ["mobile 138****5678"]],
    ["138\u00a01234\u00a05678", ["mobile 138****5678"]],
    ["+86 13812345678", ["mobile 138****5678"]],
    ["８６－１３８１２３４５６７８", ["mobile 138****5678"]],
    ["13812345678、19912345678", ["mobile 138****5678", "mobile 199****5678"]],
    ["13812345678 19912345678", ["mobile 138****5678", "mobile 199****5678"]],
    ["13812345678/19912345678", ["mobile 138****5678", "mobile 199****5678"]],
    ["6222021234567890128", ["card 6222***********0128"]],
    ["6222 0212 3456 7890 128", ["card 6222***********0128"]],
    ["卡号1234567890123452", ["card 1234********3452"]],
  ])("%s", (text, numbers) => {
    expect(told(text)).toEqual(numbers);
  });

  it.each([
    "440524198001010014", // check digit
    "440524198002300013", // 30 February
    "994052419800101001", // no such province
    "440524800101001", // 15 digits, nothing says what they are
    "统一社会信用代码11131003MB1234567X",
    "统一社会信用代码440524198001010013",
    "440524198001010013440524198001010013", // two in one
    "开户行：中国银行，账号4563510100892200121", // not Luhn
    "12810345678", // no mobile network
    "138123456789", // too long
    "1381234567", // too short
    "0316-2345678",
    "（0316）2345678、0316-12345678",
    "13812345678元",
    "13812345678.00",
    "合计 13812345678 元",
    "1234567890123452", // Luhn, but nothing says that it is a card
    "6222021234567890129", // not Luhn
    "2023年1月1日至2023年12月31日",
    "2080505 机关事业单位基本养老保险缴费支出",
    "151001河北省海滨市水务局",
    "财预〔2016〕143号",
    "项目编码：13100323001",
    "P13100323001",
    "2,087.56万元，其中1,331.05万元",
    "",
  ])("none in %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["1234567890123452", "开户账号", ["card 1234********3452"]],
    ["440524800101001", "身份证号码", ["identity 4405*******1001"]],
    ["13812345678", "项目编号", []],
  ])("%s under %s", (text, label, numbers) => {
    expect(told(text, label)).toEqual(numbers);
  });

  it("never tell more than the first and last four digits", () => {
    fc.assert(
      fc.property(mobile, separated, (digits, separator) => {
        const text = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(separator);
        const [found, ...others] = told(`联系人张三，电话${text}。`);
        expect(others).toEqual([]);
        expect(found).toBe(`mobile ${digits.slice(0, 3)}****${digits.slice(7)}`);
      }),
    );
  });

  it("are told in time that grows with the text alone", () => {
    const text = `${"1 ".repeat(50_000)}${"-1".repeat(50_000)}${"9".repeat(50_000)}`;
    expect(told(text)).toEqual([]);
  });

  it("are never amounts with two decimals", () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 20n }).map((fen) => {
      const digits = String(fen).padStart(3, "0");
      return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
    });
    fc.assert(
      fc.property(amount, (text) => {
        expect(told(`安排${text}万元，比上年增加${text}`)).toEqual([]);
      }),
    );
  });
});

const mobile = fc
  .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([head, tail]) => `${String(head)}${String(tail).padStart(9, "0")}`);
const separated = fc.constantFrom("", " ", "-", "－");

describe("the name beside a number", () => {
  it.each([
    ["联系人：张三，电话", "", "张*"],
    ["欧阳小明（身份证号", "", "欧阳**"],
    ["李建国同志 ", "", "李**"],
    ["经办人王芳手机号码：", "", "王*"],
    ["", "赵 敏", "赵*"],
    ["由综合科负责，电话", "", null],
    ["", "办公室", null],
    ["", "", null],
  ])("%s%s", (before, left, name) => {
    expect(personBeside(PRIVACY, before, left)).toBe(name);
  });
});
