/** What `extract` does with what the workspace knows: matches of other documents, never of themselves, and the same again. */
import { describe, expect, test } from 'vitest';
import { extract, importFiles, memoryImport, memoryStats, review, validate } from '@dragoman/pipeline';
import { plainText } from '@dragoman/model';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import {
  everything,
  foreignTmx,
  lake,
  lakeInLatvian,
  latvianWorkspace,
  port,
  portInLatvian,
  segmentsIn,
} from './memory-workspace.ts';

interface Shown {
  readonly source: string;
  readonly target: string | undefined;
  readonly matches: readonly (readonly [number | undefined, string, string])[];
}

function shown(workspace: TemporaryWorkspace, path: string): readonly Shown[] {
  return segmentsIn(workspace, path).map(({ source, target, matches = [] }) => ({
    source: plainText(source),
    target: target && plainText(target),
    matches: matches.map((match) => [match.similarity, plainText(match.target), match.origin] as const),
  }));
}

/** Puts a target under each source, as a CAT tool that writes 1.2 does. */
function translate(workspace: TemporaryWorkspace, path: string, targets: Readonly<Record<string, string>>): void {
  let text = workspace.read(path);
  for (const [source, target] of Object.entries(targets)) {
    const written = `<source>${source}</source>`;
    expect(text).toContain(written);
    text = text.replace(written, `${written}<target state="translated">${target}</target>`);
  }
  workspace.write(path, text);
}

async function settled(workspace: TemporaryWorkspace): Promise<void> {
  const before = workspace.snapshot();
  const again = await extract(workspace.surroundings, everything);
  expect(again.diagnostics).toEqual([]);
  expect(again.result?.documents.filter(({ written }) => written)).toEqual([]);
  expect(workspace.snapshot()).toEqual(before);
}

const first = 'Le conseil du lac se réunit à Brenn au mois de mai.';
const second = 'Le conseil du lac se réunit à Brenn au mois de juin.';

test('with a limit of nothing the memory is not opened, and what was offered before is taken back', async () => {
  const workspace = latvianWorkspace({ [lake]: `${first}\n`, [port]: `${second}\n` });
  await extract(workspace.surroundings, everything);
  translate(workspace, lakeInLatvian, { [first]: 'Ezera padome sanāk Brennā maijā.' });
  await extract(workspace.surroundings, everything);
  expect(segmentsIn(workspace, portInLatvian)[0]?.matches).toHaveLength(1);
  rmSync(join(workspace.root, '.dragoman/memory'), { recursive: true });
  workspace.write(
    'dragoman.json',
    JSON.stringify({ sourceLanguage: 'fr', targetLanguages: ['lv'], memory: { limit: 0 } }),
  );
  await extract(workspace.surroundings, everything);
  expect(segmentsIn(workspace, portInLatvian)[0]).not.toHaveProperty('matches');
  expect(existsSync(join(workspace.root, '.dragoman/memory'))).toBe(false);
  await settled(workspace);
});

describe.each(['1.2', '2.0', '2.1', '2.2'])('in XLIFF %s', (dialect) => {
  test('a sentence like one of another document is offered its translation, with score and origin, and again the same', async () => {
    const workspace = latvianWorkspace({ [lake]: `${first}\n`, [port]: `${second}\n` });
    await extract(workspace.surroundings, everything);
    translate(workspace, lakeInLatvian, { [first]: 'Ezera padome sanāk Brennā maijā.' });
    workspace.write(
      'dragoman.json',
      JSON.stringify({ sourceLanguage: 'fr', targetLanguages: ['lv'], dialects: { lv: dialect } }),
    );
    await extract(workspace.surroundings, everything);
    expect(segmentsIn(workspace, portInLatvian)).toMatchObject([
      {
        state: 'initial',
        matches: [
          {
            target: ['Ezera padome sanāk Brennā maijā.'],
            similarity: 92,
            origin: `memory:${lakeInLatvian}`,
            type: 'proposal',
            matchType: 'tm',
          },
        ],
      },
    ]);
    expect(segmentsIn(workspace, portInLatvian)[0]).not.toHaveProperty('target');
    expect(segmentsIn(workspace, lakeInLatvian)[0]).not.toHaveProperty('matches');
    const checked = await validate(workspace.surroundings, { files: [portInLatvian] });
    expect(checked.result?.results).toMatchObject([{ version: dialect, valid: true, diagnostics: [] }]);
    await settled(workspace);
  });
});

describe('matches', () => {
  test('are those of today: a better one takes the place of a worse one, and one that is gone goes', async () => {
    const workspace = latvianWorkspace({ [port]: `${second}\n` }, { memory: { limit: 1 } });
    workspace.write('lv/memory/a.tmx', foreignTmx({ [first]: 'Ezera padome sanāk Brennā maijā.' }));
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.matches).toEqual([
      [92, 'Ezera padome sanāk Brennā maijā.', 'memory:lv/memory/a.tmx'],
    ]);
    workspace.write('lv/memory/b.tmx', foreignTmx({ [second]: 'Ezera padome sanāk Brennā jūnijā.' }));
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.matches).toEqual([
      [100, 'Ezera padome sanāk Brennā jūnijā.', 'memory:lv/memory/b.tmx'],
    ]);
    await settled(workspace);
    rmSync(join(workspace.root, 'lv/memory'), { recursive: true });
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.matches).toEqual([]);
    await settled(workspace);
  });

  test('are at most three of seventy and more, unless dragoman.json says otherwise', async () => {
    const tmx = foreignTmx({
      [first]: '1.',
      [first.replace('mai', 'juillet')]: '2.',
      [first.replace('mai', 'mars')]: '3.',
      [first.replace('mai', 'avril')]: '4.',
      'Le conseil du lac se tait.': '5.',
    });
    const scores = async (memory: Record<string, unknown>): Promise<readonly (number | undefined)[]> => {
      const workspace = latvianWorkspace({ [port]: `${second}\n`, 'lv/memory/a.tmx': tmx }, { memory });
      await extract(workspace.surroundings, everything);
      await settled(workspace);
      return shown(workspace, portInLatvian)[0]?.matches.map(([score]) => score) ?? [];
    };
    expect(await scores({})).toEqual([92, 92, 92]);
    expect(await scores({ limit: 9 })).toEqual([92, 92, 92, 92]);
    expect(await scores({ limit: 9, threshold: 40 })).toEqual([92, 92, 92, 92, 46]);
    expect(await scores({ limit: 0 })).toEqual([]);
    expect(await scores({ threshold: 95 })).toEqual([]);
  });

  test('do not repeat what is offered as the previous version already', async () => {
    const workspace = latvianWorkspace({ [lake]: `${first}\n` });
    await extract(workspace.surroundings, everything);
    translate(workspace, lakeInLatvian, { [first]: 'Ezera padome sanāk Brennā maijā.' });
    workspace.write(lake, 'Le conseil du lac se réunit à Brenn au mois de mai, comme toujours.\n');
    await extract(workspace.surroundings, everything);
    expect(segmentsIn(workspace, lakeInLatvian)[0]?.matches).toMatchObject([
      { type: 'previous-version', origin: 'carry' },
    ]);
    await settled(workspace);
  });

  test('have the codes of the sentence that they are offered for', async () => {
    const workspace = latvianWorkspace({
      [lake]: 'Le conseil **du lac** se réunit.\n',
      [port]: 'Un *mot* avant. Le conseil **du lac** se réunit.\n',
    });
    await extract(workspace.surroundings, everything);
    const text = workspace.read(lakeInLatvian);
    const [, open = '', close = ''] = /<source>Le conseil (<x .*?"\/>)du lac(<x .*?"\/>) se/u.exec(text) ?? [];
    workspace.write(
      lakeInLatvian,
      text.replace('</source>', `</source><target state="translated">${open}Ezera${close} padome sanāk.</target>`),
    );
    await extract(workspace.surroundings, everything);
    const [, sentence] = segmentsIn(workspace, portInLatvian);
    const ids = (content: readonly unknown[] | undefined) =>
      content?.flatMap((item) => (typeof item === 'object' ? [(item as { id: string }).id] : []));
    expect(ids(sentence?.matches?.[0]?.target)).toEqual(ids(sentence?.source));
    expect(ids(sentence?.source)).toEqual(['3', '4']);
    await settled(workspace);
  });

  test('come only from what somebody stands for: not from pseudo-translation, nor from a sentence sent back', async () => {
    const workspace = latvianWorkspace({ [lake]: `${first}\n`, [port]: `${second}\n` });
    await extract(workspace.surroundings, everything);
    translate(workspace, lakeInLatvian, { [first]: 'Nepareizi.' });
    const rejected = { kind: 'reject', note: 'Nē.' } as const;
    await review(workspace.surroundings, {
      ...{ paths: ['2026-05-12-lac'], all: false, language: 'lv', by: 'Kārlis', segments: [], notMine: true },
      action: rejected,
    });
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.matches).toEqual([]);
  });

  test('a signed translation is offered before one that nobody signed', async () => {
    const workspace = latvianWorkspace(
      { [lake]: `${first}\n`, [port]: `${second}\n`, 'lv/memory/a.tmx': foreignTmx({ [first]: 'Cita mājas.' }) },
      { memory: { limit: 1 } },
    );
    await extract(workspace.surroundings, everything);
    translate(workspace, lakeInLatvian, { [first]: 'Parakstīts.' });
    await review(workspace.surroundings, {
      ...{ paths: ['2026-05-12-lac'], all: false, language: 'lv', by: 'Kārlis', segments: [], notMine: true },
      action: { kind: 'accept', final: false },
    });
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.matches.map(([, target]) => target)).toEqual(['Parakstīts.']);
  });

  test('a penalty is taken off, and is the name of a folder', async () => {
    const workspace = latvianWorkspace({ [port]: `${second}\n` });
    workspace.write('a.tmx', foreignTmx({ [second]: 'Ezera padome sanāk.' }));
    await memoryImport(workspace.surroundings, { files: ['a.tmx'], languages: [], penalty: 12 });
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.matches).toEqual([
      [88, 'Ezera padome sanāk.', 'memory:lv/memory/penalty-12/a.tmx'],
    ]);
  });
});

describe('a target by policy', () => {
  const tmx = foreignTmx({ [second]: 'Ezera padome sanāk Brennā jūnijā.' });

  test.each(['never', 'context'])('%s: an exact match alone fills none', async (fill) => {
    const workspace = latvianWorkspace({ [port]: `${second}\n`, 'lv/memory/a.tmx': tmx }, { memory: { fill } });
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]).toMatchObject({
      target: undefined,
      matches: [[100, expect.anything(), expect.anything()]],
    });
  });

  test('exact: it is translated, by the memory, signed by nobody, and no knowledge of its own', async () => {
    const workspace = latvianWorkspace(
      { [port]: `${second}\n`, [lake]: `${first}\n`, 'lv/memory/a.tmx': tmx },
      { memory: { fill: 'exact' } },
    );
    await extract(workspace.surroundings, everything);
    expect(segmentsIn(workspace, portInLatvian)[0]).toMatchObject({
      target: ['Ezera padome sanāk Brennā jūnijā.'],
      state: 'translated',
      subState: 'dragoman:from-memory',
      origin: 'memory',
    });
    expect(segmentsIn(workspace, portInLatvian)[0]).not.toHaveProperty('approval');
    expect(shown(workspace, lakeInLatvian)[0]?.matches.map(([, , origin]) => origin)).toEqual([
      'memory:lv/memory/a.tmx',
    ]);
    await settled(workspace);
  });

  test('exact: where two translations fit, a person chooses', async () => {
    const other = foreignTmx({ [second]: 'Padome sanāk.' });
    const workspace = latvianWorkspace(
      { [port]: `${second}\n`, 'lv/memory/a.tmx': tmx, 'lv/memory/b.tmx': other },
      { memory: { fill: 'exact' } },
    );
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.target).toBeUndefined();
    expect(shown(workspace, portInLatvian)[0]?.matches).toHaveLength(2);
    await settled(workspace);
  });
});

describe('the index on disk', () => {
  const stats = async (workspace: TemporaryWorkspace) =>
    (await memoryStats(workspace.surroundings, { languages: [] })).result?.languages[0];

  test('is opened as long as nothing changed, and made again when something did', async () => {
    const workspace = latvianWorkspace({ 'lv/memory/a.tmx': foreignTmx({ [first]: 'A.' }) });
    expect(await stats(workspace)).toMatchObject({ entries: 1, rebuilt: true });
    expect(await stats(workspace)).toMatchObject({ entries: 1, rebuilt: false });
    workspace.write('lv/memory/a.tmx', foreignTmx({ [first]: 'A.', [second]: 'B.' }));
    expect(await stats(workspace)).toMatchObject({ entries: 2, rebuilt: true });
    rmSync(join(workspace.root, 'lv/memory/a.tmx'));
    expect(await stats(workspace)).toMatchObject({ entries: 0, rebuilt: true });
  });

  test('stays good when extract writes matches, which are no knowledge', async () => {
    const workspace = latvianWorkspace({ [port]: `${second}\n`, 'lv/memory/a.tmx': foreignTmx({ [first]: 'A.' }) });
    await extract(workspace.surroundings, everything);
    expect(shown(workspace, portInLatvian)[0]?.matches).toHaveLength(1);
    expect(await stats(workspace)).toMatchObject({ entries: 1, rebuilt: false });
  });

  test.each([
    ['gone', (file: string) => rmSync(file)],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['of something else', (file: string) => writeFileSync(file, 'no index')],
    [
      'all zeros, as after a loss of power',
      (file: string, bytes: Buffer) => writeFileSync(file, Buffer.alloc(bytes.length)),
    ],
    ['cut', (file: string, bytes: Buffer) => writeFileSync(file, bytes.subarray(0, bytes.length - 7))],
    ['changed in one bit of its head', (file: string, bytes: Buffer) => writeFileSync(file, flipped(bytes, 20))],
    [
      'changed in one bit of its end',
      (file: string, bytes: Buffer) => writeFileSync(file, flipped(bytes, bytes.length - 3)),
    ],
  ])('that is %s is made again, and finds the same', async (_what, spoil) => {
    const workspace = latvianWorkspace({ 'lv/memory/a.tmx': foreignTmx({ [first]: 'A.' }) });
    const before = await stats(workspace);
    const file = join(workspace.root, '.dragoman/memory/lv.index');
    spoil(file, Buffer.from(workspace.bytes('.dragoman/memory/lv.index')));
    expect(await stats(workspace)).toEqual(before);
    expect(await stats(workspace)).toMatchObject({ rebuilt: false });
  });

  test('survives two runs at once', async () => {
    const workspace = latvianWorkspace({ 'lv/memory/a.tmx': foreignTmx({ [first]: 'A.' }) });
    const all = await Promise.all(Array.from({ length: 8 }, () => stats(workspace)));
    expect(all.map((one) => one?.entries)).toEqual(Array.from({ length: 8 }, () => 1));
    expect(readdirSync(join(workspace.root, '.dragoman/memory'))).toEqual(['lv.index']);
    expect(await stats(workspace)).toMatchObject({ rebuilt: false });
  });

  test('is not written by a dry run', async () => {
    const workspace = latvianWorkspace({ [port]: `${second}\n`, 'lv/memory/a.tmx': foreignTmx({ [first]: 'A.' }) });
    await extract({ ...workspace.surroundings, dryRun: true }, everything);
    expect(existsSync(join(workspace.root, '.dragoman'))).toBe(false);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test('a memory that cannot be read takes no match back, and is named', async () => {
  const workspace = latvianWorkspace({ [port]: `${second}\n`, 'lv/memory/a.tmx': foreignTmx({ [first]: 'A.' }) });
  await extract(workspace.surroundings, everything);
  const before = workspace.read(portInLatvian);
  workspace.write('lv/memory/a.tmx', workspace.read('lv/memory/a.tmx').replace('</body>', ''));
  const { status, diagnostics } = await extract(workspace.surroundings, everything);
  expect(status).toBe(1);
  expect(diagnostics).toMatchObject([
    { code: 'not-well-formed', severity: 'error', location: { file: 'lv/memory/a.tmx' } },
  ]);
  expect(workspace.read(portInLatvian)).toBe(before);
});

test('a returned file with its matches in it is a return like any other', async () => {
  const workspace = latvianWorkspace({ [port]: `${second}\n`, 'lv/memory/a.tmx': foreignTmx({ [first]: 'A.' }) });
  await extract(workspace.surroundings, everything);
  const returned = workspace
    .read(portInLatvian)
    .replace('</source>', '</source><target state="translated">Sanāk.</target>');
  workspace.write('back.xlf', returned);
  const { result } = await importFiles(workspace.surroundings, { files: ['back.xlf'], as: 'translator', by: 'Anna' });
  expect(result?.files[0]?.segments.applied).toBe(1);
  expect(shown(workspace, portInLatvian)[0]).toMatchObject({ target: 'Sanāk.' });
  await settled(workspace);
});
