/** The basics of XLIFF 2.x: languages, ids, segments and states. The modules and the full constraints are not checked yet. */
import { type Diagnostic, isState } from '@dragoman/model';
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import type { Text } from './diagnostics.ts';
import { readUnits } from './read-xliff-2.ts';
import { type Check, checkInto } from './validate-1.ts';

export function validate2(root: XmlElement, text: Text): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = checkInto(text, diagnostics);
  requires(root, ['version', 'srcLang'], check);
  const version = attributeOf(root, 'version');
  if (version !== undefined && !/^2\.\d$/u.test(version.value)) {
    check.report(
      'invalid-value',
      version.start,
      `version is "${version.value}"; in this namespace it is 2.x (XLIFF 2.x Core, version)`,
    );
  }
  const files = childrenOf(root, 'file');
  if (files.length === 0) check.report('missing-element', root.start, '<xliff> has no <file> (XLIFF 2.x Core, xliff)');
  unique(files, 'files of the document', check);
  for (const file of files) validateFile(file, root, check);
  return diagnostics;
}

function childrenOf(element: XmlElement, local: string): readonly XmlElement[] {
  return elementsOf(element).filter((child) => child.local === local && child.namespace === element.namespace);
}

function requires(element: XmlElement, names: readonly string[], check: Check): void {
  for (const name of names) {
    if (attributeOf(element, name) !== undefined) continue;
    const message = `<${element.name}> has no attribute ${name}, which is required (XLIFF 2.x Core, ${element.local})`;
    check.report('missing-attribute', element.start, message);
  }
}

function unique(elements: readonly XmlElement[], what: string, check: Check): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = attributeOf(element, 'id');
    if (id === undefined) continue;
    if (seen.has(id.value)) {
      check.report('duplicate-id', id.start, `id "${id.value}" is used twice among the ${what} (XLIFF 2.x Core, id)`);
    }
    seen.add(id.value);
  }
}

function validateFile(file: XmlElement, root: XmlElement, check: Check): void {
  requires(file, ['id'], check);
  const units = readUnits(file);
  if (units.length === 0 && childrenOf(file, 'group').length === 0) {
    check.report('missing-element', file.start, '<file> has no <unit> and no <group> (XLIFF 2.x Core, file)');
  }
  unique(units, 'units of the file', check);
  for (const unit of units) validateUnit(unit, root, check);
}

function validateUnit(unit: XmlElement, root: XmlElement, check: Check): void {
  requires(unit, ['id'], check);
  const segments = childrenOf(unit, 'segment');
  if (segments.length === 0)
    check.report('missing-element', unit.start, '<unit> has no <segment> (XLIFF 2.x Core, unit)');
  const parts = [...segments, ...childrenOf(unit, 'ignorable')];
  unique(parts, 'segments of the unit', check);
  for (const part of parts) validatePart(part, root, check);
}

function validatePart(part: XmlElement, root: XmlElement, check: Check): void {
  const sources = childrenOf(part, 'source');
  const [target, second] = childrenOf(part, 'target');
  if (sources.length !== 1) {
    check.report(
      'missing-element',
      part.start,
      `<${part.name}> has ${sources.length} <source>, it needs one (XLIFF 2.x Core, segment)`,
    );
  }
  if (second !== undefined) {
    check.report('repeated-element', second.start, `<${part.name}> has a second <target> (XLIFF 2.x Core, segment)`);
  }
  if (target !== undefined && attributeOf(root, 'trgLang') === undefined) {
    check.report(
      'missing-attribute',
      target.start,
      'there is a <target>, and <xliff> has no trgLang (XLIFF 2.x Core, trgLang)',
    );
  }
  validateLanguage(sources[0], attributeOf(root, 'srcLang')?.value, check);
  validateLanguage(target, attributeOf(root, 'trgLang')?.value, check);
  if (part.local === 'segment') validateState(part, target, check);
}

function validateLanguage(content: XmlElement | undefined, expected: string | undefined, check: Check): void {
  const language = content?.attributes.find(({ name }) => name === 'xml:lang');
  if (language === undefined || expected === undefined || language.value.toLowerCase() === expected.toLowerCase())
    return;
  const message = `xml:lang is "${language.value}", <xliff> says "${expected}" (XLIFF 2.x Core, xml:lang)`;
  check.report('language-mismatch', language.start, message);
}

function validateState(segment: XmlElement, target: XmlElement | undefined, check: Check): void {
  const state = attributeOf(segment, 'state');
  const subState = attributeOf(segment, 'subState');
  if (state !== undefined && !isState(state.value)) {
    const message = `state is "${state.value}"; it may be initial, translated, reviewed, final (XLIFF 2.x Core, state)`;
    check.report('invalid-value', state.start, message);
  } else if (state !== undefined && state.value !== 'initial' && target === undefined) {
    const message = `state is "${state.value}" and there is no <target> (XLIFF 2.x Core, state)`;
    check.report('state-without-target', state.start, message, 'Add the target, or set the state to "initial".');
  }
  if (subState === undefined) return;
  if (state === undefined) {
    check.report(
      'sub-state-without-state',
      subState.start,
      'subState needs an explicit state (XLIFF 2.x Core, subState)',
    );
  }
  if (!/^[^:]+:.+$/u.test(subState.value)) {
    check.report(
      'invalid-value',
      subState.start,
      `subState is "${subState.value}"; it has the form prefix:value (XLIFF 2.x Core, subState)`,
    );
  }
}
