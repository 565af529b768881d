/** The French dictionary that comes with the product, read when somebody first asks for a word. */

export interface FrenchDictionary {
  readonly name: string;
  readonly aff: string;
  readonly dic: string;
}

/** As `package.json` pins it; the package tells its version to nobody who imports it. */
export const frenchDictionaryName = 'dictionary-fr 3.0.0';

export async function readFrenchDictionary(): Promise<FrenchDictionary> {
  const { default: files } = await import('dictionary-fr');
  const [aff, dic] = [files.aff, files.dic].map((bytes) => new TextDecoder().decode(bytes));
  return { name: frenchDictionaryName, aff: aff ?? '', dic: dic ?? '' };
}
