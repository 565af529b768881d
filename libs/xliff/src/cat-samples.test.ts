import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Segment, segmentsOf } from '@dragoman/model';
import { equalValues } from '@dragoman/text';
import { expect, test } from 'vitest';
import { equalContents } from './equality.ts';
import { readXliff } from './read-xliff.ts';
import { catSamples, hasCorpus, xliffFilesBelow } from './shared-material.test-support.ts';

/** What a tool made of a file: segments before, lost, added; sources, targets and states that differ. */
type Differences = readonly [
  before: number,
  lost: number,
  added: number,
  sources: number,
  targets: number,
  states: number,
];

const targetsOnly = 'OmegaT writes targets and never a state';
const edited = 'the person edited these targets; the tool says a state with each';
const reindented = 'Lokalize re-indents the sources that nobody visited';
const nothing = 'opened and saved';
const unmarked =
  'the tool writes a target beside or without the marks of its seg-source: the paragraph is one sentence then';
const endOfLine = 'the tool writes a carriage return as a line feed';

/** Every file of the samples, what differs from the one the tool was given, and why. */
const samples: readonly (readonly [after: string, differences: Differences | string, why: string])[] = [
  ['dialect/lokalize/d1-stored-kk.edited-altTrans-inserted.xlf', [10, 0, 0, 0, 5, 5], edited],
  ['dialect/lokalize/d1-stored-lv.edited.xlf', [10, 0, 0, 0, 7, 6], edited],
  ['dialect/lokalize/d3-labels-ru.edited-source-broken.xlf', [10, 0, 0, 1, 3, 3], reindented],
  ['dialect/lokalize/t1-edges-lv.edited.xlf', [9, 0, 0, 0, 9, 9], edited],
  ['dialect/lokalize/t1-edges-lv.one-edit-source-broken.xlf', [9, 0, 0, 3, 1, 1], reindented],
  ['dialect/lokalize/v1-g-lv.edit.xlf', [10, 0, 0, 1, 3, 3], reindented],
  ['dialect/lokalize/v3-ph-lv.edit.xlf', [10, 0, 0, 1, 3, 3], reindented],
  ['dialect/lokalize/v5-meta-child-lv.edit.xlf', [10, 0, 0, 1, 3, 3], reindented],
  ['dialect/omegat/d2-prefilled-lv.tm-applied-with-filters-xml.xlf', [10, 0, 0, 0, 5, 0], targetsOnly],
  ['dialect/omegat/d2-prefilled-lv.tm-applied.xlf', [10, 0, 0, 0, 6, 0], targetsOnly],
  ['dialect/omegat/d2-prefilled-lv.untouched.xlf', [10, 0, 0, 0, 0, 0], nothing],
  ['dialect/omegat/t1-edges-lv.untouched.xlf', [9, 0, 0, 0, 0, 0], nothing],
  ['dialect/omegat/v1-g-prefilled-lv.half-dropped-NOT-WELLFORMED.xlf', 'not-well-formed', 'half of a pair was deleted'],
  ['dialect/poedit/d1-stored-lv.edited.xlf', [10, 0, 0, 0, 8, 7], edited],
  ['dialect/poedit/d1-stored-lv.untouched.xlf', [10, 0, 0, 0, 0, 0], nothing],
  ['dialect/poedit/d3-labels-kk.edited.xlf', [10, 0, 0, 0, 8, 7], edited],
  ['dialect/poedit/d3-labels-ru.edited.xlf', [10, 0, 0, 0, 8, 7], edited],
  ['dialect/poedit/t1-edges-lv.edited.xlf', [9, 0, 0, 0, 9, 1], edited],
  ['dialect/poedit/v1-g-lv.edited.xlf', [10, 0, 0, 0, 8, 7], edited],
  ['dialect/toolkit/d1-stored-lv.api-richtarget.xlf', [10, 0, 0, 0, 5, 5], edited],
  ['dialect/toolkit/d1-stored-lv.api-settarget.xlf', [10, 0, 0, 0, 5, 3], edited],
  ['dialect/toolkit/d1-stored-lv.pretranslate.xlf', [10, 0, 0, 0, 0, 1], 'one state is written anew'],
  ['lokalize/a12-para-mrk.edited.xlf', [5, 5, 3, 0, 0, 0], unmarked],
  ['lokalize/a12-para-mrk.source-copied.xlf', [5, 5, 3, 0, 0, 0], unmarked],
  ['lokalize/b12-sent-pre.edited.xlf', [7, 0, 0, 0, 7, 7], edited],
  ['lokalize/b12-sent.edited.xlf', [7, 0, 0, 0, 7, 7], edited],
  ['lokalize/b12-sent.source-copied.xlf', [7, 0, 0, 0, 4, 6], edited],
  ['lokalize/c12-inline.edited.xlf', [4, 0, 0, 0, 4, 4], edited],
  ['lokalize/c12-inline.source-copied.xlf', [4, 0, 0, 0, 4, 4], edited],
  ['lokalize/i12-notarget.edited.xlf', [7, 0, 0, 0, 3, 3], edited],
  ['lokalize/k12-bomcrlf.edited.xlf', [7, 0, 0, 0, 3, 3], edited],
  ['lokalize/w12-ws.one-edit.xlf', [10, 0, 0, 1, 2, 1], reindented],
  ['omegat/a12-para-mrk-pre.tm-applied.xlf', [5, 0, 0, 0, 2, 0], targetsOnly],
  ['omegat/b12-sent-pre.tm-applied.xlf', [7, 0, 0, 0, 2, 0], targetsOnly],
  ['omegat/b12-sent.xlf', [7, 0, 0, 0, 0, 0], nothing],
  ['omegat/c12-inline-pre.all-translated.xlf', [4, 0, 0, 0, 4, 0], targetsOnly],
  ['omegat/c12-inline-pre.tm-applied.xlf', [4, 0, 0, 0, 0, 0], nothing],
  ['omegat/c12-inline-pre.unbalanced-tag-NOT-WELLFORMED.xlf', 'not-well-formed', 'half of a pair was deleted'],
  ['omegat/d20-seg-pre.tm-applied.xlf', [6, 0, 0, 0, 1, 0], targetsOnly],
  ['omegat/d20-seg.xlf', [6, 0, 0, 0, 0, 0], nothing],
  ['omegat/w12-ws.untouched.xlf', [10, 0, 0, 1, 1, 0], endOfLine],
  ['peers/odf2xliff.xlf', 'no file before', 'another extractor wrote it'],
  ['poedit/a12-para-mrk.edited.xlf', [5, 5, 3, 0, 0, 0], unmarked],
  ['poedit/a12-para-mrk.source-copied.xlf', [5, 5, 3, 0, 0, 0], unmarked],
  ['poedit/b12-sent.edited.xlf', [7, 0, 0, 0, 4, 4], edited],
  ['poedit/b12-sent.needs-work.xlf', [7, 0, 0, 0, 0, 5], 'marked "needs work" without touching a text'],
  ['poedit/c12-inline.edited.xlf', [4, 0, 0, 0, 4, 3], edited],
  ['poedit/c12-inline.source-copied.xlf', [4, 0, 0, 0, 4, 3], edited],
  ['poedit/d20-seg.edited.xlf', [6, 0, 0, 0, 5, 4], edited],
  ['poedit/e20-inline.edited.xlf', [3, 0, 0, 0, 3, 2], edited],
  ['poedit/e20-inline.source-copied.xlf', [3, 0, 0, 0, 3, 2], edited],
  ['poedit/h20-1seg.edited.xlf', [3, 0, 0, 0, 3, 3], edited],
  ['poedit/i12-notarget.edited.xlf', [7, 0, 0, 0, 3, 3], edited],
  ['poedit/k12-bomcrlf.edited.xlf', [7, 0, 0, 0, 3, 2], edited],
  ['poedit/w12-ws.one-edit.xlf', [10, 0, 0, 1, 2, 1], endOfLine],
  ['toolkit/a12-para-mrk.api-richtarget.xlf', [5, 5, 3, 0, 0, 0], unmarked],
  ['toolkit/a12-para-mrk.api-settarget.xlf', [5, 4, 2, 0, 0, 0], unmarked],
  ['toolkit/a12-para-mrk.pofilter.xlf', [5, 1, 0, 0, 0, 0], 'pofilter keeps only the units it has something to say of'],
  ['toolkit/b12-sent.api-richtarget.xlf', [7, 0, 0, 0, 5, 1], edited],
  ['toolkit/b12-sent.api-settarget.xlf', [7, 0, 0, 0, 5, 4], edited],
  ['toolkit/b12-sent.po2xliff-with-template.xlf', [7, 0, 8, 0, 0, 0], 'po2xliff adds units of its own under new ids'],
  ['toolkit/b12-sent.pofilter.xlf', [7, 1, 0, 0, 0, 0], 'pofilter keeps only the units it has something to say of'],
  ['toolkit/b12-sent.pretranslate.xlf', [7, 0, 0, 0, 0, 3], 'states are written anew, texts stay'],
  ['toolkit/c12-inline.api-richtarget.xlf', [4, 0, 0, 0, 4, 2], edited],
  ['toolkit/c12-inline.api-settarget.xlf', [4, 0, 0, 0, 4, 3], edited],
  ['toolkit/c12-inline.pofilter.xlf', [4, 0, 0, 0, 0, 0], 'only the prefix of the elements is another one'],
  ['toolkit/w12-ws.load-save.xlf', [10, 0, 0, 0, 0, 0], nothing],
];

function segments(file: string): ReadonlyMap<string, Segment> | string {
  const { document, diagnostics } = readXliff(file, readFileSync(file));
  if (document === undefined) return diagnostics[0]?.code ?? '';
  return new Map(
    document.files.flatMap((one, index) =>
      one.units.flatMap((unit) =>
        segmentsOf(unit).map((segment) => [`${index} ${unit.id} ${segment.id}`, segment] as const),
      ),
    ),
  );
}

function differences(after: string): Differences | string {
  const folder = after.startsWith('dialect/') ? 'dialect/before' : 'before';
  const stem = basename(after).split('.')[0] ?? '';
  const [old, next] = [join(catSamples, folder, `${stem}.xlf`), join(catSamples, after)].map((path) =>
    xliffFilesBelow(dirname(path)).includes(path) ? segments(path) : 'no file before',
  );
  if (typeof old === 'string' || old === undefined) return old ?? '';
  if (typeof next === 'string' || next === undefined) return next ?? '';
  const pairs = [...old].flatMap(([key, segment]) => {
    const other = next.get(key);
    return other === undefined ? [] : [[segment, other] as const];
  });
  const count = (differ: (a: Segment, b: Segment) => boolean): number => pairs.filter(([a, b]) => differ(a, b)).length;
  return [
    old.size,
    old.size - pairs.length,
    [...next.keys()].filter((key) => !old.has(key)).length,
    count((a, b) => !equalContents(a.source, b.source)),
    count((a, b) => !equalContents(a.target ?? [], b.target ?? [])),
    count((a, b) => !equalValues([a.state, a.subState, a.claim], [b.state, b.subState, b.claim])),
  ];
}

test.skipIf(!hasCorpus).each(samples)('%s: %j: %s (needs ../shared/cat-samples)', (after, expected) => {
  expect(differences(after)).toEqual(expected);
});

test.skipIf(!hasCorpus)('the table names every sample (needs ../shared/cat-samples)', () => {
  const files = xliffFilesBelow(catSamples)
    .map((file) => relative(catSamples, file))
    .filter((file) => basename(dirname(file)) !== 'before');
  expect(files).toEqual(samples.map(([after]) => after).sort());
  console.log(`samples of CAT tools compared: ${files.length}`);
});
