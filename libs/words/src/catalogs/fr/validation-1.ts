/** Le reste de ce que `validate` trouve dans un XLIFF 1.x, règle par règle. */
import type { validation1 as en, validationAdvice1 as enAdvice } from '../en/validation-1.ts';
import type { InFrench } from '../in-french.ts';

export const validation1: InFrench<typeof en> = {
  'invalid-token': '{{attribute}} vaut « {{value}} » ; il faut {{expected}} ({{standard}}, {{section}})',
  'invalid-coordinates': '{{attribute}} vaut « {{value}} » ; il faut {{expected}} ({{standard}}, {{section}})',
  'invalid-mime-type': '{{attribute}} vaut « {{value}} » ; il faut {{expected}} ({{standard}}, {{section}})',
  'foreign-after-last-file':
    '<{{child}}> est après le dernier <file> ; les éléments d’autres espaces de noms se placent avant un <file> ({{standard}}, {{section}})',
  'unexpected-content': '<{{element}}> doit être vide, et voici du texte ou des blancs ({{standard}}, {{section}})',
  'duplicate-group-id':
    'l’id « {{value}} » sert deux fois parmi les groupes d’un même fichier, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'duplicate-context-group-name':
    'le nom « {{value}} » sert deux fois parmi les groupes de contexte d’un même fichier, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'duplicate-count-group-name':
    'le nom « {{value}} » sert deux fois parmi les groupes de décompte d’un même fichier, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'duplicate-tool-id':
    'le tool-id « {{value}} » sert deux fois parmi les outils d’un même en-tête, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'duplicate-phase-name':
    'le phase-name « {{value}} » sert deux fois parmi les phases d’un même fichier, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'duplicate-uid':
    'l’uid « {{value}} » sert deux fois parmi les fichiers externes d’un même fichier, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'duplicate-mid':
    'le mid « {{value}} » sert deux fois parmi les segments d’une même <seg-source>, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'duplicate-rid':
    'le rid « {{value}} » sert deux fois parmi les codes ouvrants d’un même texte, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'unresolved-binary-phase-name':
    'le phase-name « {{value}} » de <{{element}}> ne nomme aucune <phase> de l’en-tête ({{standard}}, {{section}})',
  'unresolved-xid':
    'le xid « {{value}} » de <{{element}}> ne nomme aucune unité du même fichier ({{standard}}, {{section}})',
  'version-mismatch':
    'version vaut « {{value}} », l’espace de noms est celui de {{expected}} ({{standard}}, {{section}})',
  'later-feature': '{{feature}} est arrivé avec XLIFF 1.2 ; ce fichier se dit en {{found}} ({{standard}}, {{section}})',
  'unlisted-value':
    '{{attribute}} vaut « {{value}} » ; à partir de 1.1, valeurs possibles : {{expected}} ({{standard}}, {{section}})',
  'unnamed-context-group':
    '<context-group> n’a pas de nom ; avant XLIFF 1.2, le nom était obligatoire ({{standard}}, {{section}})',
  'empty-attribute': '{{attribute}} de <{{element}}> est vide ({{standard}}, {{section}})',
  'invalid-xml-space':
    'xml:space vaut « {{value}} » ; valeurs possibles : default ou preserve ({{standard}}, {{section}})',
  'number-expected': '{{attribute}} vaut « {{value}} », qui n’est pas un nombre ({{standard}}, {{section}})',
  'least-above-most': '{{attribute}} vaut {{value}}, et le maximum permis est {{most}} ({{standard}}, {{section}})',
  'missing-mime-type':
    'datatype de <{{element}}> vaut « mimetype », et il n’y a pas de mime-type ({{standard}}, {{section}})',
  'ill-formed-language-tag':
    '{{attribute}} vaut « {{value}} », que BCP 47 ne connaît pas comme code de langue ({{standard}}, {{section}})',
  'not-base64': '<internal-file> dit form="base64", et son contenu n’est pas du base64 ({{standard}}, {{section}})',
  'count-without-number': '<count> contient « {{value}} », qui n’est pas un nombre ({{standard}}, {{section}})',
  'protected-text-changed':
    'le texte protégé « {{value}} » de la source n’est pas tel quel dans la cible ({{standard}}, {{section}})',
  'segment-without-mid':
    'un segment n’a pas de mid ; aucune cible ni proposition ne peut le nommer ({{standard}}, {{section}})',
  'missing-segment': 'le segment de mid « {{value}} » manque dans la cible ({{standard}}, {{section}})',
  'repeated-segment': 'la cible a deux fois le segment de mid « {{value}} » ({{standard}}, {{section}})',
  'nested-segment': 'un segment se trouve dans un autre segment ({{standard}}, {{section}})',
  'segment-in-source':
    '<source> contient un segment ; les segments se placent dans <seg-source> et <target> ({{standard}}, {{section}})',
  'duplicate-code-id':
    '<{{element}}> d’id « {{value}} » apparaît deux fois dans une même source ({{standard}}, {{section}})',
  'code-not-in-source':
    '<{{element}}> d’id « {{value}} » est dans la cible et pas dans la source ({{standard}}, {{section}})',
  'cloned-code': '<{{element}}> d’id « {{value}} » a clone="no", et la cible le répète ({{standard}}, {{section}})',
  'closed-before-opened':
    '<{{element}}> de {{attribute}} « {{value}} » ferme un code qui s’ouvre plus loin ({{standard}}, {{section}})',
  'too-wide': 'la cible a {{found}} {{measure}}, maxwidth en permet {{most}} ({{standard}}, {{section}})',
  'too-narrow': 'la cible a {{found}} {{measure}}, minwidth en demande {{least}} ({{standard}}, {{section}})',
  'too-many-bytes': 'la cible a {{found}} octets en UTF-8, maxbytes en permet {{most}} ({{standard}}, {{section}})',
  'too-few-bytes': 'la cible a {{found}} octets en UTF-8, minbytes en demande {{least}} ({{standard}}, {{section}})',
  'strict-foreign-element_one': '<{{child}}> d’un autre espace de noms ({{standard}}, {{section}})',
  'strict-foreign-element_many': '<{{child}}> d’un autre espace de noms, {{count}} de fois ({{standard}}, {{section}})',
  'strict-foreign-element_other': '<{{child}}> d’un autre espace de noms, {{count}} fois ({{standard}}, {{section}})',
  'strict-foreign-attribute_one': '{{attribute}} d’un autre espace de noms ({{standard}}, {{section}})',
  'strict-foreign-attribute_many':
    '{{attribute}} d’un autre espace de noms, {{count}} de fois ({{standard}}, {{section}})',
  'strict-foreign-attribute_other':
    '{{attribute}} d’un autre espace de noms, {{count}} fois ({{standard}}, {{section}})',
  'strict-undefined-attribute_one': '{{attribute}} sur <{{element}}> n’est pas défini ({{standard}}, {{section}})',
  'strict-undefined-attribute_many':
    '{{attribute}} sur <{{element}}> n’est pas défini, {{count}} de fois ({{standard}}, {{section}})',
  'strict-undefined-attribute_other':
    '{{attribute}} sur <{{element}}> n’est pas défini, {{count}} fois ({{standard}}, {{section}})',
  'strict-deprecated-attribute_one': '{{attribute}} sur <{{element}}> est obsolète ({{standard}}, {{section}})',
  'strict-deprecated-attribute_many':
    '{{attribute}} sur <{{element}}> est obsolète, {{count}} de fois ({{standard}}, {{section}})',
  'strict-deprecated-attribute_other':
    '{{attribute}} sur <{{element}}> est obsolète, {{count}} fois ({{standard}}, {{section}})',
  'strict-deprecated-element_one': '<{{child}}> est obsolète ({{standard}}, {{section}})',
  'strict-deprecated-element_many': '<{{child}}> est obsolète, {{count}} de fois ({{standard}}, {{section}})',
  'strict-deprecated-element_other': '<{{child}}> est obsolète, {{count}} fois ({{standard}}, {{section}})',
  'strict-several-targets_one': '<alt-trans> a plusieurs <target> ({{standard}}, {{section}})',
  'strict-several-targets_many': '<alt-trans> a plusieurs <target>, {{count}} de fois ({{standard}}, {{section}})',
  'strict-several-targets_other': '<alt-trans> a plusieurs <target>, {{count}} fois ({{standard}}, {{section}})',
  'strict-value_one': '{{attribute}} vaut « {{value}} » ; valeurs possibles : {{expected}} ({{standard}}, {{section}})',
  'strict-value_many':
    '{{attribute}} vaut « {{value}} » ; valeurs possibles : {{expected}}, {{count}} de fois ({{standard}}, {{section}})',
  'strict-value_other':
    '{{attribute}} vaut « {{value}} » ; valeurs possibles : {{expected}}, {{count}} fois ({{standard}}, {{section}})',
  'strict-tool-content_one': '<tool> contient ce que XLIFF ne permet pas de lui-même ({{standard}}, {{section}})',
  'strict-tool-content_many':
    '<tool> contient ce que XLIFF ne permet pas de lui-même, {{count}} de fois ({{standard}}, {{section}})',
  'strict-tool-content_other':
    '<tool> contient ce que XLIFF ne permet pas de lui-même, {{count}} fois ({{standard}}, {{section}})',
};

export const validationAdvice1: InFrench<typeof enAdvice> = {
  'invalid-token': 'Retirez les espaces et la ponctuation autre que . - _ : et laissez au moins un caractère.',
  'invalid-coordinates': 'Écrivez quatre nombres séparés par des points-virgules, # pour ceux qu’on ignore.',
  'invalid-mime-type': 'Commencez par text, image, audio, video, application, message, multipart ou model.',
  'foreign-after-last-file': 'Déplacez-le avant un <file>.',
  'unexpected-content': 'Écrivez <{{element}}/>.',
  'duplicate-group-id': 'Donnez à chaque groupe d’un <file> un id à lui.',
  'duplicate-context-group-name': 'Nommez différemment chaque <context-group> d’un <file>, ou omettez le nom.',
  'duplicate-count-group-name': 'Nommez différemment chaque <count-group> d’un <file>.',
  'duplicate-tool-id': 'Donnez à chaque <tool> un id à lui.',
  'duplicate-phase-name': 'Nommez différemment chaque <phase>.',
  'duplicate-uid': 'Donnez à chaque <external-file> un uid à lui.',
  'duplicate-mid': 'Numérotez différemment les <mrk> de <seg-source>.',
  'duplicate-rid': 'Donnez à chaque paire de codes un rid à elle.',
  'unresolved-binary-phase-name': 'Ajoutez cette <phase> à <phase-group>, ou corrigez le phase-name.',
  'unresolved-xid': 'Donnez-lui l’id d’une <trans-unit> ou d’une <bin-unit>.',
  'version-mismatch': 'Faites dire la même chose à version et à l’espace de noms.',
  'later-feature': 'Mettez version et l’espace de noms à 1.2.',
  'unlisted-value': 'Donnez une des valeurs de la liste quand le fichier passera en 1.2.',
  'unnamed-context-group': 'Nommez le groupe, ou mettez version et l’espace de noms à 1.2.',
  'empty-attribute': 'Donnez-lui une valeur.',
  'invalid-xml-space': 'Écrivez xml:space="preserve", ou retirez-le.',
  'number-expected': 'Écrivez un nombre, et son unité dans size-unit.',
  'least-above-most': 'Corrigez l’un des deux.',
  'missing-mime-type': 'Ajoutez mime-type, ou nommez le type de données.',
  'ill-formed-language-tag': 'Écrivez un code de BCP 47, lv ou sr-Latn par exemple.',
  'not-base64': 'Encodez le contenu, ou corrigez form.',
  'count-without-number': 'Écrivez le nombre compté.',
  'protected-text-changed': 'Remettez-le, inchangé, dans un <mrk mtype="protected">.',
  'segment-without-mid': 'Donnez un mid à chaque <mrk mtype="seg">.',
  'missing-segment': 'Ajoutez un <mrk mtype="seg"> de ce mid, vide s’il n’est pas encore traduit.',
  'repeated-segment': 'Réunissez les deux en un seul <mrk>.',
  'nested-segment': 'Terminez un segment avant de commencer le suivant.',
  'segment-in-source': 'Déplacez la segmentation dans <seg-source>.',
  'duplicate-code-id': 'Donnez à chaque code d’une source un id à lui.',
  'code-not-in-source': 'Retirez-le, ou donnez-lui l’id d’un code de la source.',
  'cloned-code': 'Gardez-le une seule fois dans la cible.',
  'closed-before-opened': 'Mettez d’abord le code ouvrant.',
  'too-wide': 'Raccourcissez la traduction.',
  'too-narrow': 'Allongez la traduction.',
  'too-many-bytes': 'Raccourcissez la traduction, ou vérifiez-la dans l’encodage de sa destination.',
  'too-few-bytes': 'Allongez la traduction, ou vérifiez-la dans l’encodage de sa destination.',
  'strict-foreign-element': 'C’est permis en transitional.',
  'strict-foreign-attribute': 'C’est permis en transitional.',
  'strict-undefined-attribute': 'Retirez-le.',
  'strict-deprecated-attribute':
    'Écrivez tool-id au lieu de tool, et un attribut de votre espace de noms au lieu de ts.',
  'strict-deprecated-element': 'Employez des éléments de votre propre espace de noms.',
  'strict-several-targets': 'Écrivez une <alt-trans> par cible.',
  'strict-value': 'Donnez à {{attribute}} une des valeurs de la liste.',
  'strict-tool-content': 'Laissez <tool> vide.',
};
