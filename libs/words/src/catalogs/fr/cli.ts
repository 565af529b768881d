/** Ce que seule la commande dit : autour de ses tableaux, après un verbe, dans l’aide. */
import { type en } from '../en.ts';
import { type InFrench } from '../in-french.ts';

export const cli: InFrench<Pick<typeof en, 'cli'>> = {
  cli: {
    seeHelp: 'Voir : {{command}}',
    heading: '{{text}} :',
    usage: 'VERBE [arguments] [options]',
    options: 'options',
    required: 'obligatoire',
    completion: 'écrire la complétion pour un shell : bash, zsh ou fish',
    because: '{{what}} : {{why}}',
    written: 'écrit',
    wouldBeWritten: 'serait écrit',
    upToDate: 'à jour',
    whyHeld: 'Ce qui est retenu, et pourquoi',
    subStates: {
      unknown: 'personne n’en répond encore',
      'edited-outside': 'modifié dans un autre outil',
      'approval-void': 'approuvé avec un autre texte',
      'source-changed': 'le français a changé',
      rendered: 'rempli par une règle',
      rejected: 'renvoyé',
      'merge-conflict': 'deux traductions différentes ont été fusionnées',
      fuzzy: 'repris d’une phrase semblable',
      'fact-adapted': 'une date, un nombre ou un nom a été adapté',
    },
    init: {
      joined: 'Il y a déjà un espace de travail dans {{workspace}}.',
      registered: 'Désormais, git fusionne les .xlf phrase par phrase dans ce clone.',
      wouldRegister: 'Git fusionnerait les .xlf phrase par phrase dans ce clone.',
      present: 'Git fusionne déjà les .xlf phrase par phrase dans ce clone.',
      next: 'Placez les documents français dans son dossier source, un dossier par publication, puis lancez : dragoman extract',
    },
    extract: {
      wrote_one: '{{count}} fichier écrit sur {{total}}.',
      wrote_many: '{{count}} de fichiers écrits sur {{total}}.',
      wrote_other: '{{count}} fichiers écrits sur {{total}}.',
      wouldWrite_one: '{{count}} fichier sur {{total}} serait écrit.',
      wouldWrite_many: '{{count}} de fichiers sur {{total}} seraient écrits.',
      wouldWrite_other: '{{count}} fichiers sur {{total}} seraient écrits.',
      retired_one: '{{count}} gardé dans la mémoire',
      retired_many: '{{count}} gardés dans la mémoire',
      retired_other: '{{count}} gardés dans la mémoire',
    },
    status: {
      empty:
        'Il n’y a pas encore de document. Placez les documents français dans le dossier source, un dossier par publication.',
      releasable: 'publiable',
      held: 'retenu',
      stale: 'périmé',
      summary: 'Publiables : {{releasable}} sur {{total}}.',
    },
    report: { unchanged: 'Il était déjà à jour.' },
    publish: {
      wouldPublish: 'serait publié',
      published: 'publié, version {{version}}',
      already: 'déjà publié, version {{version}}',
      held: 'retenu',
      heldBehind: 'retenu ; la version {{version}} reste publique',
      notPublished: 'non publié',
      files: 'Publié à l’instant',
    },
    segment: {
      breaks: 'coupe à {{offset}}',
      joins: 'ne coupe pas à {{offset}}',
    },
    mainJob: {
      made: 'Ce qui est prêt',
      report: 'l’avancement, à ouvrir dans un navigateur',
      releases: 'ce qui est public, et pour chaque fichier son reçu',
      nothingWritten: 'Rien n’a été écrit : tout était déjà à jour.',
      held: 'Des publications sont retenues ; les raisons sont ci-dessus et dans le rapport.',
      failed: 'Arrêt : « {{command}} » n’a pas pu être exécuté.',
    },
  },
};
