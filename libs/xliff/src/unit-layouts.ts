/**
 * Where the units of a file stand. Reading keeps the model alone: the places of a unit are read again when somebody
 * edits, validates or compares it, and are then kept.
 */
import { segmentsOf, type Unit } from '@dragoman/model';
import type { ElementList, XmlElement } from '@dragoman/xml';
import type { FileLayout, SegmentedPlaces, SegmentLayout, UnitLayout, UnitPlaces } from './document.ts';

/** @param read The layout of an element, with the spellings of its codes. */
export function unitLayouts(
  units: readonly Unit[],
  elements: ElementList,
  read: (element: XmlElement) => UnitLayout,
): readonly UnitLayout[] {
  return units.flatMap((unit, index) => {
    const element = elements.at(index);
    return element === undefined ? [] : [new ReadAgain(unit, element, read)];
  });
}

type Places = Pick<UnitLayout, 'segments' | 'places' | 'segmented'>;

class ReadAgain implements UnitLayout {
  readonly unit: Unit;
  readonly element: XmlElement;
  readonly #read: (element: XmlElement) => UnitLayout;
  #layout: Places | undefined;

  constructor(unit: Unit, element: XmlElement, read: (element: XmlElement) => UnitLayout) {
    this.unit = unit;
    this.element = element;
    this.#read = read;
  }

  get segments(): readonly SegmentLayout[] {
    return this.#laidOut().segments;
  }

  get places(): UnitPlaces | undefined {
    return this.#laidOut().places;
  }

  get segmented(): SegmentedPlaces | undefined {
    return this.#laidOut().segmented;
  }

  #laidOut(): Places {
    this.#layout ??= this.#readLayout();
    return this.#layout;
  }

  /** With the very segments of the model. */
  #readLayout(): Places {
    const { segments, places, segmented } = this.#read(this.element);
    const own = segmentsOf(this.unit);
    return {
      places,
      segmented,
      segments: segments.map((layout, index) => ({ ...layout, segment: own[index] ?? layout.segment })),
    };
  }
}

/** A file's layout, whose units are looked for when they are asked for. */
export function fileLayout(facts: Omit<FileLayout, 'units'>, units: () => readonly UnitLayout[]): FileLayout {
  return new LaidOutFile(facts, units);
}

/** A class: an object with a getter of its own is kept by its hidden class, and with it the document, for long. */
class LaidOutFile implements FileLayout {
  readonly isOurs: boolean;
  readonly prefix: string | undefined;
  readonly root: XmlElement;
  readonly element: XmlElement;
  readonly body: XmlElement | undefined;
  readonly #read: () => readonly UnitLayout[];
  #units: readonly UnitLayout[] | undefined;

  constructor(facts: Omit<FileLayout, 'units'>, read: () => readonly UnitLayout[]) {
    this.isOurs = facts.isOurs;
    this.prefix = facts.prefix;
    this.root = facts.root;
    this.element = facts.element;
    this.body = facts.body;
    this.#read = read;
  }

  get units(): readonly UnitLayout[] {
    this.#units ??= this.#read();
    return this.#units;
  }
}
