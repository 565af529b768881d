/** What has a number: art. 5, p. 12, tél. 01. */
const references = String.raw`[Aa]rt|[Aa]rtt|[Aa]ff|[Aa]l|[Aa]nn|[Cc]h|[Cc]hap|[Cc]onsid|[Cc]ol|[Dd]éc|[Dd]oc|[Ee]nv|[Ff]asc|[Ff]ig|[Ff]ol|[Ll]it|[Ll]iv|[Mm]ax|[Mm]in|[Nn]|[Nn]b|[Nn]o|[Nn]os|[Nn]um|[Pp]|[Pp]ag|[Pp]ar|[Pp]aragr|[Pp]l|[Pp]p|[Pp]t|[Rr]ef|[Rr]éf|[Rr]ub|[Ss]ect|[Ss]s|[Ss]uppl|[Tt]|[Tt]ab|[Tt]el|[Tt]él|[Tt]it|[Tt]om|[Vv]|[Vv]ol|[Ff]ax|[Cc]a|[Aa]pprox|[Rr]és|[Bb]ull|[Cc]iv|[Cc]rim|[Pp]én|[Rr]ec|[Cc]hron|[Cc]omm|[Jj]urispr|[Oo]bs|[Rr]éimpr|[Rr]ééd|[Tt]abl|[Rr]eq|[Ll]et|[Ll]itt|[Oo]rd|[Rr]ègl|[Cc]irc|[Ii]nscr|[Rr]ens|[Rr]ésa|[Mm]ob|[Tt]élécop|[Vv]ers|[Ss]em|[Dd]éb|[Éé]t|[Bb]te|[Ll]arg|[Dd]iam|[Ss]uperf|[Gg]az|[Cc]ah|[Nn]rs?|[Pp]oss|[Rr]ev|[Pp]h|[Ii]d|[Oo]p|[Nn]iv|[Cc]at|[Ii]nv|[Pp]os|[Tt]herm|[Cc]yl|[Pp]rog`;

/**
 * Sentences of French: our own rules, SRX 2.0. They are copied into each workspace by `init` and never changed there, so a
 * new version here moves no sentence of anybody. Order matters: what never ends a sentence, what always begins one,
 * what seldom ends one, then the stops.
 */
export const frenchRules = String.raw`<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <!-- dragoman segmentation rules for French, version 1.2.0. Regular expressions are ICU's (SRX 2.0): \s knows U+00A0 and U+202F. -->
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="French">
        <!-- 1. Never the end of a sentence, whatever follows, but for what is named. -->

        <!-- Behind an address of the web or of mail, whatever its last letters: "… www.exemple.org. Inscription …". -->
        <rule break="yes">
          <beforebreak>(?::\/|\bwww|@)[^\s«»"]{0,200}[.\/=&amp;?#%_~+\-][A-ZÀ-ÖØ-ÞŒa-zà-öø-ÿœ0-9]{1,40}\/?\.</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}[\p{Lu}\p{Nd}]</afterbreak>
        </rule>
        <!-- A letter that would be a title, before a word that is no name: "La taille est M. Elle …". -->
        <rule break="yes">
          <beforebreak>\bMM?\.</beforebreak>
          <afterbreak>\s+(?:Ils?|Elles?|Nous|Vous|Je|Puis|Ensuite|Cette|Cet|Ces|Cela|Ceci|Mais|Pourtant|Aujourd['’]hui|C['’]est)\b(?!\.)</afterbreak>
        </rule>
        <!-- Place and date of news: "Bruxelles, le 4 mai 2021. – La Commission", "GENÈVE, 12 mars (ATS). — Le". -->
        <rule break="no">
          <beforebreak>^\s*[A-ZÀ-ÖØ-ÞŒ][^.!?…:;]{1,40}(?:,\s{1,2}(?:le\s{1,2})?(?:1er|[0-9]{1,2})\s{1,2}[A-ZÀ-ÖØ-ÞŒa-zà-öø-ÿœ]{3,9}(?:\s{1,2}[0-9]{4})?(?:\s{1,2}\([^()]{2,40}\))?|\s{1,2}\([^()]{2,40}\))\.(?=\s+[-–—]\s)</beforebreak>
          <afterbreak>\s+[-–—]\s</afterbreak>
        </rule>
        <!-- Titles before a name: M. Le Pen, Mme Dupont, S.E. M. Martin, S. Exc. Mgr Roche. -->
        <rule break="no">
          <beforebreak>\b(?:M|MM|Mr|Mrs|Ms|Mme|Mmes|Mlle|Mlles|Mgr|NN|[Dd]r|Drs|[Pp]r|Prs|[Pp]rofs?|[Ii]ng|Me|Vve|Gal|[Gg]én|[Cc]dt|[Cc]ne|Cap|Col|[Ll]t|[Ll]ieut|[Ss]gt|Adj|[Aa]mb|[Hh]on|Rév|[Ss]én|[Ss]énat|[Pp]dte?|[Ee]m|[Éé]m|Cte|Ctesse|Vte|Vtesse|Pce|Pcesse|Card|[Ss]ubst|R\.\s{0,2}P|S\.\s{0,2}Em|S\.\s{0,2}Exc|Exc)\.</beforebreak>
          <afterbreak>\s+["«“‘(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b(?:S|LL)\.\s{0,2}(?:E|EE|M|MM|A|AA|S|G|H)\.(?:\s{0,2}(?:R|RR|S|SS|I|II|E)\.)?</beforebreak>
          <afterbreak>\s+(?:M|MM|Mme|Mmes|Mlle|Mgr|Dr|Pr|le|la|l['’])[.\s]</afterbreak>
        </rule>
        <!-- Before and behind the common era: 14 apr. J.-C. -->
        <rule break="no">
          <beforebreak>\b(?:av|apr|ap)\.</beforebreak>
          <afterbreak>\s+J\.?\s{0,2}-?\s{0,2}C</afterbreak>
        </rule>
        <!-- Saints and streets: St. Martin, Ste. Anne, 12, boul. Saint-Michel, av. Foch. -->
        <rule break="no">
          <beforebreak>\b(?:St|Ste|Sts|Stes|[Bb]oul|[Bb]ld|[Bb]lvd|[Bb]vd|[Bb]d|[Aa]v|[Pp]l|[Ff]g|[Ii]mp|[Bb]ât|[Ee]sc|[Rr]te|[Cc]hem|[Aa]ll|[Aa]pp?t|[Aa]pp)\.</beforebreak>
          <afterbreak>\s+[\p{L}\p{Nd}]</afterbreak>
        </rule>
        <!-- Before an example, a remark or a comparison. -->
        <rule break="no">
          <beforebreak>\b(?:[Cc]f|[Pp]\.\s{0,2}ex|[Ee]x|[Cc]\.\s{0,2}-?\s{0,2}à\s{0,2}-?\s{0,2}d|[Cc]-à-d|i\.\s{0,2}e|e\.\s{0,2}g|vs|[Vv]\.\s{0,2}g|[Ii]bid|[Ii]dem|[Oo]p\.\s{0,2}cit|[Ll]oc\.\s{0,2}cit|n\.\s{0,2}d\.\s{0,2}l\.\s{0,2}r|N\.\s{0,2}D\.\s{0,2}L\.\s{0,2}R|N\.\s{0,2}B|P\.-S)\.</beforebreak>
          <afterbreak>\s+\P{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b(?:[Cc]f|[Nn]ot|[Ss]péc|(?:[Pp]\.|[Pp]ar)\s{0,2}ex|P\.\s{0,2}-\s{0,2}S|N\.\s{0,2}D\.\s{0,2}(?:L\.\s{0,2}R|[TA])|[Cc]\.\s{0,2}-?\s{0,2}à\s{0,2}-?\s{0,2}d|[Cc]-à-d|i\.\s{0,2}e|e\.\s{0,2}g|vs|N\.\s{0,2}B)\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <!-- Before a number: art. 5 al. 2, p. 12, n° 3, No. 4, tél. 01, chap. IV, env. 300. -->
        <rule break="no">
          <beforebreak>\b(?:${references})\.</beforebreak>
          <afterbreak>\s+(?:[\p{Nd}+(§]|[IVXLC]+\b)</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>\b(?:[Vv]itamines?|[Hh]épatite|[Aa]nnexe|[Gg]roupe|[Cc]atégorie|[Cc]lasse|[Tt]ype|[Zz]one|[Nn]ote|[Nn]iveau|[Pp]lan|[Ss]érie|[Bb]loc|[Pp]oint|[Ll]ettre|[Pp]artie|[Ss]ection|[Ll]igne|[Bb]âtiment|[Ss]alle|[Pp]orte)\s{1,2}\p{Lu}\.</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>
        <!-- Numbered parts of the law and of books: art. L. 122-1, art. R. 4, n. A 12. -->
        <rule break="no">
          <beforebreak>\b(?:[Aa]rt|[Aa]rtt|[Aa]l|[Cc]hap|[Ss]ect|[Ff]ig|[Rr]éf|[Aa]nn|[Aa]ff)\.</beforebreak>
          <afterbreak>\s+\p{Lu}\b</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>(?:\b[LRDA]|[\s(,;«][A-ZÀ-ÖØ-ÞŒ])\.</beforebreak>
          <afterbreak>\s*\*?\s{0,2}\p{Nd}+</afterbreak>
        </rule>
        <!-- Year and page of a law journal: "D. 2010. 1234, note", "JCP 2011. II. 345". -->
        <rule break="no">
          <beforebreak>\b(?:D\.|S\.|[A-ZÀ-ÖØ-ÞŒ]{2,5}(?:\s{1,2}[a-zà-öø-ÿœ]{3,5}\.)?)\s{1,2}(?:19|20)[0-9]{2}\.(?:\s{1,2}[IVX]{1,4}\.)?</beforebreak>
          <afterbreak>\s+(?:\p{Nd}{1,4}(?:[.,;)]|$)|[IVX]{1,4}\.\s{1,2}\p{Nd})</afterbreak>
        </rule>
        <!-- Years of a life: "(m. 1987)", "né v. 1850, m. 1900". -->
        <rule break="no">
          <beforebreak>[(,;–-]\s{0,2}(?:m|n|r|b|d|rég)\.</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>
        <!-- Measures of a thing or place: "haut. 12 cm", "long. 5° E", "pop. 1 200 hab.". -->
        <rule break="no">
          <beforebreak>\b(?:[Hh]aut|[Ll]ong|[Ll]at|[Éé]p|[Pp]rof|[Dd]im)\.</beforebreak>
          <afterbreak>\s+\p{Nd}{1,4}(?:[.,]\p{Nd}{1,4})?\s{0,2}(?:[cdkm]?m\b|[x×°])</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[(,;]\s{0,2}pop\.</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>
        <!-- Hours and francs with a stop: "20 h. 30", "12 fr. 50", "3 min. 20". -->
        <rule break="no">
          <beforebreak>[0-9]\s{0,2}(?:h|hrs?|fr|frs|min)\.</beforebreak>
          <afterbreak>\s+\p{Nd}{2}\b(?:[.,;:)]|\s{1,2}(?:s\b|sec|[-–—à]\s)|$)</afterbreak>
        </rule>
        <!-- A number and its unit end a sentence: "Cuire 5 min. Laisser …", "sous 220 V. Débrancher …". -->
        <rule break="yes">
          <beforebreak>[0-9]\s{0,2}(?:t|[mc]?l|min|sec|pers|hab|k?[VAW]|[KFLNTJ])\.</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <!-- Words that end a sentence though they are letters with stops: "R.S.V.P. Tenue …", "12 € H.T. Livraison …". -->
        <rule break="yes">
          <beforebreak>\b(?:R\.\s{0,2}S\.\s{0,2}V\.\s{0,2}P|[ST]\.\s{0,2}(?:S\.\s{0,2})?V\.\s{0,2}P|T\.\s{0,2}T\.\s{0,2}C|\p{Nd}[^.]{0,12}\s{1,2}H\.\s{0,2}T)\.</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <!-- Months and days before a number: 3 sept. 2015, lun. 4 mai. -->
        <rule break="no">
          <beforebreak>\b(?:[Jj]anv?|[Ff]évr?|[Aa]vr|[Jj]uill?|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]éc|[Ll]un|[Mm]ar|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im)\.</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?(?:\p{Nd}|(?:Lun|Mar|Mer|Jeu|Ven|Sam|Dim)\.)</afterbreak>
        </rule>
        <!-- The number of a list item at the start: "1. Le rapport", "a. Le", "IV. Les", "Art. 3. Le ministre". -->
        <rule break="no">
          <beforebreak>^\s*[«"“(\[]?(?:(?:(?:(?:Art|Chap|Sect|Par|Fig|Tab|Tabl|Ann|Tit|Ch)\.|Étape|Tableau|Figure|Note|Annexe|Titre|Livre|Partie|Point|Question|Exemple|Considérant|Paragraphe|Alinéa|Objectif|Action|Mesure|Phase|Axe|Lot|Article|Chapitre|Section|Volet|Scénario|Option|Règle|Cas|Module|Atelier|Session|Photo|Carte|Graphique|§)?\s{0,2}(?:[LRDA]\.\s{0,2})?[0-9]{1,4}(?:-[0-9]{1,3}){0,3}(?:er|bis|ter|quater)?(?:\.[0-9]{1,3}){0,4}|(?:(?:Art|Chap|Sect|Ann|Tit)\.|Annexe|Titre|Livre|Partie|Article|Chapitre|Section|Phase|Axe|Lot|Volet)\s{1,2}(?:[IVXLC]{1,6}(?:er)?|[A-ZÀ-ÖØ-ÞŒ]|premier|unique))|[a-zà-öø-ÿœ]|[A-ZÀ-ÖØ-ÞŒ]|[IVX]{1,5})\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <!-- The same behind a stop: "… les tarifs. Art. 2. Il entre …", "… adoptée. II. – Les", "… clos. B. Les". -->
        <rule break="no">
          <beforebreak>[.!?…;»)]\s+(?:(?:Art|Chap|Sect|Tit)\.\s{0,2}(?:[LRDA]\.\s{0,2})?(?:[0-9]{1,4}(?:-[0-9]{1,3}){0,3}(?:er|bis|ter)?|[IVXLC]{1,6}(?:er)?))\.</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?["«“(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>(?:[a-zà-öø-ÿœ]{2}[.!?…]|[!?…»)]\.?)\s+[A-HQR]\.</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?["«“(]?\s{0,2}\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <!-- The number of a note behind a stop: "… public.[1] Le", "… public. [2] Le". -->
        <rule break="yes">
          <beforebreak>[.!?…]["”»]?\s{0,2}(?:\[[0-9]{1,3}\]\s{0,2}){0,3}\[[0-9]{1,3}\]</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[.!?…]["”»]?</beforebreak>
          <afterbreak>\s{1,2}\[\p{Nd}{1,3}\](?:\s|$|\[)</afterbreak>
        </rule>
        <!-- A degree ends a sentence: "Elle a un D.E.A. Membre …". -->
        <rule break="yes">
          <beforebreak>(?:\b(?:une?|son|du|le)\s{1,2}|\bd['’]une?\s{1,2})(?:M\.\s{0,2}B\.\s{0,2}A|D\.\s{0,2}[EU]\.\s{0,2}[ASU]|[BM]\.\s{0,2}(?:A|Sc|S)|LL\.\s{0,2}[BMD]|Ph\.\s{0,2}D|B\.\s{0,2}T\.\s{0,2}S|C\.\s{0,2}A\.\s{0,2}P)\.</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <!-- A new sentence before any capital: behind a quotation in straight marks, a date ("52 av. J.-C. César …"), a thing
             called by a letter ("vitamine C. Boire …") or by a number ("voir fig. 7. Chaque …"). -->
        <rule break="yes">
          <beforebreak>(?:(?:^|[\s(])"[^"]{1,300}[.!?…]\s{1,2}"|\b(?:av|apr|ap|avant|après)\.?\s+J\.?\s{0,2}-?\s{0,2}C\.["”»)]?|\b(?:[Vv]itamines?|[Hh]épatite|[Aa]nnexe|[Gg]roupe|[Cc]atégorie|[Cc]lasse|[Tt]ype|[Zz]one|[Nn]ote|[Nn]iveau|[Pp]lan|[Ss]érie|[Bb]loc|[Pp]oint|[Ll]ettre|[Pp]artie|[Ss]ection|[Ll]igne|[Bb]âtiment|[Ss]alle|[Pp]orte)\s{1,2}[A-ZÀ-ÖØ-ÞŒ]\.|\b(?:${references})\.\s{1,2}(?:[0-9]{1,4}(?:[.,–-][0-9]{1,4}){0,3}[a-zà-öø-ÿœ]?|[IVXLC]{1,6}|[a-zà-öø-ÿœ])\.|[^0-9\s]\s{1,2}[bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,4}\.\s{1,2}[0-9]{1,4}\.|[0-9]\s{0,2}(?:h|hrs?|fr|frs)\.\s{1,2}[0-9]{2}\.|[0-9]\s{1,2}(?:et\s{1,2})?(?:sqq?|ss?|suiv)\.)</beforebreak>
          <afterbreak>\s+(?:["«“(]?\s{0,2}\p{Lu}|\p{Nd}{1,2}\.\s)</afterbreak>
        </rule>
        <!-- The number of a list item behind a stop or colon: "… : 1. Le premier ; 2. Le second." -->
        <rule break="no">
          <beforebreak>[.!?…:;]["”»’]?\s+(?:(?:(?:Étape|Tableau|Figure|Note|Annexe|Titre|Livre|Partie|Point|Question|Exemple|Considérant|Paragraphe|Alinéa|Objectif|Action|Mesure|Phase|Axe|Lot|Article|Chapitre|Section|Volet|Scénario|Option)\s{1,2})?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[a-zà-öø-ÿœ]|[IVX]{1,5})\.</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?["«“(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- Words with a mark inside a name. -->
        <rule break="no">
          <beforebreak>\b(?:Yahoo|Jeopardy|Wham|Oui|Vuitton)\s{0,2}!</beforebreak>
          <afterbreak>\s+(?:News|Mail|Japan|Answers|Messenger|Sports|Finance|FM)\b</afterbreak>
        </rule>
        <!-- A short remark on a name: "Col. (rés.) Dumas". -->
        <rule break="no">
          <beforebreak>\((?:rés|ret|retr|dir|coord|coll|éds?|trad|suppl|tit|C\.\s{0,2}R|E\.\s{0,2}R|R)\.\)</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- An omission in a quotation, "[…]" or "(...)", begins what it stands before. -->
        <rule break="no">
          <beforebreak>[\[(]\s{0,2}(?:…|\.{3,4})\s{0,2}[\])]</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>[.!?…]["”’»]?</beforebreak>
          <afterbreak>\s+[\[(]\s{0,2}(?:…|\.{3,4})\s{0,2}[\])]\s+["«“]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- Straight quotation marks with a space on either side: the one behind a quotation closes it. -->
        <rule break="no">
          <beforebreak>(?:^|[\s(])"[^"]{1,300}[.!?…]</beforebreak>
          <afterbreak>\s{1,2}"\s</afterbreak>
        </rule>
        <!-- Items of a list on one line: "…rubrique 6). - si vous …", but not "etc. - notamment". -->
        <rule break="no">
          <beforebreak>\b[Ee]tc\.</beforebreak>
          <afterbreak>\s+[-–—•]</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>[\p{L}\p{Nd})»"”]\.["”»)]?</beforebreak>
          <afterbreak>\s+[-•]\s+[\p{Ll}\p{Lu}\p{Nd}^]</afterbreak>
        </rule>
        <!-- The letter of a list item: "… est voté. b) Les comptes". -->
        <rule break="yes">
          <beforebreak>[.!?…](?:\s{0,2}[»›]|["”’')\]]){0,3}</beforebreak>
          <afterbreak>\s+\(?(?:\p{Ll}|[ivx]{2,5})\)\s</afterbreak>
        </rule>
        <!-- A pause before a number: "à savoir... 30 F". -->
        <rule break="no">
          <beforebreak>(?:…|\.{3})</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>
        <!-- An ellipsis inside brackets opened in the middle of a sentence, and a remark such as "(sic !)". -->
        <rule break="no">
          <beforebreak>[\p{L}\p{Nd},»"”]\s{1,2}[(\[][^()\[\]]{0,60}[.!?…]\s{0,2}[)\]]</beforebreak>
          <afterbreak>\s+\P{Lu}</afterbreak>
        </rule>

        <!-- Degrees: "38 °C. Il". -->
        <rule break="yes">
          <beforebreak>[°º]\s?[CFK]\.</beforebreak>
          <afterbreak>\s+["«“‘(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>

        <!-- 2. A stop and a word that seldom is part of a name: a new sentence. -->
        <rule break="yes">
          <beforebreak>(?:[.!?…](?:\s{0,2}[»›]|["”’')\]]){0,3}|\p{Ll}{4}[.!?][”»]?\p{Nd}{1,3})</beforebreak>
          <afterbreak>\s+(?:["“«‹'‘(\[]\s{0,2}|[-–—•]\s{0,2}){0,3}(?:(?:[CDJLMNST]|Qu|Jusqu|Lorsqu|Puisqu)['’]\p{L}|(?:À|Afin|Ailleurs|Ainsi|Alors|Après|Au|Aucun|Aucune|Aujourd['’]hui|Auparavant|Aussi|Autant|Autre|Autres|Autrement|Aux|Avant|Avec|Beaucoup|Bien|Ça|Car|Ce|Ceci|Cela|Celle|Celles|Celui|Cependant|Certains|Certaines|Ces|Cet|Cette|Ceux|Chacun|Chacune|Chaque|Chez|Combien|Comme|Comment|Contre|Dans|De|Depuis|Derrière|Des|Dès|Désormais|Deux|Devant|Donc|Dont|Du|Durant|Elle|Elles|En|Encore|Enfin|Ensuite|Entre|Est-(?:ce|elle|il|on)|Et|Eux|Grâce|Hier|Ici|Il|Ils|Jamais|Je|La|Là|Le|Les|Leur|Leurs|Lors|Lorsque|Lui|Ma|Maintenant|Mais|Malgré|Même|Mes|Mieux|Moi|Moins|Mon|Ne|Néanmoins|Ni|Non|Nos|Notre|Nous|On|Or|Ou|Où|Oui|Outre|Par|Parce|Parfois|Parmi|Pas|Pendant|Personne|Peu|Peut-être|Plus|Plusieurs|Pour|Pourquoi|Pourtant|Près|Puis|Puisque|Quand|Quant|Que|Quel|Quelle|Quelles|Quels|Quelque|Quelques|Quelqu['’]un|Qui|Quoi|Rien|Sa|Sans|Sauf|Selon|Ses|Seul|Seule|Seuls|Seules|Si|Sinon|Soit|Son|Sous|Souvent|Suite|Sur|Surtout|Tandis|Tant|Tel|Telle|Telles|Tels|Toi|Tous|Tout|Toute|Toutefois|Toutes|Très|Trois|Tu|Un|Une|Va|Vers|Voici|Voilà|Vos|Votre|Vous|Vu|Toujours|Déjà|Jadis|Naguère|Finalement|Actuellement|Récemment|Malheureusement|Heureusement|Également|Notamment|Premièrement|Deuxièmement|Dorénavant|Bref|Certes|Effectivement|Lequel|Laquelle|Lesquels|Lesquelles|Nul|Nulle|Quatre|Cinq|Six|Dix|Concernant|Veuillez|Voir|Attendu|Considérant|Merci|Y(?=\s))\b(?!\.))</afterbreak>
        </rule>

        <!-- 3. Seldom the end of a sentence, except before such a word. -->

        <!-- Initials: J. Dupont, J.-P. Martin, J.-C. Juncker, G. W. Bush. -->
        <rule break="no">
          <beforebreak>(?:^|[^\p{L}\p{Nd}'’])(?:\p{Lu}|Ch|Ph|Th|Fr|Gh|Cl|Chr)\.(?:[\s-]{0,2}\p{Lu}h?\.){0,3}</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[DLdl]['’]\p{Lu}\.(?:[\s-]{0,2}\p{Lu}\.){0,3}</beforebreak>
          <afterbreak>\s+\p{Lu}[\p{Ll}]</afterbreak>
        </rule>
        <!-- Acronyms with stops: T.A. (…), U.S. Army, S.A. Martin. -->
        <rule break="no">
          <beforebreak>\b(?:\p{Lu}\.\s{0,2}){1,5}\p{Lu}\.</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}[\p{Lu}\p{Nd}]</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b\p{Lu}\.</beforebreak>
          <afterbreak>\s+[(\[]</afterbreak>
        </rule>
        <!-- Abbreviations before a name: dir. Jean Martin, éd. Gallimard, trad. Dupont, coll. Folio, dép. Meuse. -->
        <rule break="no">
          <beforebreak>\b(?:[Dd]ir|[Éé]d|[Éé]dit|[Ee]d|[Tt]rad|[Cc]oll|[Ii]ll|[Aa]ut|[Rr]éal|[Aa]rr|[Dd]ép|[Dd]épt|[Dd]éps|[Rr]ég|[Pp]rov|[Rr]esp|[Cc]omp|[Pp]hot|[Rr]éd|[Ss]ecr|[Mm]in|[Vv]ol|[Tt]|[Aa]dr|[Tt]él|[Tt]el|[Aa]ssoc|[Ss]oc|[Ss]té|[Ee]ts|[Éé]ts|[Uu]niv|[Ii]nst|[Bb]ibl|[Aa]cad|[Ff]ac|[Ll]ic|[Aa]rt|[Pp]rés|[Gg]ouv|[Cc]ons|[Cc]orr|[Rr]évd|[Ss]uiv|[Nn]o|[Nn]os|[Éé]q|[Aa]nc|[Nn]é|[Gg]én|[Aa]dj|[Nn]at|[Cc]ol|[Cc]ap|[Cc]omt|[Cc]dr|[Rr]ééd|[Rr]|[Cc]|[Dd]iv|[Bb]rig|[Rr]égt|[Rr]gt|[Bb]at|[Mm]aj|[Cc]pl|[Aa]sp|[Ii]nsp|[Ii]nf|[Aa]dm|[Oo]rg|[Ii]nt|[Ee]xt|[Mm]inist|[Dd]istr|[Cc]ant|[Pp]ers|[Cc]ass|[Aa]ss|[Pp]lén|[Pp]réc|[Rr]app|[Cc]oncl|[Tt]rib|[Aa]dmin|[Cc]onstit|[Ii]nstr|[Jj]ug|[Gg]r|[Ii]ncl|[Ee]xcl|[Oo]rig|[Hh]ab|[Aa]lt|[Mm]ens|[Tt]rim|[Oo]bs|[Cc]omm|[Cc]hron|[Rr]ec|[Gg]az|[Cc]rit|[Rr]ev|[Dd]oc|[Rr]éf|[Pp]réf|[Pp]ostf|[Ii]ntrod|[Aa]ngl|[Ii]tal|[Nn]éerl|[Ff]éd|[Cc]onf|[Cc]oop|[Dd]élég|[Ss]ynd|[Ss]ecrét|[Pp]résid|[Ff]ond|[Mm]us|[Aa]rch|[Ll]ib|[Ii]mpr|[Ii]nv|[Cc]at|[Cc]hor|[Ii]llus|[Pp]rod)\.</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}[\p{Lu}\p{Nd}]</afterbreak>
        </rule>
        <!-- Letters without a vowel are no word: "qq. Parisiens", "th. 6", "cptes. Martin"; units and names of formats may end a sentence. -->
        <rule break="no">
          <beforebreak>(?:^|[^0-9\s]\s{1,2}|[(«"“’'])(?!(?:[cmk]?m|[mk]?g|[hcm]l|[mn]s|[KkMmGgTt]b|px|pdf|xml|html|css|php|sql|txt|csv|jpg|png|gps|sms|tv)\.)[bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,4}\.</beforebreak>
          <afterbreak>\s+["«“(]?\s{0,2}[\p{Lu}\p{Nd}]</afterbreak>
        </rule>
        <!-- Pages of a book: "Grasset, 250 p. Paris, 1997". -->
        <rule break="no">
          <beforebreak>\p{Nd}\s{0,2}pp?\.</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <!-- Firms and families of other languages: Intercept Ltd., Martin Luther King Jr. -->
        <rule break="no">
          <beforebreak>\b(?:Ltd|Inc|Corp|Bros|Jr|Sr|[Cc]ie|Co|Mt|Ft|Sen|Rep|Gov|Gen|Capt|Pres)\.</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <!-- "etc." before a bracket or a number goes on: "livres, etc. (12 pages)". -->
        <rule break="no">
          <beforebreak>\b[Ee]tc\.</beforebreak>
          <afterbreak>\s+[(\[]\s{0,2}[\p{Ll}\p{Nd}]</afterbreak>
        </rule>
        <!-- A bracket closed by a stop in the middle of a sentence: "les chats (chiens, etc.) Martin". -->
        <rule break="no">
          <beforebreak>[\p{L}\p{Nd},»"”]\s{1,2}[(\[][^()\[\]]{0,120}[.!?…]\s{0,2}[)\]]</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <!-- Decimals and ranges torn apart: "3. 5", "12. - 14". -->
        <rule break="no">
          <beforebreak>\p{Nd}\.</beforebreak>
          <afterbreak>\s+\p{Nd}{1,2}(?:[,;:]|\s{0,2}%|\.\p{Nd})</afterbreak>
        </rule>

        <!-- Marks that nobody sees (a space of no width, a direction) around the space, behind what is no abbreviation. -->
        <rule break="yes">
          <beforebreak>(?:[!?…]|\p{Ll}{5}\.)(?:\s{0,2}[»›]|["”’')\]]){0,3}[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{1,3}</beforebreak>
          <afterbreak>\s+[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{0,3}(?:["“«‹'‘(\[]\s{0,2}){0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>(?:[!?…]|\p{Ll}{5}\.)(?:\s{0,2}[»›]|["”’')\]]){0,3}</beforebreak>
          <afterbreak>\s+[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{1,3}(?:["“«‹'‘(\[]\s{0,2}){0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- 4. The stops. -->
        <rule break="yes">
          <beforebreak>[.!?…](?:\s{0,2}[»›]|["”’')\]]){0,3}</beforebreak>
          <afterbreak>\s+(?:["“«‹'‘(\[¿¡]\s{0,2}|[-–—•]\s{0,2}){0,3}(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]|[#@]\p{L})</afterbreak>
        </rule>
        <!-- Names that begin with a small letter: "… ? eBay …". -->
        <rule break="yes">
          <beforebreak>[.!?…]</beforebreak>
          <afterbreak>\s+\p{Ll}\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <!-- Scripts that put no space behind a stop. -->
        <rule break="yes">
          <beforebreak>[。！？｡]["”’」』）]{0,2}</beforebreak>
          <afterbreak>[^\s。！？｡"”’」』）]</afterbreak>
        </rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="[Ff][Rr].*" languagerulename="French"/>
      <languagemap languagepattern=".*" languagerulename="French"/>
    </maprules>
  </body>
</srx>
`;
