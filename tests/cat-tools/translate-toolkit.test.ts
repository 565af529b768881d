/** A stored file of ours in the real translate-toolkit: what it counts, and what it leaves of the file when it pretranslates. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type BilingualFile, compareStates, type Segment, segmentAddress, segmentsOf } from '@dragoman/model';
import { extract, pseudo, review, type ReviewAction, status } from '@dragoman/pipeline';
import { readXliff, validateXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '../temporary-workspace.ts';
import { realTool, runTool } from './real-tool.ts';

const pocount = realTool('pocount');
const pretranslate = realTool('pretranslate');

const french = 'fr/2026-06-roncevaux/communique.md';
const stored = 'lv/2026-06-roncevaux/communique.md.xlf';
const first = `# Communiqué de presse

L’**Office des phares** rouvre la rade. La visite dure deux heures.

Voir [la carte](carte.pdf) & le prix\u00A0: 5\u00A0€.
`;
const second = `${first.replace('deux', 'trois')}\nLe bateau attend au quai nord.\n`;

/** One segment reviewed, one translated, one sent back with a note, one whose French has changed, one new. */
async function storedFile(): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({ [french]: first });
  const { surroundings } = workspace;
  await extract(surroundings, { paths: [], languages: ['lv'] });
  await pseudo(surroundings, { paths: [], languages: ['lv'] });
  workspace.write(french, second);
  await extract(surroundings, { paths: [], languages: ['lv'] });
  const [title, , , price] = addresses(read(workspace.bytes(stored)));
  await decide(workspace, title, { kind: 'accept', final: false });
  await decide(workspace, price, { kind: 'reject', note: 'La carte, pas le menu.' });
  return workspace;
}

async function decide(workspace: TemporaryWorkspace, address: string | undefined, action: ReviewAction): Promise<void> {
  const segments = address === undefined ? [] : [address];
  const options = { paths: [], all: false, language: 'lv', by: 'Anna Kalniņa', segments, notMine: true, action };
  expect(await review(workspace.surroundings, options)).toMatchObject({ status: 0 });
}

function read(bytes: Uint8Array): BilingualFile {
  const { document, diagnostics } = readXliff(stored, bytes);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(document?.isOurs).toBe(true);
  const [file] = document?.files ?? [];
  if (file === undefined) throw new Error('no file element came back');
  return file;
}

function addresses(file: BilingualFile): readonly string[] {
  return file.units.flatMap((unit) => segmentsOf(unit).map(({ id }) => segmentAddress(unit.id, id)));
}

function segments(file: BilingualFile): readonly Segment[] {
  return file.units.flatMap(segmentsOf);
}

/** `Translated:   1 ( 20%) …` → { Translated: 1 }. */
function counts(log: string): Readonly<Record<string, number>> {
  const rows = stripVTControlCharacters(log).matchAll(/^(\S+):\s+(\d+)\b/gmu);
  return Object.fromEntries([...rows].map(([, name = '', figure = '']) => [name, Number(figure)]));
}

describe.skipIf(pocount.isSkipped)(`pocount on a stored file ${pocount.needs}`, () => {
  test('counts the segments that status counts, and takes for translated what is approved', async () => {
    const workspace = await storedFile();
    const { result } = await status(workspace.surroundings, {
      paths: [],
      languages: ['lv'],
      states: [],
      segments: false,
      gate: false,
    });
    expect(result?.languages[0]?.segments).toEqual({ total: 5, initial: 3, translated: 1, reviewed: 1, final: 0 });
    const run = runTool(pocount, [stored], workspace.root);
    expect(run, run.log).toMatchObject({ status: 0 });
    expect(counts(run.log)).toEqual({
      Total: 5,
      // approved="yes"
      Translated: 1,
      // a target without approval: the translated one, and the one sent back, which status calls initial
      Fuzzy: 2,
      // no target
      Untranslated: 2,
      Final: 1,
      Unreviewed: 1,
      'Needs-Review': 1,
      review: 1,
      Empty: 2,
    });
  });
});

const memory = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="test" adminlang="en" srclang="fr" datatype="plaintext"/><body>
<tu><tuv xml:lang="fr"><seg>Le bateau attend au quai nord.</seg></tuv><tuv xml:lang="lv"><seg>Kuģis gaida pie ziemeļu piestātnes.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Communiqué de presse</seg></tuv><tuv xml:lang="lv"><seg>Paziņojums presei</seg></tuv></tu>
</body></tmx>
`;

interface Pretranslated {
  readonly before: BilingualFile;
  readonly after: BilingualFile;
  readonly textBefore: string;
  readonly textAfter: string;
}

/** With `-t`: without it the tool writes an empty file and still reports success. */
async function pretranslated(): Promise<Pretranslated> {
  const workspace = await storedFile();
  workspace.write('memory.tmx', memory);
  const parameters = ['--progress=none', '-t', stored, '--tm=memory.tmx', '-i', stored, '-o', 'returned.xlf'];
  const run = runTool(pretranslate, parameters, workspace.root);
  expect(run, run.log).toMatchObject({ status: 0 });
  const returned = readFileSync(join(workspace.root, 'returned.xlf'));
  expect(validateXliff('returned.xlf', returned)).toMatchObject({ valid: true });
  return {
    before: read(workspace.bytes(stored)),
    after: read(returned),
    textBefore: workspace.read(stored),
    textAfter: returned.toString('utf8'),
  };
}

describe.skipIf(pretranslate.isSkipped)(`pretranslate on a stored file ${pretranslate.needs}`, () => {
  test('leaves a file of ours: ids, sources, targets and every attribute of ours', async () => {
    const { before, after, textBefore, textAfter } = await pretranslated();
    const kept = ({ id, source, target, by, at, origin, approval, matches }: Segment): unknown => {
      return { id, source, target, by, at, origin, approval, matches };
    };
    expect(addresses(after)).toEqual(addresses(before));
    expect(segments(after).map(kept)).toEqual(segments(before).map(kept));
    const ours = /\bdragoman:[a-z-]+="[^"]*"/gu;
    expect(textAfter.match(ours)).toEqual(textBefore.match(ours));
  });

  test('raises no state: what is approved stays, every other target becomes a claim', async () => {
    const { before, after } = await pretranslated();
    const states = (file: BilingualFile): readonly unknown[] =>
      segments(file).map(({ state, subState }) => [state, subState]);
    expect(states(before)).toEqual([
      ['reviewed', undefined],
      ['translated', undefined],
      ['initial', 'dragoman:source-changed'],
      ['initial', 'dragoman:rejected'],
      ['initial', undefined],
    ]);
    expect(states(after)).toEqual([
      ['reviewed', undefined],
      ['initial', 'dragoman:edited-outside'],
      ['initial', 'dragoman:source-changed'],
      ['initial', 'dragoman:edited-outside'],
      ['initial', undefined],
    ]);
    const rose = segments(after).filter(({ state }, index) => {
      const was = segments(before)[index]?.state ?? 'initial';
      return compareStates(state, was) > 0;
    });
    expect(rose).toEqual([]);
  });

  test('its match stands beside the segment, its doubled note is read as a second one without a name', async () => {
    const { before, after } = await pretranslated();
    const foreign = segments(after).map((segment) => segment.foreign?.children ?? []);
    expect(foreign).toEqual([
      [],
      [],
      [],
      [],
      [
        '<alt-trans xml:space="preserve" origin="fish"><source>Le bateau attend au quai nord.</source><target>Kuģis gaida pie ziemeļu piestātnes.</target></alt-trans>',
      ],
    ]);
    const notes = (file: BilingualFile): readonly unknown[] => segments(file).map((segment) => segment.notes ?? []);
    const [, , changed = [], sentBack = []] = segments(before).map((segment) => segment.notes ?? []);
    expect(sentBack.map(({ text }) => text)).toEqual(['La carte, pas le menu.']);
    expect(notes(before)).toEqual([[], [], changed, sentBack, []]);
    expect(notes(after)).toEqual([[], [], changed, [...sentBack, { text: 'La carte, pas le menu.' }], []]);
  });
});
