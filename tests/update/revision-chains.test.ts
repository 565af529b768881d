/** Chains of revisions of small workspaces, translators at work in between: what is where after each, by class, with figures. */
import { carry } from '@dragoman/carry';
import { adaptFacts, isFactEdit } from '@dragoman/facts';
import {
  type Carried,
  codesOf,
  type InlineContent,
  plainText,
  type RetiredText,
  type Segment,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { contentDigest, foldTypography } from '@dragoman/text';
import { expect, test } from 'vitest';
import { type OrphanedDocument, orphanedDocument, withOrphaned } from '../../libs/pipeline/src/orphaned-texts.ts';
import {
  type Counter,
  Dice,
  firstRevision,
  freshUnits,
  type Revision,
  revised,
  type Sentence,
} from './revision-chains.test-tools.ts';

interface Standing {
  readonly target: string;
  readonly state: string;
  readonly approvedBy: string | undefined;
  readonly at: string;
}

/** One language of a workspace, and what is known of who wrote what for which French. */
class Language {
  files = new Map<string, readonly Unit[]>();
  memory: RetiredText[] = [];
  classes: string[] = [];
  /** Documents that had no file of their own, under this name or another one, before the last extraction. */
  begun: ReadonlySet<string> = new Set();
  /** Target → French it was made for, typography folded. */
  readonly madeFor = new Map<string, Set<string>>();
  /** Sentence and French → what a person last left there. */
  readonly left = new Map<string, Standing>();
  readonly tag: string;

  constructor(tag: string) {
    this.tag = tag;
  }

  extract(now: Revision): void {
    const names = [...now.keys()];
    const gone = [...this.files.keys()].filter((name) => !now.has(name));
    const was = (name: string): string => {
      if (this.files.has(name)) return name;
      const texts = new Set((now.get(name) ?? []).flat().map(({ text }) => text));
      const share = (old: string): number => {
        const all = (this.files.get(old) ?? []).flatMap(segmentsOf);
        return all.filter(({ source }) => texts.has(plainText(source))).length / Math.max(all.length, texts.size);
      };
      const [best] = gone.filter((old) => share(old) >= 0.6).sort((one, other) => share(other) - share(one));
      return best ?? name;
    };
    const renamed = new Set(names.map(was));
    const orphaned = gone
      .filter((name) => !renamed.has(name))
      .map((name): OrphanedDocument => {
        return orphanedDocument(`R/${name}`, this.files.get(name) ?? []);
      });
    const olds = new Map(names.map((name) => [name, this.files.get(was(name)) ?? []]));
    this.begun = new Set(names.filter((name) => !olds.has(name) || olds.get(name)?.length === 0));
    for (const name of names) if (was(name) !== name) this.files.delete(was(name));
    const run = (name: string, lost: readonly RetiredText[], isFirst = false): Carried =>
      carry({
        document: `R/${name}`,
        old: olds.get(name) ?? [],
        fresh: freshUnits(now.get(name) ?? []),
        retired: withOrphaned(
          [...this.memory, ...lost],
          isFirst ? [] : orphaned,
          `R/${name}`,
          freshUnits(now.get(name) ?? []),
        ),
        facts: { sourceLanguage: 'fr', language: this.tag, isFactEdit, adaptFacts },
      });
    const leaving = names.map((name) => run(name, [], true).retired);
    this.classes = [];
    for (const [index, name] of names.entries()) {
      const known = new Set(this.memory.map(retiredKey));
      const lost = leaving.flatMap((texts, other) => (other === index ? [] : texts));
      const carried = run(
        name,
        lost.filter((text) => !known.has(retiredKey(text))),
      );
      this.memory.push(...carried.retired);
      this.files.set(name, carried.units);
      this.classes.push(...carried.classes.map((one) => one.class));
    }
  }

  row(now: Revision): readonly { readonly name: string; readonly sentence: Sentence; readonly segment: Segment }[] {
    return [...now].flatMap(([name, blocks]) => {
      const segments = (this.files.get(name) ?? []).flatMap(segmentsOf);
      return blocks.flat().flatMap((sentence, index) => {
        const segment = segments[index];
        return segment === undefined ? [] : [{ name, sentence, segment }];
      });
    });
  }

  /** @param write The target of a sentence, undefined to leave it. */
  work(now: Revision, write: (sentence: Sentence, segment: Segment) => Standing | undefined): void {
    for (const [name, blocks] of now) {
      let next = 0;
      const sentences = blocks.flat();
      const units = (this.files.get(name) ?? []).map((unit) => ({
        ...unit,
        parts: unit.parts.map((part): Unit['parts'][number] => {
          if (part.kind === 'ignorable') return part;
          const sentence = sentences[next++];
          const standing = sentence === undefined ? undefined : write(sentence, part);
          if (sentence === undefined || standing === undefined) return part;
          const key = foldTypography(sentence.text);
          this.left.set(`${sentence.id}|${key}`, standing);
          this.madeFor.set(standing.target, (this.madeFor.get(standing.target) ?? new Set()).add(key));
          return written(part, standing);
        }),
      }));
      this.files.set(name, units);
    }
  }
}

function retiredKey({ document, unit, source, target }: RetiredText): string {
  return JSON.stringify([document, unit, source, target]);
}

function written(segment: Segment, { target: text, state, approvedBy, at }: Standing): Segment {
  const codes = codesOf(segment.source);
  const [open, close] = codes;
  const target: InlineContent = open === undefined || close === undefined ? [text] : [open, text, close];
  const { approval: _, subState: __, ...rest } = segment;
  const digests = { source: contentDigest(segment.source), target: contentDigest(target) };
  const approval = approvedBy === undefined ? {} : { approval: { by: approvedBy, at, ...digests } };
  return { ...rest, target, state: state as Segment['state'], by: 'Anna', at, origin: 'person', ...approval };
}

const standingOf = ({ target, state, approval, at }: Segment): Standing | undefined =>
  target === undefined ? undefined : { target: plainText(target), state, approvedBy: approval?.by, at: at ?? '' };
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const offersOf = ({ matches = [] }: Segment): readonly string[] => matches.map(({ target }) => plainText(target));

function firstWork(language: Language, now: Revision, seed: number): void {
  const dice = new Dice(seed);
  const alike = new Map<string, boolean>();
  language.work(now, ({ id, text }) => {
    const isAlike = alike.get(text) ?? dice.isOneIn(2);
    alike.set(text, isAlike);
    const state = dice.of(['initial', 'translated', 'reviewed', 'final', 'final', 'final']);
    if (state === 'initial') return undefined;
    const target = isAlike ? `${language.tag} ${text.length} ${text.slice(0, 3)} =` : `${language.tag} #${id}`;
    return { target, state, approvedBy: state === 'translated' ? undefined : 'Ilze', at: '2026-01-01T00:00:00Z' };
  });
}

/** Some open sentences are translated, some translations are corrected, one in share. */
function laterWork(language: Language, now: Revision, seed: number, share: number, turn: number): void {
  const dice = new Dice(seed);
  language.work(now, ({ id }) => {
    if (!dice.isOneIn(share)) return undefined;
    const state = dice.of(['translated', 'final']);
    return {
      target: `${language.tag} #${id}+${turn}`,
      state,
      approvedBy: state === 'final' ? 'Ivo' : undefined,
      at: `2026-0${turn + 1}-01T00:00:00Z`,
    };
  });
}

const moves = new Set(['move', 'moveSentence', 'swap', 'swapSentences']);
const others = new Set(['splitDocument', 'moveToOther']);
function classOf({ done, from }: Sentence): string | undefined {
  if (done.includes('insert') || done.includes('duplicate')) return undefined;
  const changing = [...done].filter((one) => !moves.has(one) && !others.has(one));
  const [only, more] = changing;
  if (more !== undefined) return from.length > 0 ? undefined : 'several';
  if (only !== undefined) return done.length > 1 ? `${only}, moved` : only;
  if (done.some((one) => others.has(one))) return 'other document';
  return done.length > 0 ? 'moved' : 'unchanged';
}

class Count {
  readonly rows = new Map<string, Record<string, number>>();
  add(name: string, what: string): void {
    const row = this.rows.get(name) ?? {};
    this.rows.set(name, row);
    row[what] = (row[what] ?? 0) + 1;
  }
  print(title: string): void {
    for (const [name, row] of [...this.rows].sort(([a], [b]) => a.localeCompare(b))) {
      const all = Object.values(row).reduce((sum, one) => sum + one, 0);
      const parts = Object.entries(row)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([what, count]) => `${what} ${count} (${((100 * count) / all).toFixed(2)} %)`);
      console.log(`${title}: ${name.padEnd(28)} ${all}: ${parts.join(', ')}`);
    }
  }
}

interface Chain {
  readonly revisions: Readonly<Record<string, Revision>>;
  readonly path: string;
}

function chainOf(dice: Dice, path: string): Chain {
  const counter: Counter = { next: 1 };
  const A = firstRevision(dice, counter);
  const B = revised(A, dice, counter, 2 + dice.below(7));
  const C = revised(B, dice, counter, 2 + dice.below(7));
  return { revisions: { A, B, C }, path };
}

/** How often a text stands in any of the revisions: what stands once everywhere can be told from all others. */
function repeatedTexts(revisions: readonly Revision[]): ReadonlySet<string> {
  const repeated = new Set<string>();
  for (const revision of revisions) {
    const seen = new Set<string>();
    for (const { text } of [...revision.values()].flat(2)) {
      const key = foldTypography(text);
      if (seen.has(key)) repeated.add(key);
      seen.add(key);
    }
  }
  return repeated;
}

const counts = { first: new Count(), back: new Count(), laws: new Count() };
/** Whatever no chain may show. */
const broken: unknown[] = [];

function held(language: Language): ReadonlySet<string> {
  const segments = [...language.files.values()].flat().flatMap(segmentsOf);
  return new Set([
    ...segments.flatMap((segment) => [...(segment.target ? [plainText(segment.target)] : []), ...offersOf(segment)]),
    ...language.memory.map(({ target }) => plainText(target)),
  ]);
}

function extracted(language: Language, now: Revision, seed: number): void {
  const before = held(language);
  language.extract(now);
  const after = held(language);
  broken.push(...[...before].filter((text) => !after.has(text)).map((lost) => ({ seed, lost })));
  const once = JSON.stringify([[...language.files], language.memory]);
  const { classes, begun } = language;
  language.extract(now);
  Object.assign(language, { classes, begun });
  if (JSON.stringify([[...language.files], language.memory]) !== once) broken.push({ seed, twice: [...now.keys()] });
  for (const { sentence, segment } of language.row(now)) {
    const standing = standingOf(segment);
    if (standing === undefined || segment.subState === 'dragoman:fact-adapted') continue;
    const isRight = language.madeFor.get(standing.target)?.has(foldTypography(sentence.text)) === true;
    counts.laws.add('placed', 'seen');
    if (!isRight) broken.push({ seed, sentence, standing });
    const { approval, source, target = [] } = segment;
    if (approval === undefined) continue;
    const isSigned = approval.source === contentDigest(source) && approval.target === contentDigest(target);
    if (!isSigned) broken.push({ seed, sentence, approval });
  }
}

function judgeFirst(language: Language, A: Revision, B: Revision): void {
  const repeated = repeatedTexts([A, B]);
  const before = new Map([...A.values()].flat(2).map((one) => [one.id, one]));
  for (const { name: document, sentence, segment } of language.row(B)) {
    const found = classOf(sentence);
    // In a document that has no older row only the memory of the whole workspace can offer anything.
    const isAway = language.begun.has(document) && found !== 'unchanged' && found !== 'other document';
    const name = found === undefined || !isAway ? found : `${found}, elsewhere`;
    const froms = sentence.from.length > 0 ? sentence.from : [sentence.id];
    const was = froms.flatMap((id) => {
      const one = before.get(id);
      const standing = one && language.left.get(`${id}|${foldTypography(one.text)}`);
      return one === undefined || standing === undefined ? [] : [{ one, standing }];
    });
    if (name === undefined || was.length === 0) continue;
    // A copy has kept the words, and with them the text: what was edited is a sentence more.
    const copies = [...B.values()].flat(2).filter(({ done }) => done.includes('duplicate'));
    if (copies.some(({ id, from }) => id !== sentence.id && from.some((one) => froms.includes(one)))) continue;
    const isTwin =
      was.some(({ one }) => repeated.has(foldTypography(one.text))) || repeated.has(foldTypography(sentence.text));
    const offers = offersOf(segment).join('\n');
    const now = standingOf(segment);
    const isKept = was.length === 1 && same(now, was[0]?.standing);
    const isOffered = was.every(({ standing }) => now?.target === standing.target || offers.includes(standing.target));
    const outcome = isKept ? 'kept' : isOffered ? 'offered' : now !== undefined && isTwin ? 'twin' : 'NOTHING';
    counts.first.add(`${isTwin ? 'repeated' : 'once'}: ${name}`, outcome);
  }
}

function judgeBack(language: Language, chain: Chain, at: number, isQuiet: boolean): void {
  const letter = chain.path[at] ?? 'A';
  const now = chain.revisions[letter] ?? new Map();
  const repeated = repeatedTexts([...chain.path].flatMap((one) => chain.revisions[one] ?? []));
  for (const { sentence, segment } of language.row(now)) {
    const key = foldTypography(sentence.text);
    const expected = language.left.get(`${sentence.id}|${key}`);
    const standing = standingOf(segment);
    if (expected === undefined) continue;
    const outcome = same(standing, expected)
      ? 'restored'
      : standing?.target === expected.target
        ? 'other state'
        : standing === undefined
          ? offersOf(segment).includes(expected.target)
            ? 'offered'
            : 'nothing'
          : 'other text';
    const name = `${chain.path.slice(0, at + 1)} ${isQuiet ? 'quiet' : 'at work'} ${repeated.has(key) ? 'repeated' : 'once'}`;
    counts.back.add(name, outcome);
  }
}

/** Two languages go through the chain in step; `isQuiet`: nobody works on them in between. */
function walked(seed: number, path: string, isQuiet: boolean): void {
  const chain = chainOf(new Dice(seed), path);
  const languages = ['lv', 'de'].map((tag) => new Language(tag));
  for (const [index, letter] of [...path].entries()) {
    const now = chain.revisions[letter] ?? new Map();
    for (const language of languages) {
      extracted(language, now, seed);
      if (index === 0) firstWork(language, now, seed);
      if (path === 'AB' && index === 1) judgeFirst(language, chain.revisions['A'] ?? new Map(), now);
      if (index > 1 && path.slice(0, index).includes(letter)) judgeBack(language, chain, index, isQuiet);
      if (index > 0 && !isQuiet) laterWork(language, now, seed + index, 8, index);
    }
    const [one, other] = languages.map(({ classes }) => classes);
    // Later each goes its own way: somebody translated here and not there.
    if (!same(one, other)) broken.push({ seed, path, inStep: [one, other] });
  }
}

const many = Number(process.env['DRAGOMAN_RUNS'] ?? 15);
const first = Number(process.env['DRAGOMAN_FIRST'] ?? 1);
const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => first + index);

function sumOf(count: Count, isMeant: (name: string) => boolean, what: readonly string[]): number {
  const rows = [...count.rows].filter(([name]) => isMeant(name)).map(([, row]) => row);
  const all = rows.flatMap((row) => Object.values(row)).reduce((sum, one) => sum + one, 0);
  return rows.flatMap((row) => what.map((one) => row[one] ?? 0)).reduce((sum, one) => sum + one, 0) / all;
}

const timeout = 20_000 + many * 8000;

test(
  'one revision: sentences that stand once keep everything unless their words changed, else the text is offered',
  { timeout },
  () => {
    for (const seed of seeds(10 * many)) walked(seed, 'AB', true);
    counts.first.print('one revision');
    const ofClass = (...names: readonly string[]) => {
      const wanted = names.map((name) => `once: ${name}`);
      return (name: string): boolean => wanted.includes(name);
    };
    expect(sumOf(counts.first, ofClass('unchanged'), ['kept'])).toBe(1);
    expect(sumOf(counts.first, ofClass('moved', 'other document'), ['kept'])).toBeGreaterThanOrEqual(0.99);
    expect(sumOf(counts.first, ofClass('typography', 'tags'), ['kept'])).toBeGreaterThanOrEqual(0.99);
    const edits = ofClass('typo', 'word', 'number', 'date');
    expect(sumOf(counts.first, edits, ['kept', 'offered'])).toBeGreaterThanOrEqual(0.95);
    expect(sumOf(counts.first, ofClass('split', 'join'), ['kept', 'offered'])).toBeGreaterThanOrEqual(0.97);
  },
);

test(
  'there and back, over one revision or two: what stands once is restored, and nearly all that is repeated',
  { timeout },
  () => {
    for (const seed of seeds(many)) {
      for (const path of ['ABA', 'ABCA', 'ABCBA']) for (const isQuiet of [true, false]) walked(seed, path, isQuiet);
    }
    counts.back.print('there and back');
    const of = (work: string, often: string) => (name: string) => name.includes(work) && name.endsWith(often);
    expect(sumOf(counts.back, of('quiet', 'once'), ['restored'])).toBeGreaterThanOrEqual(0.999);
    expect(sumOf(counts.back, of('at work', 'once'), ['restored'])).toBeGreaterThanOrEqual(0.99);
    expect(sumOf(counts.back, of('quiet', 'repeated'), ['restored', 'offered'])).toBeGreaterThanOrEqual(0.98);
    expect(sumOf(counts.back, of('quiet', 'repeated'), ['restored'])).toBeGreaterThanOrEqual(0.93);
  },
);

test('in all of them no text stands under French it was not made for, none is lost, twice writes nothing, languages are in step', () => {
  counts.laws.print('all');
  expect(counts.laws.rows.get('placed')?.['seen']).toBeGreaterThan(100 * many);
  expect(broken).toEqual([]);
});
