/** Valid documents that use every optional thing at once: what may stand somewhere stands there. Written for the tests that hunt false alarms. */

const modules =
  ' xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"' +
  ' xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"' +
  ' xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"' +
  ' xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"' +
  ' xmlns:my="urn:example:unknown" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const its =
  ' xmlns:its="http://www.w3.org/2005/11/its" xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1" its:version="2.0"';
const pgs = ' xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0"';

function document(namespaces: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- avant --><?outil avant?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${namespaces} version="2.0" srcLang="fr" trgLang="lv" xml:space="default" my:tool="x" xsi:schemaLocation="urn:example:unknown my.xsd">
${inside}
</xliff>
<!-- après --><?outil après?>
`;
}

const core = `  <!-- ici --><?outil ici?>
  <file id="f1" canResegment="no" original="dossier/un texte.docx" translate="yes" srcDir="ltr" trgDir="auto" xml:space="preserve" my:kind="x">
    <!-- ici --><skeleton><my:part xml:id="k1">[<my:hole id="u1"/>]</my:part> texte <!-- ici --><![CDATA[<b>]]></skeleton>
    <my:word id="w1"/><?outil ici?><my:word id="w2">mot</my:word>
    <notes><!-- ici -->
      <note id="n1" appliesTo="source" category="lieu" priority="10" my:kind="x" fs:fs="p">Une <!-- ici -->note</note>
      <note>Deux</note>
    </notes>
    <group id="g1" name="Groupe &amp; 1" canResegment="yes" translate="no" srcDir="rtl" trgDir="rtl" type="my:dialog" xml:space="default" my:kind="x" fs:fs="div" fs:subFs="class,a">
      <my:word id="w1"/>
      <notes><note id="n1">Une</note></notes>
      <group id="g2"><group id="g3"/></group>
      <unit id="u1" name="u" canResegment="yes" translate="yes" srcDir="auto" trgDir="ltr" xml:space="preserve" type="my:label" my:kind="x">
        <my:word id="w1" xml:id="x1"><my:word id="w2"/></my:word>
        <notes><note id="n1" priority="1">Une</note></notes>
        <originalData><!-- ici -->
          <data id="d1" dir="rtl" xml:space="preserve"> [<cp hex="0001"/>] </data>
          <data id="d2"/>
          <data id="d3"><![CDATA[</b>]]></data>
        </originalData>
        <segment id="s1" canResegment="no" state="final" subState="my:relu">
          <source xml:lang="fr" xml:space="preserve">Un <!-- ici --><?outil ici?><![CDATA[<mot>]]> <sc id="1" type="fmt" subType="xlf:b" dataRef="d1" disp="[" equiv="" canCopy="yes" canDelete="yes" canReorder="yes" canOverlap="yes" dir="ltr" isolated="no"/>gras <sm id="a1" type="comment" value="Une remarque" translate="yes" my:kind="x"/>et <cp hex="001F"/></source>
          <target xml:lang="lv" xml:space="preserve" order="1">Viens <sc id="1" type="fmt" subType="xlf:b" dataRef="d1"/>trekns <sm id="a1" type="comment" value="Une remarque"/>un</target>
        </segment>
        <ignorable id="i1"><source> </source><target order="2"> </target></ignorable>
        <segment>
          <source>italique<ec startRef="1" type="fmt" subType="xlf:b" dataRef="d3" disp="]" equiv=""/> fin<em startRef="a1"/> <ph id="2" type="ui" subType="xlf:var" dataRef="d2" disp="x" equiv="x" subFlows="u2 u3" canCopy="no" canDelete="no" canReorder="firstNo"/><ph id="3" canCopy="no" canDelete="no" canReorder="no" type="image" subType="my:png"/></source>
          <target order="3">slīps<ec startRef="1" dataRef="d3"/><em startRef="a1"/> <ph id="2" type="ui" subType="xlf:var" dataRef="d2" subFlows="u2 u3" canCopy="no" canDelete="no" canReorder="firstNo"/><ph id="3" canCopy="no" canDelete="no" canReorder="no"/></target>
        </segment>
        <segment id="s3" state="initial" canResegment="yes">
          <source><pc id="4" canOverlap="no" dataRefStart="d1" dataRefEnd="d3" dispStart="[" dispEnd="]" equivStart="" equivEnd="" subFlowsStart="u2" subFlowsEnd="u3" type="link" subType="my:a" dir="rtl">lien <pc id="5"><mrk id="a2" translate="no" type="term" value="v" ref="http://example.com/mot">mot</mrk></pc></pc><ec id="6" isolated="yes" dir="ltr"/><sc id="7" isolated="yes"/></source>
        </segment>
      </unit>
      <unit id="u2"><segment><source/></segment></unit>
    </group>
    <unit id="u4">
      <segment><source>Un.</source><target order="5">Viens.</target></segment><ignorable><source> </source></ignorable>
      <segment><source>Deux.</source><target order="1">Divi.</target></segment><ignorable><source> </source><target> </target></ignorable>
      <segment><source>Trois.</source><target order="3">Trīs.</target></segment>
    </unit>
    <unit id="u3">
      <notes><note id="n1">Une</note></notes>
      <segment id="s1"><source>Sous <mrk id="1" type="comment" ref="#n=n1">le</mrk> <mrk id="2" type="my:see" ref="#f=f1/u=u1/s1">pont</mrk> <mrk id="3" type="generic" translate="yes" ref="#/f=f1/g=g1/u=u1/t=1">x</mrk><mrk id="4" type="my:see" ref="#g=g1/my=w1">y</mrk><mrk id="5" type="my:see" ref="#n=n1">z</mrk></source><target><pc id="9" canCopy="yes">Zem</pc> <pc id="10" copyOf="9">tilta</pc><mrk id="1" type="comment" ref="#n=n1">x</mrk></target></segment>
    </unit>
  </file>
  <file id="f2">
    <skeleton href="squelette/un.skl"/>
    <unit id="u1"><segment><source>Un<cp hex="FFFE"/><cp hex="D800"/></source></segment></unit>
  </file>`;

const withModules = `  <file id="f1" slr:storageRestriction="*" fs:fs="html">
    <slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"><slr:normalization general="nfc" storage="nfd"/></slr:profiles>
    <slr:data profile="my:pixels"><my:size id="z1" width="10"/></slr:data>
    <mda:metadata id="m1"><mda:metaGroup id="m2" category="c" appliesTo="source"><mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup><mda:meta type="t"/></mda:metaGroup></mda:metadata>
    <res:resourceData>
      <res:resourceItem id="r1" mimeType="text/xml" context="no"><res:source xml:lang="fr"><my:dialog id="1" w="2"/></res:source><res:target xml:lang="lv" my:kind="x"><my:dialog id="1" w="2"/></res:target><res:reference href="a.png" xml:lang="de"/></res:resourceItem>
      <res:resourceItem id="r2" mimeType="image/png"><res:source href="a.png"/></res:resourceItem>
      <res:resourceItem><res:reference href="images/a.png"/></res:resourceItem>
    </res:resourceData>
    <val:validation><val:rule isPresent="a" occurs="2" caseSensitive="no" normalization="nfd" existsInSource="yes"/><val:rule isNotPresent="b" disabled="no"/><val:rule startsWith="c" existsInSource="no"/><val:rule endsWith="d" existsInSource="yes"/><val:rule my:atMost="3"/></val:validation>
    <ctr:changeTrack><ctr:revisions appliesTo="note" ref="n1" currentVersion="v2"><ctr:revision author="A" datetime="2026-11-01T10:00:00+02:00" version="v1"><ctr:item property="content">Vieille</ctr:item></ctr:revision><ctr:revision version="v2"><ctr:item property="content">Une</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>
    <notes><note id="n1">Une</note><note id="n2">Deux</note></notes>
    <group id="g1" slr:sizeRestriction="10,*">
      <mda:metadata><mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>
      <slr:data profile="my:pixels"><my:size id="z2"/></slr:data>
      <val:validation><val:rule isPresent="a" disabled="yes"/></val:validation>
      <unit id="u1" slr:sizeRestriction="0,20" slr:storageRestriction="20" fs:fs="p" fs:subFs="class,a\\id,b\\,c\\style,d">
        <my:word/>
        <mtc:matches>
          <mtc:match id="k1" ref="#s1" matchQuality="99.5" matchSuitability="100" similarity="0" origin="o" type="tm" subType="my:exact" reference="no" my:kind="x">
            <mda:metadata><mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>
            <originalData><data id="d1">x</data></originalData>
            <source>Un <sc id="1" dataRef="d1"/>pont<ec startRef="1" dataRef="d1"/><ph id="2"/></source>
            <target>Viens <pc id="1" dataRefStart="d1" dataRefEnd="d1">tilts</pc><ec id="3" isolated="yes"/></target>
            <my:word/>
          </mtc:match>
          <mtc:match ref="#m1" reference="yes" type="mt"><source xml:lang="fr">Un</source><target xml:lang="de" xml:space="preserve">Ein</target></mtc:match>
          <mtc:match ref="#u=u1/t=m1"><source/><target/></mtc:match>
        </mtc:matches>
        <gls:glossary>
          <gls:glossEntry id="e1" ref="#m1" my:kind="x"><gls:term source="s" my:kind="x">Un</gls:term><gls:translation id="e2" ref="#t=m1" source="s">Viens</gls:translation><gls:translation>Pirmais</gls:translation><gls:definition source="s">Premier</gls:definition><mda:metadata><mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata><my:word/></gls:glossEntry>
          <gls:glossEntry><gls:term>Pont</gls:term><gls:definition>Passage</gls:definition></gls:glossEntry>
        </gls:glossary>
        <mda:metadata><mda:metaGroup appliesTo="ignorable"><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>
        <res:resourceData><res:resourceItemRef id="r9" ref="r1" my:kind="x"/><res:resourceItem id="r3"><res:source><my:x/></res:source></res:resourceItem></res:resourceData>
        <slr:data profile="my:pixels"><my:size id="z3"/></slr:data>
        <val:validation my:kind="x"><val:rule endsWith="." disabled="yes"/></val:validation>
        <ctr:changeTrack><ctr:revisions appliesTo="target" my:kind="x"><ctr:revision><ctr:item property="content">Vecs</ctr:item><ctr:item property="xml:lang">de</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>
        <segment id="s1"><source><mrk id="m1" type="mtc:match" slr:sizeRestriction="5" fs:fs="b">Un</mrk> <sm id="m2" type="term" ref="#gls=e1" slr:storageRestriction="1,2"/>pont<em startRef="m2"/> <pc id="1" fs:fs="b" fs:subFs="class,a" slr:equivStorage="1,2" slr:sizeInfo="0,0" slr:sizeRestriction="5" slr:storageRestriction="9">x</pc><ph id="2" fs:fs="br" slr:equivStorage="1" slr:sizeInfoRef="z3"/><sc id="3" fs:fs="i" slr:sizeInfoRef="z2"/>y<ec startRef="3"/><ec id="4" isolated="yes" fs:fs="i" slr:equivStorage="0" slr:sizeInfo="0"/></source>
        <target xml:lang="lv"><mrk id="m1" type="mtc:match">Viens</mrk></target></segment>
      </unit>
    </group>
  </file>`;

const withIts = `  <file id="f1" its:annotatorsRef="terminology|http://example.com/t
        text-analysis|http://example.com/a" its:locQualityRatingScore="90.5" its:locQualityRatingScoreThreshold="80" its:locQualityRatingProfileRef="http://example.com/p" its:provenanceRecordsRef="#its=p1" itsm:domains="droit, commerce">
    <its:rules version="2.0"><its:translateRule selector="//x" translate="no"/></its:rules>
    <its:provenanceRecords xml:id="p1"><its:provenanceRecord person="A" personRef="http://example.com/a" org="B" tool="T"/><its:provenanceRecord revPerson="C" revToolRef="http://example.com/t"/></its:provenanceRecords>
    <group id="g1" its:org="B" its:localeFilterList="*-CH, fr" its:localeFilterType="include" its:allowedCharacters="[a-z]" itsm:lang="fr">
      <its:provenanceRecords xml:id="p2" version="2.0"><its:provenanceRecord toolRef="http://example.com/t"/></its:provenanceRecords>
      <unit id="u1" its:provenanceRecordsRef="#its=p2" its:locQualityRatingVote="3" its:locQualityRatingVoteThreshold="1">
        <its:locQualityIssues xml:id="q1"><its:locQualityIssue locQualityIssueType="misspelling" locQualityIssueComment="c" locQualityIssueSeverity="0.5" locQualityIssueProfileRef="http://example.com/p" locQualityIssueEnabled="no"/><its:locQualityIssue locQualityIssueComment="c"/></its:locQualityIssues>
        <its:locQualityIssues xml:id="q2"><its:locQualityIssue locQualityIssueType="other"/></its:locQualityIssues>
        <its:provenanceRecords xml:id="p3"><its:provenanceRecord org="B"/></its:provenanceRecords>
        <mtc:matches><mtc:match ref="#s1" its:annotatorsRef="mt-confidence|MT" its:mtConfidence="0.9" its:provenanceRecordsRef="#its=p3"><source>Un <mrk id="a" type="its:generic" its:taClassRef="http://example.com/c">x</mrk></source><target>Viens</target></mtc:match></mtc:matches>
        <segment id="s1"><source><mrk id="1" type="its:generic" its:taClassRef="http://example.com/c" its:taSource="S" its:taIdent="I" its:taConfidence="1">a</mrk><mrk id="2" its:taIdentRef="http://example.com/i">b</mrk><mrk id="3" type="term" its:termConfidence="0.0">c</mrk><mrk id="4" type="its:term-no" value="v">d</mrk><mrk id="5" itsm:domains="x" itsm:lang="de" its:allowedCharacters=".">e</mrk><mrk id="6" its:localeFilterList="" its:localeFilterType="exclude">f</mrk><sm id="7" its:locQualityIssuesRef="#its=q1"/>g<em startRef="7"/><mrk id="8" type="its:generic" its:locQualityIssueType="grammar">h</mrk><mrk id="9" its:locQualityRatingScore="0">i</mrk><mrk id="10" its:provenanceRecordsRef="#its=p3">j</mrk><mrk id="11" its:tool="T">k</mrk></source>
        <target><mrk id="12" type="its:generic" its:mtConfidence="0.5" its:annotatorsRef="mt-confidence|MT">x</mrk></target></segment>
      </unit>
    </group>
  </file>`;

const of22 = `  <notes><note id="n1" my:kind="x">Du document</note></notes>
  <mda:metadata id="m1"><mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>
  <file id="f1">
    <res:resourceData><res:resourceItem id="r1"><notes><note id="n1">Une</note></notes><res:reference href="a.png"/></res:resourceItem></res:resourceData>
    <unit id="u1" pgs:switch="plural:count gender:host select:kind ordinal:place">
      <notes><note id="n1" ref="#s1" appliesTo="target">Une</note><note ref="http://example.com/x">Deux</note></notes>
      <segment id="s1" pgs:case="3.14 common x one"><source>Un</source></segment>
      <segment id="s2" pgs:case="other other other 2"><source>Deux</source><target>Divi</target></segment>
    </unit>
  </file>`;

export interface WholeDocument {
  readonly name: string;
  /** As 2.0; `versions.test-support.ts` makes the others of it. */
  readonly text: string;
  readonly since: '2.0' | '2.1' | '2.2';
}

export const wholeDocuments: readonly WholeDocument[] = [
  { name: 'the core', text: document(modules, core), since: '2.0' },
  { name: 'the modules', text: document(modules, withModules), since: '2.0' },
  { name: 'ITS', text: document(modules + its, withIts), since: '2.1' },
  { name: 'what 2.2 added', text: document(modules + its + pgs, of22), since: '2.2' },
  {
    name: 'other prefixes and no default namespace',
    text: document(modules, core)
      .replaceAll(/<(\/?)(?![a-z]+:)([a-z])/giu, '<$1x:$2')
      .replaceAll('xmlns="urn', 'xmlns:x="urn')
      .replaceAll(/<x:(cp|mot|b)\b/gu, (all, name: string) => (name === 'cp' ? all : `<${name}`))
      .replaceAll('</x:b>', '</b>'),
    since: '2.0',
  },
  { name: 'line ends of Windows', text: document(modules, core).replaceAll('\n', '\r\n'), since: '2.0' },
];
