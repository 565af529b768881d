/** Numbers in Han characters where they stand for figures: `二〇二四年三月十四日`, `二十一世纪`, `第七十七届`, `百分之二十五`. */
import { type Token } from './tokens.ts';

const digits = '〇一二三四五六七八九';
const written: Readonly<Record<string, number>> = { 零: 0, 两: 2, 兩: 2 };
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What is counted in figures as well: years, days, centuries, articles, sessions. */
const counted = /^(?:[年月日号號条條款項项章届屆岁歲]|世[纪紀])/u;

/** Each run of them becomes one token of digits; a lone 一 or 十 is a word. */
export function withHanNumerals(tokens: readonly Token[], text: string): readonly Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = endOfRun(tokens, at);
    const run = tokens.slice(at, Math.max(end, at + 1));
    const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
    if (end > at && isFigure(text, from, to)) {
      result.push({ kind: 'digits', from, to, text: valueOf(text.slice(from, to)), capital: false });
    } else result.push(...run);
    at += run.length;
  }
  return result;
}

function endOfRun(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end - at < 9 && isNumeral(tokens[end]?.text ?? '')) end += 1;
  return end;
}

function isNumeral(character: string): boolean {
  return character !== '' && (digits.includes(character) || character in written || character in powers);
}

function isFigure(text: string, from: number, to: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, from - 3), from), text.slice(to, to + 2)];
  if (before === '百分之') return true;
  if (to - from > 1) return before.endsWith('第') || counted.test(behind);
  if (behind.startsWith('月')) return true;
  return /^[日号號]/u.test(behind) && before.endsWith('月');
}

function valueOf(run: string): string {
  const characters = [...run];
  if (!characters.some((character) => character in powers)) return characters.map(digitOf).join('');
  let sum = 0;
  let digit = 0;
  for (const character of characters) {
    const power = powers[character];
    sum += power === undefined ? 0 : Math.max(digit, 1) * power;
    digit = power === undefined ? digitOf(character) : 0;
  }
  return String(sum + digit);
}

function digitOf(character: string): number {
  return written[character] ?? digits.indexOf(character);
}
