/** Random bilingual files as our filters and verbs could make them, with nasty text. */
import {
  type Approval,
  type BilingualFile,
  type InlineCode,
  type InlineContent,
  isCode,
  type Match,
  normalizeContent,
  type Note,
  type Segment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { contentDigest } from '@dragoman/text';
import fc from 'fast-check';

export const nastyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ']]>',
        '&',
        '<b>',
        '</source>',
        '"',
        "'",
        '\u00A0',
        '\u202F',
        '😀',
        '\t',
        '\n',
        '\r',
        '\r\n',
        '  ',
      ),
      fc.constantFrom(
        'Le séminaire',
        ' : ',
        'e\u0301',
        '&#13;',
        '<!--',
        '\u000C',
        '\uFFFE',
        '\u2028',
        '\u0085',
        '-',
        '@',
      ),
      fc.string({ minLength: 1, maxLength: 4, unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

/** Names, notes, reasons: anything that XML can carry. */
export const plainValue = nastyText.map((text) =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, 'x'),
);

const codeType = fc.constantFrom(
  'strong',
  'em',
  'link',
  'image',
  'lb',
  'code',
  'html:span',
  'x-open',
  'z-close',
  'y-ph',
  'h1',
);

/** Codes of a unit with distinct ids: pairs, halves without partner, lone codes; labels usual and unusual. */
const unitCodes: fc.Arbitrary<readonly InlineCode[]> = fc
  .array(
    fc.record({
      shape: fc.constantFrom('pair', 'ph', 'half', 'end'),
      type: codeType,
      label: fc.option(fc.constantFrom('**', '<x9>', '', 'é "q" & >')),
    }),
    {
      maxLength: 4,
    },
  )
  .map((specs) => {
    const codes: InlineCode[] = [];
    for (const { shape, type, label } of specs) {
      const id = String(codes.length + 1);
      const end = String(codes.length + 2);
      if (shape === 'ph') codes.push({ kind: 'ph', id, type, label: label ?? `<t${id}/>` });
      if (shape === 'half') codes.push({ kind: 'sc', id, type, label: label ?? `<b${id}>` });
      if (shape === 'end') codes.push({ kind: 'ec', id, type, label: label ?? `</b${id}>` });
      if (shape !== 'pair') continue;
      codes.push({ kind: 'sc', id, type, label: label ?? `<b${id}>` });
      codes.push({ kind: 'ec', id: end, type, label: label ?? `</b${id}>`, startRef: id });
    }
    return codes;
  });

function interleave(codes: readonly InlineCode[], texts: readonly string[]): InlineContent {
  return normalizeContent(codes.flatMap((code, index) => [texts[index] ?? '', code]).concat(texts.slice(codes.length)));
}

const texts = fc.array(fc.oneof(nastyText, fc.constant('')), { minLength: 1, maxLength: 5 });

function contentWith(codes: readonly InlineCode[]): fc.Arbitrary<InlineContent> {
  return fc.tuple(fc.shuffledSubarray([...codes]), texts).map(([chosen, runs]) => interleave(chosen, runs));
}

const instant = fc.constantFrom('2026-11-23T09:15:00Z', '2015-03-26T00:00:00Z');
const note: fc.Arbitrary<Note> = fc.record(
  {
    text: plainValue,
    from: plainValue,
    annotates: fc.constantFrom('source' as const, 'target' as const, 'general' as const),
    priority: fc.integer({ min: 1, max: 10 }),
  },
  { requiredKeys: ['text'] },
);

function match(codes: readonly InlineCode[]): fc.Arbitrary<Match> {
  return fc.record(
    {
      source: contentWith(codes),
      target: contentWith(codes),
      similarity: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(87.5)),
      origin: fc.constantFrom('carry', 'memory', 'A & "B"', ''),
      type: fc.constantFrom('previous-version' as const, 'proposal' as const, 'reference' as const),
      state: fc.constantFrom('initial' as const, 'reviewed' as const),
    },
    { requiredKeys: ['source', 'target', 'similarity', 'origin', 'type'] },
  );
}

const waiver = fc.record({
  code: fc.constantFrom('missing-number', 'c'),
  by: plainValue,
  at: instant,
  reason: plainValue,
  source: fc.constant('abc'),
  target: fc.constant('def'),
});

const foreign = fc.constantFrom(
  { attributes: { resname: 'a &amp; b', 'target/phase-name': 'p1', 'source/xml:lang': 'fr' }, children: [] },
  {
    attributes: {},
    children: [
      '<seg-source>Le</seg-source>',
      '<context-group><context context-type="x-a">b</context></context-group>',
      '<e:m xmlns:e="urn:e" a="1"> x\n </e:m>',
    ],
  },
);

function approvalOf(source: InlineContent, target: InlineContent, via: boolean): Approval {
  const digests = { source: contentDigest(source), target: contentDigest(target) };
  const approval = { by: 'Ilze Ozola <ilze@example.org>', at: '2026-03-26T09:15:00Z', ...digests };
  return via ? { ...approval, via: 'typographic', sourceWas: 'abcdef' } : approval;
}

/** A segment in a state that our rules let stand. */
function segment(id: string, source: InlineContent, codes: readonly InlineCode[]): fc.Arbitrary<Segment> {
  const facts = fc.record(
    {
      subState: fc.constantFrom('dragoman:source-changed', 'dragoman:edited-outside', 'x:y'),
      origin: fc.constantFrom('person' as const, 'memory' as const, 'machine' as const, 'formula' as const),
      by: plainValue,
      at: instant,
      waivers: fc.array(waiver, { maxLength: 2 }),
      translate: fc.boolean(),
      notes: fc.array(note, { minLength: 1, maxLength: 3 }),
      matches: fc.array(match(codes), { minLength: 1, maxLength: 2 }),
      foreign,
    },
    { requiredKeys: [] },
  );
  const target = fc.option(fc.oneof(contentWith(codes), fc.constant([] as InlineContent)), { nil: undefined });
  const state = fc.constantFrom('initial' as const, 'translated' as const, 'reviewed' as const, 'final' as const);
  return fc.tuple(facts, target, state, fc.boolean(), fc.boolean()).map(([rest, text, wanted, via, asIs]): Segment => {
    const base = { kind: 'segment' as const, id, source, ...rest };
    if (text === undefined) return withoutTargetAttributes({ ...base, state: 'initial' });
    const approved = wanted === 'reviewed' || wanted === 'final';
    if (!approved) return { ...base, target: text, state: wanted };
    const approval = approvalOf(source, text, via);
    return { ...base, target: text, state: wanted, approval, ...(asIs ? { asIs } : {}) };
  });
}

/** Attributes of a target need one. */
function withoutTargetAttributes(part: Segment): Segment {
  if (part.foreign === undefined) return part;
  const kept = Object.entries(part.foreign.attributes).filter(([name]) => !name.startsWith('target/'));
  return { ...part, foreign: { ...part.foreign, attributes: Object.fromEntries(kept) } };
}

const gap = fc.option(fc.constantFrom(' ', '\n', '\u00A0 ', '\t', '\u202F'), { nil: undefined });

function unit(id: string): fc.Arbitrary<Unit> {
  return unitCodes.chain((codes) =>
    fc.integer({ min: 1, max: 3 }).chain((count) => {
      const cut = Math.ceil(codes.length / count);
      const shares = Array.from({ length: count }, (_, index) => codes.slice(index * cut, (index + 1) * cut));
      const segments = shares.map((share, index) =>
        texts.chain((runs) => segment(`s${index + 1}`, interleave(share, runs), codes)),
      );
      const gaps = fc.array(gap, { minLength: count - 1, maxLength: count - 1 });
      return fc
        .tuple(fc.tuple(...segments), gaps, fc.option(foreignGroup, { nil: undefined }))
        .map(([parts, spaces, others]): Unit => {
          const joined = parts.flatMap((part, index): Unit['parts'][number][] => {
            const space = index === 0 ? undefined : spaces[index - 1];
            return space === undefined ? [part] : [{ kind: 'ignorable', source: [space] }, part];
          });
          return others === undefined ? { id, parts: joined } : { id, parts: joined, foreign: others };
        });
    }),
  );
}

const foreignGroup = fc.constantFrom({ attributes: { restype: 'x-a' }, children: ['<note>Groupe</note>'] });

export const units: fc.Arbitrary<readonly Unit[]> = fc
  .integer({ min: 0, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => unit(`u${'abcd'.charAt(index)}x`))));

/** What tools of 2.x put on a unit, beside its segments. */
const unitFacts: fc.Arbitrary<Partial<Unit>> = fc.record(
  {
    notes: fc.constant([
      { id: 'n1', text: 'Pour tous', priority: 2 },
      { text: '< & >', category: 'c' },
    ]),
    glossary: fc.constant([{ id: 'g1', term: { text: 'lac' }, translations: [{ text: 'ezers' }] }]),
    metadata: fc.constant({ id: 'md', groups: [{ category: 'c', items: [{ type: 'k', value: 'v' }] }] }),
    validation: fc.constant([{ isPresent: 'x', caseSensitive: 'no' }]),
    extensions: fc.constantFrom(
      { attributes: { name: 'Titre &amp; co', 'slr:sizeRestriction': '20' }, children: [] },
      {
        attributes: {},
        children: ['<e:m xmlns:e="urn:e" a="1"> x\n </e:m>', '<note e:w="1" xmlns:e="urn:e">N</note>'],
      },
    ),
  },
  { requiredKeys: [] },
);

export const richUnits: fc.Arbitrary<readonly Unit[]> = units.chain((all) =>
  fc.tuple(
    ...all.map((one) =>
      unitFacts.map(({ notes, ...facts }): Unit => {
        const isAlone = segmentsOf(one).length === 1;
        return { ...one, ...facts, ...(notes === undefined || isAlone ? {} : { notes }) };
      }),
    ),
  ),
);

export const bilingualFile: fc.Arbitrary<BilingualFile> = fc.record(
  {
    original: fc.constantFrom('fr/R/communique.md', 'fr/é & "a".md'),
    sourceLanguage: fc.constant('fr'),
    targetLanguage: fc.constantFrom('lv', 'uz-Cyrl'),
    datatype: fc.constantFrom('x-markdown', 'plaintext'),
    filter: fc.constant('markdown@1'),
    options: fc.constant('{"a":1}'),
    rules: fc.constant('sha256:00'),
    units,
  },
  { requiredKeys: ['original', 'sourceLanguage', 'targetLanguage', 'datatype', 'units'] },
);

export interface FileAndEdits {
  readonly file: BilingualFile;
  readonly edits: readonly { readonly unit: string; readonly segment: string; readonly next: Segment }[];
}

/** A file, and for some of its segments another translation, state, notes and proposals. */
export const fileAndEdits: fc.Arbitrary<FileAndEdits> = bilingualFile.chain((file) => {
  const changes = file.units.flatMap((whole) => {
    const segments = segmentsOf(whole);
    const codes = segments.flatMap(({ source }) => codesIn(source));
    return segments.map((old) =>
      fc
        .option(segment(old.id, old.source, codes))
        .map((next) => ({ unit: whole.id, segment: old.id, next: keepForeign(old, next) })),
    );
  });
  return fc.tuple(...changes).map((all) => ({
    file,
    edits: all.flatMap(({ unit: id, segment: name, next }) =>
      next === null ? [] : [{ unit: id, segment: name, next }],
    ),
  }));
});

function keepForeign(old: Segment, next: Segment | null): Segment | null {
  if (next === null) return null;
  const { foreign: _dropped, ...rest } = next;
  if (old.foreign === undefined) return rest;
  const kept = { ...rest, foreign: old.foreign };
  return next.target === undefined ? withoutTargetAttributes(kept) : kept;
}

export function applyEdits({ file, edits }: FileAndEdits): BilingualFile {
  const nextOf = (id: string, part: Segment): Segment =>
    edits.find((edit) => edit.unit === id && edit.segment === part.id)?.next ?? part;
  return {
    ...file,
    units: file.units.map((whole) => ({
      ...whole,
      parts: whole.parts.map((part) => (part.kind === 'segment' ? nextOf(whole.id, part) : part)),
    })),
  };
}

export function codesIn(content: InlineContent): readonly InlineCode[] {
  return content.filter(isCode);
}
