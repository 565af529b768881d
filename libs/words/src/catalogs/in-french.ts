/**
 * The shape of the French catalog: exactly the English keys, and a `_many` form beside each plural (CLDR: French
 * says `1 000 000 de segments`). A key too few or too many does not compile.
 */
type FrenchKeys<Catalog> = keyof Catalog | ManyKeys<keyof Catalog>;
type ManyKeys<Key> = Key extends `${infer Base}_one` ? `${Base}_many` : never;

export type InFrench<Catalog> = {
  readonly [Key in FrenchKeys<Catalog>]: Key extends keyof Catalog
    ? Catalog[Key] extends string
      ? string
      : InFrench<Catalog[Key]>
    : string;
};
