/** What stands in a 2.x `unit` beside its segments. */
import type { Match, Note, Unit } from '@dragoman/model';
import { elementsOf, valueOf, type XmlElement } from '@dragoman/xml';
import type { UnitPlaces } from './document.ts';
import type { KnownTags } from './known-tags.ts';
import { metaCategory } from './names.ts';
import {
  isModule,
  readGlossary,
  readMatch2,
  readMetadata,
  readNote2,
  readOriginalData,
  readValidation,
  referredId,
} from './read-modules-2.ts';
import type { Mutable } from './reading.ts';
import { rawElement } from './verbatim.ts';

export interface Part {
  readonly element: XmlElement;
  /** Of a segment. */
  readonly id: string;
}

export interface Found<T> {
  readonly value: T;
  readonly element: XmlElement;
}

/** Children of a unit but its segments, each under the noun it is. */
export class Sorted {
  readonly text: string;
  readonly root: XmlElement;
  readonly #parts: readonly Part[];
  readonly #tags: KnownTags;
  readonly others: string[] = [];
  readonly facts: Mutable<Omit<Partial<Unit>, 'id' | 'parts'>> = {};
  readonly places: Mutable<Omit<UnitPlaces, 'unitNotes' | 'ours'>> = {
    notes: undefined,
    matches: undefined,
    glossary: undefined,
    metadata: undefined,
  };
  #ids: ReadonlySet<string> | undefined;
  #notes: Map<string, Found<Note>[]> | undefined;
  #matches: Map<string, Found<Match>[]> | undefined;
  #ours: Map<string, XmlElement> | undefined;

  constructor(text: string, root: XmlElement, parts: readonly Part[], tags: KnownTags) {
    this.#tags = tags;
    this.text = text;
    this.root = root;
    this.#parts = parts;
  }

  /** By segment id, with the elements they come from; the empty id is the unit's own. */
  get notes(): ReadonlyMap<string, readonly Found<Note>[]> {
    return this.#notes ?? nothing;
  }

  get matches(): ReadonlyMap<string, readonly Found<Match>[]> {
    return this.#matches ?? nothing;
  }

  get ours(): ReadonlyMap<string, XmlElement> {
    return this.#ours ?? nothing;
  }

  /** Of the segments. */
  get ids(): ReadonlySet<string> {
    this.#ids ??= new Set(this.#parts.filter(({ element }) => element.local === 'segment').map(({ id }) => id));
    return this.#ids;
  }

  /** The segment whose source holds what a fragment identifier names: an annotation, a code. */
  segmentOf(name: string): string | undefined {
    if (name === '') return undefined;
    const holds = (element: XmlElement): boolean => valueOf(element, 'id') === name || elementsOf(element).some(holds);
    return this.#parts.find(({ element }) => {
      const { namespace } = element;
      const isSource = (child: XmlElement): boolean => child.local === 'source' && child.namespace === namespace;
      const source = element.local === 'segment' ? elementsOf(element).find(isSource) : undefined;
      return source !== undefined && elementsOf(source).some(holds);
    })?.id;
  }

  take(child: XmlElement): void {
    if (child.local === 'notes' && child.namespace === this.root.namespace) return this.takeNotes(child);
    if (isModule(child, 'mtc', 'matches')) return this.takeMatches(child);
    if (isModule(child, 'mda', 'metadata')) return this.takeMetadata(child);
    if (isModule(child, 'gls', 'glossary')) return this.takeFact(child, 'glossary', readGlossary(child));
    if (isModule(child, 'val', 'validation')) return this.takeFact(child, 'validation', readValidation(child));
    if (child.local === 'originalData' && child.namespace === this.root.namespace) {
      const xml = this.text.slice(child.start, child.end);
      const data = this.#tags.elementSaying(xml, () => readOriginalData(child, this.text));
      return this.takeFact(child, 'originalData', data);
    }
    this.keep(child);
  }

  keep(child: XmlElement): void {
    this.others.push(rawElement(child, this.text, this.root));
  }

  /** The first of its kind that the model can say; any other is kept. */
  takeFact(child: XmlElement, name: 'glossary' | 'validation' | 'originalData', read: unknown): void {
    if (read === undefined || this.facts[name] !== undefined) return this.keep(child);
    Object.assign(this.facts, { [name]: read });
    if (name === 'glossary') this.places.glossary = child;
  }

  /** In a unit of one segment every note is the segment's; in others those with the id `SEGMENT-note-N`. */
  takeNotes(child: XmlElement): void {
    this.places.notes ??= child;
    this.#notes ??= new Map();
    const [only] = this.ids.size === 1 ? this.ids : [];
    for (const element of elementsOf(child)) {
      const note = readNote2(element, this.text);
      if (note === undefined) {
        this.keep(element);
        continue;
      }
      const owner = /^(.+)-note-\d+$/u.exec(note.id ?? '')?.[1];
      const { id: _id, ...anonymous } = note;
      if (only !== undefined) push(this.#notes, only, { value: note, element });
      else if (owner !== undefined && this.ids.has(owner)) push(this.#notes, owner, { value: anonymous, element });
      else push(this.#notes, '', { value: note, element });
    }
    const own = this.#notes.get('');
    if (own !== undefined) this.facts.notes = own.map(({ value }) => value);
  }

  takeMatches(child: XmlElement): void {
    this.places.matches ??= child;
    this.#matches ??= new Map();
    for (const element of elementsOf(child)) {
      const ref = valueOf(element, 'ref');
      const named = referredId(ref) ?? '';
      const id = this.ids.has(named) ? named : (this.segmentOf(named) ?? '');
      const options = { text: this.text, root: this.root, isOwnRef: ref === `#${id}` };
      const match = isModule(element, 'mtc', 'match') && id !== '' ? readMatch2(element, options) : undefined;
      if (match === undefined) this.keep(element);
      else push(this.#matches, id, { value: match, element });
    }
  }

  takeMetadata(child: XmlElement): void {
    const metadata = readMetadata(child);
    if (metadata === undefined || this.places.metadata !== undefined) return this.keep(child);
    this.places.metadata = child;
    this.#ours ??= new Map();
    const groups = metadata.groups.filter(({ category }) => category !== metaCategory);
    for (const element of elementsOf(child)) {
      if (valueOf(element, 'category') !== metaCategory) continue;
      this.#ours.set(valueOf(element, 'id') ?? '', element);
    }
    if (groups.length > 0) this.facts.metadata = { ...metadata, groups };
  }
}

export const nothing: ReadonlyMap<string, never> = new Map<string, never>();

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
