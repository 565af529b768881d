/** What the words of the page mean. */
import { type State } from '@dragoman/model';
import { type Words } from '@dragoman/words';
import { html, type Html } from './html.ts';
import { capitalized, statesDoneFirst, statusChip, swatch } from './marks.ts';
import { type Status } from './release-status.ts';

const statuses: readonly Status[] = ['published', 'releasable', 'held'];

export function legendSection(words: Words): Html {
  const stale = html`<span class="stale">${words.t('report.language.stale')}</span>`;
  return html`<section id="legend" class="legend" aria-labelledby="legend-heading">
    <h2 id="legend-heading">${words.t('report.legend.heading')}</h2>
    <div class="legend-columns">
      <div>
        <h3>${words.t('report.legend.statuses')}</h3>
        <dl>
          ${statuses.map((status) => entry(statusChip(words, status), words.t(`report.legend.${status}`)))}
          ${entry(stale, words.t('report.legend.stale'))}
        </dl>
      </div>
      <div>
        <h3>${words.t('report.legend.states')}</h3>
        <dl>${statesDoneFirst.map((state) => entry(stateTerm(words, state), words.t(`report.legend.${state}`)))}</dl>
        <p>${words.t('report.legend.segment')}</p>
      </div>
    </div>
  </section> `;
}

function stateTerm(words: Words, state: State): Html {
  return html`${swatch(state)}${capitalized(words.t(`states.${state}`), words.language)}`;
}

function entry(term: Html, meaning: string): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${meaning}</dd>
  </div> `;
}
