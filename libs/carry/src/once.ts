/** A value that is made when it is first asked for: keys of all texts of a document cost more than aligning it, and most runs ask for none. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
