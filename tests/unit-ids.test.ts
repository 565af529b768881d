/** Ids are content and fail safe: an inserted twin, two branches that each insert one, and a collision. */
import { describe, expect, test } from 'vitest';
import { extract, publish, roundtrip, status } from '@dragoman/pipeline';
import { temporaryWorkspace, type TemporaryWorkspace } from './temporary-workspace.ts';

const document = 'fr/2026-05-12-lac/communique.txt';
const xliff = 'lv/2026-05-12-lac/communique.txt.xlf';
const before = ['Presse', 'Contact', 'Anna Dubois', 'Logistique', 'Contact', 'Paul Martin'];

async function translated(lines: readonly string[]): Promise<TemporaryWorkspace> {
  const workspace = temporaryWorkspace({
    'dragoman.json': '{ "sourceLanguage": "fr", "targetLanguages": ["lv"] }',
    [document]: lines.join('\n'),
  });
  await extract(workspace.surroundings, { paths: [], languages: [] });
  let ordinal = 0;
  const text = workspace.read(xliff).replaceAll(/<source>(.*?)<\/source>/gu, (source, content: string) => {
    ordinal += 1;
    return `${source}\n          <target state="translated">${content} ${ordinal}</target>`;
  });
  workspace.write(xliff, text);
  return workspace;
}

async function targets(workspace: TemporaryWorkspace): Promise<readonly string[]> {
  const { result } = await status(workspace.surroundings, {
    paths: [],
    languages: ['lv'],
    states: [],
    segments: true,
    gate: false,
  });
  return result?.segments?.map(({ source, target }) => `${source} → ${target ?? '–'}`) ?? [];
}

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/<group id="([^"]+)"/gu)].map(([, id]) => id ?? '');
}

describe('unit ids', () => {
  test('a third "Contact" before two others leaves their translations with their own context', async () => {
    const workspace = await translated(before);
    workspace.write(document, ['Contact', 'Zoé Petit', ...before].join('\n'));
    expect((await extract(workspace.surroundings, { paths: [], languages: [] })).status).toBe(0);
    expect(await targets(workspace)).toEqual([
      'Contact → –',
      'Zoé Petit → –',
      'Presse → Presse 1',
      'Contact → Contact 2',
      'Anna Dubois → Anna Dubois 3',
      'Logistique → Logistique 4',
      'Contact → Contact 5',
      'Paul Martin → Paul Martin 6',
    ]);
  });

  test.each(['the branch that put one first', 'the branch that put one last', 'neither branch'])(
    'two branches that each insert one, merged in French with the .xlf of %s and extracted again, give no duplicate id and lose no target',
    async (whose) => {
      const workspace = await translated(before);
      const first = ['Contact', 'Zoé Petit', ...before];
      const last = [...before, 'Contact', 'Luc Moreau'];
      const branch = whose === 'neither branch' ? before : whose.endsWith('first') ? first : last;
      workspace.write(document, branch.join('\n'));
      await extract(workspace.surroundings, { paths: [], languages: [] });
      workspace.write(document, ['Contact', 'Zoé Petit', ...before, 'Contact', 'Luc Moreau'].join('\n'));
      await extract(workspace.surroundings, { paths: [], languages: [] });
      const ids = idsIn(workspace.read(xliff));
      expect(new Set(ids).size).toBe(ids.length);
      const found = await targets(workspace);
      expect(found).toHaveLength(10);
      for (const [index, line] of before.entries()) expect(found).toContain(`${line} → ${line} ${index + 1}`);
    },
  );

  test('a collision is reported as the error it is, never merged, and stops extract and publish but not roundtrip', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `Phrase numéro ${index}.`);
    const workspace = temporaryWorkspace({ [document]: lines.join('\n') });
    const surroundings = { ...workspace.surroundings, unitIdBits: 8 };
    const outcome = await extract(surroundings, { paths: [], languages: [] });
    expect(outcome.status).toBe(1);
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('duplicate-unit-id');
    expect(outcome.result?.documents).toEqual([]);
    expect(Object.keys(workspace.snapshot())).not.toContain(xliff);
    const published = await publish(surroundings, { paths: [], languages: ['fr'], out: 'dist', by: 'Anna Kalniņa' });
    expect(published.result?.releases).toMatchObject([{ published: false, held: [{ code: 'duplicate-unit-id' }] }]);
    const again = await roundtrip(surroundings, { files: [`${workspace.root}/${document}`] });
    expect(again.result?.results).toMatchObject([{ identical: true, units: 60 }]);
    expect(again.result?.results[0]?.diagnostics.map(({ code }) => code)).toContain('duplicate-unit-id');
  });
});
