/** Ce que `validate` trouve le plus souvent dans un XLIFF. */
import type { validation as en, validationAdvice as enAdvice } from '../en/validation.ts';
import type { InFrench } from '../in-french.ts';

export const validation: InFrench<typeof en> = {
  'missing-attribute':
    '<{{element}}> n’a pas l’attribut {{attribute}}, qui est obligatoire ({{standard}}, {{section}})',
  'unexpected-attribute': '<{{element}}> ne peut pas avoir l’attribut {{attribute}} ({{standard}}, {{section}})',
  'invalid-value': '{{attribute}} vaut « {{value}} » ; valeurs possibles : {{expected}} ({{standard}}, {{section}})',
  'invalid-date':
    '{{attribute}} vaut « {{value}} » ; la forme attendue est 2026-11-23T09:15:00Z ({{standard}}, {{section}})',
  'invalid-language-tag':
    '{{attribute}} vaut « {{value}} », qui n’est pas un code de langue tel que fr ou pt-BR ({{standard}}, {{section}})',
  'missing-element': '<{{element}}> n’a pas de <{{missing}}> ({{standard}}, {{section}})',
  'repeated-element': '<{{element}}> a un deuxième <{{child}}> ({{standard}}, {{section}})',
  'element-out-of-order':
    '<{{child}}> arrive trop tard dans <{{element}}> ; l’ordre est : {{order}} ({{standard}}, {{section}})',
  'unexpected-element': '<{{child}}> n’a pas sa place dans <{{element}}> ({{standard}}, {{section}})',
  'unexpected-text': '<{{element}}> ne contient que des éléments, et voici du texte ({{standard}}, {{section}})',
  'duplicate-id':
    'l’id « {{value}} » sert deux fois parmi les unités d’un même fichier, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'unresolved-tool-id':
    'le tool-id « {{value}} » de <{{element}}> ne nomme aucun <tool> de l’en-tête ({{standard}}, {{section}})',
  'unresolved-phase-name':
    'le phase-name « {{value}} » de <{{element}}> ne nomme aucune <phase> de l’en-tête ({{standard}}, {{section}})',
  'unresolved-mid':
    'le mid « {{value}} » de <{{element}}> ne nomme aucun <mrk> placé directement dans <seg-source> ({{standard}}, {{section}})',
  'unresolved-rid':
    'le rid « {{value}} » de <{{element}}> ne nomme aucun code ouvrant du même texte ({{standard}}, {{section}})',
  'missing-namespace':
    'la racine n’a pas d’espace de noms ; celui de XLIFF 1.2 est « urn:oasis:names:tc:xliff:document:1.2 » ({{standard}}, {{section}})',
  'undeclared-prefix': 'le préfixe de {{name}} n’est déclaré nulle part ({{standard}}, {{section}})',
  'older-version': 'ce fichier est en XLIFF {{found}} ; il est vérifié comme 1.2 ({{standard}}, {{section}})',
  'undefined-attribute':
    '<{{element}}> a l’attribut {{attribute}}, que XLIFF ne définit pas ({{standard}}, {{section}})',
  'missing-target-language': 'le fichier a une <target> et pas de target-language ({{standard}}, {{section}})',
  'source-language-mismatch':
    'xml:lang de <source> vaut « {{value}} », source-language du fichier vaut « {{expected}} » ({{standard}}, {{section}})',
  'target-language-mismatch':
    'xml:lang de <target> vaut « {{value}} », target-language du fichier vaut « {{expected}} » ({{standard}}, {{section}})',
  'approved-state-mismatch':
    'approved vaut « {{approved}} » et l’état de la cible est « {{state}} » ({{standard}}, {{section}})',
  'approved-without-target': 'approved vaut « yes », et il n’y a pas de <target> ({{standard}}, {{section}})',
  'empty-target': 'la cible est vide, et son état est « {{state}} » ({{standard}}, {{section}})',
  'translated-though-locked': 'translate vaut « no », et la cible diffère de la source ({{standard}}, {{section}})',
  'seg-source-differs': '<seg-source> ne répète pas le texte et les codes de <source> ({{standard}}, {{section}})',
  'code-without-partner':
    '<{{element}}> de {{attribute}} « {{value}} » n’a pas son pendant dans le même texte ({{standard}}, {{section}})',
  'more-findings': '{{listed}} constats sont énumérés, {{count}} autres ne le sont pas',
  'untrusted-path': 'le chemin href « {{value}} » sort du dossier de ce fichier ({{standard}}, {{section}})',
};

export const validationAdvice: InFrench<typeof enAdvice> = {
  'missing-attribute': 'Ajoutez {{attribute}} à <{{element}}>.',
  'unexpected-attribute': 'Retirez {{attribute}}, ou mettez-le sur un élément extensible, <trans-unit> par exemple.',
  'invalid-value': 'Donnez à {{attribute}} une des valeurs de la liste.',
  'invalid-date': 'Écrivez dans {{attribute}} le jour et l’heure, séparés par T, suivis du fuseau ou de Z.',
  'invalid-language-tag': 'Écrivez {{attribute}} avec des traits d’union, en parties de 8 lettres ou chiffres au plus.',
  'missing-element': 'Ajoutez <{{missing}}> dans <{{element}}>.',
  'repeated-element': 'Gardez un seul élément <{{child}}>.',
  'element-out-of-order': 'Mettez <{{child}}> à sa place.',
  'unexpected-element':
    'Retirez <{{child}}>, déplacez-le, ou donnez-lui un espace de noms là où les extensions sont permises.',
  'unexpected-text':
    'Retirez de <{{element}}> ce texte ou cette section CDATA, ou mettez-le dans un élément qui contient du texte.',
  'duplicate-id': 'Donnez à l’une des unités un autre id que « {{value}} ».',
  'unresolved-tool-id': 'Ajoutez ce <tool> à <header>, ou corrigez le tool-id.',
  'unresolved-phase-name': 'Ajoutez cette <phase> à <phase-group>, ou corrigez le phase-name.',
  'unresolved-mid': 'Donnez-lui le mid d’un segment, ou ajoutez <seg-source>.',
  'unresolved-rid': 'Donnez-lui le rid du code ouvrant, ou écrivez-le comme code isolé avec <it>.',
  'missing-namespace': 'Ajoutez xmlns="urn:oasis:names:tc:xliff:document:1.2" à <xliff>.',
  'undeclared-prefix': 'Déclarez le préfixe avec xmlns, ou corrigez-le.',
  'older-version': 'Il n’y a rien à faire.',
  'undefined-attribute':
    'Vérifiez l’orthographe de {{attribute}} ; une extension a un préfixe et un espace de noms à elle.',
  'missing-target-language': 'Ajoutez target-language à <file>.',
  'source-language-mismatch': 'Faites dire la même chose aux deux ; seules les <alt-trans> peuvent différer.',
  'target-language-mismatch': 'Faites dire la même chose aux deux ; seules les <alt-trans> peuvent différer.',
  'approved-state-mismatch':
    'Faites dire la même chose aux deux : approved="yes" va avec signed-off et final, pas avec new ni needs-….',
  'approved-without-target': 'Ajoutez la traduction, ou mettez approved à « no ».',
  'empty-target': 'Traduisez-la, ou mettez l’état à « new ».',
  'translated-though-locked': 'Recopiez la source, ou mettez translate à « yes ».',
  'seg-source-differs': 'Segmentez de nouveau la source actuelle ; ne modifiez pas <seg-source>.',
  'code-without-partner': 'Ajoutez son pendant, ou écrivez-le comme <it>, qui peut rester seul.',
  'more-findings': 'Corrigez les sortes énumérées, puis vérifiez de nouveau.',
  'untrusted-path':
    'Nommez un fichier placé à côté de celui-ci. Rien n’est jamais chargé parce qu’un fichier le nomme.',
};
