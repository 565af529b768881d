/**
 * Where the units of a file stand. Reading keeps the model alone: the places of a unit are read again when somebody
 * edits, validates or compares it, and are then kept.
 */
import { segmentsOf, type Unit } from '@dragoman/model';
import type { ElementList, XmlElement } from '@dragoman/xml';
import type { FileLayout, SegmentLayout, UnitLayout, UnitPlaces } from './document.ts';

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

class ReadAgain implements UnitLayout {
  readonly unit: Unit;
  readonly element: XmlElement;
  readonly #read: (element: XmlElement) => UnitLayout;
  #layout: Pick<UnitLayout, 'segments' | 'places'> | undefined;

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

  #laidOut(): Pick<UnitLayout, 'segments' | 'places'> {
    this.#layout ??= this.#readLayout();
    return this.#layout;
  }

  /** With the very segments of the model. */
  #readLayout(): Pick<UnitLayout, 'segments' | 'places'> {
    const { segments, places } = this.#read(this.element);
    const own = segmentsOf(this.unit);
    return {
      places,
      segments: segments.map((layout, index) => ({ ...layout, segment: own[index] ?? layout.segment })),
    };
  }
}

/** A file's layout, whose units are looked for when they are asked for. */
export function fileLayout(facts: Omit<FileLayout, 'units'>, units: () => readonly UnitLayout[]): FileLayout {
  let found: readonly UnitLayout[] | undefined;
  return {
    ...facts,
    get units() {
      found ??= units();
      return found;
    },
  };
}
