/** Which pairs of texts were found to agree, in a table of fixed size: a pair that lost its place is compared again. */
import type { TextInLanguage } from '@dragoman/model';
import { sha256 } from '@dragoman/text';

export interface Agreements {
  readonly add: (source: TextInLanguage, target: TextInLanguage) => void;
  readonly has: (source: TextInLanguage, target: TextInLanguage) => boolean;
}

/** A release of a thousand sentences in all languages of the Union, and as much again. */
const places = 2 ** 15;
/** Half of a digest: no two texts of this world share it. Texts themselves would keep whole files in memory. */
const wordsOfDigest = 4;

export function rememberAgreements(): Agreements {
  let table: Int32Array | undefined;
  return {
    add: (source, target) => {
      table ??= new Int32Array(places * wordsOfDigest);
      const digest = digestOf(source, target);
      table.set(digest, placeOf(digest));
    },
    has: (source, target) => {
      if (table === undefined) return false;
      const digest = digestOf(source, target);
      const place = placeOf(digest);
      const known = table;
      return digest.every((word, at) => known[place + at] === word);
    },
  };
}

/** No character of a text or tag is U+FFFF: what is joined can be told apart. */
function digestOf(source: TextInLanguage, target: TextInLanguage): Int32Array {
  const pair = [source.language, source.text, target.language, target.text].join('\uFFFF');
  return new Int32Array(new Uint8Array(sha256(pair)).buffer, 0, wordsOfDigest);
}

function placeOf(digest: Int32Array): number {
  return ((digest[0] ?? 0) & (places - 1)) * wordsOfDigest;
}
