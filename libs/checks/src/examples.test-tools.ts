/** Runs a check's example through the whole: what fires, by code. Facts and terms are small stand-ins here. */
import type {
  CompareFacts,
  CompareFactsAcross,
  CompareTerms,
  Fact,
  FactDifference,
  Finding,
  InlineContent,
  RegisterConcept,
  Segment,
  TermDifference,
  Unit,
} from '@dragoman/model';
import { checkFile } from './check-file.ts';
import { checkRelease } from './check-release.ts';
import type { Check, Example, Knowledge } from './check.ts';

export function content(text: InlineContent | string): InlineContent {
  return typeof text === 'string' ? (text === '' ? [] : [text]) : text;
}

function segmentOf(id: string, [source, target]: Example['sentences'][number]): Segment {
  return {
    kind: 'segment',
    id,
    source: content(source),
    ...(target === undefined ? {} : { target: content(target) }),
    state: target === undefined ? 'initial' : 'translated',
  };
}

/** Codes of all findings that an example has. */
export function firedBy(check: Check, example: Example, knowledge: Knowledge = standIns): readonly string[] {
  const found = check.scope === 'release' ? findingsOfRelease(example, knowledge) : findingsOfFile(example, knowledge);
  return found.map(({ code }) => code);
}

export function findingsOfFile(example: Example, knowledge: Knowledge = standIns): readonly Finding[] {
  const { sentences, language, sourceLanguage = 'fr', typography, longest } = example;
  const parts = sentences.map((sentence, at) => segmentOf(`s${String(at + 1)}`, sentence));
  return checkFile({
    ...knowledge,
    file: 'x.xlf',
    units: [{ id: 'u1', parts }],
    sourceLanguage,
    targetLanguage: language,
    typography: { target: typography },
    longest: () => longest,
  });
}

/** Each sentence is a document of its own, in its language; sentences in one language are units of one document. */
function findingsOfRelease(
  { sentences, language, sourceLanguage = 'fr', sourceTypography }: Example,
  knowledge: Knowledge,
): readonly Finding[] {
  const languages = [...new Set(sentences.map(([, , own]) => own ?? language))];
  const files = languages.map((own) => ({
    file: `${own}/R/x.md.xlf`,
    document: 'R/x.md',
    targetLanguage: own,
    units: sentences
      .filter(([, , other]) => (other ?? language) === own)
      .map((sentence, at): Unit => ({ id: `u${String(at + 1)}`, parts: [segmentOf('s1', sentence)] })),
  }));
  return checkRelease({ ...knowledge, sourceLanguage, typography: { source: sourceTypography }, files });
}

function numbersOf(text: string): readonly Fact[] {
  return Array.from(text.matchAll(/\d+(?:[ ,.]\d{3})*/gu), ({ 0: found, index }) => ({
    kind: 'number',
    value: found.replace(/\D/gu, ''),
    from: index,
    to: index + found.length,
    text: found,
  }));
}

const compareFacts: CompareFacts = (source, target) => {
  const before = numbersOf(source.text);
  const after = numbersOf(target.text);
  const lost = before.filter(({ value }) => !after.some((fact) => fact.value === value));
  const added = after.filter(({ value }) => !before.some((fact) => fact.value === value));
  const certainty = /douzaine|environ/iu.test(source.text) ? 'possible' : 'certain';
  const count = Math.max(lost.length, added.length);
  return Array.from({ length: count }, (_, at): FactDifference => {
    const [one, other] = [lost[at], added[at]];
    return { kind: 'number', certainty, ...(one && { source: one }), ...(other && { target: other }) };
  });
};

const compareFactsAcross: CompareFactsAcross = (source, targets) => {
  const [expected] = numbersOf(source.text);
  return targets.flatMap(({ text, language }) => {
    const [found] = numbersOf(text);
    if (expected === undefined || found?.value === expected.value) return [];
    return [
      { language, kind: 'number', expected: expected.value, agreeing: targets.length - 1, ...(found && { found }) },
    ];
  });
};

const concept: RegisterConcept = { id: 'seae', terms: [{ language: 'en', term: 'EEAS' }] };

function termAt(text: string, term: string): TermDifference['source'] {
  const from = text.indexOf(term);
  const registerTerm = { language: 'en', term };
  return from === -1
    ? undefined
    : { concept, term: registerTerm, from, to: from + term.length, text: term, exact: true };
}

const compareTerms: CompareTerms = (source, target) => {
  const differences: TermDifference[] = [];
  const add = (kind: TermDifference['kind'], hits: Pick<TermDifference, 'source' | 'target'>): void => {
    differences.push({ kind, ...hits, expected: concept.terms });
  };
  const seae = termAt(source.text, 'SEAE');
  const forbidden = termAt(target.text, 'EU foreign ministry');
  const old = termAt(target.text, 'EEAS (old style)');
  const river = termAt(source.text, 'Daugava');
  if (seae !== undefined && !target.text.includes('EEAS')) add('missing', { source: seae });
  if (forbidden !== undefined) add('forbidden', { target: forbidden });
  if (old !== undefined) add('superseded', { target: old });
  if (river !== undefined && !target.text.includes('Daugava')) add('translated', { source: river });
  return differences;
};

export const standIns: Knowledge = {
  facts: { compare: compareFacts, compareAcross: compareFactsAcross },
  terms: compareTerms,
};
