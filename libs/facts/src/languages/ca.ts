import { type LanguageTable } from './language-table.ts';

export const ca: LanguageTable = {
  language: 'ca',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'gener|gen febrer|febr març abril|abr maig juny|jun juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des',
  weekdays: 'diumenge* dilluns dimarts dimecres dijous divendres dissabte*',
  fillers: 'de del d',
  cardinals:
    '?un|?una|?u dos|dues tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset divuit dinou vint',
  tens: 'trenta quaranta cinquanta seixanta setanta vuitanta noranta',
  large: 'cent|cents|centes mil|milers milió|milions|mio miliard* bilió|bilions',
  ordinals:
    'primer* segon|segona|segons tercer* quart|quarta cinquè|cinquena sisè|sisena setè|setena vuitè|vuitena novè|novena desè|desena onzè|onzena dotzè|dotzena',
  others:
    '1:cada|únic|única 2:ambdós|ambdues|doble|meitat|mig|mitja|parell 3:triple|terç 4:trimestr* 6:semestr* 7:setmana 10:desena|dècada 12:dotzena|migdia|any 100:segle* 0:zero|mitjanit 1000:mil·lenni 2:biennal* 3:triennal* 5:quinquennal* 10:decennal*',
  ordinalMarks: 'r n t è a',
  until: 'a al fins',
  percent: 'per_cent',
  clock: 'h hores',
  durations: 'segon|segons minut|minuts|min hora|hores|h dia|dies setman* mes|mesos any|anys dècad* segle|segles',
  references: 'article*|art apartat* annex* capítol*|cap pàgin*|pàg número*|núm|n',
};
