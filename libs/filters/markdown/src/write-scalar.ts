/** String scalars of the front matter, in the style they had, or in double quotes where that style cannot say them. */
import { parseDocument } from 'yaml';
import type { TargetItem } from './repair-target.ts';
import type { ScalarWriting } from './unit-writing.ts';

export function writeScalar(items: readonly TargetItem[], writing: ScalarWriting): string {
  const inner = items.map((item) => (typeof item === 'string' ? item : rawCode(item))).join('');
  const own = inOwnStyle(inner, writing);
  if (own !== undefined && readsAs(own, writing, inner)) return own;
  // JSON's string escapes are YAML's (YAML 1.2 §5.7), and a quoted scalar on one line reads alike in 1.1 and 1.2.
  return JSON.stringify(writing.before + inner + writing.after);
}

function rawCode(item: Exclude<TargetItem, string>): string {
  return (item.data ?? []).filter((part) => typeof part === 'string').join('');
}

function inOwnStyle(inner: string, writing: ScalarWriting): string | undefined {
  const { style, before, after, header, linePrefix, lineEnding } = writing;
  const isOneLine = !/[\n\0-\x1F\x7F]/u.test(inner);
  switch (style) {
    case 'plain':
      return isOneLine ? inner : undefined;
    case 'single':
      return isOneLine && !`${before}${after}`.includes('\n')
        ? `'${(before + inner + after).replaceAll("'", "''")}'`
        : undefined;
    case 'double':
      return undefined;
    case 'literal':
    case 'folded': {
      const lines = style === 'literal' ? inner : inner.replace(/\n+/gu, '$&\n');
      if (before !== '' || linePrefix === '' || /[\0-\x08\x0B-\x1F]/u.test(inner)) return undefined;
      return [header, ...lines.split('\n').map((line) => (line === '' ? '' : linePrefix + line))].join(lineEnding);
    }
  }
}

/** Read back by both versions of YAML: Jekyll's Ruby speaks 1.1, where `no` and `12:30` are not text. */
function readsAs(written: string, { inFlow, before, after, style }: ScalarWriting, inner: string): boolean {
  const isBlock = style === 'literal' || style === 'folded';
  const yaml = inFlow ? `k: [${written}]\n` : `k: ${written}\n`;
  return (['1.1', '1.2'] as const).every((version) => {
    const parsed = parseDocument(yaml, { version, logLevel: 'silent' });
    const value: unknown = parsed.getIn(inFlow ? ['k', 0] : ['k']);
    const items: unknown = inFlow ? parsed.getIn(['k', 1]) : undefined;
    if (parsed.errors.length > 0 || typeof value !== 'string' || items !== undefined) return false;
    return isBlock ? value.trimEnd() === inner : value === before + inner + after;
  });
}
