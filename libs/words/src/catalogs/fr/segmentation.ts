/** Fichiers de segmentation, et ce qu’ils ont découpé. */

export const segmentation = {
  'not-srx': 'l’élément racine est « {{found}} » ; celui d’un fichier de segmentation est « srx »',
  'srx-version': 'version="{{found}}" n’est ni 1.0 ni 2.0 ; lu comme 2.0',
  'srx-not-yes-or-no': '{{attribute}}="{{found}}" n’est ni yes ni no ; lu comme {{meant}}',
  'srx-unknown-language-rule':
    'la correspondance « {{pattern}} » nomme les règles « {{languageRule}} », que le fichier n’a pas',
  'srx-okapi-option': 'l’option Okapi {{option}} n’est pas appliquée : seules les règles du fichier servent',
  'srx-regex': 'la règle {{rule}} de « {{languageRule}} » n’est pas comprise ({{problem}}) ; elle est ignorée',
  'srx-rule-breaks-everywhere':
    'la règle {{rule}} de « {{languageRule}} » n’a ni avant ni après : elle couperait après chaque caractère ; elle est ignorée',
  'srx-language-pattern':
    'le motif de langue « {{pattern}} » n’est pas une expression régulière ; la correspondance est ignorée',
  'srx-no-rules-for-language': 'aucune correspondance de ce fichier ne mène de « {{language}} » à des règles',
  'srx-structure-missing': 'le fichier n’a pas de {{what}}, que SRX demande',
  'srx-structure-repeated': 'deux jeux de règles s’appellent « {{name}} » ; seul le premier sert',
  'abbreviation-without-stop':
    '« {{abbreviation}} » ne finit pas par un point : aucune phrase n’est coupée après ; la ligne est ignorée',
  'unit-not-split':
    'les règles demandent plus de {{budget}} ms pour le paragraphe qui commence par « {{beginning}} » ; il reste un seul segment',
  'unit-too-long-to-split': 'un paragraphe de {{length}} caractères dépasse {{limit}} ; il reste un seul segment',
  'segmentation-replaced': 'ces règles ont été remplacées par celles de cette version : {{version}}',
  'segmentation-edited':
    'ces règles ne sont plus telles que ce programme les a écrites ; elles n’ont pas été remplacées',
};

export const segmentationAdvice = {
  'not-srx': 'Nommez un fichier de règles de segmentation (SRX 2.0).',
  'srx-version': 'Écrivez version="2.0" sur l’élément srx.',
  'srx-not-yes-or-no': 'Écrivez {{attribute}}="yes" ou {{attribute}}="no".',
  'srx-unknown-language-rule': 'Corrigez languagerulename, ou ajoutez le languagerule.',
  'srx-regex': 'Corrigez l’expression régulière (syntaxe d’ICU) ou supprimez la règle.',
  'srx-rule-breaks-everywhere': 'Donnez à la règle un beforebreak ou un afterbreak, ou supprimez-la.',
  'srx-language-pattern': 'Corrigez languagepattern (syntaxe d’ICU), par exemple "fr.*".',
  'srx-no-rules-for-language':
    'Ajoutez <languagemap languagepattern="{{language}}.*" languagerulename="…"/> dans maprules.',
  'srx-structure-missing': 'Voir SRX 2.0, §2 : languagerules et leurs règles, puis maprules et leurs correspondances.',
  'srx-structure-repeated': 'Donnez à chaque jeu de règles un nom à lui.',
  'abbreviation-without-stop': 'Écrivez l’abréviation avec son point, une par ligne.',
  'unit-not-split':
    'Cherchez dans les règles une répétition dans une répétition, comme (a+)+, ou divisez le paragraphe.',
  'unit-too-long-to-split': 'Divisez le paragraphe en lignes.',
  'segmentation-replaced':
    'Les anciennes règles sont dans la gestion de versions. Validez le tout avec les fichiers .xlf.',
  'segmentation-edited':
    'Mettez vos ajouts dans {{overlay}} (une abréviation par ligne), supprimez {{path}} et recommencez ; ou gardez vos règles.',
};
