/** `dragoman check` as it is typed, over a real workspace: what each format says of the same findings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TemporaryWorkspace } from '../temporary-workspace.ts';
import { typed } from '../typed-command.ts';
import { decide, fileOf, found, translatedRelease } from './a-release.ts';

const seminar = 'Le séminaire a eu lieu à Riga le 12 mai 2026.';
const changes = {
  lv: { [seminar]: 'Seminārs notika Rīgā 2026. gada 13. maijā.', 'Voir le rapport.': 'Skatīt  ziņojumu.' },
};

const check = ({ root }: TemporaryWorkspace, ...argv: readonly string[]) => typed(root, 'check', ...argv);

describe('one wrong day, and two spaces in a row that a person accepted', () => {
  const release = async () => {
    const workspace = await translatedRelease(changes);
    await decide(workspace, 'lv', { kind: 'waive', code: 'double-space', reason: 'tā vajag' });
    return workspace;
  };

  test('text: each with its place, what is accepted with who and why', async () => {
    const workspace = await release();
    const { findings } = await found(workspace, [fileOf('lv')]);
    const places = findings.map(({ location: { unit, segment, line } }) => `${unit}-${segment}:${line}`);
    const { status, stdout, stderr } = await check(workspace, fileOf('lv'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const [head, ...lines] = stdout.split('\n');
    expect(head).toBe(fileOf('lv'));
    for (const [at, { code, message, waived }] of findings.entries()) {
      const line = `  ${places[at]}  ${waived === undefined ? 'error' : 'accepted'}  ${code}`;
      expect(lines).toContain(line);
      expect(lines[lines.indexOf(line) + 1]).toBe(`    ${message}`);
    }
    expect(stdout).toContain('    accepted by Anna Kalniņa (1 June 2026 at 12:00 UTC): tā vajag\n');
  });

  test('sarif: a result for each finding, in the lines where its translation stands', async () => {
    const workspace = await release();
    const { status, stdout } = await check(workspace, '--format', 'sarif');
    expect(status).toBe(1);
    const { findings } = await found(workspace);
    const [run] = JSON.parse(stdout).runs;
    const shown = run.results.filter(({ level }: { level: string }) => level !== 'note');
    const text = workspace.read(fileOf('lv')).split('\n');
    expect(shown.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(findings.map(({ code }) => code));
    for (const { ruleId, ruleIndex, locations, suppressions } of shown) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uri).toBe(fileOf('lv'));
      const line = [...(text[region.startLine - 1] ?? '')];
      expect(line.slice(region.startColumn - 1, region.endColumn - 1).join('')).toMatch(/^<target .*<\/target>$/u);
      expect(suppressions !== undefined).toBe(ruleId === 'double-space');
    }
  });

  test('junit: figures add up, and the file without findings passed', async () => {
    const workspace = await release();
    const { status, stdout } = await check(workspace, '--format', 'junit');
    expect(status).toBe(1);
    const { findings } = await found(workspace);
    const errors = findings.filter(({ waived }) => waived === undefined).length;
    expect(stdout).toMatch(
      new RegExp(`<testsuites name="dragoman check" tests="\\d+" failures="${errors}" errors="0" skipped="1"`, 'u'),
    );
    expect(stdout.match(/<failure /gu)).toHaveLength(errors);
    expect(stdout.match(/<skipped /gu)).toHaveLength(1);
    expect(stdout).toMatch(/<skipped message="[^"]+; accepted by Anna Kalniņa \(/u);
    expect(stdout).toContain(`<testcase classname="${fileOf('en')}" name="nothing found" time="0"/>`);
  });

  test('--result: JSON in the file, words on the screen, status 0; the same bytes for the second time', async () => {
    const workspace = await release();
    const first = await check(workspace, '--result', 'dist/checked.json');
    expect(first.status).toBe(0);
    const bytes = readFileSync(join(workspace.root, 'dist/checked.json'), 'utf8');
    const direct = await check(workspace, '--json');
    expect(direct).toMatchObject({ status: 1, stdout: bytes });
    expect(first.stdout).toContain('fact-changed');
    await check(workspace, '--result', 'dist/checked.json');
    expect(readFileSync(join(workspace.root, 'dist/checked.json'), 'utf8')).toBe(bytes);
  });
});
