/** Deep equality of plain values; a field that is undefined equals one that is missing, the order of fields is none. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isComposed(a) || !isComposed(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  let fields = 0;
  for (const key of Object.keys(a)) {
    const value = a[key];
    if (value === undefined) continue;
    if (!Object.hasOwn(b, key) || !equalValues(value, b[key])) return false;
    fields += 1;
  }
  return fields === countFields(b);
}

type Composed = Readonly<Record<string, unknown>>;

function isComposed(value: unknown): value is Composed {
  return typeof value === 'object' && value !== null;
}

function countFields(value: Composed): number {
  let fields = 0;
  for (const key of Object.keys(value)) if (value[key] !== undefined) fields += 1;
  return fields;
}
