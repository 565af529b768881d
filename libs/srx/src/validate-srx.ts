/** Whether a segmentation file says what SRX 2.0 (or 1.0) lets it say, and whether its regular expressions are understood. */
import { hasError, type Diagnostic } from '@dragoman/model';
import { decodeXml } from '@dragoman/xml';
import { compileRules } from './compile-rules.ts';
import { readSrx } from './read-srx.ts';
import type { SrxDocument } from './srx-document.ts';

export interface SrxValidation {
  /** Absent where the file cannot be read. */
  readonly version?: string;
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Valid: it is read, the standard has everything in it, every rule is understood, every map leads to rules. Codes: those of
 * `readSrx` and `compileRules`, `srx-structure-missing`, `srx-structure-repeated`.
 */
export function validateSrx(path: string, bytes: Uint8Array): SrxValidation {
  const decoded = decodeXml(path, bytes);
  if (decoded.document === undefined) return { valid: false, diagnostics: decoded.diagnostics };
  const read = readSrx(path, decoded.document.text);
  const diagnostics = [...decoded.diagnostics, ...read.diagnostics];
  if (read.rules === undefined) return { valid: false, diagnostics };
  const { version } = read.rules;
  const found = [...diagnostics, ...structure(read.rules), ...ofEveryRule(read.rules)];
  return { version, valid: !hasError(found) && !found.some(({ code }) => brokenByThem.has(code)), diagnostics: found };
}

/** Warnings to who uses the file, and errors of the file itself. */
const brokenByThem: ReadonlySet<string> = new Set([
  'srx-version',
  'srx-not-yes-or-no',
  'srx-unknown-language-rule',
  'srx-regex',
  'srx-language-pattern',
  'srx-structure-missing',
  'srx-structure-repeated',
]);

/** Every language rule is compiled, whether a map leads to it or not. */
function ofEveryRule(srx: SrxDocument): readonly Diagnostic[] {
  const maps = srx.languageRules.map(({ name }) => ({ pattern: '.*', languageRule: name, line: 1 }));
  const everyRule = { ...srx, cascade: true, languageMaps: maps };
  const ofRules = srx.languageRules.length === 0 ? [] : compileRules(everyRule, 'und').diagnostics;
  const noLanguage = 'srx-no-rules-for-language';
  const ofMaps = compileRules({ ...srx, languageRules: [] }, 'und').diagnostics.filter(
    ({ code }) => code !== noLanguage,
  );
  return [...ofRules, ...ofMaps];
}

/** SRX 2.0 §2: what has to be there, and names that must be one rule's alone. */
function structure(srx: SrxDocument): readonly Diagnostic[] {
  const names = srx.languageRules.map(({ name }) => name);
  const repeated = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  return [
    ...(names.length === 0 ? [missing(srx, 'languagerule')] : []),
    ...(srx.languageMaps.length === 0 ? [missing(srx, 'languagemap')] : []),
    ...(names.includes('') ? [missing(srx, 'languagerulename')] : []),
    ...repeated.map((name) => duplicate(srx, name)),
  ];
}

function missing({ path }: SrxDocument, what: string): Diagnostic {
  return {
    code: 'srx-structure-missing',
    severity: 'error',
    message: `the file has no ${what}, which SRX asks for`,
    location: { file: path },
    advice: 'See SRX 2.0, §2: languagerules with their rules, then maprules with their maps.',
    values: { what },
  };
}

function duplicate({ path }: SrxDocument, name: string): Diagnostic {
  return {
    code: 'srx-structure-repeated',
    severity: 'error',
    message: `two language rules are called "${name}"; only the first one is ever used`,
    location: { file: path },
    advice: 'Give each language rule a name of its own.',
    values: { name },
  };
}
