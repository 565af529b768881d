import { type LanguageTable } from './language-table.ts';

export const fi: LanguageTable = {
  language: 'fi',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'tammiku*|tammik helmiku*|helmik maalisku*|maalisk huhtiku*|huhtik toukoku*|toukok kesäku*|kesäk heinäku*|heinäk eloku*|elok syysku*|syysk lokaku*|lokak marrasku*|marrask jouluku*|jouluk',
  weekdays: 'sunnun* maanan* tiistai* keskiviik* torstai* perjantai* lauantai*',
  fillers: 'vuonna vuoden v',
  cardinals:
    '?yksi|?yhden|?yhtä|?yhdessä kaksi|kahden|kahta|kahdessa|kahdella|kahdelle|kahdeksi|kahteen|kahdesta kolme|kolmen|kolmea|kolmessa|kolmella|kolmelle|kolmesta|kolmeen neljä* viisi|viiden|viittä|viidessä|viidellä|viidelle|viiteen|viidestä kuusi|kuuden|kuutta|kuudessa|kuudella|kuuteen seitsemä*|seitsemän kahdeksa*|kahdeksan yhdeksä*|yhdeksän kymmenen|kymmentä|kymmenessä|kymmenellä|kymmeneen yksitoista|yhdentoista|yhtätoista kaksitoista|kahdentoista kolmetoista|kolmentoista neljätoista|neljäntoista viisitoista|viidentoista kuusitoista|kuudentoista seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä|kahdenkymmenen',
  tens: 'kolmekymmentä|kolmenkymmenen neljäkymmentä|neljänkymmenen viisikymmentä|viidenkymmenen kuusikymmentä|kuudenkymmenen seitsemänkymmentä|seitsemänkymmenen kahdeksankymmentä|kahdeksankymmenen yhdeksänkymmentä|yhdeksänkymmenen',
  large: 'sata|sataa|sadan|sadat|satoja tuhat|tuhan*|tuhat* miljoon*|milj miljard*|mrd biljoon*',
  ordinals:
    'ensim*|ensin toinen|toise*|toista kolmas|kolman* neljäs|neljän* viides|viiden* kuudes|kuuden* seitsemäs|seitsemän* kahdeksas|kahdeksan* yhdeksäs|yhdeksän* kymmenes|kymmenen* yhdestoista kahdestoista',
  others:
    '100:kaikki|kaikk*|koko|kokonaan 0:yhtään|ilman 1:kerran|ainoa|joka|jokainen|kerra* 1.5:puolitois*|puolentois* 2:molem*|kaksin*|puol*|pari|parin|paria|kahdesti 3:kolmin*|kolmannes* 4:neljännes* 7:viikko 10:vuosikymmen* 12:tusina*|keskipäiv*|vuosi|vuodessa 100:vuosisa* 200:kaksisataa 300:kolmesataa 0:nolla*|keskiyö* 1000:vuositu*',
  combining:
    '2:kaksi|kahden 3:kolmi|kolmen 4:neli|neljän 5:viisi|viiden 6:kuusi|kuuden 7:seitsen|seitsemän 8:kahdeksan 9:yhdeksän 10:kymmen|kymmenen 12:kaksitoista 15:viisitoista 18:kahdeksantoista 20:kaksikymmen|kahdenkymmenen 30:kolmikymmen 50:viisikymmen 100:sata',
  lengths: 'vuoti* päiväi* kuukauti* tunti* viikkoi*',
  ordinalMarks: '. s',
  until: '',
  percent: 'prosen*',
  clock: 'h',
  beforeClock: 'klo kello',
  durations:
    'sekun* minuu*|min tunti*|tunni*|tuntia|h päiv* viiko*|viikko* kuukau*|kk vuosi|vuotta|vuoden|vuode*|vuosi*|v vuosikymmen* vuosisa*',
  references: 'artikl*|art kohta|kohdan|kohda*|momen* liite|liittee* luku|luvu*|luvun sivu*|s numero*|nro',
  compounds: '-',
};
