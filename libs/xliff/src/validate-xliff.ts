/**
 * Checks a file against its version of XLIFF, and ours against our own rules. Promise: what is called valid is
 * well-formed and follows every rule checked here; nothing is fetched and no schema is needed.
 */
import { type Diagnostic, hasError, segmentsOf } from '@dragoman/model';
import { diagnostic, locate } from './diagnostics.ts';
import type { XliffDocument } from './document.ts';
import { isXliff2, xliff12Namespace } from './names.ts';
import { readRoot, readXliff, type ReadXliffOptions, versionOf } from './read-xliff.ts';
import { validate1 } from './validate-1.ts';
import { validate2 } from './rules-2/validate-2.ts';

export interface XliffValidated {
  /** Undefined: the file is no XLIFF. */
  readonly version?: string;
  readonly valid: boolean;
  /** XLIFF 1.2 strict too (valid means transitional there); undefined where the version knows no such difference. */
  readonly strict?: boolean;
  /** With line and column, and the section of the standard in the message. Warnings do not make a file invalid. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why a valid file is not strict: each kind of thing once, with how often it occurs. */
  readonly notStrict?: readonly Diagnostic[];
}

export function validateXliff(path: string, bytes: Uint8Array, options: ReadXliffOptions = {}): XliffValidated {
  const { root, decoded, diagnostics: ofReading } = readRoot(path, bytes, options);
  if (root === undefined || decoded === undefined) return { valid: false, diagnostics: ofReading };
  const { diagnostics: ofStandard, notStrict }: Validated = isXliff2(root.namespace)
    ? { diagnostics: validate2(root, decoded) }
    : validate1(root, decoded);
  const { document, diagnostics: ofModel } = readXliff(path, bytes, options);
  const ofOurs = document?.isOurs === true ? ourRules(document) : [];
  const diagnostics = [...ofStandard, ...ofModel.filter((found) => !isSaid(found, ofStandard)), ...ofOurs];
  const valid = !hasError(diagnostics);
  const strict = valid && notStrict?.length === 0 && root.namespace === xliff12Namespace;
  return { version: versionOf(root), valid, diagnostics, ...(notStrict === undefined ? {} : { strict, notStrict }) };
}

interface Validated {
  readonly diagnostics: readonly Diagnostic[];
  readonly notStrict?: readonly Diagnostic[];
}

/** Reading stumbles over some breaches of the standard too; one finding for each is enough. */
function isSaid({ code, location: { line } }: Diagnostic, ofStandard: readonly Diagnostic[]): boolean {
  if (code === 'later-version') return ofStandard.some((found) => found.code === 'draft-version');
  if (code === 'unbound-prefix') return ofStandard.some((found) => found.code === 'undeclared-prefix');
  if (code !== 'duplicate-unit-id') return false;
  return ofStandard.some((found) => /^duplicate-(?:group-)?id$/u.test(found.code) && found.location.line === line);
}

/** What our own files say of themselves: targets and approvals that no longer hold. */
function ourRules(document: XliffDocument): readonly Diagnostic[] {
  return document.layouts.flatMap(({ units }) =>
    units.flatMap(({ unit, segments }) => {
      const offsets = new Map(segments.map(({ segment, element }) => [segment, element.start]));
      return segmentsOf(unit).flatMap((segment) => {
        const rule = ourRule(segment.subState);
        if (rule === undefined) return [];
        const location = locate(document, offsets.get(segment) ?? 0, { unit: unit.id, segment: segment.id });
        const message = `unit "${unit.id}" segment "${segment.id}": ${rule.message}`;
        return [diagnostic('warning', rule.code, message, location, rule.advice)];
      });
    }),
  );
}

function ourRule(subState: string | undefined): { code: string; message: string; advice: string } | undefined {
  if (subState === 'dragoman:edited-outside') {
    return {
      code: 'edited-outside',
      message: 'a tool or a person changed the target or its state since dragoman wrote it',
      advice: 'Take it in with: dragoman import, or sign it off with: dragoman review.',
    };
  }
  if (subState !== 'dragoman:approval-void') return undefined;
  return {
    code: 'approval-void',
    message: 'its approval speaks of another source or target, or is incomplete, and does not count',
    advice: 'Read the segment and sign it off with: dragoman review.',
  };
}
