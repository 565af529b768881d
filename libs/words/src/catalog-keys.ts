/** Keys of the catalog: a typed path for the compiler, a set for codes that are only known at run time. */
import { en } from './catalogs/en.ts';

/** `counts.words_one` and `counts.words_other` are both asked for as `counts.words`. */
type WithoutPlural<Key extends string> = Key extends `${infer Base}_one`
  ? Base
  : Key extends `${infer Base}_other`
    ? Base
    : Key;

type KeysOf<Catalog, Path extends string = ''> = {
  [Key in keyof Catalog & string]: Catalog[Key] extends string
    ? `${Path}${WithoutPlural<Key>}`
    : KeysOf<Catalog[Key], `${Path}${Key}.`>;
}[keyof Catalog & string];

/** Every key that `t` takes: a missing one does not compile. */
export type WordKey = KeysOf<typeof en>;

export interface CatalogKeys {
  /** Keys as `t` takes them. */
  readonly all: ReadonlySet<string>;
  /** Those that need a `count`. */
  readonly plural: ReadonlySet<string>;
}

type Catalog = { readonly [key: string]: string | Catalog };

/** Paths of every string in a catalog, plural endings kept: `counts.words_one`. */
export function catalogPaths(catalog: Catalog, path = ''): readonly string[] {
  return Object.entries(catalog).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : catalogPaths(value, `${path}${key}.`),
  );
}

let keys: CatalogKeys | undefined;

export function catalogKeys(): CatalogKeys {
  keys ??= readKeys(catalogPaths(en));
  return keys;
}

function readKeys(paths: readonly string[]): CatalogKeys {
  const plural = new Set(paths.filter((path) => path.endsWith('_one')).map((path) => path.slice(0, -'_one'.length)));
  const single = paths.filter((path) => !/_(?:one|other)$/u.test(path));
  return { all: new Set([...single, ...plural]), plural };
}
