import { frenchMonths, frenchWeekdays } from '@dragoman/text';
import { type LanguageTable } from './language-table.ts';

export const fr: LanguageTable = {
  language: 'fr',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months: withAbbreviations(frenchMonths, {
    janvier: 'janv',
    février: 'fevrier|févr|fév',
    avril: 'avr',
    juillet: 'juil',
    août: 'aout',
    septembre: '?sept',
    octobre: 'oct',
    novembre: 'nov',
    décembre: 'decembre|déc',
  }),
  weekdays: frenchWeekdays.join(' '),
  fillers: 'de du le l d',
  cardinals:
    '?un|?une deux trois quatre cinq six ?sept huit ?neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf vingt',
  tens: 'trente quarante cinquante soixante septante huitante|quatre_vingt|quatre_vingts nonante',
  large: 'cent|cents mille million*|mio milliard*|mrd|mds|mia billion*',
  ordinals:
    'premier* deuxième*|second* troisième* quatrième* cinquième* sixième* septième* huitième* neuvième* dixième* onzième* douzième*',
  others:
    '100:tous|toutes|tout|toute|entier*|totalité|intégral* 0:aucun* 2:double*|demi*|moitié*|couple|paire|bi|jumeau* 3:triple*|tiers|tri|trio 4:quart*|quadrupl* 5:quintupl* 10:dizaine*|décennie* 12:douzaine*|midi 15:quinzaine* 20:vingtaine*|vingtième 30:trentaine* 40:quarantaine* 50:cinquantaine* 60:soixantaine* 100:centaine*|siècle*|centenaire 1000:millier*|millénaire* 0:zéro|minuit 21:vingt_et_unième',
  ordinalMarks: 'er re ère ers e ème eme es èmes nd nde',
  until: 'au à jusqu_à',
  percent: 'pour_cent|p.c.|pct',
  clock: 'h heure heures',
  beforeClock: '?à ?vers ?dès ?avant ?après',
  durations: 'seconde* minute*|min heure*|h jour|jours|journée*|j semaine* mois an|ans|année* décennie* siècle*',
  references: 'article*|art paragraphe*|par annexe* chapitre*|chap page*|p numéro*|numero*|n',
  currencies: 'GBP:livres_sterling|livre_sterling SEK:couronne* CHF:franc|francs',
  units: 'l:litre* m:mètre* ha:hectare*|ha ft:pied|pieds in:pouce|pouces mi:mille_marin',
};

/** Other spellings behind each name, as the tables of this folder write them. */
function withAbbreviations(names: readonly string[], others: Readonly<Record<string, string>>): string {
  return names.map((name) => [name, ...(others[name] === undefined ? [] : [others[name]])].join('|')).join(' ');
}
