/** What checks found in a language: the sentence, its translation with the place marked, and what to do. */
import type { Severity } from '@dragoman/model';
import { findingAdvice, findingText } from '@dragoman/words';
import { html, type Html, nothing } from './html.ts';
import { capitalized, languageAnchor } from './marks.ts';
import { type ReportedFinding, type ReportOptions } from './report-options.ts';

/** More of one language than a person reads in one sitting; the command lists them all. */
const mostShown = 200;
const order: readonly Severity[] = ['error', 'warning', 'info'];

export function reportedFindings(options: ReportOptions, language: string): Html {
  const { words } = options;
  const all = options.findings.filter((found) => found.language === language && found.finding.severity !== 'info');
  if (all.length === 0) return nothing;
  const weight = ({ finding }: ReportedFinding): number =>
    order.indexOf(finding.severity) + (finding.waived === undefined ? 0 : order.length);
  const shown = all.toSorted((a, b) => weight(a) - weight(b)).slice(0, mostShown);
  const heading = `${languageAnchor(language)}-findings`;
  const byDocument = [...Map.groupBy(shown, ({ document }) => document)];
  const rest = all.length - shown.length;
  return html`<section class="changed found" aria-labelledby="${heading}">
    <h3 id="${heading}">${words.t('report.findings.heading')}</h3>
    <p>${words.t('report.findings.intro', { count: all.length })}</p>
    ${byDocument.map(
      ([document, findings]) =>
        html`<h4><bdi>${document}</bdi></h4>
          <ol>
            ${findings.map((found) => reportedFinding(options, found))}
          </ol> `,
    )}
    ${rest === 0 ? nothing : html`<p>${words.t('report.findings.more', { count: rest })} <code dir="ltr">dragoman check --language ${language}</code></p>`}
  </section> `;
}

function reportedFinding(
  options: ReportOptions,
  { finding, language, address, source, target }: ReportedFinding,
): Html {
  const { words, coverage, languageDirection } = options;
  const { severity, code, span } = finding;
  const advice = findingAdvice(words, finding);
  const side = (tag: string, text: string, name: 'source' | 'target'): Html =>
    html`<dd lang="${tag}" dir="${languageDirection(tag)}">${span?.side === name ? marked(text, span) : text}</dd>`;
  return html`<li>
    <p class="address">
      <span class="severity ${severity}">${words.t(`severities.${severity}`)}</span> <bdi>${code}</bdi>
      ${words.t('report.changed.address', { address })}
    </p>
    <p>${capitalized(findingText(words, isolated(finding)), words.language)}</p>
    ${advice === undefined ? nothing : html`<p class="advice">${advice}</p>`} ${waiver(options, finding.waived)}
    <dl>
      <div>
        <dt>${words.t('tables.source')}</dt>
        ${side(coverage.sourceLanguage, source, 'source')}
      </div>
      <div>
        <dt>${words.t('tables.target')}</dt>
        ${side(language, target, 'target')}
      </div>
    </dl>
  </li> `;
}

const writtenLeftwards = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Quoted in a sentence of the other direction, `13 مايو 2026` would show its figures in another order (UAX 9, rule W2). */
function isolated(finding: ReportedFinding['finding']): ReportedFinding['finding'] {
  const values = Object.entries(finding.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && writtenLeftwards.test(value) ? `\u2068${value}\u2069` : value,
  ]);
  return { ...finding, values: Object.fromEntries(values) };
}

function waiver({ words }: ReportOptions, waived: ReportedFinding['finding']['waived']): Html {
  if (waived === undefined) return nothing;
  const { by, at, reason } = waived;
  return html`<p class="address">
    ${capitalized(words.t('cli.check.waivedBy', { by, at: words.dateTime(at), reason }), words.language)}
  </p>`;
}

function marked(text: string, { from, to }: { readonly from: number; readonly to: number }): Html {
  if (from >= to || to > text.length) return html`${text}`;
  return html`${text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}`;
}
