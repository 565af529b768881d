// Writes `src/unicode-table.ts` from the Unicode of the runtime that runs it: `node libs/srx/tools/write-unicode-table.mjs`.
// A new version may move sentences of languages whose letters it adds: say so in the changelog.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const categories = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Co Cs'.split(' ');
const properties = ['Alphabetic', 'Lowercase', 'Uppercase', 'White_Space'];
const scripts =
  'Latin Cyrillic Greek Armenian Georgian Hebrew Arabic Devanagari Thai Han Hiragana Katakana Hangul'.split(' ');

function rangesOf(property) {
  const expression = new RegExp(`^\\p{${property}}$`, 'v');
  const ranges = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (!expression.test(String.fromCodePoint(point))) continue;
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** From the end of the range before, and the length less one where that is not 0; base 36. */
function packed(ranges) {
  let behind = 0;
  return ranges
    .map(([from, to]) => {
      const gap = (from - behind).toString(36);
      behind = to + 1;
      return to === from ? gap : `${gap}-${(to - from).toString(36)}`;
    })
    .join(' ');
}

const names = [...categories, ...properties, ...scripts.map((script) => `Script=${script}`)];
const rows = names.map((name) => `  '${name}': '${packed(rangesOf(name))}',`);
const text = `/** Written by \`tools/write-unicode-table.mjs\`: ranges of code points, packed; see \`unicode-of-table.ts\`. */
export const tableVersion = '${process.versions.unicode}';

export const packedRanges: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
writeFileSync(join(import.meta.dirname, '../src/unicode-table.ts'), text);
