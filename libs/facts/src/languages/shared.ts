/** Names of currencies and units that many languages write alike. A language's own table adds to these. */

export const sharedCurrencies = [
  'EUR:eur|euro*|euró*|eiro*|eurų|eurai|eurais|eurus|eura|euras|eurov|eurom|eurá|eurách|eurami|euri|eurom|evro*|evri|evra|yevro*|ewro|avro*|евро*|еуро*|євро|ευρώ*|يورو',
  'USD:usd|dollar*|dolar*|dolār*|dolerių|doleri*|dollari*|dollár*|dólar*|dòlar*|dolár*|dollér*|доллар*|долар*|δολαρι*|δολάρι*|دولار*|dolāru',
  'GBP:gbp|pund|pond|pfund|funt|funty|funtów|funta|funtov|funti|funtih|funte|funtų|фунт*|libras_esterlinas|libra_esterlina|sterlin*|lire_sterline|liber|libra|libry|libier|libr|лири_стерлинги|svar*|mārciņ*|sterliņu_mārciņ*|naela*|naelsterling*|punta*|punnan|puntaan|font|fontra|fontot|fontos|λίρες_στερλίνες|λίρες|λίρα|λιρών|punt|phunt|lira_sterlina|liri_sterlini|lliures_esterlines|стерлинг*',
  'CHF:chf|frank|franks|franken|franku|franki|franka|franků|franků|franci|franchi|francs|franc|francos|franke|frankia|frankov|franków|frankom|frankami|frankach|frankiem|frankot|frankba|frankért|frankkal|frankos|frankról|frankin|frankilla|frangi|франк|франка|франков|франки|франка|φράγκ*|فرنك*',
  'JPY:jpy|yen|yens|jen|jeny|jenů|jeni|jenas|jenām|иен*|йен*|ين|γιεν|jeen*|jén*',
  'CNY:cny|rmb|yuan*|юан*|يوان|juan*|renminbi*|jüan*|γουάν',
  'RUB:rub|rouble*|ruble*|rubel*|rubl*|рубл*|روبل*|ρούβλι*|rupla*|руб|rublo*',
  'KZT:kzt|tenge*|тенге*',
  'KGS:kgs',
  'TJS:tjs|somoni*|сомони*',
  'UZS:uzs',
  'PLN:pln|zloty*|złot*|злот*|zlot*|زلوتي|ζλότι*',
  'CZK:czk',
  'SEK:sek|крон*|korun*|kroon*|kruun*|korona|koronát|koronának|kronen|coroan*|κορών*|corone|coronas|corona|coroas|kronor|kronu',
  'NOK:nok',
  'DKK:dkk',
  'HUF:huf|forint*|форинт*',
  'RON:ron|lei|leu|leja*|лей|леи',
  'BGN:bgn|lev|leva|лев*|λεβ*',
  'UAH:uah|hryvn*|гривн*|hrivn*',
  'TRY:try|lira|liras|lire|lirų|лир*|lirasi',
  'INR:inr|roupie*|rupee*|rupie*|рупи*|روبي*|rupij*|rúpi*|rūpij*|rupia*',
  'MXN:mxn|peso*|песо|بيزو',
  'BRL:brl|reais|реал*',
  'DZD:dzd|dinar*|динар*|دينار*|dīnār*',
  'SAR:sar|riyal*|rial*|риал*|ريال*',
  'AED:aed|dirham*|дирхам*|درهم|دراهم',
  'ZAR:zar|rand|rands|рэнд*|راند',
  'AUD:aud',
  'CAD:cad',
  'XOF:xof|fcfa',
  'ILS:ils|shekel*|шекел*|شيكل',
  'KRW:krw|вон',
].join(' ');

/** What begins like a currency and is none: a longer stem wins. */
export const sharedNames = [
  'name:europ*|európ*|eirop*|euroop*|euroop*|evrop*|yevrop*|avrup*|европ*|еуроп*|европалық*|ευρωπ*',
  'name:euroz*|eurosc*|eurosk*|eurod*|eurog*|eurost*|euroc*|eurok*|eurof*|euroam*|eurozon*|evroz*|evroposl*|evrodep*|evrosk*',
  'name:еврок*|еврос*|евроз*|евроинт*|евродеп*|еуроо*|еурок*|еуроа*|ευρωζ*|ευρωβ*|ευρωε*',
].join(' ');

export const sharedUnits = [
  'km:km|kms|kilom*|chilometr*|километр*|км|шақырым*|чақырым*|чакырым*|كيلومتر*|كم|χιλιομετρ*|χλμ|ciliméadar*|quilômetro*|quilómetro*|kilométer*',
  'm:m|м|μ|μετρα|metr|metrs|metri|metra|metru|metry|metrów|metrů|metrov|metrih|metre|metro|metros|meter|meters|metrai|metrų|metrus|meetri*|meetrit|metriä|metrin|méter*|μέτρα|μέτρο|μέτρων|метр|метра|метры|метров|метри|метрів|метраў|متر|أمتار',
  'cm:cm|sm|εκ|centimet*|centimèt*|centímet*|centimét*|centymet*|sentimet*|zentimeter*|senttim*|santim*|сантиметр*|см|سنتيمتر*|سم|εκατοστ*|ċentim*|ceintiméadar*',
  'mm:mm|مم|χλστ|millim*|milim*|миллиметр*|милиметр*|мм|مليمتر*|ملم|χιλιοστ*|milliméadar*',
  'kg:kg|kgs|kilogr*|chilogr*|килограмм*|килограм*|кг|كيلوغرام*|كيلوجرام*|كغ|كغم|كجم|χιλιογραμμ*|κιλα|quilograma*|quilo|quilos|kilo|kilos|kilá|kilu|kilogrammu|cileagram*',
  'g:g|gr|г|гр|γρ|gramme*|gram|grams|grami|gramów|gramu|gramm*|gramos|gramas|грамм*|грам|غرام*|جرام*|γραμμαρι*',
  'mg:mg|milligr*|miligr*|миллиграмм*|мг',
  't:t|tonne*|ton|tons|tonn*|tonelad*|tonelat*|tonov|tonelata|тонн*|тон|тона|طن|طنا|أطنان|τονοι|τονων|τονους|tunnelat*|tonnu',
  'l:l|л|liter*|litr*|litro*|litri|литр*|لتر*|λιτρ*|litra*|lítra*',
  'kWh:kwh|kilowattheure*|kilowatt_hour*|квтч',
  'MWh:mwh',
  'GWh:gwh',
  'TWh:twh',
  'kV:kv|kilovolt*|киловольт*',
  'W:w|watt*|ватт*|واط',
  'kW:kw|kilowat*|киловатт*|كيلوواط|квт',
  'MW:mw|megawat*|mégawat*|мегаватт*|ميغاواط|мвт|megavat*',
  'GW:gw|gigawat*|гигаватт*|гвт|gigavat*',
  'Hz:hz|hertz|герц*',
  'kHz:khz',
  'MHz:mhz|mégahertz|megahertz|мегагерц*|мгц',
  'GHz:ghz|gigahertz|гигагерц*|ггц',
  'ha:ha|hectar*|hektar*|hektár*|hektaar*|га|гектар*|εκταρι*|هكتار*|heicteár*|ettari|ettaro',
  'km/h:kmh|kph|км/ч',
  'mph:mph',
  'mi:mila|miles|milja|miglia|meile|millas|milhas',
  '°C:celsius*|цельси*|مئوية|°c',
  '°F:fahrenheit*|фаренгейт*|فهرنهايت',
].join(' ');

/** Signs of currencies; those of several countries name the one that most often means it. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₸', 'KZT'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['﷼', 'SAR'],
]);

/** Words that name a currency of several countries: "couronnes", "pounds", "$". Any two of a family may stand for each other. */
const families: readonly (readonly string[])[] = [
  ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'],
  ['SEK', 'NOK', 'DKK', 'CZK', 'ISK', 'EEK'],
  ['CHF', 'XOF', 'XAF', 'FRF', 'BEF'],
  ['DZD', 'TND', 'RSD', 'KWD', 'IQD', 'JOD'],
  ['SAR', 'IRR', 'QAR', 'OMR', 'BRL', 'YER'],
  ['INR', 'PKR', 'IDR', 'LKR', 'NPR'],
  ['RON', 'MDL', 'BGN'],
  ['MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  ['JPY', 'CNY'],
  ['GBP', 'EGP', 'LBP', 'SYP'],
  ['KGS', 'UZS'],
];

export function isSameCurrency(one: string, other: string): boolean {
  return one === other || families.some((family) => family.includes(one) && family.includes(other));
}
