/** Diagnostics of this lib, with their places. */
import { type Diagnostic, type Location, placesOf, type Severity } from '@dragoman/model';

export interface Text {
  readonly path: string;
  readonly text: string;
}

/** Location of an offset, with the unit and segment it belongs to. */
export function locate(place: Text, offset: number, names: Pick<Location, 'unit' | 'segment'> = {}): Location {
  return { file: place.path, ...placeIn(place)(offset), ...names };
}

/** A file can have a finding in each of thousands of sentences: its lines are counted once. */
const placesOfTexts = new WeakMap<Text, ReturnType<typeof placesOf>>();

function placeIn(place: Text): ReturnType<typeof placesOf> {
  const known = placesOfTexts.get(place) ?? placesOf(place.text);
  placesOfTexts.set(place, known);
  return known;
}

export function diagnostic(
  severity: Severity,
  code: string,
  message: string,
  location: Location,
  advice?: string,
  values?: NonNullable<Diagnostic['values']>,
): Diagnostic {
  return {
    code,
    severity,
    message,
    location,
    ...(advice === undefined ? {} : { advice }),
    ...(values === undefined ? {} : { values }),
  };
}
