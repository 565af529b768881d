/** "9.30 to 11.45" is two decimals until the other side says "de 9 h 30 à 11 h 45". */
import { decimalValue } from './numerals.ts';
import { type Mention, part, type Part } from './scan.ts';

/** How a part is read beside these mentions of the other side: as itself, or as an hour and a minute. */
export function clockReader(others: readonly Mention[]): (part: Part) => readonly Part[] {
  const clocks = clocksOf(others);
  return (one) => clockParts(clocks, one);
}

type Clocks = ReadonlyMap<string, readonly Part[]>;

function clocksOf(mentions: readonly Mention[]): Clocks {
  const values = mentions.flatMap(({ kind, value }) => (kind === 'time' || kind === 'range' ? [value] : []));
  const times = values.flatMap((value) => [...value.matchAll(/(?<![\d:])(\d\d):(\d\d)(?!:)/gu)]);
  return new Map(
    times.map(([, hour = '', minute = '']) => [
      decimalValue(hour, minute),
      [part('number', String(Number(hour))), part('number', String(Number(minute)))],
    ]),
  );
}

/** A whole number needs no other reading: `15.00` is 15 already. */
function clockParts(clocks: Clocks, one: Part): readonly Part[] {
  const isDecimal = one.type === 'number' && one.form === 'digits' && one.value.includes('.');
  return (isDecimal ? clocks.get(one.value) : undefined) ?? [one];
}
