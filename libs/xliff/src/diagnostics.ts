/** Diagnostics of this lib, with their places. */
import { type Diagnostic, lineAndColumn, type Location, type Severity } from '@dragoman/model';

export interface Text {
  readonly path: string;
  readonly text: string;
}

/** Location of an offset, with the unit and segment it belongs to. */
export function locate({ path, text }: Text, offset: number, names: Pick<Location, 'unit' | 'segment'> = {}): Location {
  return { file: path, ...lineAndColumn(text, offset), ...names };
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
