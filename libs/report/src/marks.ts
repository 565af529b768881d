/** Small pieces that several parts of the page show: status, bar of states, names of languages. */
import { type State, type StateCounts } from '@dragoman/model';
import { type Words } from '@dragoman/words';
import { html, type Html, nothing } from './html.ts';
import { type Status } from './release-status.ts';
import { type Publication, type ReportOptions } from './report-options.ts';

/** From done to not begun, as bars and counts show them. */
export const statesDoneFirst: readonly State[] = ['final', 'reviewed', 'translated', 'initial'];

const glyphs: Readonly<Record<Status, string>> = { published: '✓', releasable: '○', held: '‖' };

/** Told by glyph, border and word, not by colour alone. */
export function statusChip(words: Words, status: Status): Html {
  const glyph = html`<span class="glyph" aria-hidden="true">${glyphs[status]}</span>`;
  const word = html`<span class="chip-word">${words.t(`report.status.${status}`)}</span>`;
  return html`<span class="chip ${status}">${glyph}${word}</span>`;
}

/** A picture only: whoever shows it says the same in text beside it. */
export function stateBar(counts: StateCounts): Html {
  const shares = statesDoneFirst
    .filter((state) => counts[state] > 0)
    .map((state) => html`<span class="${state}" style="flex-grow:${counts[state]}"></span>`);
  return shares.length === 0 ? nothing : html`<span class="bar" aria-hidden="true">${shares}</span>`;
}

/** The bar in words: every state that occurs, with its number. */
export function stateList(words: Words, counts: StateCounts): Html {
  const items = statesDoneFirst
    .filter((state) => counts[state] > 0)
    .map((state) => html`<li>${swatch(state)}${stateCount(words, state, counts[state])}</li>`);
  return items.length === 0
    ? nothing
    : html`<ul class="states">
        ${items}
      </ul>`;
}

export function swatch(state: State): Html {
  return html`<span class="swatch ${state}" aria-hidden="true"></span>`;
}

function stateCount(words: Words, state: State, count: number): string {
  return words.t('report.language.segmentCount', { state: words.t(`states.${state}`), count });
}

/** The share that is signed off, rounded down; screen readers hear what it is a share of. */
export function approvedFigure(words: Words, { total, reviewed, final }: StateCounts): Html {
  const percent = words.percent(total === 0 ? 0 : (reviewed + final) / total);
  const spoken = words.t('report.overview.approved', { percent });
  const shown = html`<span aria-hidden="true">${percent}</span>`;
  return html`<span class="figure">${shown}<span class="visually-hidden">${spoken}</span></span>`;
}

/** `version 2 is public`; nothing when none is. */
export function publicVersion(words: Words, publication: Publication | undefined): Html {
  if (publication === undefined) return nothing;
  const text = words.t('report.overview.public', { version: String(publication.version) });
  return html`<span class="version">${text}</span>`;
}

/** The language's name for itself, marked as being in that language; nothing where it says nothing new. */
export function ownName({ words, languageDirection }: ReportOptions, tag: string): Html {
  const own = words.ownLanguageName(tag);
  if (own === words.languageName(tag) || own === tag) return nothing;
  return html`<span class="own-name"><bdi lang="${tag}" dir="${languageDirection(tag)}">${own}</bdi></span>`;
}

/** A language's name as a heading begins: `Letton`. */
export function languageHeading({ words }: ReportOptions, tag: string): string {
  return capitalized(words.languageName(tag), words.language);
}

export function capitalized(text: string, language: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** Fragment identifier of a language's section. */
export function languageAnchor(tag: string): string {
  return `language-${tag.replace(/[^A-Za-z0-9-]/gu, '_')}`;
}
