/** What a list of words knows of a language, in the nouns of the Lexical Markup Framework (ISO 24613). */
export interface Lexicon {
  /** The list and its version: what was judged with another one may be judged otherwise. */
  readonly name: string;
  /** One word as it is written, without what is elided before it (`l'`), in any of its forms. */
  readonly isWord: (form: string) => boolean;
  /** Dictionary forms that a form belongs to (`portes` → `porte`, `porter`); of what is no word, none. */
  readonly lemmasOf: (form: string) => readonly string[];
  /** Not listed, but made of listed words as new words are made (`aidance` of `aider`): it may be a word all the same. */
  readonly isFormable: (form: string) => boolean;
}
