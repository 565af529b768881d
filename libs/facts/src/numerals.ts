/** Numbers as decimal strings: `15000`, `3.5`. No floating point: 3,3 millions is 3300000, not 3299999.9999999995. */

/** `007`, `50` → `7.5`: one form of each value. */
export function decimalValue(whole: string, fraction = ''): string {
  const integer = whole.replace(/^0+(?=\d)/u, '');
  const rest = withoutTrailingZeros(fraction);
  return rest === '' ? integer : `${integer}.${rest}`;
}

/** A loop, not `/0+$/`, which tries every zero of a long run as a start. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** A value times a power of ten: `3.5`, 6 → `3500000`. */
export function shiftDecimal(value: string, exponent: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(exponent, '0');
  return decimalValue(whole + digits.slice(0, exponent), digits.slice(exponent));
}

const romanPattern = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Cyrillic texts type their own letters that look alike. */
const lookalikes: Readonly<Record<string, string>> = { Х: 'X', І: 'I', С: 'C', М: 'M', Ⅰ: 'I', Ⅴ: 'V', Ⅹ: 'X' };

/** `XXI` → 21; undefined for anything that is not a Roman numeral in capitals and the usual form. */
export function romanValue(written: string): number | undefined {
  if (written.length > 15) return undefined;
  const letters = written.replace(/[ХІСМⅠⅤⅩ]/gu, (letter) => lookalikes[letter] ?? letter);
  if (letters === '' || !romanPattern.test(letters)) return undefined;
  let total = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const value = romanDigits[letters[index] ?? ''] ?? 0;
    const next = romanDigits[letters[index + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}
