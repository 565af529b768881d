/** Words that a language doubles, and where: everywhere, or only where a new clause begins (German `, die die`). */
interface Doubling {
  readonly anywhere: ReadonlySet<string>;
  /** A relative pronoun and an article: right after a comma, with at most one word between. */
  readonly afterComma: ReadonlySet<string>;
}

const written: Readonly<Record<string, readonly [anywhere: string, afterComma: string]>> = {
  fr: ['nous vous', ''],
  en: ['had', 'that'],
  de: ['sie', 'die das der den dem ihr'],
  pt: ['se', ''],
  gl: ['se', ''],
  lb: ['an', ''],
  nl: ['je ze u er', 'die dat zij het'],
  it: ['via piano poco mano così', 'che'],
  ro: ['', 'a'],
  pl: ['bardzo', ''],
  cs: ['se', 'to'],
  sk: ['sa', 'to'],
  sl: ['se', ''],
  hr: ['se', ''],
  hu: ['', 'az a aki ami'],
  el: ['δίπλα σιγά', ''],
  fi: ['', 'se ne joka'],
  et: ['', 'see kes mis'],
  lv: ['', 'tas tā to pa'],
  lt: ['', 'tai'],
  sv: ['', 'det den de är som'],
  da: ['', 'det den de der'],
  ga: ['a do', ''],
  ru: ['очень давно долго далеко едва еле чуть', 'что как кто'],
  uk: ['дуже ледве', 'що як'],
  kk: ['қайта түрлі', ''],
  ky: ['кайра түрдүү', ''],
  uz: ['qayta', ''],
  'uz-Cyrl': ['қайта', ''],
  tr: ['yavaş tek ayrı ara sık adım', ''],
  vi: ['luôn thường song dần từ mãi ngày vi', ''],
  ko: ['차근 조금 하나 서로 아주', ''],
  hi: ['अलग बार कभी धीरे साथ क्या जैसे', ''],
  ta: ['மீண்டும் மெல்ல தனித்', ''],
  te: ['మళ్ళీ వేరు నెమ్మది', ''],
  kn: ['ಬೇರೆ ಮತ್ತೆ', ''],
  ar: ['جدا يوما شيئا واحدا لا الله جنبا رويدا', ''],
};

const doublings: ReadonlyMap<string, Doubling> = new Map(
  Object.entries(written).map(([language, [anywhere, afterComma]]) => [
    language,
    { anywhere: new Set(anywhere.split(' ')), afterComma: new Set(afterComma.split(' ')) },
  ]),
);

/** @param before The text up to the first of the two words. @param both The two, as they are written. */
export function isDoubledOnPurpose(word: string, before: string, language: string, both: string): boolean {
  const doubling = doublings.get(language);
  const lower = word.toLowerCase();
  if (doubling === undefined) return false;
  if (doubling.anywhere.has(lower)) return !(language === 'de' && isTwiceFormal(both));
  return doubling.afterComma.has(lower) && /[,;–—(]\s*(?:[\p{L}\p{M}]+\s+){0,1}$/u.test(before);
}

/** `wenn Sie sie sehen` is right, `klicken Sie Sie` is not. */
const isTwiceFormal = (both: string): boolean => /^Sie\s+Sie$/u.test(both);
