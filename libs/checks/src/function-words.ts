/** Small words that show in which language a text is written. Not all of them: the frequent ones. */
const written: Readonly<Record<string, string>> = {
  fr: 'le la les des du de un une et est sont dans pour que qui par sur avec aux au ce cette ces ses son sa leur leurs ont été être plus pas ne nous vous il elle ils elles mais ou où donc comme afin entre depuis lors à en se lui tout tous toutes cet dont ainsi selon après avant sous sans chez très',
  en: 'the of and to in is are was were for that this these which with by on at from as it its be been has have had will not or but an their they he she we you his her more than also after before into about between through under while who',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde',
  es: 'el la los las de y en que del se un una por con para es son al su sus como más pero o este esta estos lo ha han fue sobre entre también ser desde hasta sin',
  it: 'il lo la i gli le di e che in un una per con del della dei delle degli al alla ai alle da dal dalla è sono non si come anche più ma o questo questa nel nella nei nelle sul sulla ha hanno',
  pt: 'o a os as de e que em um uma do da dos das no na nos nas por para com se não é são ao à mais como mas foi ou pelo pela entre também sobre',
  nl: 'de het een en van in is dat op te voor met zijn die niet aan er om ook als bij door naar uit worden wordt heeft hebben was maar of nog over tot deze dit',
  ca: 'el els la les de dels del al als i o que en un una uns unes per amb no es és són ha han va ser més com aquest aquesta aquests aquestes seu seva quan si ja però també entre fins sense sobre des pel pels',
  gl: 'o a os as de e que en un unha do da dos das no na nos nas por para con se non é son ao á máis como pero foi ou pola polo entre tamén sobre este esta',
  oc: 'lo la los las de e que en un una per amb del dels al als es son a an se pas mai coma aqueste aquesta aquestes vòstre vòstra dins sus o mas tanben quand ont sens son sa',
  eo: 'la de kaj en al por ke estas ne kun el sur pri per tiu tio ĉi kiu ĝi aŭ se vi de ĉu sen da kiel kiuj via',
  ro: 'și în de la cu pe din că nu este sunt o un pentru care mai prin sau ale al ai a au fi să se dintre după către acest această',
  pl: 'w i na z do się nie że jest to o dla przez od po oraz są a za jak ale które który także był było ich jego lub przy',
  cs: 'a v se na je že z s do o k i pro ve za by jako ale po podle které který jsou byl bylo nebo od při také jeho jejich',
  sk: 'a v sa na je že z s do o k aj pre vo za by ako ale po podľa ktoré ktorý sú bol bolo alebo od pri tiež jeho ich',
  sl: 'in v je na za se da so z s o po pa ki ne tudi od do pri kot bo ali biti med ter iz',
  hr: 'i u je na za se da su s o po koji koja koje ne te od do pri kao ili biti iz će nije također',
  hu: 'a az és hogy egy is nem volt meg de vagy ez csak mint már ki még azt el ha van kell amely valamint által ezt lesz',
  fi: 'ja on ei se että oli ovat myös kuin joka ole hän jotka mutta tai sekä sen sitä tämä mukaan kanssa jossa',
  et: 'ja on ei et see oli ka kui mis ta oma või aga tema selle kes ning olid ole nad mille',
  lv: 'un ir ar par no uz ka kas kā arī ne tas bet vai pie lai viņš tā pēc tika gan kuru jo šo to līdz',
  lt: 'ir yra kad su į iš kaip buvo bet ar tai už dėl nuo prie per pagal taip jis jie kurie ne bus',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var från kan vi så eller ska vid',
  da: 'og i at det er en til af på for med den der har de ikke et om som han men var fra kan vi så eller skal ved',
  nb: 'og i at det er en til av på for med den der har de ikke om som han men var fra kan vi så eller skal ved et',
  nn: 'og i at det er ein eit til av på for med den der har dei ikkje om som han men var frå kan vi så eller skal ved',
  is: 'og í að það er en til af á um fyrir með sem var við ekki eru þú þetta þessi eða hefur frá þegar ef úr þarf',
  el: 'και το του της η ο να τα των με για την τον που από στο στη σε οι είναι θα δεν ότι στην τις τους μια ένα αλλά',
  bg: 'и на в за от да се с е по са че не до при като това които който или през със ще след но както',
  mt: 'u li ta fil għal minn il ma jew din dan huwa hija kien kienet biex dwar mal tal',
  ga: 'agus an na i ar le do go is a de ag atá bhí chun nó mar sin ó',
  ru: 'и в на с по что не для из к за от о у это как его она они был было были также которые который или но при до со под',
};

export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(written).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** The small words of a language that no other listed one has: proof against a language whose own are not known. */
export function tellingWords(language: string): ReadonlySet<string> {
  const known = telling.get(language) ?? newTelling(language);
  telling.set(language, known);
  return known;
}

const telling = new Map<string, ReadonlySet<string>>();

function newTelling(language: string): ReadonlySet<string> {
  const others = [...functionWords].filter(([other]) => other !== language).map(([, words]) => words);
  const own = [...(functionWords.get(language) ?? [])];
  return new Set(own.filter((word) => !others.some((words) => words.has(word))));
}
