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
  readonly note: boolean;
  readonly lock: 'kept' | 'added' | 'removed';
  readonly copies: 0 | 1 | 2;
}

const touch: fc.Arbitrary<Touch> = fc.record({
  target: fc.constantFrom('none', 'plain', 'codes', 'broken', 'unclosed'),
  state: fc.constantFrom('new', 'translated', 'final', 'needs-translation', 'needs-review-translation'),
  note: fc.boolean(),
  lock: fc.constantFrom('kept', 'added', 'removed'),
  copies: fc.constantFrom(1, 1, 1, 1, 0, 2),
});
const mail = fc.array(touch, { minLength: 5, maxLength: 5 });

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

/** The file as it comes back, and every word that a person wrote into it. */
function returned(sent: string, touches: readonly Touch[], name: string) {
  const words: string[] = [];
  let at = 0;
  const xlf = sent.replaceAll(/[ \t]*<trans-unit [^]*?<\/trans-unit>\n/gu, (unit) => {
    const { target, state, note, lock, copies } = touches[at] ?? {
      target: 'none',
      state: '',
      note: false,
      lock: 'kept',
      copies: 1,
    };
    const copy = (number: number): string => {
      const word = `${name}vards${at}x${number}`;
      const source = /<source>(.*)<\/source>/u.exec(unit)?.[1] ?? '';
      const codes = source.match(/<x [^>]*\/>/gu) ?? [];
      const texts = {
        none: undefined,
        plain: `${codes.join(' ')} ${word}`,
        codes: `${codes.slice(1).join('')} ${word}`,
        broken: `${word} & 1 < 2`,
        unclosed: `<g id="9">${word}`,
      };
      const typed = texts[target];
      if (typed !== undefined) words.push(word);
      if (note) words.push(`n${word}`);
      const behind = `${typed === undefined ? '' : `<target state="${state}">${typed}</target>`}${note ? `<note from="Ilze">n${word}</note>` : ''}`;
      const locked =
        lock === 'added'
          ? unit.replace(/ translate="no"/u, '').replace('<trans-unit ', '<trans-unit translate="no" ')
          : lock === 'removed'
            ? unit.replace(' translate="no"', '')
            : unit;
      return locked.replace(/<target[^>]*>[^]*?<\/target>/u, '').replace('</source>', `$&${behind}`);
    };
    const all = Array.from({ length: copies }, (_none, number) => copy(number)).join('');
    at += 1;
    return all;
  });
  return { xlf, words };
}

function kept(workspace: TemporaryWorkspace): string {
  const files = Object.entries(workspace.snapshot());
  const counts = (path: string): boolean => [stored, 'lv/memory.tmx'].includes(path) || path.endsWith('/repair.xlf');
  return files.flatMap(([path, content]) => (counts(path) ? [content] : [])).join('\n');
}

test('law 6: for any two mails of a job, and any French meanwhile, every word of a person is kept; again, nothing is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      mail,
      mail,
      fc.constantFrom(...changes),
      fc.constantFrom(...changes),
      async (first, second, then, later) => {
        const workspace = await handedOut();
        const sent = workspace.read('mail/back.xlf');
        let placed: readonly string[] = [];
        for (const [name, touches, change] of [
          ['a', first, then],
          ['b', second, later],
        ] as const) {
          const { xlf, words } = returned(sent, touches, name);
          workspace.write(`mail/${name}.xlf`, xlf);
          workspace.write(french, change(text));
          const run = () =>
            importFiles(workspace.surroundings, { files: [`mail/${name}.xlf`], as: 'translator', by: 'Ilze' });
          await run();
          const now = kept(workspace);
          for (const word of [...words, ...placed]) expect(now).toContain(word);
          const before = workspace.snapshot();
          await run();
          expect(workspace.snapshot()).toEqual(before);
          const settled = `${workspace.read(stored)}\n${workspace.snapshot()['lv/memory.tmx'] ?? ''}`;
          placed = words.filter((word) => settled.includes(word));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 240_000);
