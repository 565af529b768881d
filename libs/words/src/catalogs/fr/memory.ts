/** Ce que disent les verbes `memory …` et `terms …`. */
import { type en } from '../en.ts';
import { type InFrench } from '../in-french.ts';

export const memory: InFrench<Pick<typeof en, 'memory'>> = {
  memory: {
    entries_one: '{{count}} traduction',
    entries_many: '{{count}} de traductions',
    entries_other: '{{count}} traductions',
    concepts_one: '{{count}} notion',
    concepts_many: '{{count}} de notions',
    concepts_other: '{{count}} notions',
    terms_one: '{{count}} terme',
    terms_many: '{{count}} de termes',
    terms_other: '{{count}} termes',
    entriesHead: 'Traductions',
    penaltyHead: 'Pénalité',
    score: '{{score}} %',
    notWritten: 'non écrit {{file}}',
    nothingFound: 'Rien n’a été trouvé.',
    next: 'Pour les proposer aux traducteurs, lancez : dragoman extract',
    statuses: {
      preferred: 'privilégié',
      admitted: 'admis',
      forbidden: 'interdit',
      superseded: 'remplacé',
    },
  },
};
