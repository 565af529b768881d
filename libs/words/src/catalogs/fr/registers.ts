/** Ce qui peut clocher dans un répertoire de termes (TBX, CSV), lu, modifié ou validé. */

export const registers = {
  'not-tbx': 'l’élément racine est {{root}} ; TBX, c’est <tbx> ou <martif> avec <text> et <body>, ou <TBX> avec <body>',
  'not-a-register':
    'la première ligne n’a ni les colonnes « langue » et « terme », ni de colonne qui porte le nom d’une langue',
  'open-quote': 'cette cellule entre guillemets n’est jamais fermée',
  'unknown-column': 'la colonne « {{column}} » n’est pas connue ; elle est laissée de côté',
  'repeated-column': 'la colonne « {{column}} » apparaît deux fois ; seule la première est lue',
  'missing-column': 'le répertoire n’a pas de colonne pour « {{column}} »',
  'ragged-row': 'cette ligne a {{cells}} cellules, la première en a {{columns}}',
  'term-without-language': 'le terme « {{term}} » n’a pas de langue ; il est laissé de côté',
  'term-without-language-element': '<{{element}}> n’a pas de xml:lang ; ses termes sont laissés de côté',
  'empty-term': 'cette ligne a une langue et pas de terme ; elle est laissée de côté',
  'empty-term-element': '<{{element}}> n’a pas de terme ; il est laissé de côté',
  'concept-without-term': 'le concept « {{concept}} » n’a pas de terme ; il est laissé de côté',
  'duplicate-concept-id':
    '« {{concept}} » est déjà l’identifiant d’un concept précédent ; celui-ci est lu comme « {{given}} »',
  'duplicate-term': '« {{term}} » ({{language}}) figure deux fois dans le concept « {{concept}} »',
  'conflicting-concept-field':
    '« {{field}} » du concept « {{concept}} » vaut ici « {{value}} », et « {{kept}} » dans une ligne précédente, qui compte',
  'unknown-term-status': '« {{status}} » n’est pas un statut ; il est laissé de côté',
  'bad-term-date': '« {{date}} » n’est pas un jour ; il est laissé de côté',
  'unknown-term-value': '« {{field}} » ne peut pas valoir « {{value}} » ; c’est laissé de côté',
  'term-validity-reversed': '« {{term}} » serait valable du {{from}} au {{until}} : la fin précède le début',
  'unknown-concept': 'ce répertoire n’a pas de concept « {{concept}} »',
  'unknown-term': 'le concept « {{concept}} » n’a pas de terme « {{term}} » ({{language}})',
  'concept-exists': 'il y a déjà un concept « {{concept}} »',
  'tbx-missing-attribute': '<{{element}}> n’a pas l’attribut {{attribute}}, que TBX exige',
  'tbx-unexpected-attribute': '<{{element}}> ne peut pas avoir l’attribut {{attribute}} en TBX',
  'tbx-invalid-value': '{{attribute}} de <{{element}}> vaut « {{value}} » ; TBX attend {{expected}}',
  'tbx-invalid-value-day': '{{attribute}} de <{{element}}> vaut « {{value}} » ; TBX attend un jour tel que 2015-03-26',
  'tbx-invalid-value-dialect':
    '{{attribute}} de <{{element}}> vaut « {{value}} » ; TBX attend le nom d’un dialecte tel que TBX-Basic',
  'tbx-invalid-value-id':
    '{{attribute}} de <{{element}}> vaut « {{value}} » ; TBX attend un nom sans espace qui commence par une lettre',
  'tbx-invalid-value-language':
    '{{attribute}} de <{{element}}> vaut « {{value}} » ; TBX attend un code de langue tel que fr ou pt-BR',
  'tbx-duplicate-id': 'l’identifiant « {{id}} » sert deux fois',
  'tbx-unresolved-reference':
    '{{attribute}} de <{{element}}> renvoie à « {{target}} », qui n’est pas un identifiant de ce fichier',
  'tbx-unexpected-element': '<{{child}}> n’a pas sa place dans <{{element}}>',
  'tbx-unexpected-content': '<{{element}}> contient : {{content}} ; TBX y attend : {{model}}',
  'tbx-unexpected-text': '<{{element}}> ne contient que des éléments, et voici du texte',
  'tbx-unknown-category': '{{dialect}} n’a pas de catégorie de données « {{category}} »',
  'tbx-invalid-status': '« {{status}} » n’est pas un statut administratif',
};

export const registerAdvice = {
  'not-tbx': 'Donnez un fichier TBX.',
  'not-a-register': 'Nommez les colonnes dans la première ligne : concept, langue, terme, statut ; ou bien fr, lv, en.',
  'open-quote': 'Fermez-la par ", et écrivez "" pour un guillemet à l’intérieur.',
  'unknown-column': 'Renommez-la d’après la documentation, ou n’en tenez pas compte.',
  'repeated-column': 'Supprimez ou renommez l’une des deux.',
  'missing-column': 'Ajoutez la colonne à la première ligne.',
  'ragged-row':
    'Mettez entre guillemets les cellules qui contiennent le séparateur, et séparez aussi les cellules vides.',
  'term-without-language': 'Donnez-lui la langue de ses termes, par exemple « lv ».',
  'term-without-language-element': 'Donnez-lui la langue de ses termes, par exemple xml:lang="lv".',
  'empty-term': 'Écrivez le terme, ou supprimez la ligne.',
  'empty-term-element': 'Donnez-lui un <term> qui contient du texte, ou supprimez-le.',
  'concept-without-term': 'Donnez-lui un terme, ou supprimez-le.',
  'duplicate-concept-id': 'Donnez-lui son propre identifiant, ou mettez ses termes dans le concept précédent.',
  'duplicate-term': 'N’en gardez qu’un.',
  'conflicting-concept-field': 'Dites-le une seule fois, dans la première ligne du concept.',
  'unknown-term-status': 'Écrivez preferred, admitted, forbidden ou superseded.',
  'bad-term-date': 'Écrivez l’année, le mois et le jour : 2015-03-26.',
  'unknown-term-value': 'Écrivez ce que la documentation indique.',
  'term-validity-reversed': 'Corrigez l’un des deux jours.',
  'unknown-concept': 'Donnez l’identifiant d’un concept qui existe, ou ajoutez le concept.',
  'unknown-term': 'Donnez un terme tel que le répertoire l’écrit, ou ajoutez-le.',
  'concept-exists': 'Ajoutez-lui les termes, ou choisissez un autre identifiant.',
  'tbx-missing-attribute': 'Ajoutez {{attribute}} à <{{element}}>.',
  'tbx-unexpected-attribute': 'Supprimez {{attribute}}.',
  'tbx-invalid-value': 'Corrigez {{attribute}}.',
  'tbx-duplicate-id': 'Donnez un autre identifiant à l’un des éléments.',
  'tbx-unresolved-reference': 'Renvoyez à un identifiant qui existe, ou employez un xref pour ce qui est ailleurs.',
  'tbx-unexpected-element': 'Supprimez <{{child}}>, ou déplacez-le.',
  'tbx-unexpected-content': 'Ajoutez ce qui manque, supprimez ce qui n’a pas sa place ici, ou rétablissez cet ordre.',
  'tbx-unexpected-text': 'Supprimez le texte, ou mettez-le dans une <note>.',
  'tbx-unknown-category': 'Dites-le dans une <note>, ou donnez au dialecte un nom qui lui soit propre.',
  'tbx-invalid-status':
    'Écrivez preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts ou supersededTerm-admn-sts.',
};
