/** Sentences of any other language: our own rules, SRX 2.0; stops, initials, numbers, and no abbreviation of any language. */
export const genericRules = String.raw`<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <!-- dragoman segmentation rules for any language, version 1.2.0. Regular expressions are ICU's (SRX 2.0): \s knows U+00A0 and U+202F. -->
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
        <!-- The Greek question mark, which is a semicolon everywhere else. -->
        <rule break="yes">
          <beforebreak>[\u0370-\u03FF\u1F00-\u1FFF](?:\s{0,2}[»›]|["”“’')\]]){0,3}[;\u037E](?:\s{0,2}[»›]|["”“’')\]]){0,3}</beforebreak>
          <afterbreak>\s+(?:["“„«‹'‘‚(\[]\s{0,2}|[-–—•]\s{0,2}){0,3}[\p{Lu}\p{Lt}]</afterbreak>
        </rule>
        <!-- Scripts that put no space behind a stop. -->
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
