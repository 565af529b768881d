/** Memories and files as tools might write them: every field and element of TMX, in any spelling that XML allows. */
import fc from 'fast-check';
import { markupOf, readSegment } from './segment-content.ts';
import type { Markup, SegmentMarkup } from './segment-markup.ts';
import type {
  DescribedNote,
  Property,
  TmxHeader,
  TmxMemory,
  TmxNote,
  TranslationUnit,
  Variant,
} from './translation-unit.ts';

const awkward = fc.constantFrom(
  '&',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '\u00A0',
  '\u202F',
  '😀',
  'œ',
  '’',
  '\n',
  '\r',
  '\t',
  ' ',
);
export const text: fc.Arbitrary<string> = fc
  .array(fc.oneof(awkward, fc.constantFrom('Le lac', 'Ezers', 'é', '{1}')), { maxLength: 4 })
  .map((pieces) => pieces.join(''));
const filled = text.filter((value) => value !== '');
const number = fc.constantFrom('1', '2', '3', '17');
const date = fc.constantFrom('20261123T091500Z', '20150326T000000Z', '2015-03-26');
export const languageTag = fc.constantFrom('fr', 'FR-fr', 'fr-CA', 'lv', 'pt-BR', 'zh-Hant-TW', 'x-house');

type Fields = Readonly<Record<string, fc.Arbitrary<string>>>;
const provenance: Fields = {
  originalEncoding: fc.constantFrom('utf-8', 'iso-8859-1'),
  dataType: fc.constantFrom('plaintext', 'html'),
  creationTool: text,
  creationToolVersion: text,
  creationDate: date,
  creationId: text,
  changeDate: date,
  changeId: text,
  originalFormat: text,
};
const usage: Fields = { usageCount: number, lastUsageDate: date };
const foreign = fc.constantFrom<Readonly<Record<string, string>>>({ 'x-own': 'a "b"' }, { 'xml:space': 'preserve' });

/** Adjacent texts are one, as they are in a file. */
function joined(items: readonly (string | Markup)[]): SegmentMarkup {
  const content: (string | Markup)[] = [];
  for (const item of items) {
    const last = content.at(-1);
    if (typeof item === 'string' && typeof last === 'string') content[content.length - 1] = last + item;
    else if (item !== '') content.push(item);
  }
  return content;
}

const element = (name: string, attributes: Fields, content: fc.Arbitrary<SegmentMarkup>): fc.Arbitrary<Markup> =>
  fc.record({
    element: fc.constant(name),
    attributes: fc.record(attributes, { requiredKeys: name === 'it' ? ['pos'] : 'i' in attributes ? ['i'] : [] }),
    content,
  });

const type = fc.constantFrom('bold', 'x-link', 'fnote');
export const { segment: markup } = fc.letrec<{
  segment: SegmentMarkup;
  code: SegmentMarkup;
  inline: Markup;
  sub: Markup;
}>((tie) => ({
  segment: fc
    .array(fc.oneof({ arbitrary: text, weight: 3 }, tie('inline')), { maxLength: 4, depthSize: 'small' })
    .map(joined),
  code: fc
    .array(fc.oneof({ arbitrary: text, weight: 4 }, tie('sub')), { maxLength: 2, depthSize: 'small' })
    .map(joined),
  sub: element('sub', { type, datatype: fc.constant('html') }, tie('segment')),
  inline: fc.oneof(
    { depthSize: 'small' },
    element('ph', { x: number, assoc: fc.constantFrom('p', 'f', 'b'), type }, tie('code')),
    element('bpt', { i: number, x: number, type }, tie('code')),
    element('ept', { i: number }, tie('code')),
    element('it', { pos: fc.constantFrom('begin', 'end'), x: number, type }, tie('code')),
    element('hi', { x: number, type }, tie('segment')),
    element('ut', { x: number }, tie('code')),
    element('blink', { speed: number }, tie('segment')),
  ),
}));

const described = { language: languageTag, originalEncoding: fc.constant('utf-8') };
/** A note of which nothing is said is its text alone. */
const note: fc.Arbitrary<TmxNote> = fc.oneof(
  text,
  fc
    .record<DescribedNote>({ text, ...described }, { requiredKeys: ['text'] })
    .map((one) => (Object.keys(one).length === 1 ? one.text : one)),
);
const property: fc.Arbitrary<Property> = fc.record<Property>(
  { type: filled, value: text, ...described },
  { requiredKeys: ['type', 'value'] },
);
const notes = fc.array(note, { minLength: 1, maxLength: 2 });
const properties = fc.array(property, { minLength: 1, maxLength: 2 });

export const variant: fc.Arbitrary<Variant> = fc
  .record(
    { language: languageTag, said: markup, notes, properties, attributes: foreign, ...provenance, ...usage },
    { requiredKeys: ['language', 'said'] },
  )
  .map(({ said, ...facts }): Variant => ({ ...facts, ...readSegment(said) }));

export const unit: fc.Arbitrary<TranslationUnit> = fc.record(
  {
    id: filled,
    segmentType: fc.constant('phrase'),
    sourceLanguage: languageTag,
    attributes: foreign,
    elements: fc.constant([{ element: 'own', attributes: { a: '1' }, content: ['text'] }]),
    notes: fc.array(note, { maxLength: 2 }),
    properties: fc.array(property, { maxLength: 2 }),
    variants: fc.array(variant, { maxLength: 3 }),
    ...provenance,
    ...usage,
  },
  { requiredKeys: ['notes', 'properties', 'variants'] },
);

const map = fc.record(
  { unicode: fc.constant('#xF8FF'), code: fc.constant('#xF0'), entity: text, substitute: text },
  { requiredKeys: ['unicode'] },
);
const encodings = fc.array(
  fc.record(
    { name: filled, base: text, maps: fc.array(map, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ['name', 'maps'] },
  ),
  { minLength: 1, maxLength: 2 },
);
export const header: fc.Arbitrary<TmxHeader> = fc.record(
  { segmentType: fc.constant('block'), adminLanguage: languageTag, notes, properties, encodings, ...provenance },
  { requiredKeys: ['segmentType'] },
);

export const memory: fc.Arbitrary<TmxMemory> = fc.record(
  {
    sourceLanguage: fc.oneof(languageTag, fc.constant('*all*')),
    units: fc.array(unit, { maxLength: 3 }),
    header,
    root: fc.constant({ attributes: { xmlns: 'http://www.lisa.org/tmx14', 'xmlns:o': 'urn:own' } }),
    body: fc.constant({ attributes: { 'o:kept': 'yes' } }),
  },
  { requiredKeys: ['sourceLanguage', 'units'] },
);

/** How a tool may spell what the canonical writer wrote: quotes, line ends, comments, sections, no indentation. */
export interface Respelling {
  readonly quote: '"' | "'";
  readonly eol: '\n' | '\r\n' | '';
  readonly comment: string;
  readonly doctype: string;
}
export const respelling: fc.Arbitrary<Respelling> = fc.record({
  quote: fc.constantFrom('"', "'"),
  eol: fc.constantFrom('\n', '\r\n', ''),
  comment: fc.constantFrom('', '<!-- - > é -->', '<?tool keep?>'),
  doctype: fc.constantFrom(
    '',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "tmx14.dtd">',
  ),
});

/** Only between the elements of the structure: what stands in a `seg`, `note` or `prop` is text. */
export function respelled(written: string, { quote, eol, comment, doctype }: Respelling): string {
  const quoted = written.replace(/="([^"]*)"/gu, (_all, value: string) =>
    quote === '"' ? `="${value}"` : `='${value.replaceAll("'", '&apos;')}'`,
  );
  const [declaration = '', ...lines] = quoted.split(/\n(?=\s*<)/u);
  return [declaration, doctype, ...lines]
    .map((line) => line.replace(/^(\s*)(<(?:\w+:)?(?:tu|tuv|note|prop|seg)\b)/u, `$1${comment}$2`))
    .join(eol);
}

/** A variant that another person wrote. */
export const otherContent = markup.map((said) => ({
  content: readSegment(said).content,
  written: markupOf(readSegment(said).content),
}));
