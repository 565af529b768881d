/** Articles, pronouns, prepositions and conjunctions, and forms of auxiliaries: what a short slip nearly always stands for. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
    'il elle on nous vous ils elles lui eux qui que quoi dont où quel quelle quels quelles et ou mais donc car ni or si ' +
    'dans pour par sur sous avec sans entre vers chez dès après avant depuis pendant contre selon comme lors lorsque ' +
    'quand puis aussi ainsi alors très plus moins pas ne en y à est sont était étaient sera seront été a ont avait ' +
    'avaient aura auront eu être avoir fait faire cela ceci celui celle ceux celles même mêmes tout toute tous toutes ' +
    'autre autres encore déjà ici là bien entre plusieurs chaque'
  ).split(' '),
);
