/** The overview: one row per release, one column per language. */
import { type LanguageCoverage, sumCounts } from '@dragoman/model';
import { type Words } from '@dragoman/words';
import { html, type Html, nothing } from './html.ts';
import {
  approvedFigure,
  languageAnchor,
  languageHeading,
  ownName,
  publicVersion,
  stateBar,
  statusChip,
} from './marks.ts';
import { type ReleaseInLanguage, releaseInLanguage, releaseNames } from './release-status.ts';
import { type ReportOptions } from './report-options.ts';

/** With more languages than this, cells show the glyph and the figure alone; the word stays for screen readers. */
const wideColumns = 8;

export function overviewSection(options: ReportOptions): Html {
  const { words, coverage } = options;
  const releases = releaseNames(options);
  const dense = coverage.languages.length > wideColumns ? 'dense' : '';
  const rows = releases.map((release) => releaseRow(options, release));
  if (releases.length === 0) return emptyOverview(words);
  return html`<section id="overview" aria-labelledby="overview-heading">
    <h2 id="overview-heading">${words.t('report.overview.heading')}</h2>
    <div class="scroll" role="region" aria-labelledby="overview-caption" tabindex="0">
      <table class="overview cards ${dense}" role="table">
        <caption id="overview-caption">
          ${words.t('report.overview.caption')}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${words.t('report.overview.release')}</th>
            ${coverage.languages.map((language) => languageHead(options, language))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows}
        </tbody>
        ${releases.length > 1 ? totalRow(options) : nothing}
      </table>
    </div>
  </section> `;
}

function emptyOverview(words: Words): Html {
  return html`<section id="overview" aria-labelledby="overview-heading">
    <h2 id="overview-heading">${words.t('report.overview.heading')}</h2>
    <p>${words.t('report.summary.empty')}</p>
  </section> `;
}

function languageHead(options: ReportOptions, { language }: LanguageCoverage): Html {
  const long = html`<span class="long">${languageHeading(options, language)}</span>`;
  const short = html`<span class="short" aria-hidden="true">${language}</span>`;
  const link = html`<a href="#${languageAnchor(language)}">${long}${short}</a>`;
  return html`<th scope="col" role="columnheader">${link}${ownName(options, language)}</th>`;
}

function releaseRow(options: ReportOptions, release: string): Html {
  const cells = options.coverage.languages.map((language) => {
    const label = languageHeading(options, language.language);
    return html`<td role="cell" data-label="${label}">
      ${releaseCell(options, releaseInLanguage(options, release, language))}
    </td>`;
  });
  return html`<tr role="row">
    <th scope="row" role="rowheader"><bdi>${release}</bdi></th>
    ${cells}
  </tr> `;
}

function releaseCell({ words }: ReportOptions, { status, documents, publication }: ReleaseInLanguage): Html {
  if (status === undefined) return html`<span class="not-planned">${words.t('report.overview.notPlanned')}</span>`;
  const counts = sumCounts(documents.map(({ segments }) => segments));
  const told = [statusChip(words, status), approvedFigure(words, counts), stateBar(counts)];
  return html`<span class="cell">${told}${publicVersion(words, publication)}</span>`;
}

function totalRow(options: ReportOptions): Html {
  const { words, coverage } = options;
  const cells = coverage.languages.map(({ language, segments }) => {
    const label = languageHeading(options, language);
    const cell = html`<span class="cell">${approvedFigure(words, segments)}${stateBar(segments)}</span>`;
    return html`<td role="cell" data-label="${label}">${cell}</td>`;
  });
  return html`<tfoot role="rowgroup">
    <tr role="row">
      <th scope="row" role="rowheader">${words.t('report.overview.all')}</th>
      ${cells}
    </tr>
  </tfoot> `;
}
