import { convert } from '@dragoman/pipeline';
import { expect, test } from 'vitest';
import { type TemporaryWorkspace, temporaryWorkspace } from '../temporary-workspace.ts';

const text =
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr" target-language="lv" datatype="html"><body><trans-unit id="1" resname="r"><source>Un <g id="1">lac</g></source><target state="signed-off">Viens <g id="1">ezers</g></target></trans-unit></body></file></xliff>';

function run(workspace: TemporaryWorkspace, file: string, out: string, to: '1.2' | '2.1', dryRun = false) {
  return convert({ ...workspace.surroundings, dryRun }, { file, out, to });
}

test('1.2 becomes 2.1 and 1.2 again; a second run writes no byte', async () => {
  const workspace = temporaryWorkspace({ 'a.xlf': text });
  const done = await run(workspace, 'a.xlf', 'b.xlf', '2.1');
  expect(done).toEqual({
    status: 0,
    result: {
      file: 'a.xlf',
      version: '1.2',
      output: 'b.xlf',
      to: '2.1',
      units: 1,
      segments: 1,
      written: true,
      unchanged: false,
    },
    diagnostics: [],
  });
  const written = workspace.read('b.xlf');
  expect(written).toContain('<segment id="s1" state="reviewed"');
  expect(written).toContain('<target>Viens <pc id="1" dispStart="&lt;g1>" dispEnd="&lt;/g1>">ezers</pc></target>');
  expect((await run(workspace, 'a.xlf', 'b.xlf', '2.1')).result).toMatchObject({ written: false, unchanged: true });
  await run(workspace, 'b.xlf', 'c.xlf', '1.2');
  const back = workspace.read('c.xlf');
  expect(back).toContain('<target state="signed-off">Viens <g id="1">ezers</g></target>');
  expect(back).toContain('resname="r"');
});

test('a file that holds anything else is not overwritten, and a dry run writes nothing', async () => {
  const workspace = temporaryWorkspace({ 'a.xlf': text });
  workspace.write('mine.txt', 'mine');
  const refused = await run(workspace, 'a.xlf', 'mine.txt', '2.1');
  expect([refused.status, refused.diagnostics.map(({ code }) => code)]).toEqual([1, ['output-exists']]);
  expect(workspace.read('mine.txt')).toBe('mine');
  expect((await run(workspace, 'a.xlf', 'new.xlf', '2.1', true)).result).toMatchObject({ written: false });
  expect(Object.keys(workspace.snapshot())).toEqual(['a.xlf', 'dragoman.json', 'mine.txt']);
});

test('what is no XLIFF gives status 2 and writes nothing', async () => {
  const workspace = temporaryWorkspace({ 'a.xlf': text });
  workspace.write('x.xlf', '<tmx version="1.4"/>');
  const { status, diagnostics } = await run(workspace, 'x.xlf', 'y.xlf', '2.1');
  expect([status, diagnostics.map(({ code }) => code)]).toEqual([2, ['not-xliff']]);
  expect((await run(workspace, 'none.xlf', 'y.xlf', '2.1')).status).toBe(2);
});
