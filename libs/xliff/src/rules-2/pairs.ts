/** `sc` with `ec` and `sm` with `em` (XLIFF 2.x Core, Spanning Codes): one pair per unit and side, start before end, both halves alike. */
import { attributeOf, type XmlElement } from '@dragoman/xml';
import type { Check, Finding } from './findings.ts';
import { type Content, type Inline, placeOf, valueOf } from './unit-content.ts';

export function checkPairs(content: Content, check: Check): void {
  for (const inlines of [content.sources, content.targets]) {
    checkCodePairs(inlines, content, check);
    checkMarkerPairs(inlines, content, check);
  }
}

/** While targets are missing, so may halves of pairs in those that are there. */
function severity(inline: Inline, { hasEveryTarget }: Content): Pick<Finding, 'severity'> {
  return inline.side === 'target' && !hasEveryTarget ? { severity: 'warning' } : {};
}

interface Ends {
  readonly byStart: ReadonlyMap<string, readonly { readonly inline: Inline; readonly at: number }[]>;
}

function endsIn(inlines: readonly Inline[], local: 'ec' | 'em'): Ends {
  const byStart = new Map<string, { inline: Inline; at: number }[]>();
  for (const [at, inline] of inlines.entries()) {
    const start = inline.local === local ? valueOf(inline.element, 'startRef') : undefined;
    if (start === undefined) continue;
    const ends = byStart.get(start);
    if (ends === undefined) byStart.set(start, [{ inline, at }]);
    else ends.push({ inline, at });
  }
  return { byStart };
}

function checkCodePairs(inlines: readonly Inline[], content: Content, check: Check): void {
  const { byStart } = endsIn(inlines, 'ec');
  const starts = new Map<string, number>();
  for (const [at, inline] of inlines.entries()) {
    if (inline.local === 'ec') checkEndAttributes(inline.element, check);
    const id = inline.local === 'sc' ? valueOf(inline.element, 'id') : undefined;
    if (id === undefined) continue;
    if (!starts.has(id)) starts.set(id, at);
    checkStart(
      inline,
      id,
      (byStart.get(id) ?? []).map((end) => end.inline),
      content,
      check,
    );
  }
  for (const [start, ends] of byStart) {
    const at = starts.get(start);
    for (const [count, end] of ends.entries()) {
      if (valueOf(end.inline.element, 'isolated') !== 'yes') checkEnd(end, { start, at, count }, content, check);
    }
  }
}

function checkStart(start: Inline, id: string, ends: readonly Inline[], content: Content, check: Check): void {
  const { element } = start;
  const isIsolated = valueOf(element, 'isolated') === 'yes';
  if (isIsolated && ends.length > 0) {
    check.report(
      'isolated-sc-with-ec',
      placeOf(element, 'isolated'),
      `<sc> "${id}" is isolated, and its <ec> stands in the ${content.kind}`,
      { values: { id } },
    );
  } else if (!isIsolated && ends.length === 0) {
    check.report('sc-without-ec', element, `<sc> "${id}" has no <ec> in the ${content.kind}`, {
      ...severity(start, content),
      values: { id },
    });
  }
  for (const end of ends.slice(0, isIsolated ? 0 : 1)) checkHalves(element, end.element, id, check);
}

interface Paired {
  readonly start: string;
  readonly at: number | undefined;
  /** Ends before this one of the same start. */
  readonly count: number;
}

function checkEnd(
  end: { readonly inline: Inline; readonly at: number },
  paired: Paired,
  content: Content,
  check: Check,
): void {
  const place = placeOf(end.inline.element, 'startRef');
  const { start, at, count } = paired;
  if (at === undefined) {
    check.report(
      'ec-without-sc',
      place,
      `<ec> ends "${start}", and there is no such <sc> in the ${content.kind}`,
      severity(end.inline, content),
    );
  } else if (count > 0) check.report('second-ec', place, `<ec> ends "${start}", which has ended already`);
  else if (at > end.at) check.report('ec-before-sc', place, `<ec> stands before the <sc> "${start}" that it ends`);
}

function checkEndAttributes(element: XmlElement, check: Check): void {
  const [id, startRef, dir] = ['id', 'startRef', 'dir'].map((name) => attributeOf(element, name));
  if (valueOf(element, 'isolated') === 'yes') {
    if (startRef !== undefined) check.report('isolated-ec-with-start-ref', startRef, 'an isolated <ec> has a startRef');
    if (id === undefined) check.report('isolated-ec-without-id', element, 'an isolated <ec> has no id');
    return;
  }
  if (startRef === undefined)
    check.report('ec-without-start-ref', element, '<ec> says neither startRef nor isolated="yes"');
  else if (id !== undefined) check.report('ec-with-id', id, `<ec> has the startRef "${startRef.value}", and an id too`);
  if (dir !== undefined) check.report('ec-dir-not-isolated', dir, '<ec> has a dir and is not isolated');
}

/** Values that must agree as they hold, and values that must agree where both halves say them. */
const held = [
  ['canCopy', 'yes'],
  ['canDelete', 'yes'],
  ['canOverlap', 'yes'],
  ['canReorder', 'yes'],
] as const;
const said = ['type', 'subType', 'copyOf'] as const;

/** An end that is silent says the default. */
function checkHalves(start: XmlElement, end: XmlElement, id: string, check: Check): void {
  for (const [name, initial] of held) {
    const first = valueOf(start, name) ?? initial;
    const second = valueOf(end, name);
    compare(name, first === 'firstNo' ? 'no' : first, second ?? initial);
  }
  for (const name of said) {
    const second = valueOf(end, name);
    if (second !== undefined) compare(name, valueOf(start, name), second);
  }
  function compare(name: string, first: string | undefined, second: string): void {
    if (first === second) return;
    const wanted = first === undefined ? 'not be there' : `be "${first}"`;
    check.report(
      'sc-and-ec-differ',
      placeOf(end, name),
      `${name} of code "${id}" is "${second}" at its end; by its start it should ${wanted}`,
      { values: { name, id, second, first: first ?? '–' } },
    );
  }
}

function checkMarkerPairs(inlines: readonly Inline[], content: Content, check: Check): void {
  const { byStart } = endsIn(inlines, 'em');
  const starts = new Map<string, number>();
  for (const [at, inline] of inlines.entries()) {
    const id = inline.local === 'sm' ? valueOf(inline.element, 'id') : undefined;
    if (id === undefined) continue;
    if (!starts.has(id)) starts.set(id, at);
    if (byStart.has(id)) continue;
    check.report('sm-without-em', inline.element, `<sm> "${id}" has no <em> in the ${content.kind}`, {
      ...severity(inline, content),
      values: { id },
    });
  }
  for (const [start, ends] of byStart) {
    for (const [count, { inline, at }] of ends.entries()) {
      const place = placeOf(inline.element, 'startRef');
      const opened = starts.get(start);
      if (opened === undefined) {
        check.report(
          'em-without-sm',
          place,
          `<em> ends "${start}", and there is no such <sm> in the ${content.kind}`,
          severity(inline, content),
        );
      } else if (count > 0) check.report('second-em', place, `<em> ends "${start}", which has ended already`);
      else if (opened > at) check.report('em-before-sm', place, `<em> stands before the <sm> "${start}" that it ends`);
    }
  }
}
