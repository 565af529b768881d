/**
 * New units for a stored 2.x file. Promise: what stands in the root and in front of the units, and every unit that says
 * the same, stays byte for byte; a unit that is written takes the prefixes, indentation and line ends of the file.
 */
import type { BilingualFile, Unit } from '@dragoman/model';
import { attributeOf, elementsOf, type TextEdit, textOf, type XmlElement, type XmlNode } from '@dragoman/xml';
import type { FileLayout, XliffDocument } from './document.ts';
import { editMetas } from './edit-metadata.ts';
import { equalUnits } from './equality.ts';
import { withModulePrefix } from './file-style.ts';
import { indentBefore, isSameOrder, strangersByUnit } from './file-structure.ts';
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
  readonly written: ReadonlyMap<Unit, string>;

  constructor({ text, version, files }: XliffDocument, file: FileLayout, next: readonly Unit[]) {
    this.text = text;
    this.version = version === '2.2' || version === '2.1' ? version : '2.0';
    this.file = file;
    [this.model] = files;
    this.next = next;
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
    this.indent = indentBefore(text, file.units[0]?.element) ?? indentBefore(text, this.children()[0]) ?? '    ';
    this.written = this.writtenUnits();
  }

  edits(): readonly TextEdit[] {
    const { text, file, eol, indent } = this;
    const { element } = file;
    const between = this.children().filter((node) => !isEmptyGroup(node));
    const strangers = strangersByUnit(text, between, file.units, new Set(this.next.map(({ id }) => id)));
    const kept = this.keptUnits();
    const units = this.next.flatMap((unit) => {
      const old = kept.get(unit);
      const own = old === undefined ? (this.written.get(unit) ?? '') : text.slice(old.start, old.end);
      return [own, ...(strangers.get(unit.id) ?? [])];
    });
    const prefix = element.prefix === '' ? '' : `${element.prefix}:`;
    const body = units.length === 0 ? [`<${prefix}group id="${emptyGroup}"/>`] : units;
    const lines = [...(strangers.get('') ?? []), ...body].map((line) => `${eol}${indent}${line}`);
    const tail = indentBefore(text, { start: element.contentEnd }) ?? indentBefore(text, element) ?? '  ';
    const start = this.holderEnd();
    return [...this.declarations(), { start, end: element.contentEnd, text: `${lines.join('')}${eol}${tail}` }];
  }

  /** Units that say the same, with the elements that say it. */
  keptUnits(): ReadonlyMap<Unit, XmlElement> {
    const oldById = new Map(this.file.units.map((layout) => [layout.unit.id, layout]));
    return new Map(
      this.next.flatMap((unit) => {
        const old = oldById.get(unit.id);
        return old !== undefined && equalUnits(old.unit, unit) ? [[unit, old.element] as const] : [];
      }),
    );
  }

  writtenUnits(): ReadonlyMap<Unit, string> {
    const kept = this.keptUnits();
    const fresh = this.next.filter((unit) => !kept.has(unit));
    const rests = unitRests2(this.model, fresh, this.version);
    const translate = attributeOf(this.file.element, 'translate')?.value;
    const inherited = translate === 'yes' ? true : translate === 'no' ? false : undefined;
    return new Map(
      fresh.map((unit) => {
        const style = { version: this.version, isOurs: true, id: unit.id, inherited, rest: rests.get(unit) ?? [] };
        const lines = unitLines(unit, this.indent, style).join('\n').trimStart();
        return [unit, this.bound(lines).replaceAll('\n', this.eol)];
      }),
    );
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
    const missing = usedModules([...this.written.values()]).filter((prefix) => this.declared(prefix) === undefined);
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

  /** Behind skeleton, modules and notes. */
  holderEnd(): number {
    const { element } = this.file;
    const children = elementsOf(element);
    const first = children.findIndex((child) => isBody(child, element));
    const holder = first < 0 ? children.at(-1) : children[first - 1];
    return holder?.end ?? element.contentStart;
  }

  /** From the first unit or group on, with the comments in front of it. */
  children(): readonly XmlNode[] {
    const start = this.holderEnd();
    return this.file.element.children.filter((child) => child.start >= start);
  }
}

function isBody({ local, namespace }: XmlElement, file: XmlElement): boolean {
  return namespace === file.namespace && (local === 'unit' || local === 'group');
}

function isEmptyGroup(node: XmlNode): boolean {
  return node.kind === 'element' && node.local === 'group' && attributeOf(node, 'id')?.value === emptyGroup;
}
