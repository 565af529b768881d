/** Pourquoi quelque chose n’est pas publié, d’après les codes du contrôle, et ce qu’il faut faire. */
import { type en } from '../en.ts';
import { type InFrench } from '../in-french.ts';

export const held: InFrench<Pick<typeof en, 'held' | 'heldAdvice' | 'heldPlace'>> = {
  held: {
    stale: 'le français a changé après l’extraction de ce fichier',
    'source-draft': 'le français est encore un projet',
    'no-file': 'rien n’a encore été extrait pour cette langue',
    'unreadable-file': '{{file}} est illisible : {{problem}}',
    'not-assembled': 'le document ne peut pas être assemblé : {{problem}}',
    embargo: 'sous embargo jusqu’au {{embargo}}',
    'release-incomplete': 'un autre document de cette publication est retenu',
    'duplicate-unit-id': 'deux paragraphes différents ont le même identifiant',
    untranslated_one: '{{count}} segment sur {{total}} n’est pas traduit',
    untranslated_many: '{{count}} de segments sur {{total}} ne sont pas traduits',
    untranslated_other: '{{count}} segments sur {{total}} ne sont pas traduits',
    'not-reviewed_one': '{{count}} segment sur {{total}} n’est pas révisé',
    'not-reviewed_many': '{{count}} de segments sur {{total}} ne sont pas révisés',
    'not-reviewed_other': '{{count}} segments sur {{total}} ne sont pas révisés',
    'edited-outside_one':
      '{{count}} segment sur {{total}} a été modifié dans un autre outil depuis le dernier import ou la dernière révision',
    'edited-outside_many':
      '{{count}} de segments sur {{total}} ont été modifiés dans un autre outil depuis le dernier import ou la dernière révision',
    'edited-outside_other':
      '{{count}} segments sur {{total}} ont été modifiés dans un autre outil depuis le dernier import ou la dernière révision',
    'approval-void_one': '{{count}} segment sur {{total}} a été approuvé avec un autre texte',
    'approval-void_many': '{{count}} de segments sur {{total}} ont été approuvés avec un autre texte',
    'approval-void_other': '{{count}} segments sur {{total}} ont été approuvés avec un autre texte',
    'four-eyes_one': '{{count}} segment sur {{total}} a été approuvé par son propre traducteur',
    'four-eyes_many': '{{count}} de segments sur {{total}} ont été approuvés par leur propre traducteur',
    'four-eyes_other': '{{count}} segments sur {{total}} ont été approuvés par leur propre traducteur',
    'missing-code_one': '{{count}} segment sur {{total}} a perdu un code présent dans sa source',
    'missing-code_many': '{{count}} de segments sur {{total}} ont perdu un code présent dans leur source',
    'missing-code_other': '{{count}} segments sur {{total}} ont perdu un code présent dans leur source',
    'formatting-changed_one': '{{count}} segment sur {{total}} n’a pas la mise en forme de sa source',
    'formatting-changed_many': '{{count}} de segments sur {{total}} n’ont pas la mise en forme de leur source',
    'formatting-changed_other': '{{count}} segments sur {{total}} n’ont pas la mise en forme de leur source',
    'formula-changed_one': '{{count}} segment sur {{total}} vient d’une formule maison qui a changé depuis',
    'formula-changed_many': '{{count}} de segments sur {{total}} viennent d’une formule maison qui a changé depuis',
    'formula-changed_other': '{{count}} segments sur {{total}} viennent d’une formule maison qui a changé depuis',
    'origin-not-allowed_one': '{{count}} segment sur {{total}} est d’une origine que les règles n’admettent pas',
    'origin-not-allowed_many': '{{count}} de segments sur {{total}} sont d’une origine que les règles n’admettent pas',
    'origin-not-allowed_other': '{{count}} segments sur {{total}} sont d’une origine que les règles n’admettent pas',
    'empty-unit_one': '{{count}} segment sur {{total}} est dans un paragraphe qui ne contient que {-}',
    'empty-unit_many': '{{count}} de segments sur {{total}} sont dans des paragraphes qui ne contiennent que {-}',
    'empty-unit_other': '{{count}} segments sur {{total}} sont dans des paragraphes qui ne contiennent que {-}',
  },
  /** Where a release has several documents, a reason says which one it is about. */
  heldPlace: { document: '{{document}} : {{reason}}' },
  heldAdvice: {
    stale: 'Lancez : {{command}}',
    'source-draft': 'Indiquez "status": "final" dans release.json quand le français est arrêté.',
    'no-file': 'Lancez : {{command}}',
    'unreadable-file': 'Voyez ce qui ne va pas avec : {{command}}',
    embargo: 'Publiez de nouveau à la levée de l’embargo.',
    'release-incomplete': 'Voyez les autres documents avec : {{command}}',
    'duplicate-unit-id': 'Changez un mot dans l’un des deux et lancez : {{command}}',
    untranslated: 'Voyez-les avec : {{command}}',
    'not-reviewed': 'Voyez-les avec : {{command}}',
    'edited-outside': 'Relisez-les, puis approuvez-les avec : {{command}}',
    'approval-void': 'Relisez-les, puis approuvez-les avec : {{command}}',
    'four-eyes': 'Faites-les approuver par une autre personne avec : {{command}}',
    'missing-code': 'Remettez le code à sa place. Voyez les segments avec : {{command}}',
    'formatting-changed':
      'Remettez la mise en forme, ou tolérez les avertissements sous « policy » dans dragoman.json. Voyez les segments avec : {{command}}',
    'formula-changed': 'Reprenez la nouvelle formule avec : {{command}}',
    'origin-not-allowed':
      'Faites-les traduire par une personne, ou admettez cette origine sous « policy » dans dragoman.json.',
    'empty-unit': 'Traduisez au moins un segment de chacun de ces paragraphes. Voyez-les avec : {{command}}',
  },
};
