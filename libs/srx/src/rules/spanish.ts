/** Sentences of Spanish: our own rules. */
import { languageRules } from './language-rules.ts';

export const spanishRules = languageRules({
  name: 'Spanish',
  version: '1.2.0',
  language: 'es',
  titles: `Sr Sra Srta Sres Sras Dr Dra Dres Dras Excmo Excma Excmos Ilmo Ilma Emmo Rvdo Rvda Rdo Prof Profa Gral Cnel Cap Cdte Tte Sgto Alte Ing
    Lic Licda Arq Abg Mons Fr Hno Hna Hnos Sta Sto Stmo Pdte Pdta Vda Mtro Mtra Sen Dip D Dña Avda av avda Admón Dpto dpto Pza plza Ctra Prov
    Mª Fco S._E S._M S._A._R Bco Cdad Gob Min Mr Mrs Cra Cl Urb Pol Pte Almte Brig`,
  always: 'p._ej ej v._gr v._g i._e e._g cf cfr aprox vs p._es ibíd ibid op._cit loc._cit N._B',
  references: `s sig sigs R._D r._d art arts apdo apdos ap pág págs p pp pgs cap caps vol vols fig figs núm núms n nº tel tfno tlf teléf fax sec secc párr párrs
    t tít doc lib lám ref inc max mín máx exp disp col cuad tab anx v dpto esc rec sent párrf expte ext cra No n° fj stc sts disp._adic res ord D.C D.F`,
  dates: 'ene feb abr jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom',
  pairs: [
    ['EE', 'UU'],
    ['FF', '(?:AA|CC)'],
    ['JJ', 'OO'],
    ['RR', 'HH'],
    ['CC', '(?:AA|OO)'],
    ['a', '(?:C|J)'],
    ['d', '(?:C|J)'],
  ],
  ends: [
    '\\b[ad]\\.\\s{0,2}(?:de\\s{1,2})?(?:J\\.\\s{0,2})?C',
    '\\b(?:EE\\.\\s{0,2}UU|Uds?|Vds?)',
    '\\b[ap]\\.\\s{0,2}m',
  ],
  labels:
    'art artículo cap capítulo fig figura tab tabla cuadro anexo sección título gráfico foto parte apartado paso fase pregunta punto',
  lettered:
    'vitamina bloque plan grupo tipo zona anexo clase nota categoría sección hepatitis punto parte letra portal puerta serie opción nivel',
  openers: `El La Los Las Lo Un Una Unos Unas Al Del A Ante Bajo Con Contra De Desde Durante En Entre Hacia Hasta Mediante Para Por Según Sin Sobre
    Tras Y E O U Ni Pero Mas Sino Aunque Porque Pues Que Si Como Cuando Donde Mientras Quien Quienes Cual Este Esta Estos Estas Esto
    Ese Esa Esos Esas Eso Aquel Aquella Aquellos Aquellas Aquello Él Ella Ellos Ellas Ello Yo Tú Nosotros Nosotras Usted Ustedes Se Me Te
    Nos Le Les Su Sus Mi Mis Tu Tus Nuestro Nuestra Nuestros Nuestras No Sí También Tampoco Además Así Ahora Entonces Luego Después Antes
    Ayer Hoy Mañana Ya Aún Todavía Siempre Nunca Jamás Quizá Quizás Tal Tales Todo Toda Todos Todas Otro Otra Otros Otras Cada Cualquier
    Algunos Algunas Algo Alguien Nadie Nada Ninguno Ninguna Muchos Muchas Mucho Pocos Pocas Varios Varias Ambos Dos Tres Hay Es Son Era
    Fue Ha Han Hace Está Están Esto Sólo Solo Incluso Finalmente Igualmente Asimismo Sin Qué Quién Cómo Cuándo Dónde Cuánto Allí Aquí`,
  weak: `etc Cía Ltd Ltda Inc Corp Co Bros Jr Hnos Ed Eds ed trad coord dir comp Univ Inst Acad Fac Depto Núm tel Gob Sdad Soc Coop pta izq dcha
    Edif Urb Apdo Nac Int prov aux admón dupdo S._A S._L C._A`,
  initials: 'Ch Ll Gmo Fdo',
  hasOrdinals: false,
  own: [],
});
