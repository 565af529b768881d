/**
 * Law 6 (`architecture.md`) for any return: whatever a translator wrote, however their tool left it and whatever became
 * of the French meanwhile, stands in the bilingual file, the memory or `repair.xlf`. The archive does not count.
 */
import { importFiles } from '@dragoman/pipeline';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TemporaryWorkspace } from '../temporary-workspace.ts';
import { french, handedOut, stored, text } from './hand-off.ts';

/** What became of one sentence in the translator's hands; a word stands for a text, so that it can be found again. */
interface Touch {
  readonly target: 'none' | 'plain' | 'codes' | 'broken' | 'unclosed';
  readonly state: string;
  /** On each copy. */
  readonly notes: 0 | 1 | 2;
  readonly lock: 'kept' | 'added' | 'removed';
  readonly copies: 0 | 1 | 2 | 3;
  /** The last of several copies has notes and no text. */
  readonly isLastBare: boolean;
}

const touch: fc.Arbitrary<Touch> = fc.record({
  target: fc.constantFrom('none', 'plain', 'codes', 'broken', 'unclosed'),
  state: fc.constantFrom('new', 'translated', 'final', 'needs-translation', 'needs-review-translation'),
  notes: fc.constantFrom(0, 0, 1, 2),
  lock: fc.constantFrom('kept', 'added', 'removed'),
  copies: fc.constantFrom(1, 1, 1, 1, 0, 2, 3),
  isLastBare: fc.boolean(),
});
const untouched: Touch = { target: 'none', state: '', notes: 0, lock: 'kept', copies: 1, isLastBare: false };

const changes: readonly ((french: string) => string)[] = [
  (before) => before,
  (before) => before.replace('mardi', 'jeudi'),
  (before) => before.replace('\nContact presse\n', ''),
  (before) => before.replace(' Il coûtera 3 millions.', ''),
  (before) => before.replace('commence mardi. Il', 'commence mardi ; il'),
  (before) => `Contact presse\n\n${before.replace('\nContact presse\n', '')}`,
  (before) => `${before}\nContact presse\n`,
  () => 'Autre chose.\n',
];

const mail = fc.record({
  touches: fc.array(touch, { minLength: 5, maxLength: 5 }),
  change: fc.constantFrom(...changes),
  as: fc.constantFrom('translator', 'translator', 'reviewer'),
});
/** Each after the others; `again` is one of them that comes once more, late. */
const mails = fc.record({
  all: fc.array(mail, { minLength: 1, maxLength: 3 }),
  again: fc.nat({ max: 2 }),
  change: fc.constantFrom(...changes),
});

/** The file as it comes back, and every word that a person wrote into it. */
function returned(sent: string, touches: readonly Touch[], name: string) {
  const texts: string[] = [];
  const notes: string[] = [];
  let at = 0;
  const xlf = sent.replaceAll(/[ \t]*<trans-unit [^]*?<\/trans-unit>\n/gu, (unit) => {
    const done = touches[at] ?? untouched;
    const copies = Array.from({ length: done.copies }, (_none, number) => {
      const isBare = done.isLastBare && number > 0 && number === done.copies - 1;
      const copy = copyOf(unit, isBare ? { ...done, target: 'none' } : done, `${name}vards${at}x${number}`);
      texts.push(...copy.texts);
      notes.push(...copy.notes);
      return copy.unit;
    });
    at += 1;
    return copies.join('');
  });
  return { xlf, texts, notes };
}

function copyOf(unit: string, { target, state, notes, lock }: Touch, word: string) {
  const source = /<source>(.*)<\/source>/u.exec(unit)?.[1] ?? '';
  const codes = source.match(/<x [^>]*\/>/gu) ?? [];
  const typed = {
    none: undefined,
    plain: `${codes.join(' ')} ${word}`,
    codes: `${codes.slice(1).join('')} ${word}`,
    broken: `${word} & 1 < 2`,
    unclosed: `<g id="9">${word}`,
  }[target];
  const beside = Array.from({ length: notes }, (_none, number) => `n${number}${word}`);
  const elements = beside.map((text) => `<note from="Ilze">${text}</note>`).join('');
  const behind = `${typed === undefined ? '' : `<target state="${state}">${typed}</target>`}${elements}`;
  const locked = {
    kept: unit,
    added: unit.replace(/ translate="no"/u, '').replace('<trans-unit ', '<trans-unit translate="no" '),
    removed: unit.replace(' translate="no"', ''),
  }[lock];
  return {
    unit: locked.replace(/<target[^>]*>[^]*?<\/target>/u, '').replace('</source>', `$&${behind}`),
    texts: typed === undefined ? [] : [word],
    notes: beside,
  };
}

function kept(workspace: TemporaryWorkspace): string {
  const files = Object.entries(workspace.snapshot());
  const counts = (path: string): boolean => [stored, 'lv/memory.tmx'].includes(path) || path.endsWith('/repair.xlf');
  return files.flatMap(([path, content]) => (counts(path) ? [content] : [])).join('\n');
}

/** Takes a file back twice: everything that has to be somewhere is, and the second time nothing is written. */
async function takeTwice(workspace: TemporaryWorkspace, name: string, as: string, words: ReadonlySet<string>) {
  const role = as === 'reviewer' ? 'reviewer' : 'translator';
  const run = () => importFiles(workspace.surroundings, { files: [`mail/${name}.xlf`], as: role, by: 'Ilze' });
  await run();
  const now = kept(workspace);
  expect([...words].filter((word) => !now.includes(word))).toEqual([]);
  const before = workspace.snapshot();
  await run();
  expect(workspace.snapshot()).toEqual(before);
}

test('law 6: for any mails of a job, in any order, and any French meanwhile, every word of a person is kept; again, nothing is written', async () => {
  await fc.assert(
    fc.asyncProperty(mails, async ({ all, again, change }) => {
      const workspace = await handedOut();
      const sent = workspace.read('mail/back.xlf');
      // A text that waits gives way to the next one of its sentence; a note, and a text that had a place, never.
      const lasting = new Set<string>();
      for (const [number, { touches, change: meanwhile, as }] of all.entries()) {
        const name = `${'abc'[number]}`;
        const { xlf, texts, notes } = returned(sent, touches, name);
        workspace.write(`mail/${name}.xlf`, xlf);
        workspace.write(french, meanwhile(text));
        for (const note of notes) lasting.add(note);
        await takeTwice(workspace, name, as, new Set([...texts, ...lasting]));
        const settled = `${workspace.read(stored)}\n${workspace.snapshot()['lv/memory.tmx'] ?? ''}`;
        for (const word of texts.filter((one) => settled.includes(one))) lasting.add(word);
      }
      workspace.write(french, change(text));
      await takeTwice(workspace, `${'abc'[again % all.length]}`, 'translator', lasting);
    }),
    { numRuns: 60 },
  );
}, 240_000);
