/** Whether digits end with the check digit of ISO/IEC 7812, as the numbers of bank cards do. */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number.parseInt(digits[digits.length - 1 - at] ?? "", 10);
    const weighed = at % 2 === 0 ? digit : 2 * digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
