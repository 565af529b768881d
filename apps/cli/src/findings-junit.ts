/**
 * Findings as JUnit XML, for servers that show test results: a suite per file, a case per finding, one passed case for a
 * file without any. Errors fail, warnings and notes pass and say what they are, waived ones are skipped.
 */
import { type Diagnostic, type Finding, segmentAddress } from '@dragoman/model';
import { findingText } from '@dragoman/words';
import { escapeAttribute, escapeText, isXmlCharacter } from '@dragoman/xml';
import type { FindingsReport } from './findings-report.ts';

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

export function junitText(report: FindingsReport): string {
  const { result, diagnostics, pathOf } = report;
  const byFile = Map.groupBy(result.findings, ({ location }) => location.file);
  const problems = diagnostics.filter(({ severity }) => severity === 'error');
  const suites = [
    ...(problems.length === 0 ? [] : [problemSuite(problems)]),
    ...result.documents.map(({ file }) => fileSuite(pathOf(file), byFile.get(file) ?? [], report)),
  ];
  const totals = attributes([
    ['name', 'dragoman check'],
    ['tests', sum(suites, ({ cases }) => cases.length)],
    ['failures', sum(suites, ({ failures }) => failures)],
    ['errors', sum(suites, ({ errors }) => errors)],
    ['skipped', sum(suites, ({ skipped }) => skipped)],
    ['time', 0],
  ]);
  const body = suites.flatMap(suiteLines);
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${totals}>`, ...body, '</testsuites>', ''].join('\n');
}

function suiteLines({ name, cases, failures, errors, skipped }: Suite): readonly string[] {
  const head = attributes([
    ['name', name],
    ['tests', cases.length],
    ['failures', failures],
    ['errors', errors],
    ['skipped', skipped],
    ['time', 0],
  ]);
  return [`  <testsuite${head}>`, ...cases.map((one) => `    ${one}`), '  </testsuite>'];
}

function fileSuite(name: string, findings: readonly Finding[], report: FindingsReport): Suite {
  const isOpen = ({ waived }: Finding): boolean => waived === undefined;
  const cases = findings.map((finding) => findingCase(name, finding, report));
  return {
    name,
    cases: cases.length === 0 ? [testCase(name, report.words.t('cli.check.nothingFound'))] : cases,
    failures: findings.filter((finding) => isOpen(finding) && finding.severity === 'error').length,
    errors: 0,
    skipped: findings.filter((finding) => !isOpen(finding)).length,
  };
}

function findingCase(file: string, finding: Finding, { words }: FindingsReport): string {
  const { code, severity, type, location, waived } = finding;
  const name = `${segmentAddress(location.unit, location.segment)} ${code}`;
  const text = findingText(words, finding);
  const line = location.line === undefined ? '' : `:${location.line}`;
  if (waived !== undefined) {
    const { by, at, reason } = waived;
    const said = words.t('cli.check.waivedBy', { by, at: words.dateTime(at), reason });
    return testCase(file, name, `<skipped${attributes([['message', `${text}; ${said}`]])}/>`);
  }
  const full = escapeText(clean(`${file}${line}: ${words.t(`severities.${severity}`)}: ${text}`));
  if (severity !== 'error') return testCase(file, name, `<system-out>${full}</system-out>`);
  return testCase(
    file,
    name,
    `<failure${attributes([
      ['message', text],
      ['type', type],
    ])}>${full}</failure>`,
  );
}

/** What could not be looked at is no file without findings. */
function problemSuite(problems: readonly Diagnostic[]): Suite {
  const cases = problems.map(({ code, message, location: { file } }) =>
    testCase(
      'dragoman',
      `${file} ${code}`,
      `<error${attributes([
        ['message', message],
        ['type', code],
      ])}/>`,
    ),
  );
  return { name: 'dragoman', cases, failures: 0, errors: cases.length, skipped: 0 };
}

function testCase(file: string, name: string, content?: string): string {
  const head = `<testcase${attributes([
    ['classname', file],
    ['name', name],
    ['time', 0],
  ])}`;
  return content === undefined ? `${head}/>` : `${head}>${content}</testcase>`;
}

function attributes(pairs: readonly (readonly [name: string, value: string | number])[]): string {
  return pairs.map(([name, value]) => ` ${name}="${escapeAttribute(clean(String(value)))}"`).join('');
}

/** XML 1.0 §2.2 has no place for most control characters. */
function clean(text: string): string {
  return [...text].map((character) => (isXmlCharacter(character.codePointAt(0) ?? 0) ? character : '\uFFFD')).join('');
}

function sum(suites: readonly Suite[], count: (suite: Suite) => number): number {
  return suites.reduce((total, suite) => total + count(suite), 0);
}
