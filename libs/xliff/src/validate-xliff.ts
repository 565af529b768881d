/**
 * Checks a file against its version of XLIFF, and ours against our own rules. Promise: what is called valid is
 * well-formed and follows every rule checked here; nothing is fetched and no schema is needed.
 */
import { type Diagnostic, hasError, segmentsOf } from '@dragoman/model';
import { diagnostic, locate, type Text } from './diagnostics.ts';
import type { XliffDocument } from './document.ts';
import { decodeXml, eachXmlEvent, type StartTag, type XmlEvent } from '@dragoman/xml';
import { dragomanNamespace, isXliff2, metaCategory, xliff12Namespace } from './names.ts';
import { laterVersion, notXliff, readXliff, type ReadXliffOptions, versionOf } from './read-xliff.ts';
import { type EventsValidation, startEvents1 } from './validate-1.ts';
import { startEvents2 } from './rules-2/validate-2.ts';

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
  const { document: text, diagnostics: ofBytes } = decodeXml(path, bytes, options.limits);
  if (text === undefined) return { valid: false, diagnostics: ofBytes };
  const check = startCheck(text, (take) => void eachXmlEvent(path, text.text, take, options));
  const { isRead, diagnostics: ofXml } = eachXmlEvent(path, text.text, check.take, options);
  const ofReading = [...ofBytes, ...ofXml];
  const root = check.root();
  if (!isRead || root === undefined || hasError(ofReading)) return { valid: false, diagnostics: ofReading };
  const strange = notXliff(root, text);
  if (strange !== undefined) return { valid: false, diagnostics: [...ofReading, strange] };
  const { diagnostics: ofStandard, notStrict } = check.validated();
  const ofModel = check.isOurs()
    ? ourDiagnostics(path, bytes, options)
    : laterVersion(text, versionOf(root), root.start);
  const others = [...ofReading, ...ofModel].filter((found) => !isSaid(found, ofStandard));
  const diagnostics = [...ofStandard, ...others];
  const valid = !hasError(diagnostics);
  const strict = valid && notStrict?.length === 0 && root.namespace === xliff12Namespace;
  return { version: versionOf(root), valid, diagnostics, ...(notStrict === undefined ? {} : { strict, notStrict }) };
}

interface Validated {
  readonly diagnostics: readonly Diagnostic[];
  readonly notStrict?: readonly Diagnostic[];
}

/** By the namespace of the root. Files of ours are few and small; they are read whole, others go by. */
function startCheck(text: Text, again: (take: (event: XmlEvent) => void) => void) {
  let root: StartTag | undefined;
  let isOurs = false;
  let validation: EventsValidation<Validated> | undefined;
  const take = (event: XmlEvent): void => {
    if (event.kind === 'startTag') {
      root ??= event;
      isOurs ||= isMark(event);
    }
    validation ??= root === undefined ? undefined : validationFor(root, text, again);
    validation?.take(event);
  };
  return {
    take,
    root: () => root,
    isOurs: () => isOurs,
    validated: (): Validated => validation?.validated() ?? { diagnostics: [] },
  };
}

/** `dragoman:format` in 1.x, our metadata in 2.x: whether the file is one of ours is for its reader to say. */
function isMark({ local, attributes }: StartTag): boolean {
  if (local === 'file') return attributes.some((one) => one.namespace === dragomanNamespace && one.local === 'format');
  return local === 'metaGroup' && attributes.some((one) => one.local === 'category' && one.value === metaCategory);
}

function validationFor(
  root: StartTag,
  text: Text,
  again: (take: (event: XmlEvent) => void) => void,
): EventsValidation<Validated> {
  if (!isXliff2(root.namespace)) return startEvents1(text);
  const { take, validated } = startEvents2(text, again);
  return { take, validated: () => ({ diagnostics: validated() }) };
}

/** What reading says of a file of ours, and what it says of itself. */
function ourDiagnostics(path: string, bytes: Uint8Array, options: ReadXliffOptions): readonly Diagnostic[] {
  const { document, diagnostics } = readXliff(path, bytes, options);
  const own = diagnostics.filter(({ code }) => !['unbound-prefix', 'probably-windows-1252'].includes(code));
  return [...own, ...(document?.isOurs === true ? ourRules(document) : [])];
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
