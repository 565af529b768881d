import { describe, expect, test } from 'vitest';
import { readSrx } from './read-srx.ts';

const srx20 = `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0">
  <header segmentsubflows="no" cascade="yes">
    <formathandle type="start" include="yes"/>
    <formathandle type="end" include="no"/>
    <okpsrx:options useIcu4jBreakRules="yes" trimLeadingWhitespaces="yes"/>
  </header>
  <body>
    <languagerules>
      <languagerule languagerulename="Latin">
        <!-- a remark -->
        <rule break="no"><beforebreak>\\bM<!-- inside -->\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
        <rule><beforebreak><![CDATA[[.&<]]]></beforebreak></rule>
        <rule break="yes"><afterbreak>&lt;&#x41;</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules>
      <languagemap languagepattern="fr.*" languagerulename="Latin"/>
      <languagemap languagepattern=".*" languagerulename="Latin"/>
    </maprules>
  </body>
</srx>
`;

describe('reading SRX', () => {
  test('reads a file of SRX 2.0: a missing break is yes, a missing side is empty, CDATA and references count', () => {
    const { rules, diagnostics } = readSrx('fr.srx', srx20);
    expect(rules).toEqual({
      path: 'fr.srx',
      version: '2.0',
      cascade: true,
      segmentSubflows: false,
      isShipped: false,
      formatHandle: { start: true, end: false, isolated: false },
      languageRules: [
        {
          name: 'Latin',
          rules: [
            { break: false, beforeBreak: '\\bM\\.', afterBreak: '\\s', line: 12 },
            { break: true, beforeBreak: '[.&<]', afterBreak: '', line: 13 },
            { break: true, beforeBreak: '', afterBreak: '<A', line: 14 },
          ],
        },
      ],
      languageMaps: [
        { pattern: 'fr.*', languageRule: 'Latin', line: 18 },
        { pattern: '.*', languageRule: 'Latin', line: 19 },
      ],
    });
    expect(diagnostics).toEqual([
      {
        code: 'srx-okapi-option',
        severity: 'info',
        message:
          'the Okapi option useIcu4jBreakRules="yes" is not applied: ICU sentence breaks come from the runtime; only the rules of the file are used',
        location: { file: 'fr.srx', line: 6 },
        values: { option: 'useIcu4jBreakRules' },
      },
    ]);
  });

  test('names every extension of Okapi that would change the cuts, and none that says nothing', () => {
    const okapi = `<srx version="2.0" xmlns:o="http://okapi.sf.net/srx-extensions"><header segmentsubflows="yes" cascade="no">
<o:options oneSegmentIncludesAll="yes" trimLeadingWhitespaces="no" trimTrailingWhitespaces="yes" useJavaRegex="yes"
  useIcu4jBreakRules="no" treatIsolatedCodesAsWhitespace="yes"/>
<o:sample language="en" useMappedRules="yes">Mr. Holmes.</o:sample><o:rangeRule/><o:rangeRule>\\(.*?\\)</o:rangeRule>
</header><body><languagerules/><maprules/></body></srx>`;
    const { diagnostics } = readSrx('okapi.srx', okapi);
    expect(
      diagnostics.map(({ code, severity, values, location }) => [code, severity, values?.option, location.line]),
    ).toEqual([
      ['srx-okapi-option', 'info', 'useJavaRegex', 2],
      ['srx-okapi-option', 'info', 'oneSegmentIncludesAll', 2],
      ['srx-okapi-option', 'info', 'treatIsolatedCodesAsWhitespace', 2],
      ['srx-okapi-option', 'info', 'rangeRule', 4],
    ]);
  });

  test('reads SRX 1.0: maps inside maprule, no cascade', () => {
    const srx10 = `<srx xmlns="http://www.lisa.org/srx10" version="1.0"><header segmentsubflows="yes"/><body><languagerules>
<languagerule languagerulename="Default"><rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>
</languagerules><maprules><maprule maprulename="Default"><languagemap languagepattern=".*" languagerulename="Default"/></maprule></maprules></body></srx>`;
    const { rules, diagnostics } = readSrx('old.srx', srx10);
    expect(diagnostics).toEqual([]);
    expect(rules).toMatchObject({
      version: '1.0',
      cascade: false,
      languageRules: [{ name: 'Default', rules: [{ beforeBreak: '\\.' }] }],
      languageMaps: [{ pattern: '.*', languageRule: 'Default' }],
    });
  });

  test.each([
    ['<srx version="2.0">', 'not-well-formed'],
    ['<tmx version="1.4"/>', 'not-srx'],
    ['<!DOCTYPE srx [<!ENTITY a "b">]><srx version="2.0"/>', 'doctype-refused'],
  ])('refuses %s', (text, code) => {
    const { rules, diagnostics } = readSrx('bad.srx', text);
    expect(rules).toBeUndefined();
    expect(diagnostics.map((diagnostic) => [diagnostic.severity, diagnostic.code])).toEqual([['error', code]]);
  });

  test('says what it had to guess', () => {
    const text = `<srx version="3"><header cascade="maybe"/><body><languagerules><languagerule languagerulename="A">
<rule break="perhaps"><beforebreak>a</beforebreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="B"/></maprules></body></srx>`;
    const { rules, diagnostics } = readSrx('odd.srx', text);
    expect(rules?.languageRules[0]?.rules[0]?.break).toBe(true);
    expect(diagnostics.map(({ code, location }) => [code, location.line])).toEqual([
      ['srx-version', 1],
      ['srx-not-yes-or-no', 2],
      ['srx-unknown-language-rule', 3],
      ['srx-not-yes-or-no', 1],
    ]);
  });
});
