import { type LanguageTable } from './language-table.ts';

export const es: LanguageTable = {
  language: 'es',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'enero|ene febrero|feb marzo abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
  weekdays: 'domingo* lunes martes miércoles jueves viernes sábado*',
  fillers: 'de del',
  cardinals:
    '?uno|?un|?una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  large: 'cien|ciento|cientos|cientas mil|miles millón|millones|mill|mio millardo* billón|billones',
  ordinals:
    'primer* segund* tercer* cuart* quint|quinto|quinta|quintos|quintas sext* séptim* octav* noven|noveno|novena décim* undécim* duodécim*',
  others:
    '100:todo|todos|toda|todas|total*|íntegr* 0:ningún|ninguno|ninguna|nadie|sin 0.1:décima|décimas 1:cada|único|única 2:ambos|ambas|doble*|mitad|medio|media|par|pareja|dúo|duplic* 3:triple|tercio* 4:cuarto|cuartos|trimestr* 6:semestr* 7:semana 10:decena*|década* 12:docena*|mediodía|año 15:quincena* 21:veintiún|veintiuno|veintiuna 22:veintidós 23:veintitrés 24:veinticuatro 25:veinticinco 26:veintiséis 27:veintisiete 28:veintiocho 29:veintinueve 20:veintena 100:centen*|siglo* 200:doscient* 300:trescient* 400:cuatrocient* 500:quinient* 600:seiscient* 700:setecient* 800:ochocient* 900:novecient* 0:cero|medianoche 1000:millar*|milenio* 2:bienal*|bienio*|bimestr* 3:trienal*|trienio* 4:cuatrienal*|cuatrienio* 5:quinquenal*|quinquenio* 10:decenal*|decenio*',
  ordinalMarks: 'o a er',
  until: 'a al hasta',
  percent: 'por_ciento',
  clock: 'h horas',
  beforeClock: '?las ?la',
  am: 'am a_m',
  pm: 'pm p_m',
  durations: 'segundo|segundos minuto*|min hora|horas|h día|días|diari* semana* mes|meses año* década* siglo*',
  references: 'artículo*|art apartado*|párrafo* anexo* capítulo*|cap página*|pág número*|núm|n',
};
