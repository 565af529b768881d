/**
 * Sentences of any other language: our own rules, SRX 2.0; stops, initials, numbers, and such abbreviations of European press
 * releases and laws as are no word in a language beside.
 */

/** Before a name, in lists of languages: nl, da and sv; pl; cs and sk; pt; ro; hu and tr; uk and bg; el. */
const titles = [
  '[Pp]rof|[Dd]oc|[Ii]ng|[Mm]evr|[Dd]hr|[Mm]ej|[Jj]hr|[Dd]rs|(?:[Dd]r|[Pp]rof|[Ii]ng)\\.\\s{0,2}ir|[Dd]r|[Mm]r|[Dd]s|[Hh]r|[Ff]r|[Ss]t',
  '[Hh]ab|[Ii]nż|[Mm]gr|[Kk]s|[Śś]w|[Uu]l|[Aa]bp|[Bb]p|[Gg]en|[Pp]łk|[Pp]płk|[Mm]jr|[Kk]pt|[Hh]m',
  '[Bb]c|JUDr|MUDr|PhDr|RNDr|PaedDr|[Pp]lk|[Nn]ám|[Tt]ř|[Ss]v',
  '[Ss]ra?|[Ss]rs|[Dd]ra|[Ee]ng|[Aa]rq|[Ee]x\\.ª|[Ee]xm[oa]|[Ii]lm[oa]|Av|[Mm]in',
  '[Dd]l|[Dd]na|[Dd]-na|[Aa]cad|[Cc]onf\\.\\s{0,2}univ|[Ss]tr|[Bb]d|[Șș]os|[Cc]om|[Jj]ud',
  '[Ii]fj|[Öö]zv|[Dd]oç|[Yy]rd|Op|Sn|Cad|Sok|Mah|Bul',
  '[Іі]м|[Вв]ул|[Пп]ров|[Пп]росп|[Бб]ульв|[Бб]ул|[Уу]л|[Пп]л|[Сс]мт|[Пп]роф|[Аа]кад|[Дд]оц|[Гг]ен|[Ии]нж|[Іі]нж|[Дд]-р|[Гг]-н|[Гг]-жа|[Сс]в|[Гг]р',
  '[Κκ]{1,2}|[Κκ]α|[Δδ]ρ|[Κκ]αθ|[Λλ]εωφ|[Αα]γ',
].join('|');

/** Before a number. */
const references = [
  '[Aa]rts?|[Uu]st|[Pp]kt|[Pp]oz|[Rr]ozdz|[Oo]dst|[Pp]ísm|[Čč]l|[Čč]|[Kk]ap|[Cc]ap|[Cc]hap|[Aa]lin|[Aa]l|[Ll]it|[Pp]ar|[Pp]ágs?|[Pp]ag|[Nn]úms?|[Nn]um|No|[Nn]os',
  '[Vv]ol|[Tt]om|[Tt]el|[Ff]aks|[Ff]ax|[Ff]ig|[Tt]ab|[Oo]br|[Rr]yc|[Rr]ys|[Ss]ec|[Ss]ect|[Aa]vd|[Mm]om|[Tt]oč|[Pp]unkt|[Ee]d|[Rr]oč|[Cc]z|[Uu]l|[Rr]ef|[Mm]ax|[Mm]in|[Cc]ca?|[Cc]a|[Aa]prox|[Aa]pr|[Oo]k',
  '[Άάα]ρθρ|[Αα]ρ|[Ππ]αρ|[Σσ]ελ|[Ττ]ηλ|[Ππ]ερ|[Εε]δ|[Κκ]εφ|[Сс]т|[Пп]п?|[Чч]л|[Аа]л|[Вв]ул|[Бб]уд|[Кк]в|[Кк]н|[Рр]озд|[Гг]л|[Рр]ис|[Тт]абл|[Тт]ел|[Бб]р',
  'N[º°]|[Nn]\\.[º°]|\\p{L}{0,20}str|\\p{L}{2,20}nr|[Pp]uh',
  '[Jj]an|[Ff]ebr?|[Aa]pr|[Jj]u[nl]|[Jj]ú[nl]|[Aa]ug|[Ss]ept?|[Ss]zept|[Oo][kc]t|[Nn]ov|[Dd]e[cz]|[Mm]árc|[Áá]pr',
].join('|');

/** Before an example or an explanation. */
const always =
  'np|[Zz]ob|[Vv]iz|[Ll]d|tzw|tzn|tj|wg|m\\.in|tzv|např|napr|resp|evt|bijv|o\\.a|d\\.w\\.z|bl\\.\\s{0,2}a|t\\.\\s{0,2}ex|f\\.\\s{0,2}eks|d\\.\\s{0,2}v\\.\\s{0,2}s|p\\.\\s{0,2}ex|vs|cf|pvz|[Ee]sim|ún|kb|[Öö]rn|т\\.\\s{0,2}зв|напр|π\\.\\s{0,2}χ|δηλ';

/** An abbreviation without a vowel is no word. */
const consonants = '[bcdfghjklmnpqrstvwxzčšžбвгґджзклмнпрстфхцчшщ]';
const consonant = '[BCDFGHJKLMNPQRSTVWXZČŠŽБВГҐДЖЗКЛМНПРСТФХЦЧШЩ]';
export const genericRules = String.raw`<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <!-- dragoman segmentation rules for any language, version 1.3.0. Regular expressions are ICU's (SRX 2.0): \s knows U+00A0 and U+202F. -->
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="Generic">
        <!-- Degrees. -->
        <rule break="yes">
          <beforebreak>[°º]\s?[CFK]\.</beforebreak>
          <afterbreak>\s+["«“„(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- Behind art. 5 or no. 12 ends a sentence; the number at the start of a heading goes on. -->
        <rule break="no">
          <beforebreak>^\s*(?:[Aa]rt|[Čč]l|[Kk]ap|[Cc]ap|[Ff]ig|[Tt]ab|[Oo]br|[Rr]ys|[Рр]ис|[Тт]абл|[Сс]т|[Чч]л|[ΆάΑα]ρθρ(?:ο)?|§)\.?\s{0,2}\p{Nd}{1,4}\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>\b(?:${references}|[Nn]r|[Ss]tr|[PpSs]|u|${consonants}{2,5})\.\s{1,2}(?:\p{Nd}{1,4}|[IVXLC]{1,6})\.</beforebreak>
          <afterbreak>\s+["«“„(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- An era, and an amount of money: 44 v. Chr., 3 mil. Kč. -->
        <rule break="no">
          <beforebreak>\b[vn]\.</beforebreak>
          <afterbreak>\s+Chr\b</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>\b[vn]\.\s{0,2}Chr\.</beforebreak>
          <afterbreak>\s+["«“„(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b(?:[Mm]il|[Mm]ld|[Mm]ln|[Mm]lrd|[Mm]io|[Mm]rd|[Mm]ilj|тис|млн|млрд)\.</beforebreak>
          <afterbreak>\s+(?:Kč|Sk|Ft|Eur|\p{Lu}{3}\b)</afterbreak>
        </rule>
        <!-- Titles, references and examples. -->
        <rule break="no">
          <beforebreak>\b(?:${titles})\.</beforebreak>
          <afterbreak>\s+["«“„(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>(?:^|[\s(])(?:डॉ|प्रो|श्री|पं|د|أ)\.</beforebreak>
          <afterbreak>\s+\p{Lo}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b(?:${references}|u)\.</beforebreak>
          <afterbreak>\s+(?:[\p{Nd}+(§№]|[IVXLC]+\b|\p{Ll}\))</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b(?:${always})\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <!-- No vowel: kl. 9, písm. b), Sr. Nunes; not behind a number, as a unit may end a sentence. -->
        <rule break="no">
          <beforebreak>(?:^|\(|[\p{L},;:.)]\s{1,2})(?:${consonant}?${consonants}{1,5})\.</beforebreak>
          <afterbreak>\s+(?:\p{Nd}|\(\p{Nd}|\p{Ll}\))</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>(?:^|[^\p{L}\p{Nd}])(?!Kč|Ft)${consonant}${consonants}{1,3}\.</beforebreak>
          <afterbreak>\s+["«“„(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- A village, town or river: с. Моринці. -->
        <rule break="no">
          <beforebreak>(?:^|\(|[\p{L},;:]\s{1,2})[смр]\.</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <!-- One date: 30. 6. 2026. -->
        <rule break="no">
          <beforebreak>\b\p{Nd}{1,2}\.</beforebreak>
          <afterbreak>\s{1,2}\p{Nd}{1,2}\.\s{1,2}\p{Nd}{2,4}\b</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b\p{Nd}{1,2}\.\s{1,2}\p{Nd}{1,2}\.</beforebreak>
          <afterbreak>\s{1,2}\p{Nd}{2,4}\b</afterbreak>
        </rule>
        <!-- "Place, 5 June. — Text": the dash goes on. -->
        <rule break="no">
          <beforebreak>^\s*\p{Lu}[\p{L}\s\-]{1,30}[,(][^!?…]{0,30}\p{Nd}(?:\.?\s{1,2}(?:de\s{1,2})?\p{L}{1,14})?\.</beforebreak>
          <afterbreak>\s{1,4}[\-–—]\s</afterbreak>
        </rule>
        <!-- Initials and acronyms with stops. -->
        <rule break="no">
          <beforebreak>(?:^|[^\p{L}\p{Nd}'’])\p{Lu}\.(?:[\s-]{0,2}\p{Lu}\.){0,4}</beforebreak>
          <afterbreak>\s+["«“„(]?\s{0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- The number of a list item at the start or behind a stop or colon. -->
        <rule break="no">
          <beforebreak>^\s*["«“„(\[]?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}|\p{L}|[IVX]{1,5})\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[.!?…:;]["”“»’]?\s+(?:\p{Nd}{1,2}|\p{Ll}|[IVX]{2,5})\.</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <!-- An omission. -->
        <rule break="no">
          <beforebreak>[\[(]\s{0,2}(?:…|\.{3,4})\s{0,2}[\])]</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <!-- The letter of a list item: "… . b) …". -->
        <rule break="yes">
          <beforebreak>[.!?…](?:\s{0,2}[»›]|["”“’')\]]){0,3}</beforebreak>
          <afterbreak>\s+\(?\p{Ll}\)\s</afterbreak>
        </rule>
        <!-- Marks that nobody sees (a space of no width, a direction) around the space, behind what is no abbreviation. -->
        <rule break="yes">
          <beforebreak>(?:[!?…؟]|\p{Ll}{5}\.)(?:\s{0,2}[»›]|["”’')\]]){0,3}[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{1,3}</beforebreak>
          <afterbreak>\s+[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{0,3}(?:["“„«‹'‘‚(\[]\s{0,2}){0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>(?:[!?…؟]|\p{Ll}{5}\.)(?:\s{0,2}[»›]|["”’')\]]){0,3}</beforebreak>
          <afterbreak>\s+[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{1,3}(?:["“„«‹'‘‚(\[]\s{0,2}){0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- The stops of Latin, Cyrillic, Greek, Armenian, Arabic, Devanagari and Ethiopic. -->
        <rule break="yes">
          <beforebreak>[.!?…։؟۔।॥።፧](?:\s{0,2}[»›]|["”“’')\]]){0,3}</beforebreak>
          <afterbreak>\s+(?:["“„«‹'‘‚(\[¿¡]\s{0,2}|[-–—•]\s{0,2}){0,3}(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]|[#@]\p{L})</afterbreak>
        </rule>
        <!-- Behind the mark of a footnote. -->
        <rule break="yes">
          <beforebreak>[.!?…](?:\s{0,2}[»›]|["”“’')\]]){0,3}(?:[⁰¹²³⁴-⁹]{1,3}|(?:\[\p{Nd}{1,3}\]){1,3})</beforebreak>
          <afterbreak>\s+(?:["“„«‹'‘‚(\[¿¡]\s{0,2}){0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- The Greek question mark, which is a semicolon everywhere else. -->
        <rule break="yes">
          <beforebreak>[\u0370-\u03FF\u1F00-\u1FFF](?:\s{0,2}[»›]|["”“’')\]]){0,3}[;\u037E](?:\s{0,2}[»›]|["”“’')\]]){0,3}</beforebreak>
          <afterbreak>\s+(?:["“„«‹'‘‚(\[]\s{0,2}|[-–—•]\s{0,2}){0,3}[\p{Lu}\p{Lt}]</afterbreak>
        </rule>
        <!-- Scripts that put no space behind a stop; who speaks stands behind the quotation. -->
        <rule break="no">
          <beforebreak>[。！？｡]["”’」』）]{1,2}</beforebreak>
          <afterbreak>(?:[とってなどでのもがはを、，]|[^。！？，、：“「『\s]{1,12}(?:说|說|道|表示|称|稱|问|問|指出|强调))</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>[。！？｡]["”’」』）]{0,2}</beforebreak>
          <afterbreak>[^\s。！？｡"”’」』）]</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>[។៕]</beforebreak>
          <afterbreak>\s*\S</afterbreak>
        </rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern=".*" languagerulename="Generic"/>
    </maprules>
  </body>
</srx>
`;
