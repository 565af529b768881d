/**
 * Questions asked again and again: about one French sentence for every language, about one word in every sentence. The
 * answers to what was asked for last are kept, in two generations: when the younger is full it becomes the older, so memory
 * stays flat however many texts go by, and what is asked for again stays.
 */
export type AskText<Answer> = (text: string, language: string) => Answer;
export type AskWord<Answer> = (word: string) => Answer;

/** Texts of one generation, in UTF-16 code units: the French of a long document, which every language asks for in turn. */
const most = 200_000;
/** What the shortest text costs beside its characters. */
const least = 50;

export function rememberTexts<Answer>(ask: AskText<Answer>, room = most): AskText<Answer> {
  let [young, old] = [new Map<string, Map<string, Answer>>(), new Map<string, Map<string, Answer>>()];
  let held = 0;
  const keep = (text: string, language: string, answer: Answer): Answer => {
    if (held > room) [young, old, held] = [new Map(), young, 0];
    const ofLanguage = young.get(language) ?? new Map<string, Answer>();
    young.set(language, ofLanguage.set(text, answer));
    held += text.length + least;
    return answer;
  };
  return (text, language) => {
    const known = young.get(language)?.get(text);
    if (known !== undefined) return known;
    const own = apart(text);
    return keep(own, language, old.get(language)?.get(text) ?? ask(own, language));
  };
}

/** The same of words of one language: a word is asked for many times in one sentence, so each question is one look-up. */
export function rememberWords<Answer>(ask: AskWord<Answer>, room = most): AskWord<Answer> {
  let [young, old] = [new Map<string, Answer>(), new Map<string, Answer>()];
  let held = 0;
  return (word) => {
    const known = young.get(word);
    if (known !== undefined) return known;
    const own = apart(word);
    const answer = old.get(word) ?? ask(own);
    if (held > room) [young, old, held] = [new Map(), young, 0];
    young.set(own, answer);
    held += own.length + least;
    return answer;
  };
}

/** A part of a string keeps the whole of it in memory, a sentence its file: what is kept is a copy. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}
