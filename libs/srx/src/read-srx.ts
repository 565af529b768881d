/**
 * Reads SRX 2.0 files; SRX 1.0 (`maprule` around `languagemap`, no `cascade`) is tolerated.
 * Promise: a file that cannot be used whole gives diagnostics; a rule is never dropped in silence.
 * Does not look at the regular expressions: that is `compileRules`.
 */
import type { Diagnostic } from '@dragoman/model';
import { attributeOf, elementsOf, readXml, textOf, type XmlElement, xmlTree } from '@dragoman/xml';
import { lineFinder } from './line-finder.ts';
import { isShippedRules } from './shipped-rules.ts';
import type { FormatHandle, LanguageMap, LanguageRule, Rule, SrxDocument } from './srx-document.ts';

export interface SrxRead {
  readonly rules?: SrxDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the reader of one file carries along. */
interface Reading {
  readonly path: string;
  readonly lineOf: (offset: number) => number;
  readonly diagnostics: Diagnostic[];
}

/** SRX 2.0 §2; codes of errors: those of the XML reader, `not-srx`. The rest are warnings and infos. */
export function readSrx(path: string, text: string): SrxRead {
  const { events, diagnostics } = readXml(path, text, { doctype: 'external-id' });
  if (events === undefined) return { diagnostics };
  const root = xmlTree(events);
  if (root === undefined || root.local !== 'srx') return { diagnostics: [...diagnostics, notSrx(path, root)] };
  const reading: Reading = { path, lineOf: lineFinder(text), diagnostics: [...diagnostics] };
  return { rules: readDocument(reading, root, isShippedRules(text)), diagnostics: reading.diagnostics };
}

function readDocument(reading: Reading, root: XmlElement, isShipped: boolean): SrxDocument {
  const header = elementsOf(root).find(({ local }) => local === 'header');
  const version = readVersion(reading, root);
  const languageRules = descendants(root, 'languagerule').map((element) => readLanguageRule(reading, element));
  const languageMaps = descendants(root, 'languagemap').map((element) => readLanguageMap(reading, element));
  const names = new Set(languageRules.map(({ name }) => name));
  for (const map of languageMaps) {
    if (!names.has(map.languageRule)) warn(reading, 'srx-unknown-language-rule', map.line, unknownRule(map));
  }
  if (header !== undefined) reportOkapi(reading, header);
  return {
    path: reading.path,
    version,
    cascade: header !== undefined && readFlag(reading, header, 'cascade', false),
    segmentSubflows: header === undefined || readFlag(reading, header, 'segmentsubflows', true),
    formatHandle: readFormatHandle(reading, header),
    languageRules,
    languageMaps,
    isShipped,
  };
}

function readVersion(reading: Reading, root: XmlElement): '1.0' | '2.0' {
  const found = attributeOf(root, 'version')?.value ?? '';
  if (found !== '1.0' && found !== '2.0') {
    warn(reading, 'srx-version', reading.lineOf(root.start), {
      message: `version="${found}" is not 1.0 or 2.0; read as 2.0`,
      advice: 'Write version="2.0" on the srx element.',
      values: { found },
    });
  }
  return found === '1.0' ? '1.0' : '2.0';
}

function readLanguageRule(reading: Reading, element: XmlElement): LanguageRule {
  const rules = elementsOf(element)
    .filter(({ local }) => local === 'rule')
    .map((rule) => readRule(reading, rule));
  return { name: valueOf(element, 'languagerulename'), rules };
}

/** SRX 2.0 §2.2.7: `break` is yes where it is missing; a missing side is empty and matches everywhere. */
function readRule(reading: Reading, element: XmlElement): Rule {
  const side = (name: string): string => {
    const child = elementsOf(element).find(({ local }) => local === name);
    return child === undefined ? '' : textOf(child);
  };
  return {
    break: readFlag(reading, element, 'break', true),
    beforeBreak: side('beforebreak'),
    afterBreak: side('afterbreak'),
    line: reading.lineOf(element.start),
  };
}

function readLanguageMap(reading: Reading, element: XmlElement): LanguageMap {
  return {
    pattern: valueOf(element, 'languagepattern'),
    languageRule: valueOf(element, 'languagerulename'),
    line: reading.lineOf(element.start),
  };
}

function readFormatHandle(reading: Reading, header: XmlElement | undefined): FormatHandle {
  const handles = header === undefined ? [] : elementsOf(header).filter(({ local }) => local === 'formathandle');
  const included = (type: string, fallback: boolean): boolean => {
    const element = handles.find((handle) => valueOf(handle, 'type') === type);
    return element === undefined ? fallback : readFlag(reading, element, 'include', fallback);
  };
  return { start: included('start', false), end: included('end', true), isolated: included('isolated', false) };
}

function readFlag(reading: Reading, element: XmlElement, name: string, fallback: boolean): boolean {
  const found = attributeOf(element, name)?.value.trim().toLowerCase();
  if (found === 'yes' || found === 'no') return found === 'yes';
  if (found !== undefined) {
    const meant = fallback ? 'yes' : 'no';
    warn(reading, 'srx-not-yes-or-no', reading.lineOf(element.start), {
      message: `${name}="${found}" on ${element.name} is not yes or no; read as ${meant}`,
      advice: `Write ${name}="yes" or ${name}="no".`,
      values: { attribute: name, found, meant },
    });
  }
  return fallback;
}

/** Options of Okapi that would change the cuts and that SRX does not have; those about white space change nothing here. */
const okapiOptions: Readonly<Record<string, string>> = {
  useIcu4jBreakRules: 'ICU sentence breaks come from the runtime; only the rules of the file are used',
  useJavaRegex: 'the rules are read as ICU regular expressions (SRX 2.0)',
  oneSegmentIncludesAll: 'white space around a lone segment is never part of the text here',
  treatIsolatedCodesAsWhitespace: 'a code is no white space; a line break of the document is',
};

function reportOkapi(reading: Reading, header: XmlElement): void {
  reportOkapiOptions(reading, header);
  reportRangeRule(reading, header);
}

function reportOkapiOptions(reading: Reading, header: XmlElement): void {
  for (const element of elementsOf(header).filter(({ local }) => local === 'options')) {
    for (const [name, reason] of Object.entries(okapiOptions)) {
      if (valueOf(element, name) !== 'yes') continue;
      reading.diagnostics.push({
        code: 'srx-okapi-option',
        severity: 'info',
        message: `the Okapi option ${name}="yes" is not applied: ${reason}`,
        location: { file: reading.path, line: reading.lineOf(element.start) },
        values: { option: name },
      });
    }
  }
}

/** Okapi's `rangeRule` is an expression inside which nothing breaks; an empty one, which it always writes, says nothing. */
function reportRangeRule(reading: Reading, header: XmlElement): void {
  for (const element of elementsOf(header).filter(({ local }) => local === 'rangeRule')) {
    if (textOf(element).trim() === '') continue;
    reading.diagnostics.push({
      code: 'srx-okapi-option',
      severity: 'info',
      message: 'the Okapi extension rangeRule is not applied: sentences are cut inside its ranges too',
      location: { file: reading.path, line: reading.lineOf(element.start) },
      values: { option: 'rangeRule' },
    });
  }
}

function descendants(element: XmlElement, local: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.local === local ? [child] : descendants(child, local)));
}

function valueOf(element: XmlElement, name: string): string {
  return attributeOf(element, name)?.value ?? '';
}

function warn(
  { path, diagnostics }: Reading,
  code: string,
  line: number,
  words: Pick<Diagnostic, 'message' | 'advice' | 'values'>,
): void {
  diagnostics.push({ code, severity: 'warning', location: { file: path, line }, ...words });
}

function unknownRule({ pattern, languageRule }: LanguageMap): Pick<Diagnostic, 'message' | 'advice' | 'values'> {
  return {
    message: `the language map "${pattern}" names the rules "${languageRule}", which the file does not have`,
    advice: 'Correct languagerulename, or add the languagerule.',
    values: { pattern, languageRule },
  };
}

function notSrx(path: string, root: XmlElement | undefined): Diagnostic {
  const found = root?.name ?? 'nothing';
  return {
    code: 'not-srx',
    severity: 'error',
    message: `the document element is "${found}", a segmentation file has "srx"`,
    location: { file: path, line: 1 },
    advice: 'Name a segmentation rules file (SRX 2.0).',
    values: { found },
  };
}
