/** Random XLIFF texts of other tools, written out by hand: every kind of code, overlaps, modules, states, groups. */
import { escapeAttribute, escapeText } from '@dragoman/xml';
import fc from 'fast-check';

const words = fc.constantFrom('Le', ' lac ', 'é', '\u00A0: ', '😀', 'a < b & c', ']]>', '\n  ', '"q"', "l'été");
const text = words.map(escapeText);
const value = words.map(escapeAttribute);

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** Some of these attributes, each with a value. */
function some(values: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> {
  const attributes = Object.entries(values).map(([name, one]) =>
    fc.option(
      one.map((written): Attribute => ({ name, value: written })),
      { nil: undefined },
    ),
  );
  return fc
    .tuple(...attributes)
    .map((chosen) => chosen.map((one) => (one === undefined ? '' : ` ${one.name}="${one.value}"`)).join(''));
}

const yesNo = fc.constantFrom('yes', 'no');

/* 2.x */

const hints = {
  canCopy: yesNo,
  canDelete: yesNo,
  canReorder: fc.constantFrom('yes', 'firstNo', 'no'),
  'fs:fs': fc.constantFrom('b', 'br'),
  'slr:equivStorage': fc.constant('7'),
  'slr:sizeInfo': fc.constantFrom('1', '1,2', 'x y'),
};

/** Attributes of modules that holders and annotations have, some of them half of what they should be. */
const its = {
  'its:locQualityIssueType': fc.constantFrom('whitespace', 'length'),
  'its:locQualityIssueComment': value,
  'its:locQualityIssueSeverity': fc.constant('12.50'),
  'its:locQualityRatingVote': fc.constant('-3'),
  'its:person': value,
  'its:revToolRef': fc.constant('http://example.org/t'),
  'its:localeFilterList': fc.constantFrom('*-CA', ''),
  'its:localeFilterType': fc.constant('exclude'),
  'its:taClassRef': fc.constant('urn:c'),
  'its:annotatorsRef': fc.constant('terminology|t'),
  'its:unknownOfThis': value,
  'itsm:domains': fc.constant('law, sport'),
  'itsm:lang': fc.constant('fr-CA'),
};
const sizes = {
  'slr:sizeRestriction': fc.constantFrom('20', '5,20', '*', 'x'),
  'slr:storageRestriction': fc.constant('255'),
};
const typed = fc.constantFrom(
  '',
  ' type="fmt"',
  ' type="fmt" subType="xlf:b"',
  ' type="link"',
  ' type="other" subType="my:x"',
);
const lone = { disp: value, equiv: value, dataRef: fc.constantFrom('d1', 'd2'), subFlows: fc.constant('u9') };

/** Codes of a content: pieces in order, ids from a counter; crossing pairs, halves alone, annotations. */
function inline2(ids: { next: number }): fc.Arbitrary<string> {
  const id = (): string => String((ids.next += 1));
  const kinds = fc.constantFrom('text', 'ph', 'pc', 'cross', 'cp', 'mrk', 'sm', 'alone', 'nested');
  const annotations = some({ ...its, ...sizes });
  const piece = fc.tuple(kinds, some({ ...lone }), some(hints), typed, text, yesNo, annotations);
  return fc.array(piece, { maxLength: 4 }).map((pieces) =>
    pieces
      .map(([kind, own, hint, type, words, overlap, annotation]) => {
        const one = id();
        const two = id();
        switch (kind) {
          case 'ph':
            return `<ph id="${one}"${type}${own}${hint}/>`;
          case 'pc':
            return `<pc id="${one}"${type}${hint} canOverlap="${overlap}" dataRefStart="d1" dispEnd="x">${words}</pc>`;
          case 'nested':
            return `<pc id="${one}"${type}><pc id="${two}"${hint}>${words}</pc>${words}</pc>`;
          case 'cross':
            return `<sc id="${one}"${type}${own}/>${words}<sc id="${two}" canOverlap="${overlap}"/>b<ec startRef="${one}"${type} dataRef="d2"/>c<ec startRef="${two}" canOverlap="${overlap}"/>`;
          case 'cp':
            return `${words}<cp hex="001B"/>`;
          case 'mrk':
            return `<mrk id="${one}" type="term" ref="#gls=g1" its:termConfidence="0.5"${annotation}>${words}<ph id="${two}"/></mrk>`;
          case 'sm':
            return `<sm id="${one}" type="comment" value="v"${annotation}/>${words}<sc id="${two}" isolated="yes"/><em startRef="${one}"/>`;
          case 'alone':
            return `<ec id="${one}" isolated="yes"${type}${own}/>${words}`;
          default:
            return words;
        }
      })
      .join(''),
  );
}

const state2 = fc.constantFrom(
  '',
  ' state="initial"',
  ' state="translated"',
  ' state="reviewed" subState="my:r"',
  ' state="final"',
);

function segment2(index: number): fc.Arbitrary<string> {
  const content = fc.constant(undefined).chain(() => inline2({ next: index * 100 }));
  const target = fc.option(
    content.map((inner) => `<target>${inner}</target>`),
    { nil: '' },
  );
  const cases = some({ 'pgs:case': fc.constantFrom('one', 'feminine other', ' 1  2') });
  return fc.tuple(content, target, state2, fc.boolean(), cases).map(([source, written, state, isIgnorable, own]) => {
    const inner = `<source>${source}</source>${written}`;
    if (isIgnorable && index > 1) return `<ignorable id="i${index}">${inner}</ignorable>`;
    return `<segment id="a${index}"${state} canResegment="no"${own}>${inner}</segment>`;
  });
}

const modules2 = fc.subarray([
  '<mtc:matches><mtc:match ref="#a1" similarity="80" type="tm" origin="o" id="m1"><originalData><data id="q">[</data></originalData><source>A<ph id="1" dataRef="q"/></source><target>B</target></mtc:match><mtc:match ref="#a1"><source>A</source><target>B</target><my:x/></mtc:match></mtc:matches>',
  '<gls:glossary><gls:glossEntry id="g1" ref="#a1"><gls:term source="s">t</gls:term><gls:translation id="t1">u</gls:translation><gls:definition>d &lt;</gls:definition></gls:glossEntry></gls:glossary>',
  '<mda:metadata id="md"><mda:metaGroup category="c" appliesTo="source"><mda:meta type="k">v</mda:meta><mda:metaGroup id="z"><mda:meta type="l"> w </mda:meta></mda:metaGroup></mda:metaGroup></mda:metadata>',
  '<val:validation><val:rule isPresent="x" occurs="2" caseSensitive="no"/></val:validation>',
  '<my:thing a="1"> <my:deep/> </my:thing>',
  '<slr:data profile="p"><my:x/></slr:data>',
  '<its:locQualityIssues xml:id="q1"><its:locQualityIssue locQualityIssueType="grammar" locQualityIssueSeverity="50"/>\n<its:locQualityIssue locQualityIssueComment="c &lt;"/></its:locQualityIssues>',
  '<its:provenanceRecords xml:id="p1" version="2.0"><its:provenanceRecord person="A" revTool="B"/></its:provenanceRecords>',
  '<its:provenanceRecords xml:id="p2" my:a="b"><its:provenanceRecord person="A"/></its:provenanceRecords>',
]);
const notes2 = fc.option(
  fc.subarray(
    [
      '<note id="n1" appliesTo="target" category="c" priority="2">N &amp; 1</note>',
      '<note>zwei</note>',
      '<note my:who="me">drei</note>',
    ],
    { minLength: 1 },
  ),
  { nil: [] },
);

function unit2(id: string): fc.Arbitrary<string> {
  const segments = fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => segment2(index + 1))));
  const attributes = some({
    name: value,
    translate: yesNo,
    type: fc.constant('my:t'),
    srcDir: fc.constant('rtl'),
    ...sizes,
    ...its,
    'pgs:switch': fc.constantFrom('plural:n', 'gender:g select:a.b', ' odd:n'),
  });
  return fc.tuple(attributes, modules2, notes2, segments).map(([own, modules, notes, parts]) => {
    const list = notes.length === 0 ? '' : `<notes>${notes.join('')}</notes>`;
    return `<unit id="${id}"${own}>${modules.join('')}${list}<originalData><data id="d1">&lt;b&gt;</data><data id="d2" dir="rtl">[<cp hex="0002"/>]</data></originalData>${parts.join('')}</unit>`;
  });
}

/** Units in groups, groups in groups, empty groups. */
const profiles = fc.constantFrom(
  '',
  '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"><slr:normalization general="nfc"/></slr:profiles>',
  '<slr:profiles generalProfile="urn:p"/>',
  '<slr:profiles generalProfile="urn:p"><my:x/></slr:profiles>',
);

export const xliff2Text: fc.Arbitrary<string> = fc
  .tuple(unit2('u1'), unit2('u2'), unit2('u9'), fc.integer({ min: 0, max: 3 }), fc.boolean(), profiles)
  .map(([one, two, three, shape, hasTwoFiles, sizeProfiles]) => {
    const shapes = [
      `${one}${two}${three}`,
      `<group id="g1" name="n" translate="no" slr:sizeRestriction="99" pgs:switch="plural:n" its:org="o"><notes><note>g</note></notes>${one}<group id="g2">${two}</group></group>${three}`,
      `<group id="g1"/>${one}<group id="g2"><group id="g3"/>${two}</group>${three}<group id="g4"/>`,
      `<group id="g1">${one}${two}<group id="g2"/></group>${three}`,
    ];
    const skeleton = '<skeleton href="a.skl"/>';
    const second = hasTwoFiles ? `<file id="z" original="o">${one}</file>` : '';
    return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0" xmlns:its="http://www.w3.org/2005/11/its" xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1" xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" xmlns:my="urn:my" its:version="2.0" version="2.1" srcLang="fr" trgLang="lv"><file id="f1" original="o" my:a="b" its:tool="t">${skeleton}${sizeProfiles}${shapes[shape] ?? ''}</file>${second}</xliff>`;
  });

/* 1.2 */

function inline1(ids: { next: number }): fc.Arbitrary<string> {
  const id = (): string => String((ids.next += 1));
  const kinds = fc.constantFrom('text', 'g', 'x', 'bpt', 'cross', 'bx', 'ph', 'it', 'sub', 'mrk', 'xpair');
  const own = some({ ctype: fc.constantFrom('bold', 'x-a'), 'equiv-text': value, ts: value });
  return fc.array(fc.tuple(kinds, own, text), { maxLength: 4 }).map((pieces) =>
    pieces
      .map(([kind, attributes, words]) => {
        const one = id();
        const two = id();
        switch (kind) {
          case 'g':
            return `<g id="${one}"${attributes}>${words}<x id="${two}"/></g>`;
          case 'x':
            return `<x id="${one}"${attributes}/>`;
          case 'xpair':
            return `<x id="${one}" ctype="x-b-open" equiv-text="&lt;b${one}>"/>${words}<x id="${two}" ctype="x-b-close" equiv-text="&lt;/b${one}>"/>`;
          case 'bpt':
            return `<bpt id="${one}"${attributes}>[</bpt>${words}<ept id="${one}">]</ept>`;
          case 'cross':
            return `<bpt id="${one}" rid="r${one}">{</bpt>${words}<bpt id="${two}">(</bpt>b<ept id="${id()}" rid="r${one}">}</ept>c<ept id="${two}"/>`;
          case 'bx':
            return `<bx id="${one}" rid="${one}"/>${words}<ex id="${two}" rid="${one}"/>`;
          case 'ph':
            return `<ph id="${one}"${attributes}>%s</ph>`;
          case 'it':
            return `<it id="${one}" pos="${one.length > 1 ? 'open' : 'close'}"${attributes}>|</it>`;
          case 'sub':
            return `<ph id="${one}">&lt;img alt="<sub>${words}<g id="${two}">x</g></sub>"&gt;</ph>`;
          case 'mrk':
            return `<mrk mtype="x-k" mid="${one}" comment="c" its:taClassRef="urn:c" its:other="x">${words}</mrk>`;
          default:
            return words;
        }
      })
      .join(''),
  );
}

export const states12 = [
  'new',
  'needs-translation',
  'needs-adaptation',
  'needs-l10n',
  'needs-review-translation',
  'needs-review-adaptation',
  'needs-review-l10n',
  'translated',
  'signed-off',
  'final',
  'x-mine',
  'x-a:b',
];
export const qualifiers12 = [
  'exact-match',
  'fuzzy-match',
  'id-match',
  'leveraged-glossary',
  'leveraged-inherited',
  'leveraged-mt',
  'leveraged-repository',
  'leveraged-tm',
  'mt-suggestion',
  'tm-suggestion',
  'rejected-grammar',
  'rejected-inaccurate',
  'rejected-length',
  'rejected-spelling',
  'x-mine',
  'x-a:b',
];

const extras1 = fc.subarray([
  '<context-group name="c"><context context-type="sourcefile">a</context></context-group>',
  '<note from="me" priority="2" annotates="source">N</note>',
  '<note xml:lang="fr">M</note>',
  '<note my:a="1" priority="x">M<!-- c --></note>',
  '<note my:a="1" annotates="all">M</note>',
  '<alt-trans tool-id="t" match-quality="fuzzy" alttranstype="rejected" mid="2"><source>A</source><target state="final" my:b="c">B</target><note>x</note></alt-trans>',
  '<alt-trans><target>C</target><target>D</target></alt-trans>',
  '<alt-trans match-quality="80%" origin="o"><source>A<ph id="1">q</ph></source><target>B</target></alt-trans>',
  '<alt-trans><target>C</target></alt-trans>',
  '<my:x a="&quot;">\n y </my:x>',
]);

/** Sentences as marks of `seg-source`; now and then the target has others, fewer, or words beside them. */
function segmented1(ordinal: number, words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const mark = (mid: string, content: string): string =>
    content === '' ? `<mrk mtype="seg" mid="${mid}"/>` : `<mrk mid="${mid}" mtype="seg">${content}</mrk>`;
  const content = (first: number) => fc.constant(undefined).chain(() => inline1({ next: ordinal * 100 + first }));
  const gap = fc.constantFrom('', ' ', '\u00A0', '<x id="9"/> ', ' – ');
  const shape = fc.constantFrom('same', 'same', 'same', 'none', 'empty', 'fewer', 'beside', 'nested');
  const side = fc.tuple(content(1), content(40), gap);
  return fc.tuple(side, side, words, shape, fc.boolean()).map(([source, target, own, how, isOne]) => {
    const joined = ([one, two, between]: readonly [string, string, string], wrap = mark): string =>
      isOne ? wrap('a', one) : `${wrap('a', one)}${between}${wrap('2', two)}`;
    const targets: Readonly<Record<string, string>> = {
      same: joined(target),
      empty: joined(['', '', target[2]]),
      fewer: mark('2', target[1]),
      beside: `${joined(target)}mots`,
      nested: `<g id="n">${joined(target)}</g>`,
    };
    const written = targets[how];
    const texts = `<source>${joined(source, (_mid, text) => text)}</source><seg-source>${joined(source)}</seg-source>`;
    return written === undefined ? texts : `${texts}<target${own}>${written}</target>`;
  });
}

function unit1(id: string, ordinal: number): fc.Arbitrary<string> {
  const content = fc.constant(undefined).chain(() => inline1({ next: ordinal * 100 }));
  const attributes = some({
    approved: yesNo,
    translate: yesNo,
    resname: value,
    maxwidth: fc.constantFrom('9', '9.5'),
    minwidth: fc.constant('03'),
    'size-unit': fc.constantFrom('char', 'byte'),
    'my:a': value,
    'its:locQualityIssueComment': value,
    'its:revPerson': value,
    'its:allowedCharacters': fc.constant('[a-z]'),
    'its:whoKnows': value,
  });
  const words = some({
    state: fc.constantFrom(...states12),
    'state-qualifier': fc.constantFrom(...qualifiers12),
    'phase-name': fc.constant('p'),
  });
  const target = fc.option(fc.tuple(words, content), { nil: undefined });
  const whole = fc.tuple(content, target).map(([source, written]) => {
    const inner = written === undefined ? '' : `<target${written[0]}>${written[1]}</target>`;
    return `<source>${source}</source>${inner}`;
  });
  const texts = fc.oneof({ weight: 2, arbitrary: whole }, segmented1(ordinal, words));
  return fc
    .tuple(attributes, texts, extras1)
    .map(([own, inner, extras]) => `<trans-unit id="${id}"${own}>${inner}${extras.join('')}</trans-unit>`);
}

export const xliff1Text: fc.Arbitrary<string> = fc
  .tuple(unit1('1', 1), unit1('a b/c', 2), unit1('1', 3), fc.integer({ min: 0, max: 2 }))
  .map(([one, two, three, shape]) => {
    const shapes = [
      `${one}${two}`,
      `<group id="g" restype="dialog" translate="no" maxwidth="7" size-unit="char" its:domainX="a" its:org="o"><note>g</note>${one}<group>${two}</group></group>`,
      `<group id="g"><group/>${one}</group><bin-unit id="b" mime-type="image/png"><bin-source><external-file href="a.png"/></bin-source></bin-unit>${two}`,
    ];
    const header =
      '<header><skl><external-file href="x.skl"/></skl><phase-group><phase phase-name="p" process-name="q"/></phase-group><my:h/></header>';
    return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" version="1.2"><file original="o" source-language="fr" target-language="lv" datatype="html" my:b="c" its:tool="t">${header}<body>${shapes[shape] ?? ''}</body></file><file original="o" source-language="fr" target-language="kk" datatype="html"><body>${three}</body></file></xliff>`;
  });
