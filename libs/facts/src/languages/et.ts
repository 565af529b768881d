import { type LanguageTable } from './language-table.ts';

export const et: LanguageTable = {
  language: 'et',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'jaanuar*|jaan veebruar*|veebr|veeb märts* aprill*|apr mai|mais|maist|maini|maiks juuni* juuli* august|augusti*|augustis|aug septemb*|sept oktoob*|okt novemb*|nov detsemb*|dets',
  weekdays: 'pühapäev* esmaspäev* teisipäev* kolmapäev* neljapäev* reede* laupäev*',
  fillers: 'aasta aastal a',
  cardinals:
    '?üks|?ühe|?üht|?ühes kaks|kahe|kaht|kahes|kahele|kahel kolm|kolme* neli|nelja|nelja* viis|viie|viit|viies kuus|kuue|kuut seitse|seitsme* kaheksa* üheksa* kümme|kümne* üksteist|üheteist* kaksteist|kaheteist* kolmteist|kolmeteist* neliteist|neljateist* viisteist|viieteist* kuusteist|kuueteist* seitseteist|seitsmeteist* kaheksateist* üheksateist* kakskümmend|kahekümne*',
  tens: 'kolmkümmend|kolmekümne* nelikümmend|neljakümne* viiskümmend|viiekümne* kuuskümmend|kuuekümne* seitsekümmend|seitsmekümne* kaheksakümmend|kaheksakümne* üheksakümmend|üheksakümne*',
  large: 'sada|saja* tuhan*|tuh miljon*|mln miljard*|mld|mlrd triljon*',
  ordinals:
    'esime*|esimes* teine|teise*|teist kolmas|kolmanda* neljas|neljanda* viies|viienda* kuues|kuuenda* seitsmes|seitsmenda* kaheksas|kaheksanda* üheksas|üheksanda* kümnes|kümnenda* üheteistkümne* kaheteistkümne*',
  others:
    '1:kord|ainus|iga 1.5:poolteist|pooleteis* 2:mõlema*|topelt|kahekord*|pool|poole*|paar*|kahepool* 3:kolmekord*|kolmandik* 4:veerand*|kvartal* 7:nädal 10:kümnend*|aastakümme* 12:tosin*|keskpäev*|aasta 100:sajand* 200:kakssada|kahesaja* 300:kolmsada 0:null|kesköö* 1000:aastatuhan*',
  combining:
    '2:kahe 3:kolme 4:nelja 5:viie 6:kuue 7:seitsme 8:kaheksa 9:üheksa 10:kümne 12:kaheteistkümne 15:viieteistkümne 18:kaheksateistkümne 20:kahekümne 25:kahekümneviie 30:kolmekümne 40:neljakümne 50:viiekümne 100:saja',
  lengths: 'aasta* päeva* kuu* tunni* nädala*',
  ordinalMarks: '.',
  until: 'kuni',
  percent: 'protsen*',
  clock: 'h',
  beforeClock: 'kell kl',
  durations: 'sekund* minut*|min tund|tundi|tunni*|h päev* nädal* kuu|kuud|kuu* aasta* kümnend* sajand*',
  references: 'artik*|art lõi|lõige|lõike* lisa* peatük* lehekül*|lk number|numbri|nr',
};
