/** The inflection of a language by its tag; a language that is not known has forms only where the register gives them. */
import type { Inflection } from './inflection.ts';
import { baltic } from './inflections/baltic.ts';
import { germanic } from './inflections/germanic.ts';
import { others } from './inflections/others.ts';
import { romance } from './inflections/romance.ts';
import { slavic } from './inflections/slavic.ts';
import { turkic } from './inflections/turkic.ts';
import { uralic } from './inflections/uralic.ts';

const inflections: Readonly<Record<string, Inflection>> = {
  ...baltic,
  ...germanic,
  ...others,
  ...romance,
  ...slavic,
  ...turkic,
  ...uralic,
};

export function inflectionOf(language: string): Inflection {
  const tag = language.toLowerCase();
  const known = [tag, tag.replace(/^(\w+-\w{4})-.*/u, '$1'), tag.replace(/-.*/u, '')].find((key) =>
    Object.hasOwn(inflections, key),
  );
  return known === undefined ? {} : (inflections[known] ?? {});
}
