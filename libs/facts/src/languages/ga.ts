import { type LanguageTable } from './language-table.ts';

export const ga: LanguageTable = {
  language: 'ga',
  decimal: '.',
  dates: 'DMY DM MY MDY',
  numeric: 'DMY',
  capitalMonths: true,
  months:
    'eanáir feabhra|bhfeabhra márta|mhárta aibreán|aibreáin|haibreán bealtaine|bhealtaine|mbealtaine meitheamh|mheitheamh|meithimh|mheithimh iúil lúnasa meán_fómhair|mheán_fómhair deireadh_fómhair|dheireadh_fómhair samhain|shamhain|samhna|shamhna nollaig|nollag',
  weekdays: 'domhnach|domhnaigh luan|luain máirt|máirte céadaoin|gcéadaoin déardaoin aoine|haoine satharn|sathairn',
  fillers: 'de na an',
  cardinals:
    '?aon|?amháin dó|dhá trí ceathair|ceithre|cheithre cúig|chúig sé seacht|sheacht ocht|hocht naoi deich aon_déag dhá_dhéag|dó_dhéag trí_déag ceathair_déag cúig_déag sé_déag seacht_déag ocht_déag naoi_déag fiche|fichead',
  tens: 'tríocha|tríochad daichead caoga seasca seachtó ochtó nócha',
  large: 'céad|chéad|gcéad míle|mhíle milliún|mhilliún|mn billiún|bhilliún|bn trilliún',
  ordinals: 'chéad dara tríú ceathrú cúigiú séú seachtú ochtú naoú deichiú aonú_déag dara_déag',
  others:
    '1:gach|aonair|uair 2:beirt|bheirt|leath|leathchuid|péire|dúbailt*|dúbl*|faoi_dhó|dé 3:triúr|tríocha|trian|triarach 4:ceathrar|ceathrú|ráithe 5:cúigear 6:seisear 7:seachtar|seachtain 8:ochtar 9:naonúr 10:deichniúr|deich 12:dosaen|meán_lae|bliain 20:scór 100:aois|haois|haoise 0:náid|meán_oíche 1000:mílaois',
  ordinalMarks: 'ú',
  until: 'go',
  percent: 'faoin_gcéad|céatadán*',
  clock: 'h',
  beforeClock: '?ag',
  am: 'rn r_n',
  pm: 'in i_n',
  durations:
    'shoic|soicind*|soic nóiméad*|nóim u|uair|uaire|huaire|uaireanta lá|laethanta|laethe scht|seachtain*|sheachtain* mí|mhí|míonna|míosa bl|bhl|mbl|bliain|bliana|mbliana|blianta|bhliain|mblian* deich_mbliana aois|haois|haoise',
  references: 'airteagal|airteagail|airt mír|míre iarscríbhinn* caibid* leathanach|lch uimhir|uimh',
};
