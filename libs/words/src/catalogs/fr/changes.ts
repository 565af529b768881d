/** Ce que disent les verbes `changes` et `changes accept`. */
import { type en } from '../en.ts';
import { type InFrench } from '../in-french.ts';

export const changes: InFrench<Pick<typeof en, 'changes'>> = {
  changes: {
    none: 'Aucun changement du français n’attend personne.',
    cost: '{{segments}} ; {{words}} × {{languages}} = {{total}}',
    total_one: '{{count}} changement : {{segments}}, {{words}} à revoir.',
    total_many: '{{count}} de changements : {{segments}}, {{words}} à revoir.',
    total_other: '{{count}} changements : {{segments}}, {{words}} à revoir.',
    more_one: 'et {{count}} autre document',
    more_many: 'et {{count}} d’autres documents',
    more_other: 'et {{count}} autres documents',
    decided: 'Décidé par {{by}} ; le prochain extract en tient compte.',
    settled_one: '{{count}} changement antérieur a été réglé par une décision.',
    settled_many: '{{count}} de changements antérieurs ont été réglés par des décisions.',
    settled_other: '{{count}} changements antérieurs ont été réglés par des décisions.',
    untranslated:
      'Nouveau, ou récrit au point d’être autre : {{segments}}, {{words}} à traduire, toutes langues. Voyez-les avec : dragoman status --state initial',
    next: 'S’il ne corrige que l’orthographe : dragoman changes accept {{id}} --class spelling --by "Votre nom"',
    decidedOnly:
      'Décidé par {{by}} ; en {{languages}}, la maison fait regarder une personne malgré tout (« changes » dans dragoman.json).',
    accepted: {
      does: {
        keep: '{{id}} est une correction d’orthographe : textes et approbations tiennent, langues : {{languages}}.',
        decide: '{{id}} est une correction d’orthographe.',
        ask: '{{languages}} : les textes restent, et qui les a approuvés est interrogé de nouveau (« changes » dans dragoman.json).',
        offer:
          '{{languages}} : les textes sont proposés à côté de la phrase et attendent une personne (« changes » dans dragoman.json).',
      },
      would: {
        keep: '{{id}} serait une correction d’orthographe : textes et approbations tiendraient, langues : {{languages}}.',
        decide: '{{id}} serait une correction d’orthographe.',
        ask: '{{languages}} : les textes resteraient, et qui les a approuvés serait interrogé de nouveau (« changes » dans dragoman.json).',
        offer:
          '{{languages}} : les textes seraient proposés à côté de la phrase et attendraient une personne (« changes » dans dragoman.json).',
      },
    },
  },
};
