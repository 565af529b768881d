/** What the verbs `memory …` and `terms …` say. */
export const memory = {
  memory: {
    entries_one: '{{count}} translation',
    entries_other: '{{count}} translations',
    concepts_one: '{{count}} concept',
    concepts_other: '{{count}} concepts',
    terms_one: '{{count}} term',
    terms_other: '{{count}} terms',
    entriesHead: 'Translations',
    penaltyHead: 'Penalty',
    score: '{{score}}%',
    notWritten: 'not written {{file}}',
    nothingFound: 'Nothing was found.',
    next: 'To offer them to translators, run: dragoman extract',
    statuses: {
      preferred: 'preferred',
      admitted: 'admitted',
      forbidden: 'forbidden',
      superseded: 'superseded',
    },
  },
};
