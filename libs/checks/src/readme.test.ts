/** The page's table is the table of checks, and its example runs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isCode, type InlineContent } from '@dragoman/model';
import { expect, test } from 'vitest';
import type { Check, Example } from './check.ts';
import { checkFile } from './check-file.ts';
import { checks } from './checks.ts';

const page = new URL('../README.md', import.meta.url);
const marker = '<!-- table of checks: written by readme.test.ts -->';

function shown(text: InlineContent | string | undefined): string {
  if (text === undefined) return '–';
  const plain =
    typeof text === 'string'
      ? text
      : text.map((item) => (typeof item === 'string' ? item : isCode(item) ? item.label : '')).join('');
  const visible = plain
    .replace(
      /\u0304|[\u200B\u00AD\u202A-\u202E\u2066-\u2069]/gu,
      (mark) => `{U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
    )
    .replaceAll('\n', '{line}')
    .replaceAll('\u00A0', '{U+00A0}')
    .replaceAll('\u202F', '{U+202F}')
    .replaceAll('|', '\\|');
  return visible === '' ? '(empty)' : `\`${visible.replaceAll('  ', '␣␣').replace(/ $/u, '␣').replace(/^ /u, '␣')}\``;
}

function pairsOf({ sentences }: Example): string {
  return sentences.map(([source, target]) => `${shown(source)} → ${shown(target)}`).join('<br>');
}

function row({ code, type, severity, scope, description, bad }: Check): string {
  return `| \`${code}\` | ${severity} | ${type} | ${scope} | ${description.replaceAll('|', '\\|').replaceAll('<', '\\<')} | ${pairsOf(bad)} |`;
}

const table = [
  '| code | severity | ITS type | sees | finds | bad example |',
  '| --- | --- | --- | --- | --- | --- |',
  ...checks.map(row),
].join('\n');

/** Prettier aligns the columns of the page: padding is not compared. */
const squeezed = (text: string): string => text.replace(/ *\| */gu, '|').replace(/-{3,}/gu, '---');

test('the table of checks in the README is that of the code', () => {
  const text = readFileSync(page, 'utf8');
  const [before = '', after = ''] = text.split(/<!-- table of checks[^>]*-->\n+(?:\|.*\n)*\n*/u);
  const fresh = `${before}${marker}\n\n${table}\n\n${after}`;
  if (process.env['DRAGOMAN_WRITE'] === '1') writeFileSync(page, fresh);
  expect(squeezed(readFileSync(page, 'utf8'))).toBe(squeezed(fresh));
});

test('the example of the README gives what it says', () => {
  const found = checkFile({
    file: 'lv/R/communique.md.xlf',
    units: [
      {
        id: 'u1',
        parts: [{ kind: 'segment', id: 's1', source: ['Il est là.'], target: ['Viņš ir  šeit.'], state: 'translated' }],
      },
    ],
    sourceLanguage: 'fr',
    targetLanguage: 'lv',
  }).map(({ code, severity, location }) => `${severity} ${code} ${location.unit}-${location.segment}`);
  expect(readFileSync(page, 'utf8')).toContain(`// ${JSON.stringify(found).replaceAll('"', "'")}`);
});
