/** What the tests of this part share: built-in rules by language, and the sentences of a text. */
import { plainText } from '@dragoman/model';
import { type CompiledRules, compileRules, type CompileOptions } from './compile-rules.ts';
import { defaultRules } from './default-rules.ts';
import { readSrx } from './read-srx.ts';

export function rulesFrom(srx: string, language: string, options: CompileOptions = {}): CompiledRules {
  const read = readSrx(`segmentation/${language}.srx`, srx);
  const compiled = read.rules === undefined ? read : compileRules(read.rules, language, options);
  if (!('rules' in compiled) || compiled.rules === undefined || !('splitUnit' in compiled.rules)) {
    throw new Error(JSON.stringify(compiled.diagnostics));
  }
  return compiled.rules;
}

export function rulesFor(language: string): CompiledRules {
  return rulesFrom(defaultRules(language), language);
}

/** An SRX file with one language rule for every language; each entry is `[break, before, after]`. */
export function srxWith(rules: readonly (readonly ['yes' | 'no', string, string])[]): string {
  const written = rules.map(
    ([isBreak, before, after]) =>
      `<rule break="${isBreak}"><beforebreak><![CDATA[${before}]]></beforebreak><afterbreak><![CDATA[${after}]]></afterbreak></rule>`,
  );
  return `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules>
<languagerule languagerulename="All">
${written.join('\n')}
</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>`;
}

/** The sentences of a text, the white space between them left out. */
export function cutsOf(rules: CompiledRules, text: string): readonly string[] {
  const segments = rules.splitUnit([text]).filter(({ kind }) => kind === 'segment');
  return segments.map(({ content }) => plainText(content));
}

/** The same text with every space as U+00A0, U+202F, LF, CRLF, and doubled. */
export function spaceVariants(text: string): readonly string[] {
  return ['\u00A0', '\u202F', '\n', '\r\n', '\u2009'].map((space) => text.replaceAll(' ', space));
}
