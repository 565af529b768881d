/**
 * Checks a file against TMX 1.4b: its DTD, and what its text says that a DTD cannot (`rules/README.md`). Promise: what is
 * called valid is well-formed and follows every rule that is checked; nothing is fetched and no DTD is needed. One unit at
 * a time is in memory beside the text.
 */
import { type Diagnostic, hasError, lineAndColumn } from '@dragoman/model';
import {
  attributeOf,
  decodeXml,
  eachXmlEvent,
  type EndTag,
  type StartTag,
  subtreeCollector,
  type XmlElement,
  type XmlEvent,
} from '@dragoman/xml';
import { notTmx, type ReadTmxOptions } from './read-tmx.ts';
import { checkAttributes } from './rules/check-attributes.ts';
import { checkElement, type Checking, type Children, modelOf, startChildren } from './rules/check-element.ts';
import { checkHeader } from './rules/check-header.ts';
import { checkUnit } from './rules/check-unit.ts';
import { type Report, startFindings } from './rules/findings.ts';
import { namespace as tmxNamespace } from './write-tmx.ts';

export interface TmxValidated {
  /** As the root says; undefined: the file is no TMX, or does not say. */
  readonly version?: string;
  readonly valid: boolean;
  /** With line and column, and the section of the standard. Warnings do not make a file invalid. */
  readonly diagnostics: readonly Diagnostic[];
}

export function validateTmx(path: string, bytes: Uint8Array, { limits = {} }: ReadTmxOptions = {}): TmxValidated {
  const { document, diagnostics: ofBytes } = decodeXml(path, bytes, limits);
  if (document === undefined) return { valid: false, diagnostics: ofBytes };
  const { text } = document;
  const { report, diagnostics: found } = startFindings(path, text);
  const validation = new Validation(report);
  const take = (event: XmlEvent): void => validation.take(event);
  const { isRead, diagnostics: ofXml } = eachXmlEvent(path, text, take, { doctype: 'external-id', limits });
  const ofReading = [...ofBytes, ...ofXml];
  const { root } = validation;
  if (!isRead || root === undefined || hasError(ofReading)) return { valid: false, diagnostics: ofReading };
  if (root.local !== 'tmx') {
    const strange = notTmx(path, root.name, lineAndColumn(text, root.start));
    return { valid: false, diagnostics: [...ofReading, strange] };
  }
  const diagnostics = [...ofReading, ...found()];
  const version = attributeOf(root, 'version')?.value;
  return { ...(version === undefined ? {} : { version }), valid: !hasError(diagnostics), diagnostics };
}

/** `tmx` and `body` are opened and closed; everything else comes as one whole element. */
class Validation {
  readonly #report: Report;
  readonly #collector = subtreeCollector(
    ({ local, namespace }, ancestors) =>
      ancestors.length > 1 || (ancestors.length === 1 && !(local === 'body' && namespace === ancestors[0]?.namespace)),
  );
  readonly #open: Children[] = [];
  #checking: Checking | undefined;
  #sourceLanguage: string | undefined;
  root: StartTag | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  take(event: XmlEvent): void {
    const wasInside = this.#collector.openSince() !== undefined;
    const subtree = this.#collector.take(event);
    if (subtree !== undefined) this.#whole(subtree.element);
    else if (wasInside || this.#collector.openSince() !== undefined) return;
    else if (event.kind === 'startTag') this.#start(event);
    else if (event.kind === 'endTag') this.#end(event);
    else if (event.kind !== 'xmlDeclaration' && event.kind !== 'doctype') this.#open.at(-1)?.node(event);
  }

  #start(tag: StartTag): void {
    if (this.root === undefined) {
      this.root = tag;
      this.#checking = checkingOf(tag, this.#report);
    }
    const checking = this.#checking;
    const model = checking && modelOf(tag, checking);
    if (checking === undefined || model === undefined) return;
    this.#open.at(-1)?.element(tag);
    checkAttributes(tag, model, this.#report, checking.isOlder);
    this.#open.push(startChildren(tag, model, checking));
  }

  #end(_tag: EndTag): void {
    this.#open.pop()?.end();
  }

  #whole(element: XmlElement): void {
    const [checking, parent] = [this.#checking, this.#open.at(-1)];
    if (checking === undefined || parent === undefined) return;
    const isUnit = element.local === 'tu';
    if (isUnit) this.#report.inUnit(attributeOf(element, 'tuid')?.value);
    if (parent.element(element)) {
      checkElement(element, checking);
      if (element.local === 'header') this.#header(element, checking);
      if (isUnit) checkUnit(element, this.#sourceLanguage, checking);
    }
    if (isUnit) this.#report.inUnit(undefined);
  }

  #header(element: XmlElement, checking: Checking): void {
    this.#sourceLanguage = attributeOf(element, 'srclang')?.value;
    checkHeader(element, checking);
  }
}

function checkingOf(root: StartTag, report: Report): Checking {
  const { namespace, start } = root;
  if (root.local !== 'tmx') return { report, namespace, isOlder: false };
  const value = attributeOf(root, 'version')?.value ?? '1.4';
  if (/^1\.[123]$/u.test(value)) report.found('older-version', start, { value });
  else if (value !== '1.4') report.found('unknown-version', start, { value });
  if (namespace !== '' && namespace !== tmxNamespace) report.found('unknown-namespace', start, { value: namespace });
  return { report, namespace, isOlder: /^1\.[12]$/u.test(value) };
}
