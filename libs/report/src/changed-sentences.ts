/** Sentences whose French changed after they were translated: old, new, and the translation that is offered. */
import { html, type Html, nothing } from './html.ts';
import { languageAnchor } from './marks.ts';
import { type ChangedSentence, type DifferenceRun, type ReportOptions } from './report-options.ts';

export function changedSentences(options: ReportOptions, language: string): Html {
  const { words } = options;
  const changed = options.changed.filter((sentence) => sentence.language === language);
  if (changed.length === 0) return nothing;
  const heading = `${languageAnchor(language)}-changed`;
  const byDocument = [...Map.groupBy(changed, ({ document }) => document)];
  return html`<section class="changed" aria-labelledby="${heading}">
    <h3 id="${heading}">${words.t('report.changed.heading')}</h3>
    <p>${words.t('report.changed.intro', { count: changed.length })}</p>
    ${byDocument.map(
      ([document, sentences]) =>
        html`<h4><bdi>${document}</bdi></h4>
          <ol>
            ${sentences.map((sentence) => changedSentence(options, sentence))}
          </ol> `,
    )}
  </section> `;
}

function changedSentence(options: ReportOptions, sentence: ChangedSentence): Html {
  const { words, coverage, languageDirection } = options;
  const runs = options.wordDifference(sentence.oldSource, sentence.newSource);
  const source = { language: coverage.sourceLanguage, direction: languageDirection(coverage.sourceLanguage) };
  const target = { language: sentence.language, direction: languageDirection(sentence.language) };
  const offered =
    sentence.offered === undefined
      ? html`<dd class="none">${words.t('report.changed.nothingOffered')}</dd>`
      : html`<dd lang="${target.language}" dir="${target.direction}">${sentence.offered}</dd>`;
  return html`<li>
    <p class="address">${words.t('report.changed.address', { address: sentence.address })}</p>
    <dl>
      <div>
        <dt>${words.t('report.changed.before')}</dt>
        <dd lang="${source.language}" dir="${source.direction}">${side(runs, 'removed')}</dd>
      </div>
      <div>
        <dt>${words.t('report.changed.now')}</dt>
        <dd lang="${source.language}" dir="${source.direction}">${side(runs, 'added')}</dd>
      </div>
      <div>
        <dt>${words.t('report.changed.offered')}</dt>
        ${offered}
      </div>
    </dl>
  </li> `;
}

/** One of the two texts, what is only in it marked. */
function side(runs: readonly DifferenceRun[], kind: 'removed' | 'added'): readonly Html[] {
  return runs
    .filter((run) => run.kind === 'same' || run.kind === kind)
    .map(({ kind: found, text }) => {
      if (found === 'same') return html`${text}`;
      return found === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
    });
}
