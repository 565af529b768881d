/**
 * Terms of the registers beside the sentences in which they stand: as glossary in XLIFF 2.x, as notes in 1.2, which has
 * none and whose notes every CAT tool shows. Ours alone, made anew each time; what somebody signed is left as it was.
 */
import {
  compareStates,
  type GlossEntry,
  type Note,
  plainText,
  type RecognizeTerms,
  type RegisterConcept,
  type RegisterTerm,
  type Segment,
  segmentsOf,
  type TermHit,
  type Unit,
} from '@dragoman/model';
import { isTermNote, termNote } from '@dragoman/carry';
import { registersFolder, releaseOf } from '@dragoman/layout';
import { createTermRecognizer, termPairs } from '@dragoman/tbx';
import { readRegisters } from './registers.ts';
import { dialectOf, type Session } from './session.ts';

export interface TermFiller {
  readonly recognize: RecognizeTerms;
  readonly sourceLanguage: string;
  /** Concept → the register it stands in. */
  readonly registers: ReadonlyMap<RegisterConcept, string>;
}

const fillers = new WeakMap<Session, Promise<TermFiller | undefined>>();

/** Undefined where a register that is there could not be read: nothing is taken back then. */
export async function termFiller(session: Session): Promise<TermFiller | undefined> {
  const known = fillers.get(session) ?? newFiller(session);
  fillers.set(session, known);
  return known;
}

async function newFiller(session: Session): Promise<TermFiller | undefined> {
  const { registers, concepts, isComplete } = await readRegisters(session);
  if (!isComplete) return undefined;
  const { sourceLanguage } = session.configuration;
  const paths = registers.flatMap(({ path, concepts: own }) => own.map((concept) => [concept, path] as const));
  const recognize: RecognizeTerms = concepts.length === 0 ? () => [] : createTermRecognizer(concepts);
  return { recognize, sourceLanguage, registers: new Map(paths) };
}

/** The very same unit where nothing is new. */
export async function fillTerms(
  session: Session,
  document: string,
  language: string,
  units: readonly Unit[],
): Promise<readonly Unit[]> {
  const filler = await termFiller(session);
  if (filler === undefined) return units;
  const isNoted = dialectOf(session, language) === '1.2';
  const found = (segment: Segment): readonly FoundTerm[] => termsOf(filler, segment, language, dayOf(document));
  return units.map((unit) => (isNoted ? withNotes(unit, found) : withGlossary(unit, found)));
}

/** Validity is judged by the day that the release's name begins with: no clock has a part in what is written. */
function dayOf(document: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(releaseOf(document))?.[0];
}

interface FoundTerm {
  readonly term: string;
  readonly translations: readonly string[];
  readonly avoid: readonly string[];
  readonly definition?: string;
  /** `registers/bodies.tbx#c12` */
  readonly place: string;
}

function termsOf(
  { recognize, sourceLanguage, registers }: TermFiller,
  { source }: Segment,
  language: string,
  day: string | undefined,
): readonly FoundTerm[] {
  const hits = recognize(plainText(source), sourceLanguage, day).toSorted((a, b) => a.from - b.from || b.to - a.to);
  const found = hits.map((hit) => foundTerm(hit, { sourceLanguage, language, day }, registers.get(hit.concept) ?? ''));
  const useful = found.filter(({ translations }) => translations.length > 0);
  return [...new Map(useful.map((one) => [JSON.stringify([one.term, one.place]), one])).values()];
}

interface Wanted {
  readonly sourceLanguage: string;
  readonly language: string;
  readonly day: string | undefined;
}

function foundTerm({ concept, term }: TermHit, { sourceLanguage, language, day }: Wanted, register: string): FoundTerm {
  const today = { ...concept, terms: concept.terms.map((one) => (isInForce(one, day) ? one : outOfForce(one))) };
  const pairs = termPairs([today], sourceLanguage, language).filter(({ source }) => source === term.term);
  const translations = [...new Set(pairs.map(({ target }) => target))];
  const isKept = translations.length === 0 && concept.doNotTranslate === true;
  return {
    term: term.term,
    translations: isKept ? [term.term] : translations,
    avoid: [...new Set(pairs.flatMap(({ avoid }) => avoid))],
    ...(concept.definition === undefined ? {} : { definition: concept.definition }),
    place: `${register}#${concept.id}`,
  };
}

function isInForce({ validFrom, validUntil }: RegisterTerm, day: string | undefined): boolean {
  return day === undefined || ((validFrom ?? day) <= day && day <= (validUntil ?? day));
}

function outOfForce(term: RegisterTerm): RegisterTerm {
  return { ...term, status: 'superseded' };
}

type Found = (segment: Segment) => readonly FoundTerm[];

function isSigned({ state }: Segment): boolean {
  return compareStates(state, 'translated') > 0;
}

/* XLIFF 1.2 */

function withNotes(unit: Unit, found: Found): Unit {
  const parts = unit.parts.map((part) =>
    part.kind !== 'segment' || isSigned(part) ? part : withSegmentNotes(part, found(part).map(noteOf)),
  );
  const bare = withEntries(unit, []);
  return parts.every((part, index) => part === unit.parts[index]) ? bare : { ...bare, parts };
}

function noteOf({ term, translations, avoid }: FoundTerm): Note {
  return termNote(`${term} → ${translations.join(', ')}${avoid.length === 0 ? '' : ` (≠ ${avoid.join(', ')})`}`);
}

function withSegmentNotes(segment: Segment, terms: readonly Note[]): Segment {
  const all = segment.notes ?? [];
  const before = all.filter(isTermNote).map(({ text }) => text);
  if (before.length === terms.length && terms.every(({ text }, index) => text === before[index])) return segment;
  const { notes: _notes, ...rest } = segment;
  const notes = [...all.filter((note) => !isTermNote(note)), ...terms];
  return notes.length === 0 ? rest : { ...rest, notes };
}

/* XLIFF 2.x */

function withGlossary(unit: Unit, found: Found): Unit {
  const segments = segmentsOf(unit);
  if (segments.length === 0 || segments.every(isSigned)) return unit;
  const terms = segments.flatMap(found);
  const entries = [...new Map(terms.map((one) => [JSON.stringify([one.term, one.place]), entryOf(one)])).values()];
  const parts = unit.parts.map((part) => (part.kind === 'segment' ? withSegmentNotes(part, []) : part));
  const isSame = parts.every((part, index) => part === unit.parts[index]);
  return withEntries(isSame ? unit : { ...unit, parts }, entries);
}

function entryOf({ term, translations, avoid, definition, place }: FoundTerm): GlossEntry {
  const said = [definition, avoid.length === 0 ? undefined : `≠ ${avoid.join(', ')}`].filter(
    (part) => part !== undefined,
  );
  return {
    term: { text: term, source: place },
    translations: translations.map((text) => ({ text, source: place })),
    ...(said.length === 0 ? {} : { definition: { text: said.join(' ') } }),
  };
}

function isOurEntry({ term }: GlossEntry): boolean {
  return term.source?.startsWith(`${registersFolder}/`) === true;
}

function withEntries(unit: Unit, entries: readonly GlossEntry[]): Unit {
  const all = unit.glossary ?? [];
  const before = all.filter(isOurEntry);
  if (JSON.stringify(before) === JSON.stringify(entries)) return unit;
  const { glossary: _glossary, ...rest } = unit;
  const glossary = [...all.filter((entry) => !isOurEntry(entry)), ...entries];
  return glossary.length === 0 ? rest : { ...rest, glossary };
}
