/** Abbreviations after which a full stop is not the end of a sentence, by language; and ordinals written with one. */
const common = 'etc dr prof art cf vs no nr st mr mrs ms inc ltd co corp jr sr p pp vol approx tel max min';

const written: Readonly<Record<string, string>> = {
  fr: 'm mm etc p pp cf art al tél env ex av apr bd janv févr avr juil sept oct nov déc',
  en: 'mr mrs ms a.m p.m u.s u.k e.g i.e est jan feb mar apr jun jul aug sept oct nov dec',
  de: 'bzw usw u.a d.h z.b abs mio mrd jh st uhr ca evtl ggf v.chr n.chr jan feb mär apr aug sept okt nov dez',
  es: 'a.c d.c ee.uu sr sra art pág núm aprox ud uds',
  it: 'ecc sig dott art pag a.c d.c',
  pt: 'sr sra art pág a.c d.c núm exmo',
  nl: 'enz bv blz dhr mevr mln mld ca o.a d.w.z',
  pl: 'r w tys zł godz ok np itd itp tj m.in ul św prof mld wiek',
  cs: 'r č str tj např atd apod hod tzv s.r.o a.s ul',
  sk: 'r č str tj napr atď apod hod tzv s.r.o a.s ul',
  sl: 'l št str itd npr t.i d.d d.o.o oz',
  hr: 'g god st br str itd npr tj d.d d.o.o tzv',
  hu: 'stb pl ill kb sz évf u.n old kft rt',
  fi: 'ym jne esim klo ks n s mrd milj eaa jaa',
  et: 'jne jm nt lk a sh u mln mld p.m.a',
  lv: 'g gs utt u.c u.tml piem lpp plkst t.i t.sk sk str nr milj mljrd',
  lt: 'm d r g pvz t.t t.y kt pan a val tūkst mln mlrd',
  sv: 'osv bl.a t.ex m.m kl s ca dvs',
  da: 'osv bl.a f.eks m.m kl s ca dvs mio mia',
  ro: 'etc dl dna dr nr art alin pag d.hr î.hr mil mld lei',
  bg: 'г гг в вв др т.н т.е и.др ч млн млрд лв ст бр стр напр',
  el: 'κ.ά κ.λπ κλπ π.χ μ.μ π.μ δηλ αρ σελ εκατ δισ κ μ.χ π.χ',
  ru: 'г гг в вв др т.д т.п т.е т.к руб коп тыс млн млрд н.э до.н.э см стр ст ул им ч мин сек обл',
  uk: 'р рр ст т.д т.п т.е грн тис млн млрд ін ім вул',
  kk: 'ж жж ғ т.б т.с.с тг млн млрд мың б.з б.з.д сағ бет ш',
  ky: 'ж жж б.д ж.б к млн млрд миң бет с',
  tg: 'с ғ ва.ғ млн млрд саҳ м д',
  uz: 'y yy b h.k v.b mln mlrd bet sh',
  'uz-Cyrl': 'й йй б ҳ.к в.б млн млрд бет ш',
  tr: 'vb vs yy cad sok no s',
  mt: 'eċċ nru art p',
  ga: 'srl lch r.ch i.c',
};

const abbreviations: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(written).map(([language, words]) => [language, new Set([...words.split(' '), ...common.split(' ')])]),
);
const others: ReadonlySet<string> = new Set(common.split(' '));

const lastWord =
  /(?:^|[^\p{L}\p{N}.])((?:[\p{L}\p{M}\p{N}]+\.[ \u00A0\u202F]?){0,3}[\p{L}\p{M}\p{N}]+)\.[\p{P}\p{Z}\s\uFFFC]*$/u;

/** Whether the text ends with an abbreviation or a single letter, and the full stop that belongs to it. */
export function endsWithAbbreviation(text: string, language: string): boolean {
  const word = endingWord(text)?.toLowerCase();
  if (word === undefined) return false;
  const last = word.split('.').at(-1) ?? word;
  const known = abbreviations.get(language) ?? others;
  return known.has(word) || known.has(last) || /^\p{L}$/u.test(last);
}

/** Languages that write an ordinal with a full stop. */
const dottedOrdinals: ReadonlySet<string> = new Set([
  'de',
  'lv',
  'cs',
  'sk',
  'sl',
  'hr',
  'hu',
  'fi',
  'et',
  'da',
  'pl',
  'tr',
  'sr',
  'bs',
  'is',
  'nb',
  'nn',
  'no',
]);

/** Whether the text ends with an ordinal number and its full stop. */
export function endsWithOrdinal(text: string, language: string): boolean {
  return dottedOrdinals.has(language) && /^(?:\d+|[IVXLCDM]+)$/u.test(endingWord(text)?.split('.').at(-1) ?? '');
}

function endingWord(text: string): string | undefined {
  return lastWord.exec(text.slice(-40))?.[1]?.replace(/[ \u00A0\u202F]/gu, '');
}
