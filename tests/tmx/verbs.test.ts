/** `roundtrip` and `validate` take TMX, beside XLIFF and documents, inside and outside of a workspace. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roundtrip, validate } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { filesBelow, sharedMaterial } from '../shared-material.ts';
import { noon, temporaryFolder } from '../temporary-workspace.ts';

const memory = `<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="fr" datatype="plaintext"/>
<body><tu tuid="7"><tuv xml:lang="fr"><seg>Le <bpt i="1"/>lac</seg></tuv><tuv xml:lang="lv"><seg>Ezers</seg></tuv></tu></body></tmx>`;

function folderWith(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

const files = {
  'memory.TMX': Buffer.from(`\uFEFF${memory}`, 'utf16le'),
  'broken.tmx': Buffer.from('<tmx version="1.4">\n<body></tmx>'),
  'other.tmx': Buffer.from('<html/>'),
};

describe('a memory', () => {
  test('comes back to the byte, or is refused with its place', async () => {
    const from = folderWith(files);
    const { status, result } = await roundtrip({ from, now: () => noon }, { files: Object.keys(files) });
    expect(status).toBe(1);
    const found = result?.results.map(({ diagnostics, ...rest }) => ({
      ...rest,
      found: diagnostics.map(({ code, location: { line } }) => `${code} ${line}`),
    }));
    expect(found).toEqual([
      { file: 'memory.TMX', format: 'tmx-1.4', identical: true, refused: false, units: 1, segments: 2, found: [] },
      {
        file: 'broken.tmx',
        format: 'tmx',
        identical: false,
        refused: true,
        units: 0,
        segments: 0,
        found: ['not-well-formed 2'],
      },
      {
        file: 'other.tmx',
        format: 'tmx',
        identical: false,
        refused: true,
        units: 0,
        segments: 0,
        found: ['not-tmx 1'],
      },
    ]);
  });

  test('is checked against TMX, with line and column', async () => {
    const from = folderWith(files);
    const { status, result } = await validate({ from, now: () => noon }, { files: Object.keys(files) });
    expect(status).toBe(1);
    const found = result?.results.map(({ diagnostics, ...rest }) => ({
      ...rest,
      found: diagnostics.map(({ code, line, column, location: { unit } }) => [code, line, column, unit]),
    }));
    const none = { strict: null, notStrict: [] };
    expect(found).toEqual([
      { file: 'memory.TMX', version: '1.4', valid: false, ...none, found: [['unclosed-code', 4, 47, '7']] },
      { file: 'broken.tmx', version: null, valid: false, ...none, found: [['not-well-formed', 2, 7, undefined]] },
      { file: 'other.tmx', version: null, valid: false, ...none, found: [['not-tmx', 1, 1, undefined]] },
    ]);
  });

  const corpus = sharedMaterial('corpus');
  test.skipIf(!corpus.present)(
    'of any other tool comes back to the byte and is valid (needs ../shared/corpus)',
    async () => {
      const names = filesBelow(corpus.path, ['.tmx']);
      const surroundings = { from: corpus.path, now: () => noon };
      const rebuilt = await roundtrip(surroundings, { files: names });
      const checked = await validate(surroundings, { files: names });
      expect([names.length, rebuilt.status, checked.status]).toEqual([15, 0, 0]);
      const units = rebuilt.result?.results.reduce((sum, result) => sum + result.units, 0);
      expect(units).toBe(581);
    },
  );
});
