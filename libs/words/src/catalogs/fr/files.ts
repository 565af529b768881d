/** Ce qui ne va pas dans les fichiers et dossiers d’un espace de travail, ses documents français, son registre. */
import type { fileAdvice as enAdvice, files as en } from '../en/files.ts';
import type { InFrench } from '../in-french.ts';

export const files: InFrench<typeof en> = {
  'catalog-not-json': 'ce n’est pas du JSON : {{found}} là où {{expected}} était attendu',
  'catalog-not-an-object': 'c’est une valeur de type {{found}}, là où un objet de clés était attendu',
  'formula-not-text': 'la formule « {{key}} » est de type {{found}}, un texte était attendu ; elle est écartée',
  'formula-repeated': 'la formule « {{key}} » est ici une seconde fois ; la dernière compte',
  'configuration-syntax': 'ce n’est pas du JSON avec commentaires : {{reason}}',
  'repeated-configuration-key': '« {{key}} » ne doit pas être ici deux fois',
  'nested-too-deeply': 'les valeurs sont imbriquées ici sur plus de {{maxDepth}} niveaux',
  'language-tag-case':
    'le code « {{tag}} » s’écrit d’habitude « {{usual}} », et les dossiers portent le nom de ces codes',
  'not-supported-yet': '{{wish}} n’est pas encore pris en charge',
  'no-source-folder': 'le dossier de la langue source n’existe pas',
  'file-outside-release': 'ce fichier n’appartient à aucune publication ; il n’a pas été touché',
  'link-cycle': 'ce lien ramène à un dossier au-dessus de lui ; il n’a pas été suivi',
  'undecodable-name': 'le nom de ce fichier n’est pas en UTF-8 ; le fichier n’a pas été touché',
  'unsafe-path': 'ce chemin ne peut pas servir : {{reason}}',
  'file-system-error': 'le système dit : {{said}}',
  'not-compared': 'le fichier a été remplacé, et sa version d’avant n’a pu être comparée ; elle est restée à côté',
  'repeated-output': 'deux sorties veulent cette place, ou l’une veut un dossier là où l’autre est un fichier',
  'document-too-complex-length': 'le document est plus long que ce qui peut être lu ; rien n’a été extrait',
  'document-too-complex-nesting': 'les listes et citations sont trop imbriquées ici ; rien n’a été extrait',
  'document-too-complex-markup': 'le balisage serait ici trop long à lire ; rien n’a été extrait',
  'front-matter-not-yaml':
    'l’en-tête n’est pas du YAML bien formé ({{problem}}) ; il reste tel quel et n’est pas traduit',
  'language-not-written': 'l’en-tête n’admet pas de nouvelle ligne : la langue de la traduction n’y est pas inscrite',
  'target-respaced':
    'unité « {{unit}} » : la cible a des fins de ligne ou des espaces au bord, ce qu’une ligne de texte brut ne peut avoir ; elle est écrite avec des espaces simples',
  'target-without-text':
    'la cible « {{target}} » n’a ni lettre ni chiffre : dans le fichier assemblé, cette ligne n’est plus un texte',
  'broken-retired-text':
    'cette unité porte les marques d’une traduction retirée, mais il lui manque son état, son document, son unité ou l’un de ses deux textes ; elle reste dans le fichier et ne sert pas',
  'ledger-version-taken': 'une autre personne a publié cette version entre-temps ; rien n’a été écrit',
  'wrong-ledger-number': 'l’événement porte le numéro {{n}}, qui n’est pas celui de son dossier',
  'unreadable-ledger-version': 'cette version du registre ne peut pas être lue : {{reason}}',
  'unreadable-receipt': 'le reçu ne peut pas être lu : {{found}}',
  'segment-unaccounted':
    'le reçu ne nomme personne qui ait validé ce segment, alors que sa règle de publication le demande',
  'no-such-set': 'cet ensemble n’existe pas ; ce que le public voit est resté tel quel',
  'public-folder-taken': 'un lien doit être ici, et autre chose s’y trouve ({{found}}) ; rien n’y a été touché',
  'merge-foreign-left-out':
    'ce qu’un autre outil a écrit d’un côté, auprès des traductions, a été écarté : seul ce fichier en déclare le préfixe',
  'merge-side-unreadable': 'la version de « {{name}} » entre les marques ne peut pas être lue : {{found}}',
  'several-language-pairs':
    'les fichiers de ce document ont {{count}} paires de langues ({{pairs}}) ; XLIFF 2.x en a une pour tous : la première est à la racine, les autres voyagent auprès de leurs fichiers',
};

export const fileAdvice: InFrench<typeof enAdvice> = {
  'catalog-not-json': 'Corrigez la ligne ; jusque-là, aucune formule de ce fichier ne sert.',
  'catalog-not-an-object': 'Écrivez les entrées ainsi : { "clé": "texte" }.',
  'formula-not-text': 'Mettez le texte entre guillemets droits, ou d’autres clés dans un objet.',
  'formula-repeated': 'Gardez-en une.',
  'configuration-syntax': 'Corrigez le fichier à cet endroit et relancez la commande.',
  'repeated-configuration-key': 'Gardez-en une.',
  'nested-too-deeply': 'Refaites le fichier d’après le README ; rien n’y est imbriqué sur plus de quelques niveaux.',
  'language-tag-case': 'Écrivez « {{usual}} ».',
  'not-supported-yet': 'Retirez-le : ce qui ne satisfait pas à la règle est retenu.',
  'file-outside-release': 'Déplacez-le dans le dossier d’une publication.',
  'link-cycle': 'Retirez le lien.',
  'undecodable-name': 'Renommez-le.',
  'unsafe-path': 'Renommez le fichier ; les noms sont séparés par « / » et restent sous leur dossier.',
  'file-system-error': 'Relancez la commande ; si elle dit la même chose, vérifiez le disque.',
  'not-compared': 'Rien à faire : la prochaine fois, elle sera comparée de nouveau.',
  'repeated-output': 'Renommez l’une des deux sources.',
  'document-too-complex': 'Coupez le document en plusieurs, ou gardez-le comme pièce jointe sous une autre extension.',
  'front-matter-not-yaml': 'Corrigez l’en-tête et relancez extract.',
  'language-not-written': 'Ajoutez une clé « lang » à l’en-tête, ou écrivez-le avec une clé par ligne.',
  'target-respaced': 'Écrivez la cible sur une ligne, sans espace au bord.',
  'target-without-text': 'Traduisez la ligne ; si la cible est voulue, acceptez-la avec review --as-is.',
  'broken-retired-text': 'Reprenez le fichier dans la gestion de versions.',
  'ledger-version-taken': 'Relancez publish.',
  'wrong-ledger-number': 'Numérotez les versions 1, 2, 3 …, dans l’événement comme dans le dossier.',
  'unreadable-ledger-version': 'Reprenez toute la version : {{command}}',
  'unreadable-receipt': 'Publiez de nouveau, ce qui le reprend du registre.',
  'segment-unaccounted': 'Ne vous fiez pas à ce fichier ; publiez-le de nouveau.',
  'no-such-set': 'Relancez publish.',
  'public-folder-taken': 'Déplacez-le, ou publiez dans un autre dossier avec --out DIR.',
  'merge-foreign-left-out': 'Rien à faire : textes, états, notes et propositions sont tous là.',
  'merge-side-unreadable':
    'Corrigez cette ligne dans un éditeur de texte, ou gardez une version entière : git checkout --ours FILE, ou --theirs.',
  'several-language-pairs': 'Convertissez un document par langue cible si un outil doit le lire.',
};
