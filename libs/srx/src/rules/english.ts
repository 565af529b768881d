/** What has a number: Art. 5, p. 12, ext. 204. */
const references = String.raw`[Aa]rt|[Aa]rts|[Cc]h|[Cc]hap|[Cc]hs|[Ee]qs?|[Ff]ig|[Ff]igs|[Nn]o|[Nn]os|[Pp]|[Pp]p|[Pp]ars?|[Pp]ara|[Pp]aras|[Pp]ts?|[Rr]efs?|[Rr]eg|[Ss]ecs?|[Ss]ects?|[Ss]ubpara|[Tt]el|[Ff]ax|[Vv]ol|[Vv]ols|[Ee]st|[Mm]in|[Mm]ax|[Aa]pps?|[Nn]|[Nn]n|[Ff]n|[Ss]s?|[Cc]ls?|[Rr]egs|[Ss]ch|[Ss]ubs|[Ee]xt|[Mm]ob|[Aa]pt|[Rr]m|[Bb]ldg|[Tt]abs?|[Oo]p|[Bb]k|[Cc]ols?|[Vv]er|[Ss]er|[Rr]ecs?|[Ll]l?|[Aa]lt|[Aa]vg|[Ii]ncl|[Dd]ia|[Dd]iam|[Aa]nn|[Rr]es|[Cc]irc|[Ss]ess|[Ii]nv|[Aa]cc|[Pp]os|[Rr]te|[Ee]xs|[Hh]wy|[Aa]mdts?`;

/** Sentences of English: our own rules, SRX 2.0, in the order of `french.ts`. */
export const englishRules = String.raw`<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <!-- dragoman segmentation rules for English, version 1.2.0. Regular expressions are ICU's (SRX 2.0): \s knows U+00A0 and U+202F. -->
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="English">
        <!-- 1. Never the end of a sentence, but for what is named. -->

        <!-- Behind an address of the web or of mail, whatever its last letters. -->
        <rule break="yes">
          <beforebreak>(?::\/|\bwww|@)[^\s"“”]{0,200}[.\/=&amp;?#%_~+\-][A-Za-z0-9]{1,40}\/?\.</beforebreak>
          <afterbreak>\s+["“‘(]?[\p{Lu}\p{Nd}]</afterbreak>
        </rule>
        <!-- Place and date of news: "BRUSSELS, 4 May 2021. – The Commission". -->
        <rule break="no">
          <beforebreak>^\s*[A-Z][^.!?…:;]{1,40}(?:,\s{1,2}(?:[0-9]{1,2}\s{1,2}[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s{1,2}[0-9]{1,2})(?:,?\s{1,2}[0-9]{4})?(?:\s{1,2}\([^()]{2,40}\))?|\s{1,2}\([^()]{2,40}\))\.(?=\s+[-–—]\s)</beforebreak>
          <afterbreak>\s+[-–—]\s</afterbreak>
        </rule>
        <!-- Titles before a name. -->
        <rule break="no">
          <beforebreak>\b(?:Mr|Mrs|Ms|Mses|Mx|Messrs|Assoc|Asst|Atty|Dep|Exec|Treas|Cllr|Msgr|Bp|Abp|Card|Comdr|Det|Lieut|Secy|Sec|Dr|Drs|Profs?|Revs?|Revd|Cdre|Ens|[Ee]m|[Ee]mer|Fr|Sr|Hons?|Rt|Gens?|Brig|Cols?|Majs?|Capts?|Cmdr|Cdr|Lts?|Sgt|Cpl|Pvt|Adms?|Sens?|Reps?|Govs?|Press?|Ambs?|Mins?|Supt|Insps?|St|Ste|Mt|Ft|Mmes?|Mlles?|H\.\s{0,2}E|H\.\s{0,2}R\.\s{0,2}H|H\.\s{0,2}M|h\.\s{0,2}c)\.</beforebreak>
          <afterbreak>\s+["“‘(]?\p{Lu}</afterbreak>
        </rule>
        <!-- Before an example, a comparison or a reference. -->
        <rule break="no">
          <beforebreak>\b(?:[Ee]\.\s{0,2}g|[Ii]\.\s{0,2}e|[Cc]f|vs|v|[Vv]iz|[Aa]pprox|ca|[Ii]bid|op\.\s{0,2}cit|loc\.\s{0,2}cit|N\.\s{0,2}B)\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>(?:^|[.!?…]\s{1,2})P\.\s{0,2}S\.</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b(?:${references})\.</beforebreak>
          <afterbreak>\s+(?:[\p{Nd}+(§]|[IVXLC]+\b|\p{Lu}\b)</afterbreak>
        </rule>
        <!-- A degree ends a sentence: "She has an M.B.A. Investors …". -->
        <rule break="yes">
          <beforebreak>\b(?:an?|his|her|the|their)\s{1,2}(?:M\.\s{0,2}B\.\s{0,2}A|[BM]\.\s{0,2}(?:A|Sc|S|Ed|Phil|Eng)|LL\.\s{0,2}[BMD]|Ph\.\s{0,2}D|J\.\s{0,2}D|M\.\s{0,2}D)\.</beforebreak>
          <afterbreak>\s+["“‘(]?\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <!-- "c. 1850", "(b. 1850, d. 1901)", "N°. 12". -->
        <rule break="no">
          <beforebreak>(?:\bc|\bfl|[(,;–-]\s{0,2}[bdmr]|[A-Za-z]\s{1,2}[bd]|N[°º]|A\.\s{0,2}D|[\s(,;“][A-Z])\.</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>
        <!-- Measures: "lat. 45° N", "pop. 1,200", "long. 5°". -->
        <rule break="no">
          <beforebreak>\b(?:[Ll]at|[Ll]ong)\.</beforebreak>
          <afterbreak>\s+\p{Nd}{1,3}(?:\.\p{Nd}{1,6})?\s{0,2}°</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[(,;]\s{0,2}pop\.</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>
        <!-- Courts and reports of cases: "(2d Cir. 1999)", "410 U.S. 113", "89 Fed. Reg. 1234". -->
        <rule break="no">
          <beforebreak>(?:\b(?:Cir|Ct|Supp|Stat|Dist|Div|Cl|Reg|Rep|Bankr|Cal|Ill|Mass|Fla|Tex|Mich|Wash)|[0-9]\s{1,2}(?:[A-Z]\.\s{0,2}){1,3}[A-Z])\.</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>
        <!-- "App. No. 12", "Cert. Nos. 3 and 4". -->
        <rule break="no">
          <beforebreak>\b[A-Z][a-z]{1,4}\.</beforebreak>
          <afterbreak>\s+(?:Nos?\.|N[°º])\s{0,2}\p{Nd}</afterbreak>
        </rule>
        <!-- Months and days before a number. -->
        <rule break="no">
          <beforebreak>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\.</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?(?:\p{Nd}|(?:Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)\.)</afterbreak>
        </rule>
        <!-- The number of a list item at the start or behind a stop or colon, but not that of a figure or the day of a month. -->
        <rule break="no">
          <beforebreak>^\s*["“(\[]?(?:(?:(?:(?:Art|Chap|Ch|Sec|Sect|Par|Para|Fig|Tab|Reg|App|Ex)\.|Step|Table|Figure|Fig|Note|Annex|Appendix|Title|Book|Part|Item|Question|Example|Recital|Paragraph|Objective|Action|Measure|Phase|Lot|Article|Chapter|Section|Option|Rule|Clause|Schedule|Case|Module|Session|Box|Exhibit|Photo|Map|Chart|§)\s{0,2})?(?:[0-9]{1,3}[a-z]?|[A-Z][0-9]{1,3})(?:[.-][0-9]{1,3}){0,4}|(?:(?:Art|Chap|Ch|Sec|Sect|App)\.|Annex|Appendix|Title|Book|Part|Article|Chapter|Section|Phase|Schedule|Exhibit)\s{1,2}(?:[IVXLC]{1,6}|[A-Z])|[a-z]|[A-Z]|[IVX]{1,5})\.\)?</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[.!?…;”"’)]\s+(?:(?:Art|Chap|Ch|Sec|Sect)\.\s{0,2}(?:[0-9]{1,4}(?:[.-][0-9]{1,3}){0,3}|[IVXLC]{1,6})|[0-9]{1,2}(?=\.\)))\.\)?</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?["“(]?\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>(?:[a-z]{2}[.!?…]|[!?…”")]\.?)\s+[A-HQ]\.</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?["“(]?\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <!-- The number of a note behind a stop: "… public.[1] The", "… public. [2] The". -->
        <rule break="yes">
          <beforebreak>[.!?…]["”]?\s{0,2}(?:\[[0-9]{1,3}\]\s{0,2}){0,3}\[[0-9]{1,3}\]</beforebreak>
          <afterbreak>\s+["“(]?\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[.!?…]["”]?</beforebreak>
          <afterbreak>\s{1,2}\[\p{Nd}{1,3}\](?:\s|$|\[)</afterbreak>
        </rule>
        <!-- A thing called by a letter: "Take vitamin C. Avoid …", "see Appendix B. Chapter …", "World War I. Millions …". -->
        <rule break="yes">
          <beforebreak>\b(?:(?:[Vv]itamins?|[Hh]epatitis|[Aa]nnex|[Aa]ppendix|App\.|[Ss]chedule|[Gg]roup|[Cc]ategory|[Cc]lass|[Tt]ype|[Zz]one|[Gg]rade|[Ll]evel|[Pp]lan|[Ss]eries|[Bb]lock|[Pp]oint|[Ll]etter|[Pp]art|[Ss]ection|[Ll]ine|[Bb]uilding|[Rr]oom|[Gg]ate|[Tt]erminal|[Ee]xit|[Pp]latform|[Hh]all|[Ww]ing|[Bb]ox|[Ee]xhibit|[Oo]ption|[Tt]able|[Ff]igure|[Uu]nit|[Ll]ot|[Tt]rack|[Tt]eam)\s{1,2}[A-Z]|World\s{1,2}War\s{1,2}I)\.</beforebreak>
          <afterbreak>\s+["“‘(]?[\p{Lu}\p{Nd}]</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>(?:\b(?:${references})\.\s{1,2}(?:[0-9]{1,4}(?:[.,–-][0-9]{1,4}){0,3}[a-z]?|[IVXLC]{1,6}|[a-z])|[^0-9\s]\s{1,2}[bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,4}\.\s{1,2}[0-9]{1,4})\.</beforebreak>
          <afterbreak>\s+["“‘(]?\p{Lu}</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.\s{1,2}\p{Nd}{1,2}\.</beforebreak>
          <afterbreak>\s+["“‘(]?\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>[.!?…:;]["”’]?\s+(?:(?:(?:Step|Table|Figure|Note|Annex|Part|Item|Question|Paragraph|Objective|Action|Phase|Lot|Article|Chapter|Section|Option|Rule|Clause|Point)\s{1,2})?[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[a-z]|[IVX]{2,5})\.</beforebreak>
          <afterbreak>\s+(?:[-–—]\s{0,2})?["“(]?\p{Lu}</afterbreak>
        </rule>
        <!-- A short remark on a name: "Col. (Ret.) Hall". -->
        <rule break="no">
          <beforebreak>\((?:Ret|Jr|Sr|Hons?|cont|eds?|trans|Dem|Rep|ret)\.\)</beforebreak>
          <afterbreak>\s+["“(]?\p{Lu}</afterbreak>
        </rule>
        <!-- An omission begins what it stands before. -->
        <rule break="no">
          <beforebreak>[\[(]\s{0,2}(?:…|\.{3,4})\s{0,2}[\])]</beforebreak>
          <afterbreak>\s</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>[.!?…]["”’]?</beforebreak>
          <afterbreak>\s+[\[(]\s{0,2}(?:…|\.{3,4})\s{0,2}[\])]\s+["“]?\p{Lu}</afterbreak>
        </rule>
        <!-- Words with a mark inside a name. -->
        <rule break="no">
          <beforebreak>\b(?:Yahoo|Jeopardy|Oklahoma|Mamma\s{1,2}Mia)!</beforebreak>
          <afterbreak>\s+(?:News|Mail|Japan|Answers|Messenger|Sports|Finance)\b</afterbreak>
        </rule>

        <!-- The letter of a list item: "… is adopted. b) The". -->
        <rule break="yes">
          <beforebreak>[.!?…]["”’')\]]{0,3}</beforebreak>
          <afterbreak>\s+\(?(?:\p{Ll}|[ivx]{2,5})\)\s</afterbreak>
        </rule>

        <!-- Degrees: "38 °C. The". -->
        <rule break="yes">
          <beforebreak>[°º]\s?[CFK]\.</beforebreak>
          <afterbreak>\s+["“‘(]?\p{Lu}</afterbreak>
        </rule>

        <!-- Hours: "At 5 a.m. Mr. Hall left", "at 5 p.m. Monday", "6 p.m. Mr. Hall then". -->
        <rule break="no">
          <beforebreak>(?:^|[.!?…]["”]?\s{1,2})["“]?(?:At|By|Around|About|Before|After|Until|From|Since)\s{1,2}[^.!?…]{0,20}\b[AaPp]\.?\s{0,2}[Mm]\.</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b[AaPp]\.?\s{0,2}[Mm]\.</beforebreak>
          <afterbreak>\s+(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|(?:Jan|Febr)uary\b|March\b|April\b|(?:May|June|July|August)\s{1,2}\p{Nd}|(?:Septem|Octo|Novem|Decem)ber\b|(?:Eastern|Pacific|Central|Mountain|Greenwich|Brussels|Geneva|London|Paris)\s{1,2}(?:[Tt]ime|Standard|Daylight|Mean)|on\b|\()</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>[0-9]\s{0,2}(?:[AaPp]\.?\s{0,2}[Mm]|[VAWKLTNJ]|k[VW])\.</beforebreak>
          <afterbreak>\s+["“‘(]?\p{Lu}\p{Ll}</afterbreak>
        </rule>

        <!-- 2. A stop and a word that seldom is part of a name. -->
        <rule break="yes">
          <beforebreak>[.!?…]["”’')\]]{0,3}</beforebreak>
          <afterbreak>\s+["“‘'(\[]{0,3}(?:A|About|According|After|All|Also|Although|Among|An|And|Another|Any|Are|As|At|Because|Before|Both|But|By|Can|Could|Despite|Did|Do|Does|During|Each|Even|Every|Finally|For|From|Further|Furthermore|Given|Had|Has|Have|He|Her|Here|His|How|However|I|If|In|Indeed|Instead|Is|It|Its|Just|Last|Later|Let|Like|Many|Meanwhile|Moreover|More|Most|Much|My|Neither|Nevertheless|No|Nobody|Not|Nothing|Now|Of|On|Once|One|Only|Or|Other|Our|Over|Perhaps|Rather|Several|She|Should|Since|So|Some|Such|Than|That|The|Their|Then|There|Therefore|These|They|This|Those|Though|Through|Thus|To|Today|Together|Two|Under|Unless|Until|Was|We|Were|What|When|Where|Whether|Which|While|Who|Whose|Why|Will|With|Within|Without|Would|Yes|Yet|You|Your|Please|Thank|Thanks|Recently|Yesterday|Tomorrow|Currently|Additionally|Nonetheless|Earlier|Sometimes|Often|Usually|Overall|Three|Four|Five|Six|Ten|None|Either|Everyone|Everything|Someone|Something|Anyone|Nor|Due|Following|Whereas|Across|Against|Between|Beyond|Upon|Unlike|Throughout|Regarding|See|Us|Me|I[’']\p{Ll})\b(?!\.)</afterbreak>
        </rule>

        <!-- 3. Seldom the end of a sentence, except before such a word. -->

        <!-- Initials and acronyms with stops: J. Smith, U.S. Army. -->
        <rule break="no">
          <beforebreak>(?:^|[^\p{L}\p{Nd}'’])\p{Lu}\.(?:[\s-]{0,2}\p{Lu}\.){0,4}</beforebreak>
          <afterbreak>\s+["“(]?\p{Lu}</afterbreak>
        </rule>
        <!-- Firms, families, streets, institutions. -->
        <rule break="no">
          <beforebreak>\b(?:Ltd|Inc|Corp|Bros|Jr|Co|Cos|LLC|Plc|plc|Ave|Blvd|Rd|Sq|Dept|Univ|Inst|Fed|Assn|Acad|Comm|Bd|Educ|Pub|Civ|Crim|Evid|Proc|Const|Amend|Admin|Hosp|Sch|Coll|[Cc]ond|[Dd]ir|[Ii]llus|[Cc]hor|[Nn]arr|[Pp]rod|[Cc]omp|[Aa]rr|[Pp]hotog|[Ii]ncl|[Ee]xcl|[Ee]sp|[Oo]rig|[Aa]bbr|[Pp]ron|[Ii]nv|[Aa]cc|Natl|Intl|Govt|dept|ed|eds|trans|repr|rev|vol)\.</beforebreak>
          <afterbreak>\s+(?:["“(]?\p{Lu}|\(\p{Nd})</afterbreak>
        </rule>
        <!-- Letters without a vowel are no word: "Sgd. Hall", "fwd. Lane"; units and names of formats may end a sentence. -->
        <rule break="no">
          <beforebreak>(?:^|[^0-9\s]\s{1,2}|[("“‘])(?!(?:[cmk]?m|[mk]?g|[hcm]l|[mn]s|[KkMmGgTt]b|px|pdf|xml|html|css|php|sql|txt|csv|jpg|png|gps|sms|tv)\.)[bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,4}\.</beforebreak>
          <afterbreak>\s+["“(]?[\p{Lu}\p{Nd}]</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>\b[Ee]tc\.</beforebreak>
          <afterbreak>\s+(?:[(\[]\s{0,2}[\p{Ll}\p{Nd}]|[-–—])</afterbreak>
        </rule>
        <!-- A bracket or quotation closed by a stop in the middle of a sentence. -->
        <rule break="no">
          <beforebreak>[\p{L}\p{Nd},"”]\s{1,2}[(\[][^()\[\]]{0,120}[.!?…]\s{0,2}[)\]]</beforebreak>
          <afterbreak>\s+\p{Lu}</afterbreak>
        </rule>
        <rule break="no">
          <beforebreak>(?:…|\.{3})</beforebreak>
          <afterbreak>\s+\p{Nd}</afterbreak>
        </rule>

        <!-- Marks that nobody sees (a space of no width, a direction) around the space, behind what is no abbreviation. -->
        <rule break="yes">
          <beforebreak>(?:[!?…]|\p{Ll}{5}\.)(?:\s{0,2}[»›]|["”’')\]]){0,3}[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{1,3}</beforebreak>
          <afterbreak>\s+[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{0,3}(?:["“‘'(\[]\s{0,2}){0,2}\p{Lu}</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>(?:[!?…]|\p{Ll}{5}\.)(?:\s{0,2}[»›]|["”’')\]]){0,3}</beforebreak>
          <afterbreak>\s+[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]{1,3}(?:["“‘'(\[]\s{0,2}){0,2}\p{Lu}</afterbreak>
        </rule>
        <!-- 4. The stops. -->
        <rule break="yes">
          <beforebreak>[.!?…]["”’')\]]{0,3}</beforebreak>
          <afterbreak>\s+(?:["“‘'(\[¿¡]|[-–—•]\s{0,2}){0,3}(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}]|[#@]\p{L})</afterbreak>
        </rule>
        <!-- Names that begin with a small letter: "… fell. iTunes …". -->
        <rule break="yes">
          <beforebreak>[.!?…]["”’')\]]{0,3}</beforebreak>
          <afterbreak>\s+\p{Ll}\p{Lu}\p{Ll}</afterbreak>
        </rule>
        <rule break="yes">
          <beforebreak>[。！？｡]["”’」』）]{0,2}</beforebreak>
          <afterbreak>[^\s。！？｡"”’」』）]</afterbreak>
        </rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="[Ee][Nn].*" languagerulename="English"/>
      <languagemap languagepattern=".*" languagerulename="English"/>
    </maprules>
  </body>
</srx>
`;
