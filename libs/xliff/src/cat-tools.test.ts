import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type InlineContent, type Segment, segmentsOf } from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import { expect, test } from 'vitest';
import { projectionOf } from './projection.ts';
import { readXliff } from './read-xliff.ts';
import { dialect, hasCorpus } from './shared-material.test-support.ts';

/** What a tool was given, what it saved, and how many targets it touched (counted by hand in a diff of the two). */
const saved = [
  ['d1-stored-lv', 'poedit/d1-stored-lv.edited.xlf', 8],
  ['d1-stored-lv', 'poedit/d1-stored-lv.untouched.xlf', 0],
  ['d3-labels-ru', 'poedit/d3-labels-ru.edited.xlf', 8],
  ['d3-labels-kk', 'poedit/d3-labels-kk.edited.xlf', 8],
  ['d1-stored-lv', 'lokalize/d1-stored-lv.edited.xlf', 7],
  ['d1-stored-kk', 'lokalize/d1-stored-kk.edited-altTrans-inserted.xlf', 5],
  ['d3-labels-ru', 'lokalize/d3-labels-ru.edited-source-broken.xlf', 3],
  ['d1-stored-lv', 'toolkit/d1-stored-lv.api-settarget.xlf', 5],
  ['d1-stored-lv', 'toolkit/d1-stored-lv.api-richtarget.xlf', 5],
  ['d1-stored-lv', 'toolkit/d1-stored-lv.pretranslate.xlf', 1],
] as const;

interface Given {
  readonly source: InlineContent;
  readonly target: InlineContent | undefined;
  readonly state: Segment['state'];
}

const ourStates: Readonly<Record<string, Segment['state']>> = {
  final: 'final',
  'signed-off': 'reviewed',
  translated: 'translated',
};

/** Trans-unit id → what we gave the tool. The samples are of an older shape, in which every trans-unit reads as foreign. */
function given(name: string): ReadonlyMap<string, Given> {
  const text = readFileSync(join(dialect, 'before', `${name}.xlf`), 'utf8');
  const units = readXliff(name, Buffer.from(text)).document?.files.flatMap((file) => file.units) ?? [];
  return new Map(
    units.map((unit): [string, Given] => {
      const [segment] = segmentsOf(unit);
      const written = new RegExp(`id="${unit.id}"[\\s\\S]*?</trans-unit>`, 'u').exec(text)?.[0] ?? '';
      const state = ourStates[/<target state="([^"]*)"/u.exec(written)?.[1] ?? ''] ?? 'initial';
      return [unit.id, { source: segment?.source ?? [], target: segment?.target, state }];
    }),
  );
}

/** Puts our attributes of today, as we would have written them, where the tool kept those of the older shape. */
function asOurs(text: string, before: ReadonlyMap<string, Given>): string {
  return text
    .replace('"urn:dragoman:1"', '"urn:dragoman:xliff:1"')
    .replace(/<file /u, '<file d:format="1" ')
    .replace(/ d:gaps="[^"]*"/gu, '')
    .replace(/<trans-unit([^>]*?(?:"[^"]*"[^>]*?)*)>/gu, (_tag, attributes: string) => {
      const id = /\bid="([^"]*)"/u.exec(attributes)?.[1] ?? '';
      const kept = attributes.replace(/ d:[a-z]+="[^"]*"/gu, '');
      return `<trans-unit${kept}${ownAttributes(before.get(id))}>`;
    });
}

function ownAttributes(unit: Given | undefined): string {
  if (unit === undefined) return '';
  const source = contentDigest(unit.source);
  const head = ` d:state="${unit.state}" d:by="Ilze" d:source-digest="${source}"`;
  if (unit.target === undefined) return head;
  const target = contentDigest(unit.target);
  const approval = ` d:approved-by="Ilze" d:approved-at="2026-03-26T09:15:00Z" d:approved-source="${source}" d:approved-target="${target}"`;
  return `${head} d:target-digest="${target}"${projectionOf({ ...unit, target: unit.target })?.approved === 'yes' ? approval : ''}`;
}

test.skipIf(!hasCorpus).each(saved)(
  'given %s, the tool saved %s: the %i targets it touched are claims, the rest stands, every source is ours (needs ../shared/cat-samples)',
  (name, file, count) => {
    const before = given(name);
    const text = readFileSync(join(dialect, file), 'utf8');
    const { document } = readXliff(file, Buffer.from(asOurs(text, before)));
    const segments = (document?.files ?? []).flatMap(({ units }) =>
      units.flatMap((unit) => segmentsOf(unit).map((segment) => [`${unit.id}-${segment.id}`, segment] as const)),
    );
    expect(document?.isOurs).toBe(true);
    expect(segments.map(([id]) => id)).toEqual([...before.keys()]);
    const touched = segments.filter(([id, segment]) => {
      const old = before.get(id);
      expect(contentDigest(segment.source), id).toBe(contentDigest(old?.source ?? []));
      const isEdited = segment.subState === 'dragoman:edited-outside';
      if (isEdited)
        expect([['initial', 'translated'].includes(segment.state), segment.approval]).toEqual([true, undefined]);
      else expect([segment.state, segment.target], id).toEqual([old?.state, old?.target]);
      return isEdited;
    });
    expect(touched.length).toBe(count);
  },
);
