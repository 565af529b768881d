/**
 * Character classes that a new runtime cannot move. Where its Unicode is another than that of our table, every `\p{…}` of
 * a translated rule is written out from the table; where it is the same, the runtime's own class is the same set and faster.
 */
import { versions } from 'node:process';
import { packedRanges, tableVersion } from './unicode-table.ts';

export const runtimeHasUnicodeOfTable = versions.unicode === tableVersion;

/** A translated source whose classes no longer depend on the runtime; a property that the table does not have stays. */
export function withTableClasses(source: string): string {
  return source.replace(/\\\\|\\(?<sign>[pP])\{(?<name>[^\}]*)\}/gv, (found, sign?: string, name?: string) => {
    const members = name === undefined ? undefined : membersOf(name);
    if (members === undefined) return found;
    return sign === 'P' ? `[^${members}]` : `[${members}]`;
  });
}

const written = new Map<string, string | undefined>();

function membersOf(name: string): string | undefined {
  if (!written.has(name)) written.set(name, writeMembers(name));
  return written.get(name);
}

function writeMembers(name: string): string | undefined {
  const keys = tableKeys(name);
  if (keys.length === 0) return undefined;
  return keys
    .flatMap((key) => tableRanges(key))
    .map(writtenRange)
    .join('');
}

/** `L`, `Letter`, `gc=L` and `General_Category=Letter` are one thing; a major category is all of its kinds. */
function tableKeys(name: string): readonly string[] {
  const [first = '', second] = name.split('=');
  const isScript = second !== undefined && /^(?:sc|Script)$/v.test(first);
  if (isScript) return Object.keys(packedRanges).filter((key) => key === `Script=${second}`);
  const value = second ?? first;
  const category = categoryNames[value] ?? value;
  if (/^[LMNPSZ]$/v.test(category))
    return Object.keys(packedRanges).filter((key) => key.length === 2 && key.startsWith(category));
  return Object.hasOwn(packedRanges, category) ? [category] : [];
}

const categoryNames: Readonly<Record<string, string>> = {
  Letter: 'L',
  Mark: 'M',
  Combining_Mark: 'M',
  Number: 'N',
  Punctuation: 'P',
  punct: 'P',
  Symbol: 'S',
  Separator: 'Z',
  Uppercase_Letter: 'Lu',
  Lowercase_Letter: 'Ll',
  Titlecase_Letter: 'Lt',
  Modifier_Letter: 'Lm',
  Other_Letter: 'Lo',
  Decimal_Number: 'Nd',
  digit: 'Nd',
  Letter_Number: 'Nl',
  Other_Number: 'No',
  Connector_Punctuation: 'Pc',
  Dash_Punctuation: 'Pd',
  Open_Punctuation: 'Ps',
  Close_Punctuation: 'Pe',
  Initial_Punctuation: 'Pi',
  Final_Punctuation: 'Pf',
  Other_Punctuation: 'Po',
  Space_Separator: 'Zs',
  Control: 'Cc',
  cntrl: 'Cc',
  Format: 'Cf',
  Alpha: 'Alphabetic',
  Lower: 'Lowercase',
  Upper: 'Uppercase',
  space: 'White_Space',
};

type Range = readonly [number, number];

/** Code points from and to, of a property of the table. */
export function tableRanges(key: string): readonly Range[] {
  let behind = 0;
  return (packedRanges[key] ?? '').split(' ').map((entry): Range => {
    const [gap = '', length = '0'] = entry.split('-');
    const from = behind + Number.parseInt(gap, 36);
    const to = from + Number.parseInt(length, 36);
    behind = to + 1;
    return [from, to];
  });
}

function writtenRange([from, to]: Range): string {
  const point = (value: number): string => `\\u{${value.toString(16)}}`;
  return from === to ? point(from) : `${point(from)}-${point(to)}`;
}
