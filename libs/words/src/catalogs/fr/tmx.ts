/** Ce que `validate` trouve dans un fichier TMX, et ce qu’il y a à faire, règle par règle. */
import type { tmx as en, tmxAdvice as enAdvice } from '../en/tmx.ts';
import type { InFrench } from '../in-french.ts';

export const tmx: InFrench<typeof en> = {
  'missing-attribute':
    '<{{element}}> n’a pas l’attribut {{attribute}}, qui est obligatoire ({{standard}}, {{section}})',
  'unexpected-attribute': '<{{element}}> ne peut pas avoir l’attribut {{attribute}} ({{standard}}, {{section}})',
  'invalid-value': '{{attribute}} vaut « {{value}} » ; valeurs possibles : {{expected}} ({{standard}}, {{section}})',
  'missing-element': '<{{element}}> n’a pas de <{{missing}}> ({{standard}}, {{section}})',
  'repeated-element': '<{{element}}> a un second <{{child}}> ({{standard}}, {{section}})',
  'element-out-of-order':
    '<{{child}}> arrive trop tard dans <{{element}}> ; l’ordre est {{order}} ({{standard}}, {{section}})',
  'unexpected-element': '<{{child}}> ne peut pas se trouver dans <{{element}}> ({{standard}}, {{section}})',
  'unexpected-text': '<{{element}}> ne contient que des éléments, et voici du texte ({{standard}}, {{section}})',
  'unexpected-content': '<{{element}}> doit être vide, et il contient quelque chose ({{standard}}, {{section}})',
  'unknown-version':
    'version vaut « {{value}} » ; les versions de TMX sont 1.1, 1.2, 1.3 et 1.4 ({{standard}}, {{section}})',
  'older-version':
    'le fichier se dit en TMX {{value}} ; il est vérifié selon les règles de 1.4b ({{standard}}, {{section}})',
  'unknown-namespace':
    'les éléments sont dans l’espace de noms « {{value}} » ; celui de TMX est http://www.lisa.org/tmx14, et presque aucun outil n’en attend ({{standard}}, {{section}})',
  'invalid-date':
    '{{attribute}} vaut « {{value}} », qui n’est pas un instant ; un instant s’écrit 20261123T091500Z ({{standard}}, {{section}})',
  'unusual-date':
    '{{attribute}} vaut « {{value}} » ; la forme recommandée est 20261123T091500Z ({{standard}}, {{section}})',
  'invalid-language-tag':
    '{{attribute}} vaut « {{value}} », qui n’est pas un code de langue ; un code s’écrit fr ou pt-BR ({{standard}}, {{section}})',
  'all-languages-misplaced': '{{attribute}} vaut « *all* », que seul srclang peut valoir ({{standard}}, {{section}})',
  'number-expected': '{{attribute}} vaut « {{value}} », qui n’est pas un nombre entier ({{standard}}, {{section}})',
  'code-number-expected':
    '{{attribute}} de <{{element}}> vaut « {{value}} », qui n’est pas un nombre ; il sert quand même à apparier les codes ({{standard}}, {{section}})',
  'invalid-encoding-name':
    'o-encoding vaut « {{value}} », qui n’est pas un nom de jeu de caractères ({{standard}}, {{section}})',
  'white-space-in-tuid': 'tuid vaut « {{value}} » ; il ne peut pas contenir d’espace ({{standard}}, {{section}})',
  'empty-attribute': '{{attribute}} de <{{element}}> est vide ({{standard}}, {{section}})',
  'invalid-code-point':
    '{{attribute}} vaut « {{value}} » ; il s’écrit #xF8FF, un point de code en chiffres hexadécimaux ({{standard}}, {{section}})',
  'ascii-expected': '{{attribute}} vaut « {{value}} » ; il ne contient que de l’ASCII ({{standard}}, {{section}})',
  'missing-base': '<ude> a un <map> avec un code et ne dit pas de base ({{standard}}, {{section}})',
  'map-without-value':
    '<map> ne dit ni code, ni ent, ni subst ; rien n’est donc mis en correspondance ({{standard}}, {{section}})',
  'missing-source-variant':
    'la langue source est {{value}}, et aucun <tuv> de ce <tu> n’est dans cette langue ({{standard}}, {{section}})',
  'source-variant-differs':
    'la langue source est {{value}} ; le <tuv> qui y répond dit {{found}} ({{standard}}, {{section}})',
  'repeated-language':
    '<tu> a un second <tuv> en {{value}}, le premier est à la ligne {{line}} ({{standard}}, {{section}})',
  'deprecated-lang': 'lang est abandonné depuis TMX 1.3 ({{standard}}, {{section}})',
  'contradicting-languages': 'lang vaut « {{value}} » et xml:lang vaut « {{found}} » ({{standard}}, {{section}})',
  'duplicate-pair-number':
    'un <bpt> d’i « {{value}} » apparaît deux fois dans un même segment, d’abord à la ligne {{line}} ({{standard}}, {{section}})',
  'unclosed-code': 'le <bpt> d’i « {{value}} » n’a pas d’<ept> dans son segment ({{standard}}, {{section}})',
  'unopened-code': 'l’<ept> d’i « {{value}} » n’a pas de <bpt> dans son segment ({{standard}}, {{section}})',
  'closed-before-opened': 'l’<ept> d’i « {{value}} » précède son <bpt> ({{standard}}, {{section}})',
  'repeated-end': 'un <ept> d’i « {{value}} » apparaît deux fois dans un même segment ({{standard}}, {{section}})',
  'duplicate-match-number':
    'deux codes d’un même segment ont x « {{value}} » ; on ne peut pas dire auquel répond le code d’une autre langue ({{standard}}, {{section}})',
  'unmatched-code':
    '<{{element}}> d’x « {{value}} » n’a pas de répondant dans le <tuv> en {{language}} ({{standard}}, {{section}})',
  'deprecated-ut': '<ut> est abandonné depuis TMX 1.4 ({{standard}}, {{section}})',
};

export const tmxAdvice: InFrench<typeof enAdvice> = {
  'missing-attribute': 'Ajoutez {{attribute}} à <{{element}}>.',
  'unexpected-attribute':
    'Retirez {{attribute}} ; ce qu’un outil veut dire de plus va dans un <prop> dont le type commence par x-.',
  'invalid-value': 'Donnez à {{attribute}} une des valeurs de la liste.',
  'missing-element': 'Ajoutez <{{missing}}> à <{{element}}>.',
  'repeated-element': 'Gardez un seul <{{child}}>.',
  'element-out-of-order': 'Mettez <{{child}}> à sa place.',
  'unexpected-element': 'Retirez <{{child}}>, ou placez-le là où il peut se trouver.',
  'unexpected-text': 'Retirez le texte, ou placez-le dans un élément qui en contient.',
  'unexpected-content': 'Écrivez <{{element}}/>.',
  'unknown-version': 'Écrivez version="1.4" une fois que le fichier suit TMX 1.4.',
  'older-version': 'Rien à faire ; exportez-le en TMX 1.4 si un outil le refuse.',
  'unknown-namespace': 'Retirez xmlns, ou écrivez l’espace de noms de TMX.',
  'invalid-date': 'Écrivez {{attribute}} ainsi : année, mois et jour, T, heure, minute et seconde en UTC, puis Z.',
  'unusual-date': 'Écrivez {{attribute}} sans tirets ni deux-points, en UTC avec Z.',
  'invalid-language-tag': 'Écrivez {{attribute}} comme le veut BCP 47, avec des tirets.',
  'all-languages-misplaced': 'Nommez une seule langue.',
  'number-expected': 'Écrivez {{attribute}} en chiffres.',
  'code-number-expected': 'Numérotez les codes d’un segment 1, 2, 3…',
  'invalid-encoding-name': 'Écrivez un nom de la liste de l’IANA, comme utf-8 ou iso-8859-1, ou retirez l’attribut.',
  'white-space-in-tuid': 'Retirez les espaces.',
  'empty-attribute': 'Donnez une valeur à {{attribute}}.',
  'invalid-code-point': 'Écrivez {{attribute}} avec #x puis des chiffres hexadécimaux.',
  'ascii-expected': 'Écrivez-le en ASCII.',
  'missing-base': 'Ajoutez base à <ude> : le jeu de caractères dont viennent les codes.',
  'map-without-value': 'Ajoutez l’un d’eux, ou retirez le <map>.',
  'missing-source-variant': 'Corrigez srclang, ou écrivez srclang="*all*" si toute langue peut être la source.',
  'source-variant-differs': 'Écrivez la même langue aux deux endroits.',
  'repeated-language': 'Mettez la seconde traduction dans un <tu> à part.',
  'deprecated-lang': 'Écrivez xml:lang.',
  'contradicting-languages': 'Retirez lang.',
  'duplicate-pair-number': 'Donnez à chaque paire d’un segment un numéro à elle.',
  'unclosed-code': 'Ajoutez son <ept>, ou écrivez <it pos="begin"> si sa fin est dans une autre unité.',
  'unopened-code': 'Ajoutez son <bpt>, ou écrivez <it pos="end"> si son début est dans une autre unité.',
  'closed-before-opened': 'Placez-le après le <bpt>.',
  'repeated-end': 'Gardez-en un, ou numérotez les paires autrement.',
  'duplicate-match-number': 'Donnez à chaque code d’un segment un x à lui.',
  'unmatched-code': 'Ajoutez le code, ou corrigez x, qui dit quels codes de deux langues vont ensemble.',
  'deprecated-ut': 'Écrivez plutôt <bpt> et <ept>, <it> ou <ph>.',
};
