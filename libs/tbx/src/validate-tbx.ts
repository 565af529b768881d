/**
 * Checks a register against its standard. Promise: what is called valid is well-formed and follows the content models,
 * attributes and references of its edition; nothing is fetched, and no schema is needed.
 */
import { type Diagnostic, hasError } from '@dragoman/model';
import { canonicalLanguageTag } from '@dragoman/text';
import { decodeXml, elementsOf, readXmlTree, textOf, type XmlElement } from '@dragoman/xml';
import { readTbx } from './read-tbx.ts';
import { collapsed, statusOfWord } from './register-fields.ts';
import type { Problem } from './register-problems.ts';
import { bodyOf, categoryOf, editionOf, isEmpty, type TbxEdition } from './tbx-names.ts';
import { placesIn } from './text-places.ts';
import { categoriesOfDialects, elementRules, type ElementRule, fitsContent } from './tbx-rules.ts';

export interface TbxValidated {
  /** `TBX-Basic 2019`; undefined: the file is no TBX. */
  readonly version?: string;
  readonly valid: boolean;
  /** Warnings do not make a file invalid. */
  readonly diagnostics: readonly Diagnostic[];
}

export function validateTbx(path: string, content: string | Uint8Array): TbxValidated {
  const decoded = typeof content === 'string' ? undefined : decodeXml(path, content);
  const text = typeof content === 'string' ? content : decoded?.document?.text;
  const ofBytes = decoded?.diagnostics ?? [];
  if (text === undefined) return { valid: false, diagnostics: ofBytes };
  const { root, diagnostics: ofXml } = readXmlTree(path, text, { doctype: 'external-id' });
  if (root === undefined || hasError(ofXml)) return { valid: false, diagnostics: [...ofBytes, ...ofXml] };
  const { diagnostics: ofReading } = readTbx(path, text);
  const edition = editionOf(root);
  if (edition === undefined || (bodyOf(root) === undefined && !isEmpty(root)))
    return { valid: false, diagnostics: [...ofBytes, ...ofReading] };
  const found: Diagnostic[] = [];
  const placeOf = placesIn(text);
  const check = new Check(edition, root, (problem, { start }) =>
    found.push({ ...problem, location: { file: path, ...placeOf(start) } }),
  );
  check.element(root);
  check.references();
  const saysStatus = found.some(({ code }) => code === 'tbx-invalid-status');
  const others = ofReading.filter(
    ({ code }) => !saidByRules.includes(code) && !(saysStatus && code === 'unknown-term-status'),
  );
  const diagnostics = [...ofBytes, ...[...found, ...others].toSorted(byPlace)];
  return { version: versionOf(root, edition), valid: !hasError(diagnostics), diagnostics };
}

/** What the rules of the standard say too, as errors. */
const saidByRules = ['term-without-language', 'duplicate-concept-id', 'concept-without-term', 'unknown-language-tag'];

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.location.line ?? 0) - (b.location.line ?? 0) || (a.location.column ?? 0) - (b.location.column ?? 0);
}

function versionOf(root: XmlElement, edition: TbxEdition): string {
  const named = attribute(root, edition === '2014' ? 'dialect' : 'type') ?? 'TBX';
  return `${named} ${edition}`;
}

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((each) => each.name === name)?.value;
}

type Reporter = (problem: Problem, at: { readonly start: number }) => void;

class Check {
  readonly #edition: TbxEdition;
  readonly #root: XmlElement;
  readonly #report: Reporter;
  readonly #ids = new Set<string>();
  readonly #references: { readonly element: XmlElement; readonly attribute: string; readonly target: string }[] = [];

  constructor(edition: TbxEdition, root: XmlElement, report: Reporter) {
    this.#edition = edition;
    this.#root = root;
    this.#report = report;
  }

  element(element: XmlElement): void {
    if (this.#isOther(element)) return this.#category(element);
    const rules = elementRules[this.#edition];
    const rule = Object.hasOwn(rules, element.local) ? rules[element.local] : undefined;
    if (rule === undefined) return;
    this.#attributes(element, rule);
    this.#content(element, rule);
    this.#category(element);
    this.#values(element);
    for (const child of elementsOf(element)) this.element(child);
  }

  #isOther({ namespace }: XmlElement): boolean {
    return this.#edition === '2019' && namespace !== this.#root.namespace;
  }

  #attributes(element: XmlElement, { attributes }: ElementRule): void {
    const allowed = attributes.split(' ');
    const names = element.attributes.map(({ name }) => name);
    for (const name of allowed) {
      if (name !== '' && !name.endsWith('?') && !names.includes(name)) {
        this.#report(missingAttribute(element.name, name), element);
      }
    }
    for (const { name, namespace } of element.attributes) {
      const isDeclaration = name === 'xmlns' || name.startsWith('xmlns:');
      const isForeign = namespace !== '' && !name.startsWith('xml:');
      const isKnown =
        allowed.includes(name) || allowed.includes(`${name}?`) || name === 'xml:space' || name === 'xml:base';
      if (!isDeclaration && !isKnown && !isForeign) this.#report(unexpectedAttribute(element.name, name), element);
    }
    this.#idsOf(element, allowed);
  }

  /** ids are names, each once; `target` of what is not an `xref` names one of them. */
  #idsOf(element: XmlElement, allowed: readonly string[]): void {
    const id = attribute(element, 'id')?.trim();
    if (id !== undefined && (allowed.includes('id') || allowed.includes('id?'))) {
      if (!/^[\p{L}_][\p{L}\p{M}\p{Nd}_.·-]*$/u.test(id))
        this.#report(
          invalidValue(element.name, 'id', id, 'a name without spaces that begins with a letter', 'id'),
          element,
        );
      else if (this.#ids.has(id)) this.#report(duplicateId(id), element);
      this.#ids.add(id);
    }
    const target = attribute(element, 'target');
    const refers = element.local !== 'xref' && element.local !== 'sc' && element.local !== 'ec';
    if (target !== undefined && refers) this.#references.push({ element, attribute: 'target', target: target.trim() });
    const start = attribute(element, 'startRef');
    if (start !== undefined) this.#references.push({ element, attribute: 'startRef', target: start.trim() });
  }

  #content(element: XmlElement, { content, inline = '' }: ElementRule): void {
    const names = elementsOf(element).map((child) => (this.#isOther(child) ? 'OTHER' : child.local));
    if (content === undefined) {
      const stranger = elementsOf(element).find(
        (child) => this.#isOther(child) || !inline.split(' ').includes(child.local),
      );
      if (stranger !== undefined) this.#report(unexpectedElement(element.name, stranger.name), stranger);
      return;
    }
    if (!fitsContent(content, names)) this.#report(unexpectedContent(element.name, names, content), element);
    const hasText = element.children.some(
      (child) => child.kind === 'cdata' || (child.kind === 'text' && /[^ \t\r\n]/u.test(child.text)),
    );
    if (hasText) this.#report(unexpectedText(element.name), element);
  }

  #values(element: XmlElement): void {
    const language = attribute(element, 'xml:lang');
    if (language !== undefined && language !== '' && canonicalLanguageTag(language) === undefined) {
      this.#report(
        invalidValue(element.name, 'xml:lang', language, 'a language tag such as fr or pt-BR', 'language'),
        element,
      );
    }
    if (element.local === 'tbx') this.#rootValues(element);
    if (element.local === 'date' && !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/u.test(textOf(element))) {
      this.#report(
        invalidValue(element.name, 'date', collapsed(textOf(element)), 'a day such as 2015-03-26', 'day'),
        element,
      );
    }
    const isNote = element.local === 'hi' || element.local === 'ec' || element.local === 'sc';
    const kinds = { hi: highlights, ec: codeTypes, sc: codeTypes }[element.local as 'ec' | 'hi' | 'sc'] ?? [];
    const type = attribute(element, 'type');
    if (this.#edition === '2019' && isNote && type !== undefined && !kinds.includes(type)) {
      this.#report(invalidValue(element.name, 'type', type, kinds.join(', ')), element);
    }
  }

  #rootValues(root: XmlElement): void {
    const [type, style] = [attribute(root, 'type'), attribute(root, 'style')];
    if (root.namespace !== core) this.#report(invalidValue(root.name, 'xmlns', root.namespace, core), root);
    if (type !== undefined && !/^TBX-.+/u.test(type)) {
      this.#report(invalidValue(root.name, 'type', type, 'the name of a dialect such as TBX-Basic', 'dialect'), root);
    }
    if (style !== undefined && style !== 'dca' && style !== 'dct') {
      this.#report(invalidValue(root.name, 'style', style, 'dca, dct'), root);
    }
  }

  /** A public dialect of 2019 has its categories and no others, in one of the two styles. */
  #category(element: XmlElement): void {
    const dialect = attribute(this.#root, 'type') ?? '';
    const categories = Object.hasOwn(categoriesOfDialects, dialect) ? categoriesOfDialects[dialect] : undefined;
    const isTyped = attribute(element, 'type') !== undefined && typed.includes(element.local);
    if (this.#edition !== '2019' || categories === undefined || !(isTyped || this.#isOther(element))) return;
    const category = categoryOf(element);
    if (!categories.has(category)) this.#report(unknownCategory(category, dialect), element);
    const isStatus = category === 'administrativeStatus';
    const value = collapsed(textOf(element));
    if (isStatus && (statusOfWord(value) === undefined || !value.endsWith('-admn-sts'))) {
      this.#report(invalidStatus(value), element);
    }
  }

  references(): void {
    for (const { element, attribute: name, target } of this.#references) {
      if (!this.#ids.has(target)) this.#report(unresolved(element.name, name, target), element);
    }
  }
}

const core = 'urn:iso:std:iso:30042:ed-2';
const typed = ['admin', 'adminNote', 'descrip', 'descripNote', 'ref', 'termNote', 'transac', 'transacNote', 'xref'];
const highlights = ['entailedTerm', 'hotkey', 'italics', 'bold', 'superscript', 'subscript', 'math'];
const codeTypes = ['fmt', 'ui', 'quote', 'link', 'image', 'other'];

function missingAttribute(element: string, name: string): Problem {
  return {
    code: 'tbx-missing-attribute',
    severity: 'error',
    message: `<${element}> has no attribute ${name}, which TBX requires`,
    advice: `Add ${name} to <${element}>.`,
    values: { element, attribute: name },
  };
}

function unexpectedAttribute(element: string, name: string): Problem {
  return {
    code: 'tbx-unexpected-attribute',
    severity: 'error',
    message: `<${element}> may not have the attribute ${name} in TBX`,
    advice: `Remove ${name}.`,
    values: { element, attribute: name },
  };
}

/** What the words of other languages are chosen by; without it the values are names of the standard. */
type Expectation = 'day' | 'dialect' | 'id' | 'language';

function invalidValue(element: string, name: string, value: string, expected: string, reason?: Expectation): Problem {
  return {
    code: 'tbx-invalid-value',
    severity: 'error',
    message: `${name} of <${element}> is "${value}"; TBX expects ${expected}`,
    advice: `Correct ${name}.`,
    values: { element, attribute: name, value, expected, ...(reason === undefined ? {} : { reason }) },
  };
}

function duplicateId(id: string): Problem {
  return {
    code: 'tbx-duplicate-id',
    severity: 'error',
    message: `the id "${id}" is used twice`,
    advice: 'Give one of the elements another id.',
    values: { id },
  };
}

function unresolved(element: string, name: string, target: string): Problem {
  return {
    code: 'tbx-unresolved-reference',
    severity: 'error',
    message: `${name} of <${element}> names "${target}", which is no id of this file`,
    advice: 'Name an id that is there, or use an xref for what is elsewhere.',
    values: { element, attribute: name, target },
  };
}

function unexpectedElement(element: string, child: string): Problem {
  return {
    code: 'tbx-unexpected-element',
    severity: 'error',
    message: `<${child}> may not stand in <${element}>`,
    advice: `Remove <${child}>, or move it.`,
    values: { element, child },
  };
}

function unexpectedContent(element: string, names: readonly string[], content: string): Problem {
  const found = names.length === 0 ? '–' : names.slice(0, 12).join(' ');
  const expected = content.replaceAll('|OTHER', '').replaceAll('|', ' | ');
  return {
    code: 'tbx-unexpected-content',
    severity: 'error',
    message: `<${element}> holds: ${found}; TBX expects in it: ${expected}`,
    advice: 'Add what is missing, remove what has no place here, or put it into this order.',
    values: { element, content: found, model: expected },
  };
}

function unexpectedText(element: string): Problem {
  return {
    code: 'tbx-unexpected-text',
    severity: 'error',
    message: `<${element}> holds elements only, and here is text`,
    advice: 'Remove the text, or put it into a <note>.',
    values: { element },
  };
}

function unknownCategory(category: string, dialect: string): Problem {
  return {
    code: 'tbx-unknown-category',
    severity: 'warning',
    message: `${dialect} has no data category "${category}"`,
    advice: 'Say it in a <note>, or give the dialect a name of its own.',
    values: { category, dialect },
  };
}

function invalidStatus(status: string): Problem {
  return {
    code: 'tbx-invalid-status',
    severity: 'error',
    message: `"${status}" is no administrative status`,
    advice: 'Write preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts or supersededTerm-admn-sts.',
    values: { status },
  };
}
