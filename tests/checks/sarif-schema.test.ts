/** Whatever `check --format sarif` writes is valid by the published JSON schema of SARIF 2.1.0. */
import { checks } from '@dragoman/checks';
import type { Diagnostic, Finding } from '@dragoman/model';
import type { CheckResult } from '@dragoman/pipeline';
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryCommand } from '../../apps/cli/src/testing/try-command.ts';

const { resolve } = createRequire(import.meta.url);
const json = (path: string): object => JSON.parse(readFileSync(path, 'utf8'));
const ajv = new Ajv({ schemaId: 'id', allErrors: true, logger: false });
ajv.addMetaSchema(json(resolve('ajv/lib/refs/json-schema-draft-04.json')));
const published = join(resolve('@microsoft/jest-sarif/package.json'), '../lib/schemas/sarif-2.1.0-rtm.5.json');
const isSarif = ajv.compile(json(published));

function problems(log: unknown): readonly string[] {
  isSarif(log);
  return (isSarif.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ''}`);
}

async function sarifOf(findings: readonly Finding[], diagnostics: readonly Diagnostic[] = [], ...flags: string[]) {
  const result: CheckResult = { workspace: 'locales', findings, documents: [] };
  const { stdout } = await tryCommand(['check', '--format', 'sarif', ...flags], {
    answer: { status: 0, result, diagnostics },
  });
  return JSON.parse(stdout);
}

const finding: Finding = {
  code: 'double-space',
  type: 'whitespace',
  severity: 'warning',
  message: 'two spaces in a row',
  location: { file: 'lv/R/a.md.xlf', unit: 'ua', segment: 's1', line: 3, column: 7, endLine: 3, endColumn: 20 },
  language: 'lv',
};
const at = (location: Partial<Finding['location']>): Finding => ({
  ...finding,
  location: { ...finding.location, ...location },
});

test('the schema refuses what is no SARIF, a level nobody knows and a region before the first line', async () => {
  const log = await sarifOf([finding]);
  expect(problems({ ...log, version: '2.0.0' })).not.toEqual([]);
  log.runs[0].results[0].level = 'fatal';
  log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
  log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a file.xlf';
  expect(problems(log)).toHaveLength(3);
});

test('nothing found', async () => {
  const log = await sarifOf([]);
  expect(problems(log)).toEqual([]);
  expect(log.runs[0].results).toEqual([]);
});

test('a finding of every check, of each severity, in English and French', async () => {
  const findings = checks.flatMap(({ code, type, message, advice }) =>
    (['error', 'warning', 'info'] as const).map((severity): Finding => ({
      ...finding,
      code,
      type,
      severity,
      message,
      ...(advice === undefined ? {} : { advice }),
    })),
  );
  for (const language of ['en', 'fr']) {
    const log = await sarifOf(findings, [], '--ui-language', language);
    expect(problems(log)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(checks.length * 3);
    expect(log.runs[0].tool.driver.rules).toHaveLength(checks.length);
  }
});

test('a finding that a person accepted is a suppression', async () => {
  const waived = { by: 'Anna "K" <a@b>', at: '2026-11-23T09:15:00Z', reason: 'l’image\nest \u0007voulue' };
  const log = await sarifOf([{ ...finding, waived }, finding]);
  expect(problems(log)).toEqual([]);
  expect(log.runs[0].results.map((one: { suppressions?: unknown[] }) => one.suppressions?.length)).toEqual([
    1,
    undefined,
  ]);
});

test('a place with line and column, with a line alone, with none', async () => {
  const { file, unit, segment } = finding.location;
  const nowhere: Finding = { ...finding, location: { file, unit, segment } };
  const log = await sarifOf([
    finding,
    nowhere,
    { ...nowhere, location: { ...nowhere.location, line: 1 } },
    at({ unit: '', segment: '' }),
  ]);
  expect(problems(log)).toEqual([]);
});

const names = [
  'lv/R é/a b.md.xlf',
  'lv/100 %/a#1?x=[y]&z.md.xlf',
  'C:/lv/a.md.xlf',
  'lv/«Ž»/ķ — 日本 😀.md.xlf',
  'lv/%2F%zz/a|b^c`d{e}\\f.md.xlf',
  'lv/\uD800/half a character.md.xlf',
  "lv/it's (a) *file*!.md.xlf",
];

test.each(names)('the file %j is a relative reference that gives the name back', async (file) => {
  const log = await sarifOf([at({ file })]);
  expect(problems(log)).toEqual([]);
  const { uri } = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
  expect(new URL(uri, 'file:///').protocol).toBe('file:');
  expect(decodeURIComponent(uri)).toBe(`locales/${file.toWellFormed()}`);
});

test('what could not be looked at is a notification, and the run has not succeeded', async () => {
  const diagnostics = (['error', 'warning', 'info'] as const).map((severity) => ({
    code: 'file-not-found',
    severity,
    message: 'gone',
    location: { file: 'ru/R é/a.md.xlf', ...(severity === 'info' ? {} : { line: 3 }) },
  }));
  const log = await sarifOf([], diagnostics);
  expect(problems(log)).toEqual([]);
  expect(log.runs[0].invocations[0].executionSuccessful).toBe(false);
  expect(log.runs[0].invocations[0].toolExecutionNotifications).toHaveLength(3);
});
