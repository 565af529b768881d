import { type LanguageTable } from './language-table.ts';

export const cs: LanguageTable = {
  language: 'cs',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'leden|ledna|lednu|led únor* březen|března|březnu|bře duben|dubna|dubnu|dub květen|května|květnu|kvě červen|června|červnu|čvn červenec|července|červenci|čvc srpen|srpna|srpnu|srp září říjen|října|říjnu|říj listopad*|lis prosin*|pro',
  weekdays: 'neděl* ponděl* úter* středa|středu|středy|středě čtvrtek|čtvrtka pátek|pátku sobot*',
  fillers: 'roku rok',
  cardinals:
    '?jeden|?jedna|?jedno|?jednoho|?jednu|?jedné|?jednom dva|dvě|dvou|dvěma tři|tří|třem|třemi|třech čtyři|čtyř|čtyřmi|čtyřech pět|pěti šest|šesti sedm|sedmi osm|osmi devět|devíti deset|deseti jedenáct* dvanáct* třináct* čtrnáct* patnáct* šestnáct* sedmnáct* osmnáct* devatenáct* dvacet|dvaceti',
  tens: 'třicet|třiceti čtyřicet|čtyřiceti padesát* šedesát* sedmdesát* osmdesát* devadesát*',
  large: 'sto|stovk*|set tisíc*|tis milion*|milión*|mil|mio miliard*|mld|mrd bilion*|bil',
  ordinals:
    'první*|prvn* druh|druhý|druhá|druhé|druhého|druhém|druhou třetí* čtvrt* pátý|pátá|páté|pátého|pátém šest|šestý|šestá|šesté|šestého sedmý|sedmá|sedmé|sedmého osmý|osmá|osmé|osmého devátý|deváté|devátého desátý|desátá|desáté|desátého jedenáct* dvanáct*',
  others:
    '100:vešker*|celý|celá|celé|celého|všech*|všichni 0:žádn*|nikdo|bez 500000000:půlmiliard* 500000:půlmilion*|půlmilión* 1:jednou|každ*|jedin* 2:dvou*|oba|obě|obou|oběma|dvakrát|dvojnásob*|dvojit*|polovin*|půl|pár|dvojic* 3:tří*|třikrát|trojnásob*|třetin* 4:čtyř*|čtyřikrát 5:pěti* 6:šesti* 8:osmi*|čtvrtin*|čtvrtlet* 6:pololet* 7:týden 10:desetilet*|desítk* 12:tucet|poledne|rok 100:stolet*|století 200:dvě_stě|dvěstě 300:třista|tři_sta 400:čtyřista 500:pětset|pět_set 0:nula|půlnoc* 1000:tisícilet* 4:čtver* 5:pater* 6:šester* 7:sedmer*',
  combining:
    '2:dvou 3:tří 4:čtyř 5:pěti 6:šesti 7:sedmi 8:osmi 9:devíti 10:deseti 12:dvanácti 15:patnácti 18:osmnácti 20:dvaceti 25:pětadvaceti|dvacetipěti 30:třiceti 40:čtyřiceti 50:padesáti 100:sto',
  lengths: 'let* denn* měsíčn* hodinov* týdenn*',
  ordinalMarks: '.',
  until: 'až do',
  percent: 'procent*|proc',
  clock: 'hodin*|hod|h',
  beforeClock: '?v ?ve ?od ?do',
  durations:
    'sekund* minut*|min hodin*|hod|h den|dny|dnů|dní|dne|denn* týden|týdn* měsíc* rok|roky|roku|rokem|let|letech|roků desetilet* stolet*|století',
  references: 'člán*|čl odstav*|odst příloh* kapitol*|kap stran|strana|straně|str číslo|čísla|č',
};
