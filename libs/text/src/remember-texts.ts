/**
 * A question about a text, asked again and again: of one French sentence for every language. The answers for the texts
 * asked for last are kept, in two generations: when the younger is full it becomes the older, so memory stays flat however
 * many texts go by, and what is asked for again stays.
 */
export type AskText<Answer> = (text: string, language: string) => Answer;

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
    return known ?? keep(text, language, old.get(language)?.get(text) ?? ask(text, language));
  };
}
