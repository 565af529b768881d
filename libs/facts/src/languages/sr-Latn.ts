import { type LanguageTable } from './language-table.ts';

export const srLatn: LanguageTable = {
  language: 'sr-Latn',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'januar*|jan februar*|feb mart* april*|apr maj|maja|maju jun|juna|junu|juni jul|jula|julu|juli avgust*|avg septemb*|sep oktob*|okt novemb*|nov decemb*|dec',
  weekdays: 'nedelj* ponedelj* utorak|utorka sreda|sredu|srede četvrtak|četvrtka petak|petka subot*',
  fillers: 'godine godinu godina g',
  cardinals:
    '?jedan|?jedna|?jedno|?jednog|?jednu|?jedne|?jednom dva|dve|dvije|dvojica tri četiri pet šest sedam osam devet deset jedanaest* dvanaest* trinaest* četrnaest* petnaest* šesnaest* sedamnaest* osamnaest* devetnaest* dvadeset*',
  tens: 'trideset* četrdeset* pedeset* šezdeset* sedamdeset* osamdeset* devedeset*',
  large: 'sto|stotin* hiljad*|hilj milion*|mil|mln milijard*|mlrd bilion*',
  ordinals:
    'prv* drugi|druga|drugo|drugog|drugoj treć* četvrt* peti|peta|petog šesti|šesta|šestog sedm* osmi|osma|osmog deveti|deveta|devetog deseti|deseta|desetog jedanaest* dvanaest*',
  others:
    '1:jednom|svaki|jedin* 2:oba|obe|dvostruko|polovin*|pola|par 3:trostruko|trećin* 4:četvrtin*|tromeseč* 7:nedelja 10:decenij* 12:tuce|podne|godina 100:vek|veka|veku 200:dvesta 300:trista 0:nula|ponoć 1000:milenijum* 2:po|pol 4:četvoro|četvorica|četvoricu 5:petoro|petorica|petoricu 6:šestoro|šestorica|šestoricu',
  combining:
    '2:dvo 3:tro 4:četvoro 5:peto 6:šesto 7:sedmo 8:osmo 9:deveto 10:deseto 12:dvanaesto 15:petnaesto 18:osamnaesto 20:dvadeseto 25:dvadesetpeto 30:trideseto 40:četrdeseto 50:pedeseto 100:sto',
  lengths: 'godišnj* dnevn* mesečn* časovn* nedeljn*',
  ordinalMarks: '. og',
  until: 'do',
  percent: 'odsto|procen*|posto',
  clock: 'časova časa čas sati',
  beforeClock: '?u',
  durations:
    'sekund* minut*|min sat|sata|sati|čas|časa|časova|h dan|dana|dani nedelj* mesec* godin* decenij* vek|veka|veku|vekova',
  references: 'član|člana|članu|čl stav|stava|st prilog* poglavlj* strana|strani|str broj|broja|br',
};
