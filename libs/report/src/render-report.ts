/**
 * Coverage as one HTML page that needs nothing else: no server, no network, no script. Promise: the same
 * coverage gives the same bytes (no clock is read), and nothing that stands in a name or a sentence becomes markup.
 */
import { sumCounts } from '@dragoman/model';
import { html, type Html, nothing } from './html.ts';
import { languageSection } from './language-section.ts';
import { legendSection } from './legend.ts';
import { languageAnchor, languageHeading } from './marks.ts';
import { overviewSection } from './overview.ts';
import { type ReportOptions } from './report-options.ts';
import { pageStyle } from './style.ts';

/** The whole of `index.html`, to be written as UTF-8. */
export function renderReport(options: ReportOptions): string {
  const { words, languageDirection } = options;
  const title = words.t('report.title');
  const page = html`<!DOCTYPE html>
    <html lang="${words.language}" dir="${languageDirection(words.language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${{ markup: pageStyle(title) }}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">${words.t('report.skip')}</a>
        ${masthead(options)}
        <main id="main" tabindex="-1">${body(options)}</main>
      </body>
    </html> `;
  return page.markup;
}

function masthead(options: ReportOptions): Html {
  const { words, coverage } = options;
  const language = words.languageName(coverage.sourceLanguage);
  return html`<header class="masthead">
    <h1>${words.t('report.title')}</h1>
    ${summary(options)}
    <p class="source">${words.t('report.summary.source', { language })}</p>
    ${contents(options)}
  </header> `;
}

function summary({ words, coverage }: ReportOptions): Html {
  const { languages } = coverage;
  const segments = sumCounts(languages.map((language) => language.segments));
  if (segments.total === 0) return nothing;
  const ready = languages.filter(({ releasable }) => releasable).length;
  const approved = segments.reviewed + segments.final;
  return html`<p class="lead">${words.t('report.summary.ready', { count: languages.length, ready })}</p>
    <p>${words.t('report.summary.approved', { count: segments.total, approved })}</p> `;
}

function contents(options: ReportOptions): Html {
  const { words, coverage } = options;
  const languages = coverage.languages.map(
    ({ language }) => html`<li><a href="#${languageAnchor(language)}">${languageHeading(options, language)}</a></li> `,
  );
  return html`<nav aria-label="${words.t('report.contents')}">
    <ul>
      <li><a href="#overview">${words.t('report.overview.heading')}</a></li>
      ${languages}
      <li><a href="#legend">${words.t('report.legend.heading')}</a></li>
    </ul>
  </nav> `;
}

function body(options: ReportOptions): readonly Html[] {
  const languages = options.coverage.languages.map((language) => languageSection(options, language));
  return [overviewSection(options), ...languages, legendSection(options.words)];
}
