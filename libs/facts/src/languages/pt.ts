import { type LanguageTable } from './language-table.ts';

export const pt: LanguageTable = {
  language: 'pt',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  weekdays: 'domingo* segunda_feira terça_feira quarta_feira quinta_feira sexta_feira sábado*',
  fillers: 'de do',
  cardinals:
    '?um|?uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove vinte',
  tens: 'trinta quarenta cinquenta sessenta setenta oitenta noventa',
  large: 'cem|cento|centos mil|milhares milhão|milhões|mio bilhão|bilhões trilhão|trilhões|bilião|biliões',
  powers: '9:mil_milhões',
  ordinals:
    'primeir* segund|segundo|segunda|segundos terceir* quart|quarto|quarta|quartos quint|quinto|quinta|quintos sext|sexto|sexta sétim* oitav* non|nono|nona décim* undécim* duodécim*',
  others:
    '100:todo|todos|toda|todas|totalmente|integral* 0:nenhum*|ninguém|sem 0.1:décima|décimas 1:cada|único|única 2:ambos|ambas|dobro|dupl*|metade|meio|meia|par|casal 3:triplo|terço|terços 4:trimestr*|quarto 6:semestr* 7:semana 10:dezena*|década* 12:dúzia*|ano 15:quinzena* 100:centen*|século* 200:duzent* 300:trezent* 400:quatrocent* 500:quinhent* 600:seiscent* 700:setecent* 800:oitocent* 900:novecent* 0:zero 1000:milénio*|milênio* 2:bienal|bienais|biénio*|biênio*|bimestr* 3:trienal|trienais|triénio*|triênio* 4:quadrienal|quadrienais 5:quinquenal|quinquenais|quinquénio* 10:decenal|decenais|decénio*',
  ordinalMarks: 'o a',
  until: 'a até',
  percent: 'por_cento',
  clock: 'h horas',
  beforeClock: '?às ?as ?das',
  durations:
    'segundo|segundos minuto*|min hora|horas|h dia|dias|diári* semana* mês|meses ano|anos|anual década* século*',
  references: 'artigo*|art parágrafo* anexo* capítulo*|cap página*|pág número*|n',
};
