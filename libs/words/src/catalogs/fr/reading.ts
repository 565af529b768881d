/** Ce qui empêche de lire un fichier, ou y étonne, quelle que soit sa version. */
import type { reading as en, readingAdvice as enAdvice } from '../en/reading.ts';
import type { InFrench } from '../in-french.ts';

export const reading: InFrench<typeof en> = {
  'not-xliff': 'l’élément racine est {{root}} ; un XLIFF commence par <xliff>, dans un de ses espaces de noms',
  'not-tmx': 'l’élément racine est <{{root}}> ; un TMX est un <tmx> avec un <body>',
  'later-version':
    'le fichier se dit en XLIFF {{version}} ; de 1.0 à 2.2 tout est connu, et il est lu dans la mesure où il y ressemble',
  'not-well-formed': 'ce n’est pas du XML bien formé : {{found}}',
  'doctype-refused':
    'le fichier a un DOCTYPE, qui pourrait définir des entités ou nommer des fichiers à charger ; il n’est pas lu',
  'unbound-prefix': 'le préfixe « {{prefix}} » n’est lié à aucun espace de noms ; ce qui le porte reste tel quel',
  'xml-limit-exceeded': 'la limite « {{what}} » est de {{limit}}, et il y a ici {{found}} ou plus',
  'unsupported-encoding':
    'la déclaration XML nomme l’encodage « {{encoding}} » ; sont lus UTF-8, UTF-16, windows-1252 et ISO-8859-1',
  'encoding-conflict': 'la déclaration XML dit « {{declared}} », les octets sont en {{actual}} (XML 1.0 §4.3.3)',
  'probably-windows-1252':
    'l’octet {{found}} est un caractère de commande en ISO-8859-1, que nomme la déclaration XML, et une lettre ou un signe en windows-1252',
  'trans-unit-outside-group':
    'la trans-unit « {{unit}} » est hors de tout groupe ; dans un fichier de dragoman, chacune est dans le groupe de son unité',
  'trans-unit-id-mismatch':
    'une trans-unit du groupe de l’unité « {{unit}} » a un autre id ; il devrait commencer par « {{unit}}- »',
  'duplicate-segment-id':
    'unité « {{unit}} » : le segment « {{segment}} » apparaît deux fois ; un id ne nomme qu’un segment',
  'source-edited-outside':
    'unité « {{unit}} », segment « {{segment}} » : la source n’est pas celle que dragoman a écrite ; un outil ou une personne l’a modifiée',
  'repeated-target':
    'unité « {{unit}} », segment « {{segment}} » : il y a deux traductions (deux éléments <target>) ; un segment en a une',
  'broken-gaps':
    'unité « {{unit}} » : dragoman:gaps ne correspond pas à ses segments ; là où une entrée manque, une espace est supposée',
  'unknown-format':
    'le format de dragoman est ici « {{format}} », ce programme connaît « {{known}} » ; le fichier est lu comme celui d’un autre outil',
  'edited-outside':
    'unité « {{unit}} », segment « {{segment}} » : un outil ou une personne a modifié la cible ou son état depuis que dragoman l’a écrit',
  'approval-void':
    'unité « {{unit}} », segment « {{segment}} » : son approbation parle d’une autre source ou cible, ou est incomplète, et ne compte pas',
};

export const readingAdvice: InFrench<typeof enAdvice> = {
  'not-xliff': 'Donnez un fichier XLIFF.',
  'not-tmx': 'Donnez un fichier TMX.',
  'later-version': 'Ce qui n’est pas connu reste tel quel ; convertissez une copie, et non le fichier même.',
  'not-well-formed': 'Reprenez le fichier là d’où il vient, ou réparez cette ligne dans un éditeur de texte.',
  'doctype-refused': 'Retirez la déclaration DOCTYPE.',
  'unbound-prefix': 'Déclarez xmlns:{{prefix}} sur l’élément racine.',
  'xml-limit-exceeded': 'Les fichiers des outils de traduction restent bien en deçà ; voyez d’où vient celui-ci.',
  'unsupported-encoding': 'Enregistrez le fichier en UTF-8 et relancez la commande.',
  'encoding-conflict': 'Corrigez l’encodage dans la déclaration, ou enregistrez le fichier comme elle le dit.',
  'probably-windows-1252': 'Si le texte semble faux, écrivez encoding="windows-1252" dans la déclaration XML.',
  'trans-unit-outside-group': 'Reprenez le fichier dans la gestion de versions, ou lancez extract, qui le refait.',
  'trans-unit-id-mismatch': 'Reprenez le fichier dans la gestion de versions, ou lancez extract, qui le refait.',
  'source-edited-outside': 'Modifiez plutôt le document source, puis lancez extract, qui récrit la source.',
  'repeated-target': 'Lancez : dragoman merge, qui garde l’une et propose l’autre à côté.',
  'broken-gaps': 'Lancez extract, qui les récrit.',
  'unknown-format': 'Employez la version de dragoman qui a écrit le fichier, ou une plus récente.',
  'edited-outside': 'Reprenez-le avec : dragoman import, ou validez-le avec : dragoman review.',
  'approval-void': 'Relisez le segment et validez-le avec : dragoman review.',
};
