/** A file in which every element of XLIFF 1.2 stands, most with every attribute they have. */
export const everyElement = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xml:lang="fr">
  <file original="fr/note.md" source-language="fr" target-language="lv" datatype="x-markdown" tool-id="t1" date="2026-11-23T09:15:00Z" xml:space="preserve" category="presse" product-name="p" product-version="1" build-num="7">
    <header>
      <skl><internal-file form="text" crc="a1">squelette</internal-file></skl>
      <phase-group>
        <phase phase-name="p1" process-name="traduction" company-name="c" tool-id="t1" date="2026-11-23T09:15:00" job-id="7" contact-name="Ilze" contact-email="i@example.org" contact-phone="1"><note>vite</note></phase>
        <phase phase-name="p2" process-name="relecture"/>
      </phase-group>
      <glossary><external-file href="termes.tbx" crc="b2" uid="u1"/></glossary>
      <reference><external-file href="guide.md" uid="u2"/></reference>
      <count-group name="c1"><count count-type="total" phase-name="p1" unit="word">12</count></count-group>
      <note xml:lang="fr" priority="2" from="Anne" annotates="general">à relire</note>
      <tool tool-id="t1" tool-name="Éditeur" tool-version="2" tool-company="c"/>
      <tool tool-id="t2" tool-name="Autre">libre</tool>
    </header>
    <body>
      <group id="g1" restype="menu" resname="menu" datatype="html" translate="yes" reformat="coord font" size-unit="char" maxwidth="90" minwidth="1" coord="0;0;#;-4" help-id="h" style="s" exstyle="e" merged-trans="yes" xml:space="default">
        <context-group name="lieu" crc="c3" purpose="location match"><context context-type="sourcefile" match-mandatory="yes" crc="d4">a.md</context><context context-type="x-ligne">4</context></context-group>
        <count-group name="c2"/>
        <note annotates="source">groupe</note>
        <trans-unit id="1" approved="yes" phase-name="p1" restype="menuitem" resname="ouvrir" extradata="d" extype="e" help-id="h" menu="m" menu-option="o" menu-name="n" coord="1;2;3;4" font="Arial;8" css-style="c" style="s" exstyle="e" size-unit="pixel" maxwidth="40" minwidth="1" maxheight="9" minheight="1" maxbytes="90" minbytes="1" charclass="c" translate="yes" reformat="no" datatype="html" xml:space="preserve">
          <source xml:lang="fr">Un <g id="1" ctype="bold" clone="no" xid="2" equiv-text="b">deux</g><x id="2" ctype="lb" clone="yes"/> <bx id="3" rid="r1" ctype="link"/>trois<ex id="4" rid="r1"/></source>
          <seg-source><mrk mtype="seg" mid="m1">Un <g id="1">deux</g></mrk><x id="2"/> <mrk mtype="seg" mid="m2"><bx id="3" rid="r1"/>trois<ex id="4" rid="r1"/></mrk></seg-source>
          <target state="final" state-qualifier="exact-match" phase-name="p2" xml:lang="lv" resname="r" coord="1;2;3;4" font="f" css-style="c" style="s" exstyle="e" equiv-trans="no"><mrk mtype="seg" mid="m1">Viens <g id="1">divi</g></mrk><x id="2"/> <mrk mtype="seg" mid="m2" comment="c">trīs</mrk></target>
          <context-group><context context-type="record">5</context></context-group>
          <note>premier</note>
          <alt-trans match-quality="87%" tool-id="t2" crc="e5" xml:lang="lv" origin="memory" datatype="html" xml:space="preserve" restype="cell" mid="m1" phase-name="p1" alttranstype="previous-version">
            <source>Un</source>
            <seg-source><mrk mtype="seg" mid="m1">Un</mrk></seg-source>
            <target><mrk mtype="seg" mid="m1">Viens</mrk></target>
            <context-group name="ancien"><context context-type="database">b</context></context-group>
            <note>ancien</note>
          </alt-trans>
          <count-group name="c3"><count count-type="final">1</count></count-group>
        </trans-unit>
        <group id="g2">
          <trans-unit id="2">
            <source>A<bpt id="1" rid="r2" ctype="italic" crc="f6" xid="1">&lt;i <sub datatype="html" ctype="link" xid="1">titre <x id="9"/></sub>&gt;</bpt>b<ept id="2" rid="r2" crc="g7">&lt;/i&gt;</ept><ph id="3" ctype="image" assoc="both" crc="h8">img <sub>texte</sub></ph><it id="4" pos="open" ctype="underlined" rid="r3">&lt;u&gt;</it></source>
            <target>A<ph id="3">img</ph></target>
          </trans-unit>
        </group>
      </group>
      <bin-unit id="3" mime-type="image/png" approved="no" translate="no" reformat="yes" restype="bitmap" resname="logo" phase-name="p1">
        <bin-source><external-file href="logo.png"/></bin-source>
        <bin-target mime-type="image/gif" state="translated" state-qualifier="id-match" phase-name="p2" restype="icon" resname="l"><internal-file form="base64">Qm9u</internal-file></bin-target>
        <note>image</note>
        <trans-unit id="4"><source>Légende</source></trans-unit>
      </bin-unit>
    </body>
  </file>
  <file original="fr/note.md" source-language="fr" datatype="plaintext"><body/></file>
</xliff>`;

/** The same with what only transitional allows: deprecated elements and attributes, extensions, several targets. */
export const everyTransitional = everyElement
  .replace('<xliff ', '<xliff xmlns:m="urn:example:m" m:job="7" ')
  .replace('version="1.2" xml:lang="fr">', 'version="1.2"><m:head/>')
  .replace('<file ', '<file ts="1" tool="Éditeur" m:a="b" ')
  .replace('process-name="relecture"', 'process-name="relecture" tool="Éditeur"')
  .replace(
    '</header>',
    '<prop-group name="p"><prop prop-type="ton" xml:lang="fr">grave</prop></prop-group><m:x/></header>',
  )
  .replace('<trans-unit id="2">', '<trans-unit id="2" ts="1" m:a="b" merged-trans="jamais" inconnu="a">')
  .replace(
    '<ph id="3">img</ph></target>',
    '<ph id="3" ts="2" m:c="d">img</ph></target><prop-group><prop prop-type="a">b</prop></prop-group><m:y/>',
  )
  .replace('<alt-trans ', '<alt-trans ts="1" tool="Éditeur" m:b="c" ')
  .replace('Viens</mrk></target>', 'Viens</mrk></target><target ts="1" restype="cell">Vienas</target>');
