/** One language: its documents by release, what is in their way, and the French that changed under them. */
import type { DocumentCoverage, HeldReason, LanguageCoverage } from '@dragoman/model';
import { heldAdvice, heldCommand, heldText, type Words } from '@dragoman/words';
import { changedSentences } from './changed-sentences.ts';
import { html, type Html, nothing } from './html.ts';
import {
  capitalized,
  languageAnchor,
  languageHeading,
  ownName,
  publicVersion,
  stateBar,
  stateList,
  statusChip,
} from './marks.ts';
import { documentStatus, type ReleaseInLanguage, releaseInLanguage, releaseNames } from './release-status.ts';
import { type ReportOptions } from './report-options.ts';
import { reportedFindings } from './reported-findings.ts';

export function languageSection(options: ReportOptions, coverage: LanguageCoverage): Html {
  const { words } = options;
  const { language, documents } = coverage;
  const anchor = languageAnchor(language);
  const table = [languageFigures(words, coverage), documentTable(options, coverage)];
  const ownHeading = html`${languageHeading(options, language)} ${ownName(options, language)}`;
  return html`<section id="${anchor}" class="language" aria-labelledby="${anchor}-heading">
    <h2 id="${anchor}-heading">${ownHeading}</h2>
    ${documents.length === 0 ? html`<p>${words.t('report.language.noDocuments')}</p>` : table}
    ${changedSentences(options, language)} ${reportedFindings(options, language)}
    <p class="back"><a href="#overview">${words.t('report.backToTop')}</a></p>
  </section> `;
}

function languageFigures({ t }: Words, { documents, segments, words }: LanguageCoverage): Html {
  const ready = documents.filter(({ releasable }) => releasable).length;
  return html`<p class="figures">
    ${t('report.language.ready', { count: documents.length, ready })}
    ${t('counts.segments', { count: segments.total })}, ${t('counts.words', { count: words.total })}.
  </p> `;
}

function documentTable(options: ReportOptions, coverage: LanguageCoverage): Html {
  const { words } = options;
  const releases = releaseNames(options)
    .map((release) => ({ release, state: releaseInLanguage(options, release, coverage) }))
    .filter(({ state }) => state.documents.length > 0);
  const columns = (['document', 'status', 'progress', 'segments', 'words', 'held'] as const).map(
    (column) =>
      html`<th scope="col" role="columnheader" class="column-${column}">${words.t(`report.language.${column}`)}</th>`,
  );
  const anchor = languageAnchor(coverage.language);
  return html`<div class="scroll" role="region" aria-labelledby="${anchor}-caption" tabindex="0">
    <table class="documents cards" role="table">
      <caption id="${anchor}-caption">
        ${words.t('report.language.caption', { language: words.languageName(coverage.language) })}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns}
        </tr>
      </thead>
      ${releases.map(({ release, state }) => releaseGroup(options, release, state))}
      ${coverage.documents.length > 1 ? totalRow(options, coverage) : nothing}
    </table>
  </div> `;
}

function releaseGroup(options: ReportOptions, release: string, state: ReleaseInLanguage): Html {
  const version = publicVersion(options.words, state.publication);
  return html`<tbody role="rowgroup">
    <tr role="row" class="release">
      <th scope="rowgroup" role="rowheader" colspan="6"><bdi>${release}</bdi> ${version}</th>
    </tr>
    ${state.documents.map((document) => documentRow(options, document, state))}
  </tbody> `;
}

function documentRow(options: ReportOptions, coverage: DocumentCoverage, state: ReleaseInLanguage): Html {
  const { words } = options;
  const { document, stale, segments } = coverage;
  const staleMark = stale ? html` <span class="stale">${words.t('report.language.stale')}</span>` : nothing;
  return html`<tr role="row">
    <th scope="row" role="rowheader" class="column-document"><bdi>${nameInRelease(document)}</bdi>${staleMark}</th>
    <td role="cell" class="column-status" data-label="${words.t('report.language.status')}">
      ${statusChip(words, documentStatus(coverage, state))}
    </td>
    ${figureCells(options, segments, coverage.words)}
    <td role="cell" class="column-held" data-label="${words.t('report.language.held')}">
      ${inTheWay(options, coverage, state.language)}
    </td>
  </tr> `;
}

function totalRow(options: ReportOptions, { segments, words: wordCounts }: LanguageCoverage): Html {
  const title = options.words.t('report.language.total');
  return html`<tfoot role="rowgroup">
    <tr role="row">
      <th scope="row" role="rowheader" class="column-document">${title}</th>
      <td role="cell" class="column-status"></td>
      ${figureCells(options, segments, wordCounts)}
      <td role="cell" class="column-held"></td>
    </tr>
  </tfoot> `;
}

function figureCells(
  { words }: ReportOptions,
  segments: DocumentCoverage['segments'],
  wordCounts: DocumentCoverage['words'],
): Html {
  const left =
    wordCounts.initial === 0
      ? nothing
      : html`<span class="left">${words.t('report.language.wordsLeft', { count: wordCounts.initial })}</span>`;
  return html`<td role="cell" class="column-progress" data-label="${words.t('report.language.progress')}">
      ${stateBar(segments)}${stateList(words, segments)}
    </td>
    <td role="cell" class="column-segments" data-label="${words.t('report.language.segments')}">
      ${words.number(segments.total)}
    </td>
    <td role="cell" class="column-words" data-label="${words.t('report.language.words')}">
      <span>${words.number(wordCounts.total)}</span>${left}
    </td>`;
}

function inTheWay({ words }: ReportOptions, coverage: DocumentCoverage, language: string): Html {
  const { document, findings } = coverage;
  const reasons = reasonsOf(coverage).map((reason) => heldItem(words, reason, { language, document }));
  const found = findingsItem(words, findings);
  if (reasons.length === 0 && found === nothing)
    return html`<span class="nothing">${words.t('report.language.nothingHeld')}</span>`;
  return html`<ul class="reasons">
    ${reasons}${found}
  </ul>`;
}

/** Stale alone is reason enough, whether or not whoever counted also gave it as one. */
function reasonsOf({ stale, held }: DocumentCoverage): readonly HeldReason[] {
  if (!stale || held.some(({ code }) => code === 'stale')) return held;
  return [{ code: 'stale', message: 'the French changed after this file was extracted' }, ...held];
}

function heldItem(
  words: Words,
  reason: HeldReason,
  place: { readonly language: string; readonly document: string },
): Html {
  const advice = heldAdvice(words, reason, place);
  const shown =
    advice === undefined
      ? nothing
      : html`<span class="advice">${withCommand(advice, heldCommand(reason, place))}</span>`;
  return html`<li>${capitalized(heldText(words, reason), words.language)}${shown}</li>`;
}

/** The command inside a sentence of advice, marked as what one types. */
function withCommand(advice: string, command: string | undefined): Html {
  const at = command === undefined ? -1 : advice.indexOf(command);
  if (command === undefined || at < 0) return html`${advice}`;
  return html`${advice.slice(0, at)}<code dir="ltr">${unbrokenFlags(command)}</code
    >${advice.slice(at + command.length)}`;
}

/** A flag stays on one line with its value; browsers would break it at its hyphens. */
function unbrokenFlags(command: string): readonly Html[] {
  return command
    .split(/(--[a-z-]+(?: [^\s-]\S*)?)/u)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<span class="flag">${part}</span>`));
}

function findingsItem(words: Words, { error, warning }: DocumentCoverage['findings']): Html {
  const counts = [
    ...(error > 0 ? [words.t('counts.errors', { count: error })] : []),
    ...(warning > 0 ? [words.t('counts.warnings', { count: warning })] : []),
  ];
  if (counts.length === 0) return nothing;
  return html`<li>${words.t('report.language.findings', { list: words.list(counts) })}</li>`;
}

/** The document's path below its release; a document that is its own release keeps its name. */
function nameInRelease(document: string): string {
  const slash = document.indexOf('/');
  return slash < 0 ? document : document.slice(slash + 1);
}
