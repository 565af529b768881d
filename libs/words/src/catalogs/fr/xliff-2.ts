/** Ce que `validate` trouve dans un XLIFF 2.x, règle par règle. */
import type { xliff2 as en } from '../en/xliff-2.ts';
import type { InFrench } from '../in-french.ts';

export const xliff2: InFrench<typeof en> = {
  'missing-attribute':
    '<{{element}}> n’a pas l’attribut {{attribute}}, qui est obligatoire ({{standard}}, {{section}})',
  'unexpected-attribute': '{{attribute}} sur <{{element}}> : cet attribut n’existe pas ({{standard}}, {{section}})',
  'foreign-attribute':
    '{{attribute}} sur <{{element}}> : les attributs de cet espace de noms n’y ont pas leur place ({{standard}}, {{section}})',
  'misplaced-module-attribute':
    '{{attribute}} sur <{{element}}> : sa place est sur {{places}} ({{standard}}, {{section}})',
  'invalid-value':
    '{{attribute}} de <{{element}}> vaut « {{value}} » ; il faut {{expected}} ({{standard}}, {{section}})',
  'missing-element': '<{{element}}> n’a pas de {{missing}} ({{standard}}, {{section}})',
  'unexpected-element': '<{{element}}> dans <{{parent}}> : il n’y a pas sa place ({{standard}}, {{section}})',
  'misplaced-module-element':
    '<{{element}}> dans <{{parent}}> : son module ne le place pas là ({{standard}}, {{section}})',
  'unknown-module-name': '{{name}} : le module ne connaît pas ce nom ({{standard}}, {{section}})',
  'repeated-element': '<{{element}}> dans <{{parent}}> : il y en a déjà un ({{standard}}, {{section}})',
  'element-out-of-order':
    '<{{element}}> arrive trop tard dans <{{parent}}> ; l’ordre est : {{order}} ({{standard}}, {{section}})',
  'unexpected-text': '<{{element}}> ne contient que des éléments ({{standard}}, {{section}})',
  'unknown-namespace': 'aucune version de XLIFF n’a l’espace de noms « {{namespace}} » ({{standard}}, {{section}})',
  'version-of-other-namespace':
    'version vaut « {{value}} » ; dans cet espace de noms, il faut {{expected}} ({{standard}}, {{section}})',
  'undeclared-prefix': 'le préfixe de {{name}} n’est déclaré nulle part ({{standard}}, {{section}})',
  'draft-version':
    'XLIFF 2.3 est un projet de norme ; le fichier est lu, et ce que 2.2 refuserait est un avertissement ({{standard}}, {{section}})',
  'invalid-language-tag':
    '{{attribute}} de <{{element}}> vaut « {{value}} », qui n’est pas un code de langue de BCP 47 ({{standard}}, {{section}})',
  'target-without-trg-lang': 'il y a une <{{element}}>, et <xliff> n’a pas de trgLang ({{standard}}, {{section}})',
  'language-mismatch':
    'xml:lang de <{{element}}>, écrit ou hérité, vaut « {{found}} » ; <xliff> dit « {{expected}} » ({{standard}}, {{section}})',
  'skeleton-without-content': '<{{element}}> est vide et n’a pas de href ({{standard}}, {{section}})',
  'skeleton-with-href-and-content':
    'le squelette a un contenu, et {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'duplicate-file-id':
    '{{attribute}} « {{value}} » sert deux fois parmi les fichiers du document ({{standard}}, {{section}})',
  'duplicate-group-id':
    '{{attribute}} « {{value}} » sert deux fois parmi les groupes du fichier ({{standard}}, {{section}})',
  'duplicate-unit-id':
    '{{attribute}} « {{value}} » sert deux fois parmi les unités du fichier ({{standard}}, {{section}})',
  'duplicate-note-id': '{{attribute}} « {{value}} » sert deux fois parmi les notes ({{standard}}, {{section}})',
  'duplicate-data-id':
    '{{attribute}} « {{value}} » sert deux fois parmi les données d’origine ({{standard}}, {{section}})',
  'duplicate-source-id':
    '{{attribute}} « {{value}} » nomme deux choses dans une même unité ({{standard}}, {{section}})',
  'duplicate-target-id':
    '{{attribute}} « {{value}} » d’une cible nomme deux choses dans une même unité ({{standard}}, {{section}})',
  'target-code-of-other-kind':
    '{{attribute}} « {{value}} » d’une cible nomme dans la source une chose d’une autre sorte ({{standard}}, {{section}})',
  'duplicate-xml-id': '{{attribute}} « {{value}} » sert deux fois dans le document ({{standard}}, {{section}})',
  'duplicate-extension-id':
    '{{attribute}} « {{value}} » sert deux fois dans l’espace de noms « {{namespace}} » ({{standard}}, {{section}})',
  'unit-without-segment': '<{{element}}> a des parties à ignorer et aucun segment ({{standard}}, {{section}})',
  'space-of-target-differs':
    'la cible se lit avec xml:space « {{found}} », sa source avec « {{expected}} » ({{standard}}, {{section}})',
  'state-without-target': '{{attribute}} vaut « {{value}} » et il n’y a pas de <target> ({{standard}}, {{section}})',
  'sub-state-without-state': '{{attribute}} vaut « {{value}} » et il n’y a pas de state ({{standard}}, {{section}})',
  'order-out-of-range': '{{attribute}} vaut {{value}}, et l’unité a {{places}} places ({{standard}}, {{section}})',
  'order-taken-twice':
    '{{attribute}} vaut {{value}}, place déjà prise par une autre cible ou partie ({{standard}}, {{section}})',
  'sc-without-ec': '<{{element}}> « {{id}} » n’a pas d’<ec> avec lui ({{standard}}, {{section}})',
  'ec-without-sc':
    '<ec> termine « {{value}} » par {{attribute}}, et il n’y a pas ce <sc> avec lui ({{standard}}, {{section}})',
  'ec-before-sc': '<ec> se trouve avant le <sc> « {{value}} » que nomme son {{attribute}} ({{standard}}, {{section}})',
  'second-ec': '<ec> termine « {{value}} » par {{attribute}}, déjà terminé ({{standard}}, {{section}})',
  'isolated-sc-with-ec':
    '{{attribute}} de <sc> « {{id}} » vaut « {{value}} », et son <ec> est là ({{standard}}, {{section}})',
  'ec-without-start-ref': '<{{element}}> ne dit ni startRef ni isolated="yes" ({{standard}}, {{section}})',
  'ec-with-id': '<ec> a un startRef, et aussi {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'isolated-ec-with-start-ref': 'un <ec> isolé a {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'isolated-ec-without-id': 'un <{{element}}> isolé n’a pas d’id ({{standard}}, {{section}})',
  'ec-dir-not-isolated': '<ec> a {{attribute}} « {{value}} » et n’est pas isolé ({{standard}}, {{section}})',
  'sc-and-ec-differ':
    '{{name}} du code « {{id}} » vaut « {{second}} » à sa fin, et « {{first}} » à son début ({{standard}}, {{section}})',
  'sub-type-without-type': '{{attribute}} vaut « {{value}} », et il n’y a pas de type ({{standard}}, {{section}})',
  'sub-type-of-other-type':
    '{{attribute}} « {{value}} » est du type « {{wanted}} », pas « {{type}} » ({{standard}}, {{section}})',
  'reserved-prefix': '{{attribute}} vaut « {{value}} », que la norme ne définit pas ({{standard}}, {{section}})',
  'copy-with-data': 'un code de {{attribute}} « {{value}} » renvoie aussi à des données ({{standard}}, {{section}})',
  'copy-of-unknown-code':
    '{{attribute}} nomme « {{value}} », qui n’est aucun autre code de l’unité ({{standard}}, {{section}})',
  'copy-of-code-with-data':
    '{{attribute}} nomme le code « {{value}} », qui a des données d’origine ({{standard}}, {{section}})',
  'copy-of-uncopyable-code':
    '{{attribute}} nomme le code « {{value}} », qui dit canCopy="no" ({{standard}}, {{section}})',
  'unknown-data': '{{attribute}} nomme les données « {{value}} », qui ne sont pas là ({{standard}}, {{section}})',
  'half-a-pair-of-attributes': '<pc> a {{attribute}} « {{value}} » et pas {{other}} ({{standard}}, {{section}})',
  'unknown-sub-flow': '{{attribute}} nomme l’unité « {{unit}} », que le fichier n’a pas ({{standard}}, {{section}})',
  'reorder-without-hints':
    '{{attribute}} vaut « {{value}} », et {{hint}} ne vaut pas « no » ({{standard}}, {{section}})',
  'sequence-without-first':
    '{{attribute}} vaut « {{value}} », et aucune suite n’est ouverte avant lui ({{standard}}, {{section}})',
  'sequence-reordered': '<{{element}}> rompt la suite {{ids}} de la source ({{standard}}, {{section}})',
  'missing-non-removable-code':
    'il manque dans <{{element}}> le code « {{id}} », que la source marque canDelete="no" ({{standard}}, {{section}})',
  'cp-of-plain-character':
    '{{attribute}} vaut « {{value}} », un caractère que XML peut porter ({{standard}}, {{section}})',
  'cp-out-of-range':
    '{{attribute}} vaut « {{value}} » ; les points de code vont de 0000 à 10FFFF ({{standard}}, {{section}})',
  'sm-without-em': '<{{element}}> « {{id}} » n’a pas d’<em> avec lui ({{standard}}, {{section}})',
  'em-without-sm':
    '<em> termine « {{value}} » par {{attribute}}, et il n’y a pas ce <sm> avec lui ({{standard}}, {{section}})',
  'em-before-sm': '<em> se trouve avant le <sm> « {{value}} » que nomme son {{attribute}} ({{standard}}, {{section}})',
  'second-em': '<em> termine « {{value}} » par {{attribute}}, déjà terminé ({{standard}}, {{section}})',
  'comment-without-content': '<{{element}}> est un commentaire et n’a ni value ni ref ({{standard}}, {{section}})',
  'comment-with-value-and-ref':
    'un commentaire a un texte dans value, et aussi {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'comment-ref-no-note':
    '{{attribute}} vaut « {{value}} », qui ne nomme aucune note de cette unité ({{standard}}, {{section}})',
  'match-annotation-with-ref':
    'le passage d’une proposition est marqué, avec {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'annotation-says-nothing': '<{{element}}> n’a ni translate ni type ({{standard}}, {{section}})',
  'fragment-syntax':
    '{{attribute}} vaut « {{value}} », qui n’est pas un identifiant de fragment ({{standard}}, {{section}})',
  'fragment-order':
    '{{attribute}} vaut « {{value}} », qui ne va pas du fichier vers ce qu’il contient ({{standard}}, {{section}})',
  'fragment-prefix':
    '{{attribute}} vaut « {{value}} », avec un préfixe d’une lettre que XLIFF ne définit pas ({{standard}}, {{section}})',
  'fragment-unresolved': '{{attribute}} vaut « {{value}} », qui ne nomme rien ici ({{standard}}, {{section}})',
  'note-ref-no-segment':
    '{{attribute}} vaut « {{value}} », qui ne nomme aucun segment de l’unité de la note ({{standard}}, {{section}})',
  'match-ref-syntax':
    '{{attribute}} vaut « {{value}} » ; un passage de cette unité se nomme #ID ({{standard}}, {{section}})',
  'match-ref-unresolved':
    '{{attribute}} vaut « {{value}} », qui ne nomme aucun passage de cette unité ({{standard}}, {{section}})',
  'duplicate-match-id': '{{attribute}} « {{value}} » sert deux fois parmi les propositions ({{standard}}, {{section}})',
  'match-sub-type-without-type':
    '{{attribute}} vaut « {{value}} », et la proposition n’a pas de type ({{standard}}, {{section}})',
  'match-with-language': 'une proposition a {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'gloss-entry-incomplete': '<{{element}}> n’a ni traduction ni définition ({{standard}}, {{section}})',
  'gloss-ref-unresolved':
    '{{attribute}} vaut « {{value}} », qui ne nomme aucun passage de cette unité ({{standard}}, {{section}})',
  'duplicate-gloss-ref': '{{attribute}} « {{value}} » sert deux fois dans le glossaire ({{standard}}, {{section}})',
  'duplicate-gloss-id': '{{attribute}} « {{value}} » sert deux fois dans le glossaire ({{standard}}, {{section}})',
  'duplicate-metadata-id':
    '{{attribute}} « {{value}} » sert deux fois dans les métadonnées ({{standard}}, {{section}})',
  'fs-on-end-code': '<ec> n’est pas isolé et a {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'sub-fs-without-fs': '{{attribute}} vaut « {{value}} », et il n’y a pas de fs ({{standard}}, {{section}})',
  'sub-fs-syntax':
    '{{attribute}} vaut « {{value}} », qui n’est pas une liste de nom,valeur ({{standard}}, {{section}})',
  'resource-without-content': '<{{element}}> est vide et n’a pas de href ({{standard}}, {{section}})',
  'resource-with-href-and-content':
    'une ressource a un contenu, et {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'path-outside': '{{attribute}} « {{value}} » mène hors du dossier de ce fichier ({{standard}}, {{section}})',
  'resource-without-source':
    '{{attribute}} vaut « {{value}} », et l’élément n’a pas de source ({{standard}}, {{section}})',
  'resource-item-empty': '<{{element}}> n’a ni source, ni cible, ni référence ({{standard}}, {{section}})',
  'resource-item-without-mime-type':
    '<{{element}}> nomme des ressources extérieures et pas de mimeType ({{standard}}, {{section}})',
  'resource-ref-unresolved':
    '{{attribute}} « {{value}} » ne nomme aucun <resourceItem> du fichier ({{standard}}, {{section}})',
  'duplicate-resource-id': '{{attribute}} « {{value}} » sert deux fois dans les ressources ({{standard}}, {{section}})',
  'size-info-and-ref': 'il y a un sizeInfo, et {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'size-info-ref-unresolved':
    '{{attribute}} « {{value}} » ne nomme rien dans les <slr:data> d’ici ou d’au-dessus ({{standard}}, {{section}})',
  'size-on-end-code': '<ec> n’est pas isolé et a {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'unknown-size-profile': '{{attribute}} vaut « {{value}} », que la norme ne définit pas ({{standard}}, {{section}})',
  'size-syntax': '{{attribute}} vaut « {{value}} », que le profil ne connaît pas ({{standard}}, {{section}})',
  'rule-says-not-one-thing':
    '<{{element}}> dit : {{found}} ; une règle dit exactement une chose ({{standard}}, {{section}})',
  'exists-in-source-alone':
    '{{attribute}} « {{value}} » est sans isPresent, startsWith ni endsWith ({{standard}}, {{section}})',
  'occurs-without-is-present': '{{attribute}} « {{value}} » est sans isPresent ({{standard}}, {{section}})',
  'rule-disabled-in-file':
    '{{attribute}} vaut « {{value}} » pour une règle de tout le fichier ({{standard}}, {{section}})',
  'revision-ref-unresolved':
    '{{attribute}} « {{value}} » ne nomme rien à côté du suivi des modifications ({{standard}}, {{section}})',
  'revision-without-ref':
    '<{{element}}> : il y a plusieurs <{{changed}}>, et ref ne dit pas lequel a changé ({{standard}}, {{section}})',
  'unknown-revision-property':
    '{{attribute}} « {{value}} » n’est ni content ni un attribut de l’élément ({{standard}}, {{section}})',
  'repeated-revision-property':
    '{{attribute}} « {{value}} » apparaît deux fois dans une même révision ({{standard}}, {{section}})',
  'unknown-current-version':
    '{{attribute}} « {{value}} » n’est la version d’aucune révision ({{standard}}, {{section}})',
  'its-without-version': 'ITS est employé, et sa version n’est dite ni ici ni au-dessus ({{standard}}, {{section}})',
  'its-annotation-of-other-type': '<{{element}}> a {{found}} et le type « {{value}} » ({{standard}}, {{section}})',
  'issues-ref-and-issue': 'un problème est décrit à côté de {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'issue-without-content': '<{{element}}> a un problème sans type ni commentaire ({{standard}}, {{section}})',
  'issues-ref-unresolved':
    '{{attribute}} vaut « {{value}} », qui ne nomme aucun problème de l’unité ({{standard}}, {{section}})',
  'rating-score-and-vote': '{{attribute}} « {{value}} » est à côté d’une note ({{standard}}, {{section}})',
  'threshold-without-rating':
    '{{attribute}} « {{value}} » est sans son évaluation ici ou au-dessus ({{standard}}, {{section}})',
  'analysis-ident-and-ref':
    '{{attribute}} « {{value}} » est à côté de its:taSource ou its:taIdent ({{standard}}, {{section}})',
  'half-an-analysis-ident': '{{attribute}} « {{value}} » est sans {{other}} ({{standard}}, {{section}})',
  'provenance-ref-and-record':
    'une provenance est décrite à côté de {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'provenance-ref-unresolved':
    '{{attribute}} vaut « {{value}} », qui ne nomme aucune provenance d’ici ou d’au-dessus ({{standard}}, {{section}})',
  'provenance-record-empty': '<{{element}}> ne nomme personne et rien ({{standard}}, {{section}})',
  'its-ref-without-prefix': '{{attribute}} vaut « {{value}} », sans « #its= » ({{standard}}, {{section}})',
  'profile-without-rating':
    '{{attribute}} « {{value}} » est sans note ni vote ici ou au-dessus ({{standard}}, {{section}})',
  'confidence-without-analysis': '{{attribute}} « {{value}} » est sans analyse ({{standard}}, {{section}})',
  'term-with-value-and-ref':
    'un terme d’ITS a un texte dans value, et aussi {{attribute}} « {{value}} » ({{standard}}, {{section}})',
  'annotators-syntax':
    '{{attribute}} vaut « {{value}} », qui n’est pas une liste de CATÉGORIE|IRI ({{standard}}, {{section}})',
  'confidence-without-annotator':
    '{{attribute}} « {{value}} » est sans outil pour {{category}} ({{standard}}, {{section}})',
  'locale-filter-syntax':
    '{{attribute}} vaut « {{value}} », qui n’est pas une liste de langues ({{standard}}, {{section}})',
  'switch-syntax': '{{attribute}} vaut « {{value}} », qui n’est pas une liste de SORTE:NOM ({{standard}}, {{section}})',
  'case-without-switch': '{{attribute}} vaut « {{value}} », et l’unité n’a pas de switch ({{standard}}, {{section}})',
  'case-of-other-size':
    '{{attribute}} vaut « {{value}} », et le switch a un autre nombre de parties ({{standard}}, {{section}})',
  'unknown-case': '{{attribute}} vaut « {{value}} », qui n’est pas un cas de pluriel ({{standard}}, {{section}})',
  'repeated-case': '{{attribute}} « {{value}} » apparaît deux fois dans l’unité ({{standard}}, {{section}})',
  'segment-without-case':
    '<{{element}}> est dans une unité qui a un switch, et n’a pas de cas ({{standard}}, {{section}})',
};
