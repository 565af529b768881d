import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catSamples, hasCorpus, xliffFilesBelow } from '../shared-material.test-support.ts';
import { validateXliff } from '../validate-xliff.ts';

const date = 'Lokalize writes the day alone as the date of its phase';
const early = 'puts a new <target> before what it has to follow: <seg-source>';
const lost = 'Lokalize drops ctype, rid, pos, mtype and mid of codes and markers that are copied';
const locked = 'Lokalize lets translate="no" be edited';
const mixed = 'pofilter wraps trans-units of 1.2 in a root of 1.1';

/** What real tools saved, and why it is not valid or not clean. Files that are not here are valid, and nothing is found in them. */
const saved: Readonly<Record<string, readonly [codes: string, why: string]>> = {
  'before/i12-notarget.xlf': ['approved-without-target', 'made so: a unit without target'],
  'dialect/before/v2-bxex-lv.xlf': [
    'code-without-partner unresolved-rid',
    'bx and ex of one pair stand in two trans-units',
  ],
  'dialect/lokalize/d1-stored-kk.edited-altTrans-inserted.xlf': [
    'invalid-date translated-though-locked',
    `${date}; ${locked}`,
  ],
  'dialect/lokalize/d1-stored-lv.edited.xlf': ['invalid-date', date],
  'dialect/lokalize/d3-labels-ru.edited-source-broken.xlf': ['invalid-date', date],
  'dialect/lokalize/t1-edges-lv.edited.xlf': ['invalid-date', date],
  'dialect/lokalize/t1-edges-lv.one-edit-source-broken.xlf': ['invalid-date', date],
  'dialect/lokalize/v1-g-lv.edit.xlf': ['invalid-date', date],
  'dialect/lokalize/v3-ph-lv.edit.xlf': ['invalid-date', date],
  'dialect/lokalize/v5-meta-child-lv.edit.xlf': ['invalid-date', date],
  'dialect/omegat/v1-g-prefilled-lv.half-dropped-NOT-WELLFORMED.xlf': [
    'not-well-formed',
    'OmegaT saves half of a dropped g',
  ],
  'lokalize/a12-para-mrk.edited.xlf': ['invalid-date', date],
  'lokalize/a12-para-mrk.source-copied.xlf': [
    'invalid-date missing-attribute undefined-attribute',
    `${date}; ${lost}, and mrk gets id="seg"`,
  ],
  'lokalize/b12-sent-pre.edited.xlf': ['invalid-date translated-though-locked', `${date}; ${locked}`],
  'lokalize/b12-sent.edited.xlf': ['invalid-date translated-though-locked', `${date}; ${locked}`],
  'lokalize/b12-sent.source-copied.xlf': ['invalid-date', date],
  'lokalize/c12-inline.edited.xlf': ['invalid-date', date],
  'lokalize/c12-inline.source-copied.xlf': [
    'code-without-partner invalid-date missing-attribute undefined-attribute',
    `${date}; ${lost}`,
  ],
  'lokalize/i12-notarget.edited.xlf': ['ill-formed-language-tag invalid-date', `${date}; target-language becomes "C"`],
  'lokalize/k12-bomcrlf.edited.xlf': ['invalid-date', date],
  'lokalize/w12-ws.one-edit.xlf': ['invalid-date', date],
  'omegat/c12-inline-pre.unbalanced-tag-NOT-WELLFORMED.xlf': ['not-well-formed', 'OmegaT saves half of a dropped g'],
  'peers/odf2xliff.xlf': ['older-version unresolved-xid', 'odf2xliff writes 1.1, and xid of its own making'],
  'poedit/a12-para-mrk.edited.xlf': ['element-out-of-order', `Poedit ${early}`],
  'poedit/a12-para-mrk.source-copied.xlf': ['element-out-of-order', `Poedit ${early}`],
  'poedit/b12-sent.needs-work.xlf': ['approved-state-mismatch', 'Poedit lowers the state and leaves approved="yes"'],
  'poedit/c12-inline.edited.xlf': [
    'element-out-of-order unexpected-element',
    `Poedit ${early}; what is typed as <b> in a unit with codes becomes an element`,
  ],
  'poedit/c12-inline.source-copied.xlf': ['element-out-of-order', `Poedit ${early}`],
  'poedit/i12-notarget.edited.xlf': ['missing-target-language', 'Poedit adds targets and no target-language'],
  'toolkit/a12-para-mrk.api-richtarget.xlf': ['element-out-of-order', `translate-toolkit ${early}`],
  'toolkit/a12-para-mrk.api-settarget.xlf': ['element-out-of-order', `translate-toolkit ${early}`],
  'toolkit/a12-para-mrk.pofilter.xlf': ['older-version unexpected-element', mixed],
  'toolkit/b12-sent.po2xliff-with-template.xlf': [
    'unexpected-element',
    'po2xliff appends a second file of its own in the namespace of 1.1',
  ],
  'toolkit/b12-sent.pofilter.xlf': ['older-version unexpected-element', mixed],
  'toolkit/c12-inline.api-richtarget.xlf': ['element-out-of-order', `translate-toolkit ${early}`],
  'toolkit/c12-inline.api-settarget.xlf': ['element-out-of-order', `translate-toolkit ${early}`],
  'toolkit/c12-inline.pofilter.xlf': ['older-version unexpected-element', mixed],
};
/** Findings that leave a file valid. */
const warnings = new Set(
  (
    'approved-without-target translated-though-locked undefined-attribute ill-formed-language-tag older-version unresolved-xid ' +
    'approved-state-mismatch missing-target-language code-without-partner'
  ).split(' '),
);

describe.skipIf(!hasCorpus)('files before and after real tools (needs ../shared/cat-samples)', () => {
  // XLIFF 2.x has rules of its own.
  const files = (hasCorpus ? xliffFilesBelow(catSamples) : [])
    .filter((file) => !readFileSync(file).includes('urn:oasis:names:tc:xliff:document:2.'))
    .map((file) => file.slice(catSamples.length + 1));

  test.each(files)('%s', (name) => {
    const { valid, diagnostics } = validateXliff(name, readFileSync(join(catSamples, name)));
    const codes = (saved[name]?.[0] ?? '').split(' ').filter(Boolean);
    expect([...new Set(diagnostics.map(({ code }) => code))].sort(), saved[name]?.[1]).toEqual(codes);
    expect(valid).toBe(codes.every((code) => warnings.has(code)));
  });

  test('every file of the table is there', () => {
    expect(Object.keys(saved).filter((name) => !files.includes(name))).toEqual([]);
  });

  test('the date of a phase that Lokalize wrote is shown with its line and what it should be', () => {
    const name = 'dialect/lokalize/d1-stored-lv.edited.xlf';
    const { diagnostics } = validateXliff(name, readFileSync(join(catSamples, name)));
    expect(diagnostics).toEqual([
      {
        code: 'invalid-date',
        severity: 'error',
        message: 'date is "2026-11-23"; it has the form 2026-11-23T09:15:00Z (XLIFF 1.2, Attributes)',
        location: { file: name, line: 6, column: expect.any(Number) },
        advice: 'Write date as day and time of day, with T between them and the zone or Z behind.',
        values: expect.objectContaining({ attribute: 'date', element: 'phase', value: '2026-11-23' }),
      },
    ]);
  });
});
