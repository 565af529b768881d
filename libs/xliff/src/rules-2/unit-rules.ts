/** All rules of one unit, which is the largest thing that has to be in memory at once. */
import { attributeOf, elementsOf, type XmlElement } from '@dragoman/xml';
import { anchorsOf } from './anchors.ts';
import { checkAnnotation, checkNoteReference, checkReference, type UnitPlace } from './annotations.ts';
import { checkEditingHints } from './editing-hints.ts';
import { checkExtensionIds } from './extension-ids.ts';
import type { Check } from './findings.ts';
import { checkCodePoint, checkInlineCodes } from './inline-codes.ts';
import { checkInlineIds } from './inline-ids.ts';
import { checkLanguage, checkSpace, languageOf, spaceOf } from './languages.ts';
import { checkChangeTrack } from './modules/change-tracking.ts';
import { checkGlossary } from './modules/glossary.ts';
import { checkIts, innerIts, type ItsScope, withStandOff } from './modules/its.ts';
import { checkCases, readSwitch } from './modules/plural-gender-select.ts';
import { checkResourceData } from './modules/resource-data.ts';
import { checkSizes, sizeDataIds } from './modules/size-restriction.ts';
import { checkFormatStyle, checkMetadata, checkValidation } from './modules/small-modules.ts';
import { checkMatches } from './modules/translation-candidates.ts';
import { checkPairs } from './pairs.ts';
import type { Container, DocumentState, FileState } from './scopes.ts';
import { checkSegments } from './segments.ts';
import { children, type Content, contentOfMatch, contentOfUnit, placeOf, valueOf } from './unit-content.ts';
import { collapsed } from './value-types.ts';
import { nameOf } from './vocabulary.ts';

export interface Around {
  readonly container: Container;
  readonly file: FileState;
  readonly document: DocumentState;
}

export function checkUnit(unit: XmlElement, around: Around, check: Check): void {
  const id = valueOf(unit, 'id');
  const { container, document } = around;
  const place = { ...container.place, ...(id === undefined ? {} : { unit: id }) };
  const unitPlace: UnitPlace = { place, anchors: once(() => anchorsOf(unit, check)), pending: document.pending };
  const content = contentOfUnit(unit, check);
  checkContent(content, check);
  checkSegments(content, check);
  checkTargetsLanguage(unit, content, container, check);
  const matches = modulesIn(unit, 'mtc:matches', check).flatMap((one) => elementsOf(one));
  for (const match of matches) checkContent(contentOfMatch(match, check), check);
  checkModulesOfUnit(unit, matches, unitPlace, around, check);
  checkEach(unit, { ...around, unitPlace, its: withStandOff(elementsOf(unit), container.its, check) }, check);
  checkCases(unit, readSwitch(unit, container.chosen, check), check);
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

/** Of a unit or a match. */
function checkContent(content: Content, check: Check): void {
  checkInlineIds(content, check);
  checkPairs(content, check);
  checkEditingHints(content, check);
  checkInlineCodes(content, check);
}

function modulesIn(unit: XmlElement, wanted: string, check: Check): readonly XmlElement[] {
  return elementsOf(unit).filter((child) => nameOf(child, check) === wanted);
}

function checkModulesOfUnit(
  unit: XmlElement,
  matches: readonly XmlElement[],
  unitPlace: UnitPlace,
  around: Around,
  check: Check,
): void {
  const of = (wanted: string): readonly XmlElement[] => modulesIn(unit, wanted, check);
  checkMatches(matches, unitPlace, check);
  for (const glossary of of('gls:glossary')) checkGlossary(glossary, unitPlace, check);
  for (const resources of of('res:resourceData')) checkResourceData(resources, around.file.resourceItems, check);
  for (const validation of of('val:validation')) checkValidation(validation, unit, check);
  for (const track of of('ctr:changeTrack'))
    checkChangeTrack(
      track,
      elementsOf(unit).filter((child) => child !== track),
      check,
    );
  checkNotes(unit, check);
  checkNoteReferences(unit, check);
  checkDataIds([unit, ...matches], check);
  const extensionIds = new Set<string>();
  for (const child of elementsOf(unit)) checkExtensionIds(child, extensionIds, check);
}

/** Ids of the notes of one holder. */
function checkNotes(holder: XmlElement, check: Check): void {
  for (const notes of children(holder, check, 'notes'))
    checkUniqueIds(children(notes, check, 'note'), 'duplicate-note-id', 'notes', check);
}

function checkNoteReferences(unit: XmlElement, check: Check): void {
  const segments = children(unit, check, 'segment').flatMap((segment) => valueOf(segment, 'id') ?? []);
  for (const notes of children(unit, check, 'notes'))
    for (const note of children(notes, check, 'note')) checkNoteReference(note, segments, check);
}

function checkDataIds(holders: readonly XmlElement[], check: Check): void {
  for (const original of holders.flatMap((holder) => children(holder, check, 'originalData'))) {
    checkUniqueIds(children(original, check, 'data'), 'duplicate-data-id', 'original data', check);
  }
}

export function checkUniqueIds(
  elements: readonly XmlElement[],
  code: 'duplicate-note-id' | 'duplicate-data-id',
  what: string,
  check: Check,
): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const id = valueOf(element, 'id');
    if (id !== undefined && seen.has(id))
      check.report(code, placeOf(element, 'id'), `id "${id}" is used twice among the ${what}`);
    if (id !== undefined) seen.add(id);
  }
}

/** `trgLang` has to be there for targets, and both languages have to be those of the texts. */
function checkTargetsLanguage(unit: XmlElement, { parts }: Content, container: Container, check: Check): void {
  const ofUnit = languageOf(unit) ?? container.language;
  const space = spaceOf(unit) ?? container.space;
  for (const { element, source, target } of parts) {
    const inherited = languageOf(element) ?? ofUnit;
    if (source !== undefined) checkLanguage(source, inherited, check.sourceLanguage, check);
    if (target === undefined) continue;
    checkLanguage(target, inherited, check.targetLanguage, check);
    if (source !== undefined) checkSpace(source, target, space, check);
    if (check.targetLanguage === undefined)
      check.report('target-without-trg-lang', target, 'there is a <target>, and <xliff> has no trgLang');
  }
}

/* Rules of one element, whatever it stands in */

interface Inside extends Around {
  readonly unitPlace: UnitPlace;
  readonly its: ItsScope;
  /** Ids inside <slr:data> of the unit. */
  readonly sizeData?: ReadonlySet<string>;
}

function checkEach(unit: XmlElement, inside: Inside, check: Check): void {
  const own = modulesIn(unit, 'slr:data', check).flatMap(sizeDataIds);
  const sizeData = new Set([...inside.container.sizeData, ...own]);
  visit(unit, { ...inside, sizeData }, check);
}

function visit(element: XmlElement, inside: Inside, check: Check): void {
  const its = innerIts(element, inside.its, check);
  checkCommon(element, { its, file: inside.file, sizeData: inside.sizeData ?? new Set() }, check);
  const name = nameOf(element, check);
  if (name === 'xlf:mrk' || name === 'xlf:sm') checkAnnotation(element, inside.unitPlace, check);
  else if (name === 'xlf:note') checkReference(element, inside.unitPlace, check);
  else if (name === 'xlf:cp') checkCodePoint(element, check);
  else if (name === 'mda:metadata') checkMetadata(element, check);
  else if (name?.startsWith('xlf:') === true) addSubFlows(element, inside.file);
  for (const child of elementsOf(element)) visit(child, { ...inside, its }, check);
}

interface Common {
  readonly its: ItsScope;
  readonly file: FileState;
  readonly sizeData: ReadonlySet<string>;
}

/** Rules of attributes that may stand on elements at any level. */
function checkCommon(element: XmlElement, { its, file, sizeData }: Common, check: Check): void {
  checkFormatStyle(element, check);
  checkIts(element, its, check);
  checkSizes(element, file.sizes, sizeData, check);
  checkReservedType(element, check);
}

/** Kinds of groups and units are those of tools: the standard has none of its own. */
export function checkReservedType(element: XmlElement, check: Check): void {
  const type = ['xlf:unit', 'xlf:group'].includes(nameOf(element, check) ?? '') ? valueOf(element, 'type') : undefined;
  if (type?.startsWith('xlf:') !== true) return;
  check.report('reserved-prefix', placeOf(element, 'type'), `type is "${type}", which the standard does not define`);
}

function addSubFlows(element: XmlElement, { subFlows }: FileState): void {
  for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
    const attribute = attributeOf(element, name);
    if (attribute === undefined) continue;
    for (const unit of collapsed(attribute.value)
      .split(' ')
      .filter((id) => id !== ''))
      subFlows.push({ at: attribute, unit });
  }
}
