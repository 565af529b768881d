/**
 * New units for a stored 2.x file. Promise: what stands in the root and in front of the units, and every unit that says
 * the same, stays byte for byte; a unit that is written takes the prefixes, indentation and line ends of the file.
 */
import type { BilingualFile, Unit } from '@dragoman/model';
import { attributeOf, elementsOf, type TextEdit, textOf, type XmlElement, type XmlNode } from '@dragoman/xml';
import type { FileLayout, UnitLayout, XliffDocument } from './document.ts';
import { editMetas } from './edit-metadata.ts';
import { equalUnits } from './equality.ts';
import { withModulePrefix } from './file-style.ts';
import { indentBefore, isSameOrder, strangersByUnit, type UnitIds, unitIdsByStart } from './file-structure.ts';
import { emptyGroup, metaCategory, moduleNamespaces, restName, type Xliff2Version, xliff2Namespace } from './names.ts';
import { isModule } from './read-modules-2.ts';
import type { NextStructure } from './update-xliff.ts';
import { unitLines } from './write-unit-2.ts';
import { unitRests2, usedModules } from './write-xliff-2.ts';

export function updateFile2(document: XliffDocument, file: FileLayout, next: NextStructure): readonly TextEdit[] {
  const metas = editFileMetas(document.text, file, next);
  if (isSameOrder(file.units, next.units)) return metas;
  return [...metas, ...new Structure(document, file, next.units).edits()];
}

/** Our metas of a file in the order they are written. */
const fileMetas = ['format', 'datatype', 'filter', 'options', 'rules', 'job', restName];

function editFileMetas(text: string, { root, element }: FileLayout, next: NextStructure): readonly TextEdit[] {
  const group = elementsOf(element)
    .filter((child) => isModule(child, 'mda', 'metadata'))
    .flatMap(elementsOf)
    .find((child) => attributeOf(child, 'category')?.value === metaCategory);
  if (group === undefined) return [];
  const values = new Map(elementsOf(group).map((meta) => [attributeOf(meta, 'type')?.value ?? '', textOf(meta)]));
  for (const name of ['filter', 'options', 'rules'] as const) {
    const value = next[name];
    if (value !== undefined) values.set(name, value);
  }
  const rank = (type: string): number => (fileMetas.includes(type) ? fileMetas.indexOf(type) : fileMetas.length);
  const metas = [...values].map(([type, value]) => ({ type, value })).sort((a, b) => rank(a.type) - rank(b.type));
  return editMetas(text, group, metas, (lines) => withModulePrefix(lines, 'mda', [root, element]));
}

/** Where the units of a file stand, and what a unit written there looks like. */
class Structure {
  readonly text: string;
  readonly version: Xliff2Version;
  readonly file: FileLayout;
  readonly model: BilingualFile | undefined;
  readonly next: readonly Unit[];
  readonly eol: string;
  readonly indent: string;
  /** By id, with what stands around it. */
  readonly old: ReadonlyMap<string, OldUnit>;
  readonly idByStart: UnitIds;
  readonly rests: ReturnType<typeof unitRests2>;
  /** Texts of the units that were written. */
  readonly written: string[] = [];

  constructor({ text, version, files }: XliffDocument, file: FileLayout, next: readonly Unit[]) {
    this.text = text;
    this.version = version === '2.2' || version === '2.1' ? version : '2.0';
    this.file = file;
    [this.model] = files;
    this.next = next;
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    const first = childrenFrom(file.element, holderEnd(file.element))[0];
    this.indent = indentBefore(text, file.units[0]?.element) ?? indentBefore(text, first) ?? '    ';
    this.old = oldUnits(file);
    this.idByStart = unitIdsByStart(file.units);
    const fresh = next.filter((unit) => !this.isSame(unit));
    this.rests = unitRests2(this.model, fresh, this.version);
  }

  edits(): readonly TextEdit[] {
    const { text, eol } = this;
    const { element } = this.file;
    const indent = indentBefore(text, childrenFrom(element, holderEnd(element))[0]) ?? this.indent;
    const lines = this.body(element, this.next, indent, translateOf(element));
    const content = lines.length === 0 ? [`<${prefixOf(element)}group id="${emptyGroup}"/>`] : lines;
    const tail = indentBefore(text, { start: element.contentEnd }) ?? indentBefore(text, element) ?? '  ';
    const edit = {
      start: holderEnd(element),
      end: element.contentEnd,
      text: `${content.map((line) => `${eol}${indent}${line}`).join('')}${eol}${tail}`,
    };
    return [...this.declarations(), edit];
  }

  /** Units in order, in the groups that a tool put around them where those still hold together, and what stood between. */
  body(
    container: XmlElement,
    next: readonly Unit[],
    indent: string,
    inherited: boolean | undefined,
  ): readonly string[] {
    const between = childrenFrom(container, holderEnd(container)).filter((node) => !isEmptyGroup(node));
    const strangers = strangersByUnit(this.text, between, this.idByStart, new Set(next.map(({ id }) => id)));
    const lines = [...(strangers.get('') ?? [])];
    const groups = this.groupsIn(container, next);
    for (let at = 0; at < next.length;) {
      const span = groups.get(at);
      const units = next.slice(at, span?.end ?? at + 1);
      const group = span?.group;
      lines.push(
        ...(group === undefined
          ? units.map((unit) => this.unit(unit, indent, inherited))
          : [this.group(group, units, indent, translateOf(group) ?? inherited)]),
        ...units.flatMap(({ id }) => strangers.get(id) ?? []),
      );
      at += units.length;
    }
    return lines;
  }

  /** By where they begin: groups whose units still stand together, with new ones between them or none. */
  groupsIn(container: XmlElement, next: readonly Unit[]): ReadonlyMap<number, GroupSpan> {
    const groupOf = (unit: Unit): XmlElement | undefined => {
      const around = this.old.get(unit.id)?.groups ?? [];
      return container === this.file.element ? around[0] : around[around.indexOf(container) + 1];
    };
    const spans = new Map<XmlElement, { start: number; end: number; count: number }>();
    const before = [0];
    for (const [at, unit] of next.entries()) {
      before.push((before[at] ?? 0) + (this.old.has(unit.id) ? 1 : 0));
      const group = groupOf(unit);
      if (group === undefined) continue;
      const { start, count } = spans.get(group) ?? { start: at, count: 0 };
      spans.set(group, { start, end: at + 1, count: count + 1 });
    }
    const isWhole = ({ start, end, count }: { start: number; end: number; count: number }): boolean =>
      (before[end] ?? 0) - (before[start] ?? 0) === count;
    const whole = [...spans].filter(([, span]) => isWhole(span));
    return new Map(whole.map(([group, { start, end }]) => [start, { group, end }]));
  }

  group(group: XmlElement, units: readonly Unit[], indent: string, inherited: boolean | undefined): string {
    const { text, eol } = this;
    const inner = indentBefore(text, childrenFrom(group, holderEnd(group))[0]) ?? `${indent}  `;
    const lines = this.body(group, units, inner, inherited).map((line) => `${eol}${inner}${line}`);
    return `${text.slice(group.start, holderEnd(group))}${lines.join('')}${eol}${indent}</${group.name}>`;
  }

  unit(unit: Unit, indent: string, inherited: boolean | undefined): string {
    const old = this.old.get(unit.id);
    if (old !== undefined && this.isSame(unit) && old.inherited === inherited)
      return this.text.slice(old.layout.element.start, old.layout.element.end);
    const rest = this.rests.get(unit) ?? unitRests2(this.model, [unit], this.version).get(unit) ?? [];
    const style = { version: this.version, isOurs: true, id: unit.id, inherited, rest };
    const written = this.bound(unitLines(unit, indent, style).join('\n').trimStart()).replaceAll('\n', this.eol);
    this.written.push(written);
    return written;
  }

  isSame(unit: Unit): boolean {
    const old = this.old.get(unit.id);
    return old !== undefined && equalUnits(old.layout.unit, unit);
  }

  /** In a file that means something else by a prefix, or has one for XLIFF, a unit declares its own. */
  bound(unit: string): string {
    const own = usedModules([unit]).filter((prefix) => {
      const declared = this.declared(prefix);
      return declared !== undefined && declared !== moduleNamespaces[prefix];
    });
    const modules = own.map((prefix) => ` xmlns:${prefix}="${moduleNamespaces[prefix] ?? ''}"`).join('');
    const namespace = xliff2Namespace(this.version);
    const core = this.declared(undefined) === namespace ? '' : ` xmlns="${namespace}"`;
    return unit.replace(/^<unit/u, () => `<unit${core}${modules}`);
  }

  /** What the root or the file bind a prefix to; without one, the namespace of plain names. */
  declared(prefix: string | undefined): string | undefined {
    const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
    const found = [this.file.root, this.file.element].flatMap(({ attributes }) => attributes);
    return found.findLast((attribute) => attribute.name === name)?.value;
  }

  /** Modules that no unit had before are declared on the root, in the order in which they are written there. */
  declarations(): readonly TextEdit[] {
    const { root } = this.file;
    const missing = usedModules(this.written).filter((prefix) => this.declared(prefix) === undefined);
    const order = ['xmlns', ...Object.keys(moduleNamespaces).map((prefix) => `xmlns:${prefix}`)];
    const texts = new Map<number, string>();
    for (const prefix of missing) {
      const before = order.slice(0, order.indexOf(`xmlns:${prefix}`));
      const behind = before.findLast((name) => root.attributes.some((attribute) => attribute.name === name));
      const anchor = root.attributes.find(({ name }) => name === behind);
      const at = anchor === undefined ? root.tag.nameEnd : anchor.valueEnd + 1;
      texts.set(at, `${texts.get(at) ?? ''} xmlns:${prefix}="${moduleNamespaces[prefix] ?? ''}"`);
    }
    return [...texts].map(([at, text]) => ({ start: at, end: at, text }));
  }
}

interface GroupSpan {
  readonly group: XmlElement;
  readonly end: number;
}

interface OldUnit {
  readonly layout: UnitLayout;
  /** Around it, outermost first. */
  readonly groups: readonly XmlElement[];
  /** `translate` of file and groups. */
  readonly inherited: boolean | undefined;
}

function oldUnits({ element, units }: FileLayout): ReadonlyMap<string, OldUnit> {
  const byStart = new Map(units.map((layout) => [layout.element.start, layout]));
  const found = new Map<string, OldUnit>();
  const walk = (parent: XmlElement, groups: readonly XmlElement[], inherited: boolean | undefined): void => {
    for (const child of elementsOf(parent).filter((one) => isBody(one, element))) {
      const layout = byStart.get(child.start);
      if (layout !== undefined) found.set(layout.unit.id, { layout, groups, inherited });
      else walk(child, [...groups, child], translateOf(child) ?? inherited);
    }
  };
  walk(element, [], translateOf(element));
  return found;
}

function translateOf(element: XmlElement): boolean | undefined {
  const value = attributeOf(element, 'translate')?.value;
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}

/** Behind skeleton, modules and notes of a file or group. */
function holderEnd(element: XmlElement): number {
  const children = elementsOf(element);
  const first = children.findIndex((child) => isBody(child, element));
  const holder = first < 0 ? children.at(-1) : children[first - 1];
  return holder?.end ?? element.contentStart;
}

/** From the first unit or group on, with the comments in front of it. */
function childrenFrom(element: XmlElement, start: number): readonly XmlNode[] {
  return element.children.filter(
    (child) => child.start >= start && (child.kind !== 'text' || child.text.trim() !== ''),
  );
}

function isBody({ local, namespace }: XmlElement, around: XmlElement): boolean {
  return namespace === around.namespace && (local === 'unit' || local === 'group');
}

function isEmptyGroup(node: XmlNode): boolean {
  return node.kind === 'element' && node.local === 'group' && attributeOf(node, 'id')?.value === emptyGroup;
}

function prefixOf({ prefix }: XmlElement): string {
  return prefix === '' ? '' : `${prefix}:`;
}
