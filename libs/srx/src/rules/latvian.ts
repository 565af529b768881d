/** Sentences of Latvian: our own rules. A stop makes a number an ordinal, which mostly stands before a small letter. */
import { languageRules } from './language-rules.ts';

export const latvianRules = languageRules({
  name: 'Latvian',
  version: '1.2.0',
  language: 'lv',
  titles: `dep prof dr doc asoc akad ing mag bak arh māc bīsk arhib kard sv ģen plkv pltn maj kpt ltn virsltn serž adm vēstn min dir priekšs god
    cien kgs kdze jkdz med iur phil oec sc biol chem paed habil hist theol math V._E v._i A._god p._o b-dr`,
  always: 'piem t._i t._sk t._s t._n cf sk skat sal resp saīs aptuv apm ap i._e e._g vs dz.v N._B t.i reģ',
  references: `art p pk d nr nod att tab lpp sēj pielik tālr tel fax dz kab reģ r t max min maks plkst ap apm bl burt
    izd gr rind piez iedz st korp`,
  dates: 'janv febr mart apr jūn jūl aug sept okt nov dec pirmd otrd trešd cet piektd sestd svētd',
  pairs: [],
  ends: [
    '\\b(?:u\\.\\s{0,2}(?:c|tml|t\\.\\s{0,2}jpr|tjpr)|utt|utml)',
    '\\bm\\.\\s{0,2}ē',
    '\\p{Nd}\\s{0,2}(?:sek|min|st|km|kg|m)',
  ],
  labels: 'pants nodaļa pielikums tabula attēls att tab § daļa punkts solis jautājums',
  lettered:
    'plāns plāna plānu vitamīns vitamīna grupa grupas grupā pielikums pielikuma pielikumā kategorija tips zona klase punkts daļa sērija hepatīts korpuss',
  openers: `Tas Tā Tie Tās To Tam Tai Tajā Tajās Tos Šis Šī Šie Šīs Šo Šajā Šim Viņš Viņa Viņi Viņas Viņam Viņu Es Mēs Jūs Tu Man Mums Jums Mūsu Jūsu
    Viens Viena Divi Divas Trīs Visi Visas Viss Visu Katrs Katra Kāds Kāda Kāpēc Kas Kā Kad Kur Kurš Kura Kuri Ko Kam Kādēļ Cik Cits
    Cita Citi Citas Arī Ar Aiz Ap Bez Caur Dēļ Gan Gar Ja Jā Jau Joprojām Jo Ka Kaut Kopš Lai Labi Līdz Lūk Ne Nē Nav Neviens
    Neviena No Nu Otrs Otra Pa Par Pat Pār Pēc Pie Pirms Pret Pretēji Priekš Savukārt Starp Šeit Šodien Šobrīd Šogad Tad Tādēļ Tāpat Tāpēc Tagad
    Taču Tāds Tāda Tomēr Tur Turklāt Tikai Turpretī Uz Un Vai Vairāki Vairākas Vakar Varbūt Vēl Vien Virs Zem Ir Bija Būs Bet Daži Dažas
    Daudzi Daudzas Drīz Diemžēl Iespējams Izņemot Kopumā Lielākā Neraugoties Neskatoties Papildus Pašlaik Piemēram Rīt Saskaņā Sākumā Vispirms
    Visbeidzot Tālāk Vienlaikus Zāle Abi Abas`,
  weak: `utt u._c etc Ltd Inc Corp Co Jr red izd sast tulk univ inst akad biedr b-ba sab rep apr raj nov pag pils ciems iel bulv pr lauk a/s
    milj tūkst mljrd gs g gadi st min sek`,
  initials: 'Dz Dž Ch Ie Jn',
  hasOrdinals: true,
  own: [
    ['no', '\\.', '\\s+\\p{Nd}{1,2}\\.\\s{0,2}(?:izd|sēj)\\.'],
    // "1. pants. Likuma mērķis" is a heading.
    [
      'no',
      '^\\s*(?:\\p{Nd}{1,3}|[IVXLC]{1,6})\\.?\\s{0,2}(?:pants|nodaļa|sadaļa|daļa|punkts|pielikums|tabula|attēls|att|tab)\\.',
      '\\s',
    ],
  ],
});
