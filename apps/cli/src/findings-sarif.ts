/**
 * Findings as SARIF 2.1.0 (OASIS): what code hosts and editors show beside the lines. Promise: the same findings give the
 * same bytes, on every machine; a fingerprint does not change when a finding only moves to another line.
 */
import { type Diagnostic, type Finding, segmentAddress, type Severity } from '@dragoman/model';
import { base32, sha256 } from '@dragoman/text';
import { checkDescription, findingAdvice, findingText, type Words } from '@dragoman/words';
import type { FindingsReport } from './findings-report.ts';

/** §3.58.6 and §3.27.10. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export function sarifText(report: FindingsReport): string {
  const { result, diagnostics, words, version } = report;
  const { findings } = result;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const driver = {
    name: 'dragoman',
    version,
    language: words.language,
    rules: codes.map((code) => rule(code, report)),
  };
  const problems = diagnostics.filter(({ severity }) => severity === 'error');
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: diagnostics.map((one) => notification(one)),
          },
        ],
        columnKind: 'unicodeCodePoints',
        results: resultsOf(findings, codes, report),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule(code: string, { result, words }: FindingsReport): object {
  const ofCode = result.findings.filter((finding) => finding.code === code);
  const [first] = ofCode;
  const advice = first === undefined ? undefined : findingAdvice(words, first);
  return {
    id: code,
    shortDescription: { text: checkDescription(words, code) ?? code },
    ...(advice === undefined ? {} : { help: { text: advice } }),
    properties: { tags: ['translation'], locQualityIssueType: first?.type },
  };
}

function resultsOf(
  findings: readonly Finding[],
  codes: readonly string[],
  { words, pathOf }: FindingsReport,
): readonly object[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, severity, waived } = finding;
    const place = placeOf(finding);
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: { text: findingText(words, finding) },
      locations: [location(finding, pathOf)],
      partialFingerprints: { 'segmentAndCode/v1': base32(sha256(JSON.stringify([place, ordinal]))).slice(0, 26) },
      ...(waived === undefined
        ? {}
        : { suppressions: [{ kind: 'external', status: 'accepted', justification: justification(waived, words) }] }),
    };
  });
}

/** Ids of units are made of their content, so a place is the same wherever it moves in its document. */
function placeOf({ code, location: { file, unit, segment } }: Finding): string {
  return JSON.stringify([code, file, unit, segment]);
}

function location({ location: { file, unit, segment, ...region } }: Finding, pathOf: FindingsReport['pathOf']): object {
  const { line, column, endLine, endColumn } = region;
  const lines =
    line === undefined
      ? {}
      : {
          region: {
            startLine: line,
            startColumn: column ?? 1,
            endLine: endLine ?? line,
            endColumn: endColumn ?? column ?? 1,
          },
        };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(pathOf(file)) }, ...lines },
    logicalLocations: [
      {
        name: segmentAddress(unit, segment),
        fullyQualifiedName: `${file}#${segmentAddress(unit, segment)}`,
        kind: 'element',
      },
    ],
  };
}

/** A relative reference (RFC 3986); a colon in its first name would look like a scheme, half a surrogate pair has no URI. */
function uriOf(path: string): string {
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return uri.replaceAll('%2C', ',').replaceAll('%40', '@');
}

function justification({ by, at, reason }: NonNullable<Finding['waived']>, words: Words): string {
  return words.t('cli.check.waivedBy', { by, at: words.dateTime(at), reason });
}

/** §3.58: trouble of the run itself, a file that cannot be read. */
function notification({ code, severity, message, location: { file, line } }: Diagnostic): object {
  return {
    level: levels[severity],
    descriptor: { id: code },
    message: { text: `${file}${line === undefined ? '' : `:${line}`}: ${message}` },
  };
}
