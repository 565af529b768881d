/** Decimal digits of every script. Raised and lowered digits, and numbers such as `½` or `五`, are none in Unicode. */

/** Every decimal digit as one of 0–9; what else the text holds stays. */
export function westernDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => String(valueOf(digit)));
}

/** 0–9 in the script of another digit: `25` like `٣` is `٢٥`. Like anything else they stay as they are. */
export function digitsLike(digits: string, model: string): string {
  if (!/^\p{Nd}/u.test(model)) return digits;
  const zero = codeOf(model) - valueOf(model);
  return digits.replace(/[0-9]/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** Unicode has digits in rows from nought to nine. Rows can touch (mathematical bold, double-struck …): ten begin anew. */
function valueOf(digit: string): number {
  const code = codeOf(digit);
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

function codeOf(digit: string): number {
  return digit.codePointAt(0) ?? 0x30;
}
