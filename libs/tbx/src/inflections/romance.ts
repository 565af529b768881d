/** Plurals; of adjectives the feminine too; in Romanian articles and cases at the end. */
import type { Inflection } from '../inflection.ts';

const french: Inflection = {
  paradigms: [
    's: s',
    'x: x',
    'z: z',
    'al: aux',
    'ail: ails aux',
    'au: aux',
    'eu: eux eus',
    'aux: al',
    '*: s',
    'ou: ous oux',
  ],
  adjectives: [
    '*: s e es',
    'al: aux ale ales',
    'el: els elle elles',
    'en: ens enne ennes',
    'on: ons onne onnes',
    'er: ers ère ères',
    'f: fs ve ves',
    'eur: eurs euse euses',
    'teur: teurs trice trices',
    'x: x se ses',
    'c: cs que ques',
    'e: es',
    'et: ets ète ètes ette ettes',
  ],
};

const spanish: Inflection = {
  paradigms: [
    '*: s es',
    's: s es',
    'z: ces',
    'ón: ones',
    'án: anes',
    'én: enes',
    'ín: ines',
    'és: eses',
    'a: as',
    'e: es',
    'o: os',
    'ones: ón',
  ],
  adjectives: ['o: a os as', 'és: esa eses esas', '*: s es a as'],
};

const portuguese: Inflection = {
  paradigms: [
    '*: s',
    'r: res',
    'z: zes',
    's: s ses',
    'ês: eses',
    'ão: ões ãos ães',
    'ções: ção',
    'm: ns',
    'al: ais',
    'el: éis',
    'ol: óis',
    'ul: uis',
    'il: is',
    'vel: veis',
  ],
  adjectives: ['o: a os as', 'ês: esa eses esas', 'eu: eia eus eias', '*: s es a as', 'al: ais'],
};

const italian: Inflection = {
  paradigms: [
    'o: i',
    'a: e',
    'e: i',
    'co: chi ci',
    'go: ghi gi',
    'ca: che',
    'ga: ghe',
    'io: i',
    'ia: ie',
    'cia: ce cie',
    'gia: ge gie',
    'ista: isti iste',
    'ma: mi me',
    'tore: tori',
  ],
  adjectives: ['o: i a e', 'co: ci chi ca che', 'go: ghi ga ghe', 'e: i', 'io: i ia ie'],
};

/** The case is that of the last word, the article of the first: `Uniunea Europeană`, `Uniunii Europene`. */
const romanian: Inflection = {
  paradigms: [
    '-: ul ului u ule i ii ilor e ele elor uri urile urilor',
    'ul: - ului u i ii ilor e ele elor uri urile urilor',
    'u: ul ului i ii ilor e ele elor uri urile urilor',
    'iu: iul iului ii iile iilor',
    'iul: iu iului ii iile iilor',
    'ă: a ei e ele elor i ii ile ilor',
    'a: ă ei e ele elor i ii ile ilor',
    'ea: e ei ii i ile ilor',
    'e: ea ei ele elor i ii ile ilor',
    'ie: ia iei ii iile iilor',
    'ia: ie iei ii iile iilor',
    'iune: iunea iunii iuni iunile iunilor',
    'iunea: iune iunii iuni iunile iunilor',
    'tate,tatea: tății tăți tățile tăților',
    'nță,nța: nței nțe nțele nțelor',
    'eană: eane ene eana enei enele enelor',
    'ean: eanul eanului eni enii enilor eană ene',
    'ească: ești',
    'esc: ești eștii eștilor',
    'ică: ice',
    'ic: icul icului ici icii icilor',
    'nt: ntul ntului nți nții nților nte ntele ntelor',
    'at: atul atului ați ații aților ate atele atelor',
    'te: tele telor tea tei ți ții ților',
    'ru: rul rului ri rii rilor re rele relor',
    'le: lele lelor',
  ],
  acronym: /^(?:ul|ului|uri|urile|urilor)$/u,
  suffix: /^(?:ul|ului|uri|urile|urilor|ule|ei|a)$/u,
};

export const romance: Readonly<Record<string, Inflection>> = {
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  ro: romanian,
};
