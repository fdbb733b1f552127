/** Weights and check characters of GB 11643: Σ weight · digit mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** The first two digits are a province's. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/u;

/** Whether 18 characters, the last a digit or X, are an identity card number (公民身份号码). */
export function isIdentityNumber(number: string): boolean {
  if (!PROVINCE.test(number) || !isBirthday(number.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number.parseInt(number[at] ?? "", 10),
    0,
  );
  return CHECKS[sum % 11] === number[17]?.toUpperCase();
}

/** Whether 15 digits can be an identity card number as issued until 1999, which had no check digit. */
export function isFormerIdentityNumber(number: string): boolean {
  return PROVINCE.test(number) && isBirthday(`19${number.slice(6, 12)}`);
}

/** Whether `YYYYMMDD` is a day of the years 1900 to 2099. */
function isBirthday(day: string): boolean {
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map((digits) =>
    Number.parseInt(digits, 10),
  );
  if (year === undefined || month === undefined || date === undefined) return false;
  return year >= 1900 && year < 2100 && date >= 1 && date <= daysOf(year, month);
}

/** Days of a month; none where there is no such month. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
