/** Ce que les contrôles relèvent, d’après le code du contrôle : le constat, ce qu’il faut faire, ce qui est cherché. */
import { type en } from '../en.ts';
import { type InFrench } from '../in-french.ts';

export const checks: InFrench<Pick<typeof en, 'checks' | 'checkAdvice' | 'checkDescriptions' | 'checkValues'>> = {
  checks: {
    'missing-target': 'il n’y a pas de traduction',
    'expressed-nowhere': 'toutes les phrases de ce paragraphe sont {-} : aucune voisine ne le dit',
    'empty-target': 'la cible est vide',
    'text-without-source': 'la source est vide, la cible ne l’est pas',
    untranslated: 'la cible est identique à la source',
    'untranslated-words': '« {{text}} » est encore dans la langue de la source',
    'wrong-language': 'la cible est écrite dans la langue de la source : {{text}}',
    'missing-code': 'il manque {{codes}} à la cible',
    'extra-code': 'la cible a {{codes}}, que la source n’a pas autant de fois',
    'unpaired-code': 'la paire de {{codes}} n’est pas entière',
    'formatting-dropped': 'la mise en forme {{codes}} est laissée de côté',
    'formatting-added': 'la mise en forme {{codes}} figure plus souvent que dans la source',
    'code-nesting': '{{codes}} se croisent',
    'code-order': 'les codes sont dans un autre ordre : {{codes}}',
    'markup-added': 'du balisage que la source n’a pas : {{text}}',
    'markup-lost': 'il manque du balisage de la source : {{text}}',
    'markdown-added': 'des signes de Markdown que la source n’a pas : {{text}}',
    'placeholder-differs': 'en moins : {{missing}} ; en trop : {{extra}}',
    'fact-changed': 'la source dit {{source}}, la cible {{target}}',
    'fact-missing': 'il manque {{source}} à la cible',
    'fact-added': 'la source ne dit pas {{target}}',
    'fact-unmatched': 'sans pendant : dans la source {{source}}, dans la cible {{target}}',
    'fact-doubtful': 'voyez si ceci concorde : {{source}} / {{target}}',
    'digits-differ': 'chiffres de la source seule : {{source}} ; de la cible seule : {{target}}',
    'term-missing': 'pour « {{source}} », le répertoire a {{expected}}',
    'term-forbidden': '« {{target}} » est interdit ; le répertoire a {{expected}}',
    'term-superseded': '« {{target}} » n’est plus en usage ; le répertoire a {{expected}}',
    'term-translated': '« {{source}} » ne se traduit pas',
    'start-mark': 'la cible commence par « {{mark}} »',
    'missing-end-mark': 'la source finit par « {{source}} », la cible par aucun signe',
    'added-end-mark': 'la source finit sans signe, la cible par « {{target}} »',
    'other-end-mark': 'la source finit par « {{source}} », la cible par « {{target}} »',
    'double-space': 'deux espaces de suite dans « {{text}} »',
    'outer-space': 'l’espace au {{where}} de la phrase n’est pas celle de la source',
    'space-before-mark': 'une espace avant le signe dans « {{text}} »',
    'space-missing-before-mark': 'pas d’espace insécable avant le signe dans « {{text}} »',
    'space-inside-guillemets': 'l’espace à l’intérieur des guillemets de « {{text}} » n’est pas celle de cette langue',
    'space-missing-after-mark': 'pas d’espace après le signe dans « {{text}} »',
    'space-inside-brackets': 'l’espace près de la parenthèse dans « {{text}} » est mal placée',
    'percent-space': 'l’espace avant le signe pour cent dans « {{text}} » n’est pas celle de cette langue',
    'unpaired-bracket': 'la parenthèse dans « {{text}} » est seule',
    'brackets-differ': '{{source}} parenthèses dans la source, {{target}} dans la cible',
    'unpaired-quote': 'le guillemet dans « {{text}} » est seul',
    'quote-style': '{{found}} ne sont pas les guillemets de cette langue ; elle a {{expected}}',
    'apostrophe-style': 'une apostrophe droite dans « {{text}} »',
    'dash-style': 'un trait d’union à la place d’un tiret dans « {{text}} »',
    'mixed-script': 'des lettres de deux écritures dans le mot « {{word}} » : {{letters}}',
    'look-alike-word': '« {{word}} » est écrit en lettres d’une autre écriture',
    'outside-repertoire': '« {{letter}} » ({{name}}) n’est pas une lettre de cette langue ; elle a {{expected}}',
    'own-letters-missing': 'aucune des lettres que cette langue a en plus des lettres usuelles, sur {{count}} lettres',
    'uzbek-apostrophe': '« {{text}} » n’a pas le signe propre à la lettre (U+02BB)',
    'not-nfc': 'une lettre et son accent sont deux caractères dans « {{text}} »',
    mojibake: 'caractères abîmés : « {{text}} »',
    'invisible-character': 'le caractère invisible {{name}} dans « {{text}} »',
    'bidi-unbalanced': 'la commande de sens d’écriture {{name}} est seule',
    'doubled-word': 'le mot « {{word}} » figure deux fois',
    'tripled-letter': 'la lettre « {{letter}} » figure trois fois dans « {{text}} »',
    'repeated-mark': 'des signes répétés dans « {{text}} »',
    'too-short': '{{target}} caractères pour {{source}} : il manque peut-être quelque chose',
    'too-long': '{{target}} caractères pour {{source}} : quelque chose est peut-être ajouté',
    'over-limit': '{{target}} caractères, et il y a place pour {{limit}}',
    'start-capital': 'la cible commence par une minuscule : « {{word}} »',
    'all-capitals-differ': 'seule la {{side}} est tout en capitales',
    'lines-differ': '{{source}} sauts de ligne et tabulations dans la source, {{target}} dans la cible',
    'fact-outlier': '{{agreeing}} autres langues disent {{expected}}, celle-ci {{found}}',
    'inconsistent-target': 'le même français est « {{other}} » dans {{where}}',
    'inconsistent-source': 'une autre phrase a la même cible : « {{other}} » dans {{where}}',
    'source-spacing': 'les espaces de la source dans « {{text}} » ne sont pas celles de {{profile}}',
    'source-quotes': '« {{found}} » dans la source ne sont pas les guillemets de {{profile}}, qui a {{expected}}',
  },
  checkAdvice: {
    'expressed-nowhere': 'Traduisez le paragraphe dans l’une de ses phrases.',
    'empty-target': 'Traduisez la phrase, ou écrivez {-} si une phrase voisine le dit.',
    untranslated: 'Traduisez-la, ou acceptez-la avec : dragoman review --as-is',
    'code-nesting': 'Fermez d’abord ce qui a été ouvert en dernier.',
    'markup-added': 'Employez les codes de la source ; à la place d’une entité, écrivez le caractère lui-même.',
    'placeholder-differs': 'Recopiez les emplacements de la source lettre à lettre.',
    'double-space': 'N’en laissez qu’une.',
    'space-before-mark': 'Retirez l’espace.',
    'space-missing-before-mark': 'Mettez une espace insécable (U+00A0 ou U+202F) avant lui.',
    'mixed-script': 'Retapez le mot au clavier de sa langue.',
    'not-nfc': 'Normalisez le texte en NFC.',
    'invisible-character': 'Supprimez-le.',
    'doubled-word': 'Supprimez l’un des deux.',
  },
  checkDescriptions: {
    'missing-target':
      'Une phrase n’a pas de cible : une erreur si le reste de son paragraphe est traduit, une remarque si rien ne l’est.',
    'expressed-nowhere': 'Toutes les phrases d’un paragraphe sont `{-}`, dites par une voisine : il n’y en a pas.',
    'empty-target': 'La cible est vide ; `review --as-is` l’accepte, ou une cible `{-}` si une phrase voisine le dit.',
    'text-without-source': 'La cible dit quelque chose là où la source ne dit rien.',
    untranslated:
      'La cible est égale à sa source. Noms, nombres, adresses et coordonnées le peuvent ; `review --as-is` accepte tout.',
    'untranslated-words': 'Une suite de mots de la source reste telle quelle dans la cible, hors des guillemets.',
    'wrong-language': 'Les petits mots de la cible sont ceux de la langue source, non de la sienne.',
    'missing-code': 'Un lien, une image, une note ou un emplacement de la source n’est pas dans la cible.',
    'extra-code': 'Un code que la source n’a pas, ou n’a qu’une fois.',
    'unpaired-code': 'Il manque la moitié d’une paire, ou la paire se ferme avant de s’ouvrir.',
    'formatting-dropped': 'Une paire de simple mise en forme (gras, italique) est laissée de côté.',
    'formatting-added': 'Une paire de simple mise en forme figure une fois de plus que dans la source.',
    'code-nesting': 'Deux paires de codes se croisent dans la cible et non dans la source.',
    'code-order': 'Les codes sont dans un autre ordre que dans la source.',
    'markup-added':
      'Une balise, un commentaire, une entité ou un script dans le texte de la cible, que la source n’a pas.',
    'markup-lost': 'Une balise du texte de la source que la cible n’a pas.',
    'markdown-added': 'Des signes de Markdown (`**`, `[…](…)`, accent grave, `#` au début) que la source n’a pas.',
    'placeholder-differs': 'Les emplacements (`{name}`, `{0}`, `%s`, arguments ICU) ne sont pas ceux de la source.',
    'fact-changed':
      'Une date, un nombre, un montant, une adresse ou une référence a une autre valeur que dans la source.',
    'fact-missing':
      'Une date, un nombre, un montant, une adresse ou une référence de la source n’est dans la cible sous aucune forme.',
    'fact-added':
      'La cible a une date, un nombre, un montant, une adresse ou une référence que la source n’a sous aucune forme.',
    'fact-unmatched':
      'Un nombre d’un côté n’a de pendant de l’autre ni en chiffres ni en lettres ; la phrase le dit peut-être autrement.',
    'fact-doubtful': 'Une donnée n’est peut-être qu’écrite autrement, en toutes lettres par exemple.',
    'digits-differ':
      'Les chiffres des deux côtés ne sont pas les mêmes, quoi qu’ils veuillent dire : un indice pour qui lit de près.',
    'term-missing': 'La source a un terme d’un répertoire, la cible aucune de ses traductions officielles.',
    'term-forbidden': 'La cible a une forme qu’un répertoire interdit.',
    'term-superseded': 'La cible a une forme qui n’est plus en usage à cette date.',
    'term-translated': 'Un nom qui s’écrit de même dans toutes les langues n’est pas tel quel dans la cible.',
    'start-mark':
      'La cible commence par un signe qui finit quelque chose (`.`, `,`, `)`) : ce qui le précédait est perdu.',
    'missing-end-mark':
      'La source finit par un point, un point d’interrogation, un deux-points ou autre signe, la cible par aucun.',
    'added-end-mark':
      'La source finit sans signe (un titre), la cible par un signe qui n’est celui d’aucune abréviation ni d’aucun ordinal.',
    'other-end-mark':
      'La cible finit par un autre signe : un avertissement pour un point d’interrogation, une remarque si l’un peut remplacer l’autre.',
    'double-space': 'Deux espaces de suite que la source n’a pas.',
    'outer-space': 'Une espace avant ou après la phrase que la source n’a pas, ou qu’elle a et que la cible a perdue.',
    'space-before-mark': 'Une espace avant `, . : ; ! ?` là où le profil de la langue n’en a pas.',
    'space-missing-before-mark':
      'Pas d’espace avant un signe qui en a une dans cette maison (`: ; ! ?` en fr-FR, le deux-points en fr-CA), ou une espace sécable.',
    'space-inside-guillemets':
      'L’espace à l’intérieur de « » selon le profil : insécable en français, aucune ailleurs.',
    'space-missing-after-mark':
      'Pas d’espace entre une virgule, un deux-points, un point-virgule, un point ou un point d’interrogation et le mot suivant.',
    'space-inside-brackets': 'Une espace après une parenthèse ouvrante ou avant une fermante, ou aucune à l’extérieur.',
    'percent-space':
      'L’espace avant le signe pour cent selon le profil : `3.5%` en anglais, `3,5 %` en français et en allemand.',
    'unpaired-bracket':
      'Une parenthèse s’ouvre que rien ne ferme, ou ferme ce que rien n’a ouvert, et celles de la source sont entières.',
    'brackets-differ': 'La source a un autre nombre de parenthèses.',
    'unpaired-quote':
      'Un guillemet est seul dans la cible, et tous vont par paires dans la source. Une citation de plusieurs phrases n’a sa paire dans aucune des deux.',
    'quote-style': 'Des guillemets que la langue n’emploie pas, droits aussi quand la source n’en a pas.',
    'apostrophe-style': 'Une apostrophe droite dans un mot, là où la langue a une apostrophe courbe.',
    'dash-style': 'Un trait d’union entre espaces là où la langue a un tiret.',
    'mixed-script':
      'Un mot a des lettres de deux écritures : un `a` latin dans un mot cyrillique paraît juste et n’est plus jamais trouvé.',
    'look-alike-word': 'Un mot court est tapé en lettres d’une autre écriture qui ressemblent aux siennes.',
    'outside-repertoire':
      'Une lettre que la langue n’a pas et qui en remplace une des siennes : `ş` pour le `ș` roumain, `ў` pour le `ӯ` tadjik.',
    'own-letters-missing':
      'Une longue phrase sans une seule lettre propre à cette langue (ou à peu d’autres) : tapée sur un autre clavier, ou dans une autre langue.',
    'uzbek-apostrophe':
      'Les lettres ouzbèkes oʻ et gʻ avec un autre signe que U+02BB : un avertissement si la phrase a aussi le bon, ou un accent grave.',
    'not-nfc': 'Lettres et accents sont séparés (forme Unicode autre que NFC) : une recherche ne trouve pas le mot.',
    mojibake:
      'Des octets lus dans le mauvais codage : `Ã©` pour `é`, `â€™` pour `’`, `Ð°` pour `а`, U+FFFD, `??` dans un mot.',
    'invisible-character':
      'Un caractère de commande, de largeur nulle ou à usage privé, une marque d’ordre des octets ou un trait d’union conditionnel que la source n’a pas.',
    'bidi-unbalanced':
      'Une commande de sens d’écriture s’ouvre que rien ne ferme, ou l’inverse : la suite s’affiche dans le mauvais ordre.',
    'doubled-word':
      'Le même mot deux fois de suite, sauf là où la langue le fait (« nous nous », « die die » en allemand).',
    'tripled-letter': 'La même lettre trois fois dans un mot, là où les composés de la langue ne le font pas.',
    'repeated-mark': 'Un signe de ponctuation deux fois de suite (`,,`, `;;`, `..`, `.,`) que la source n’a pas.',
    'too-short':
      'La cible est bien plus courte que ne le sont les traductions dans cette langue : il manque peut-être quelque chose.',
    'too-long':
      'La cible est bien plus longue que ne le sont les traductions dans cette langue : quelque chose est peut-être ajouté.',
    'over-limit':
      'La cible a plus de caractères que sa place n’en permet (restriction de taille de XLIFF, maximum d’un titre).',
    'start-capital':
      'La source commence par une majuscule, la cible par une minuscule : un avertissement dans une phrase entière, une remarque dans une partie de phrase.',
    'all-capitals-differ': 'L’un des deux côtés est tout en capitales, l’autre non.',
    'lines-differ': 'La cible a un autre nombre de lignes ou de tabulations que la source.',
    'fact-outlier':
      'Une langue a une autre date, un autre nombre ou un autre montant que presque toutes les autres de la publication ; une remarque si elle n’en a pas : la comparaison avec la source en juge.',
    'inconsistent-target': 'La même source a des cibles différentes.',
    'inconsistent-source': 'Des sources différentes ont la même cible.',
    'source-spacing':
      'Dans la source : une espace que son profil typographique n’a pas, ou une qui manque. Seulement si `typography` nomme un profil pour la source.',
    'source-quotes':
      'Dans la source : des guillemets que son profil typographique n’a pas. Seulement si `typography` nomme un profil pour la source.',
  },
  checkValues: { beginning: 'début', end: 'bout', source: 'source', target: 'cible' },
};
