/** What a person accepts, for exactly the texts they saw; and what nobody accepted holds. */
import { importFiles, publish, status } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { codes, configure, decide, document, fileOf, found, release, translatedRelease } from './a-release.ts';

const seminar = 'Le séminaire a eu lieu à Riga le 12 mai 2026.';
const wrongDay = { lv: { [seminar]: 'Seminārs notika Rīgā 2026. gada 13. maijā.' } };
const waiveDay = { kind: 'waive', code: 'fact-changed', reason: 'the French is corrected tomorrow' } as const;
const lakeRegister = 'id,fr,lv\n1,Conférence du lac,Ezera konference\n';
const accept = { kind: 'accept', final: false } as const;

async function held(workspace: TemporaryWorkspace) {
  const { result } = await status(workspace.surroundings, {
    paths: [],
    languages: ['lv'],
    states: [],
    segments: false,
    gate: false,
  });
  return result?.languages[0]?.documents[0]?.held ?? [];
}

async function addressOfDay(workspace: TemporaryWorkspace): Promise<string> {
  const [finding] = (await found(workspace)).findings;
  if (finding === undefined) throw new Error('nothing was found');
  return `${finding.location.unit}-${finding.location.segment}`;
}

async function waiveAll(workspace: TemporaryWorkspace): Promise<void> {
  for (const code of new Set((await found(workspace)).findings.map((finding) => finding.code)))
    await decide(workspace, 'lv', { ...waiveDay, code });
}

describe('an error that checks found', () => {
  test('is not signed off: review names the codes; the other sentences are', async () => {
    const workspace = await translatedRelease(wrongDay);
    const address = await addressOfDay(workspace);
    const outcome = await decide(workspace, 'lv', accept);
    expect(outcome.status).toBe(1);
    expect(outcome.result).toMatchObject({
      reviewed: 2,
      refused: [{ document, segment: address, reason: 'open-findings' }],
    });
    expect(outcome.result?.refused[0]?.codes).toContain('fact-changed');
  });

  test('what no check could look at is not signed off: a register cannot be read, and the gate would hold it', async () => {
    const workspace = await translatedRelease({}, {}, { 'registers/lake.csv': `<<<<<<< ours\n${lakeRegister}` });
    const before = workspace.read(fileOf('lv'));
    const outcome = await decide(workspace, 'lv', accept);
    expect(outcome.status).toBe(1);
    expect(outcome.result?.reviewed).toBe(0);
    expect(outcome.result?.refused.map(({ reason }) => reason)).toEqual(Array(3).fill('checks-incomplete'));
    expect(new Set(outcome.diagnostics.map(({ location }) => location.file))).toEqual(new Set(['registers/lake.csv']));
    expect(workspace.read(fileOf('lv'))).toBe(before);
    expect((await held(workspace)).map(({ code }) => code)).toContain('unreadable-file');
    const rejected = await decide(workspace, 'lv', { kind: 'reject', note: 'vēlreiz' });
    expect(rejected.result?.rejected).toBe(3);
    workspace.write('registers/lake.csv', lakeRegister);
    await importFiles(workspace.surroundings, { files: [fileOf('lv')], as: 'translator', by: 'Ilze' });
    expect((await decide(workspace, 'lv', accept)).result).toMatchObject({ reviewed: 3, refused: [] });
  });

  test('a reviewer’s import signs nothing either while a register cannot be read', async () => {
    const workspace = await translatedRelease();
    workspace.write('back.xlf', workspace.read(fileOf('lv')).replaceAll('state="translated"', 'state="signed-off"'));
    workspace.write('registers/lake.csv', `<<<<<<< ours\n${lakeRegister}`);
    const taken = await importFiles(workspace.surroundings, { files: ['back.xlf'], as: 'reviewer', by: 'Kārlis' });
    expect(taken.result?.files.map(({ approved }) => approved)).toEqual([0]);
    const claims = taken.diagnostics.filter(({ code }) => code === 'claim-not-approved');
    expect(claims.map(({ values }) => values?.['reason'])).toEqual(Array(3).fill('checks-incomplete'));
  });

  test('holds the document, by name, whatever state is required', async () => {
    const workspace = await translatedRelease(wrongDay, { policy: { default: { requiredState: 'translated' } } });
    const address = await addressOfDay(workspace);
    const [reason, ...others] = await held(workspace);
    expect(others).toEqual([]);
    expect(reason).toMatchObject({
      code: 'finding-errors',
      count: 1,
      segments: [address],
      values: { count: 1, total: 3 },
    });
    expect(reason?.values?.['codes']).toContain('fact-changed');
  });

  test('lets through where the policy tolerates errors, and where the check is off', async () => {
    const translated = { requiredState: 'translated' };
    const workspace = await translatedRelease(wrongDay, {
      policy: { default: { ...translated, findings: { error: 'tolerate' } } },
    });
    expect(await held(workspace)).toEqual([]);
    const all = [...new Set((await found(workspace)).findings.map(({ code }) => [code, 'off'] as const))];
    configure(workspace, { policy: { default: { ...translated, checks: Object.fromEntries(all) } } });
    expect(await held(workspace)).toEqual([]);
  });
});

describe('a waiver', () => {
  test('settles the finding: it is listed with its name, status is 0, and the sentence may be signed off', async () => {
    const workspace = await translatedRelease(wrongDay);
    const before = (await found(workspace)).findings;
    await waiveAll(workspace);
    const { status: exit, findings } = await found(workspace);
    expect(exit).toBe(0);
    expect(findings.map(({ code, waived }) => [code, waived?.by, waived?.reason])).toEqual(
      before.map(({ code }) => [code, 'Anna Kalniņa', waiveDay.reason]),
    );
    expect(await decide(workspace, 'lv', accept)).toMatchObject({ status: 0, result: { reviewed: 3, refused: [] } });
    expect(await held(workspace)).toEqual([]);
  });

  test('is in the receipt of what was published with it', async () => {
    const workspace = await translatedRelease(wrongDay);
    await waiveAll(workspace);
    await decide(workspace, 'lv', accept);
    await publish(workspace.surroundings, { paths: [], languages: ['lv'], out: 'dist', by: 'Anna Kalniņa' });
    const receipt = JSON.parse(workspace.read(`published/${release}/lv/1/communique.txt.receipt.json`));
    const codesOfDay = [...new Set((await found(workspace)).findings.map(({ code }) => code))].sort();
    const waived = receipt.waivers as readonly { code: string; by: string; reason: string }[];
    expect(waived.map(({ code }) => code).sort()).toEqual(codesOfDay);
    expect(waived[0]).toMatchObject({ by: 'Anna Kalniņa', reason: waiveDay.reason });
  });

  test('of an earlier text is in no receipt', async () => {
    const workspace = await translatedRelease(wrongDay);
    await waiveAll(workspace);
    workspace.write(fileOf('lv'), workspace.read(fileOf('lv')).replace('13. maijā', '12. maijā'));
    await decide(workspace, 'lv', accept);
    await publish(workspace.surroundings, { paths: [], languages: ['lv'], out: 'dist', by: 'Anna Kalniņa' });
    const receipt = JSON.parse(workspace.read(`published/${release}/lv/1/communique.txt.receipt.json`));
    expect(receipt.waivers).toEqual([]);
  });

  test('lapses when the translation changes, and holds again', async () => {
    const workspace = await translatedRelease(wrongDay);
    await waiveAll(workspace);
    const text = workspace.read(fileOf('lv'));
    workspace.write(fileOf('lv'), text.replace('13. maijā', '14. maijā'));
    expect(await codes(workspace)).toContain('lv fact-changed error');
    workspace.write(fileOf('lv'), text);
    expect((await found(workspace)).status).toBe(0);
  });

  test('names its sentence in the code it has, not in others; a second one is no change', async () => {
    const workspace = await translatedRelease(wrongDay);
    const address = await addressOfDay(workspace);
    expect(await decide(workspace, 'lv', waiveDay)).toMatchObject({ status: 0, result: { waived: 1, refused: [] } });
    const once = workspace.bytes(fileOf('lv'));
    expect(await decide(workspace, 'lv', waiveDay)).toMatchObject({ status: 0, result: { waived: 0 } });
    expect(workspace.bytes(fileOf('lv'))).toEqual(once);
    const other = await decide(workspace, 'lv', { ...waiveDay, code: 'double-space' }, [address]);
    expect(other).toMatchObject({
      status: 1,
      result: { waived: 0, refused: [{ segment: address, reason: 'no-such-finding' }] },
    });
  });

  test('of a code that no check has is refused, with the nearest', async () => {
    const workspace = await translatedRelease(wrongDay);
    const outcome = await decide(workspace, 'lv', { ...waiveDay, code: 'fact-change' });
    expect(outcome).toMatchObject({
      status: 2,
      diagnostics: [{ code: 'unknown-check', values: { nearest: 'fact-changed' } }],
    });
  });
});
