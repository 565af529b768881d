/** What the verbs `changes` and `changes accept` say. */
export const changes = {
  changes: {
    none: 'No change of the French is waiting for anybody.',
    cost: '{{segments}}; {{words}} × {{languages}} = {{total}}',
    total_one: '{{count}} change: {{segments}}, {{words}} to look at again.',
    total_other: '{{count}} changes: {{segments}}, {{words}} to look at again.',
    more_one: 'and {{count}} more document',
    more_other: 'and {{count}} more documents',
    decided: 'Decided by {{by}}; the next extract follows it.',
    settled_one: '{{count}} earlier change was settled by a decision.',
    settled_other: '{{count}} earlier changes were settled by decisions.',
    untranslated:
      'New, or rewritten beyond likeness: {{segments}}, {{words}} to translate in all languages. See them with: dragoman status --state initial',
    next: 'If it only corrects the spelling: dragoman changes accept {{id}} --class spelling --by "Your Name"',
    decidedOnly:
      'Decided by {{by}}; in {{languages}} the house has a person look all the same ("changes" in dragoman.json).',
    accepted: {
      does: {
        keep: '{{id}} is a correction of spelling: texts and approvals hold, languages: {{languages}}.',
        decide: '{{id}} is a correction of spelling.',
        ask: '{{languages}}: texts stay, and whoever approved them is asked again ("changes" in dragoman.json).',
        offer:
          '{{languages}}: texts are offered beside the sentence and wait for a person ("changes" in dragoman.json).',
      },
      would: {
        keep: '{{id}} would be a correction of spelling: texts and approvals would hold, languages: {{languages}}.',
        decide: '{{id}} would be a correction of spelling.',
        ask: '{{languages}}: texts would stay, and whoever approved them would be asked again ("changes" in dragoman.json).',
        offer:
          '{{languages}}: texts would be offered beside the sentence and wait for a person ("changes" in dragoman.json).',
      },
    },
  },
};
