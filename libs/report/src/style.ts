/**
 * The page's style. Logical properties only, so that a right-to-left page mirrors itself; colours only by the
 * names of `palette.ts`. Three shapes: wide screens, narrow ones (each table row becomes a card), A4 landscape.
 */
import { customProperties, dark, light } from './palette.ts';

/** `title` heads each printed page. */
export function pageStyle(title: string): string {
  return `
:root { color-scheme: light dark; ${customProperties(light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${customProperties(dark)} } }
${base}${masthead}${tables}${marks}${changed}${legend}${narrow}${print(title)}`;
}

const base = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; text-size-adjust: none; scroll-padding-block-start: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); }
.masthead, main { max-inline-size: 84rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
main { padding-block-end: 4rem; }
main:focus { outline: none; }
h1, h2, h3 { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Liberation Serif", Georgia, serif; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.25rem; margin-block: 0 .75rem; letter-spacing: -.01em; }
h2 { font-size: 1.6rem; margin-block: 0 .5rem; }
h3 { font-size: 1.2rem; margin-block: 0 .5rem; }
h4 { font-size: 1rem; margin-block: 1.5rem .5rem; overflow-wrap: anywhere; }
p { margin-block: 0 .5rem; }
section { margin-block-start: 3.5rem; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-block-start: .5rem; inset-inline-start: .5rem; padding: .5rem 1rem; background: var(--panel); z-index: 3; }
.skip:not(:focus) { clip-path: inset(50%); block-size: 1px; inline-size: 1px; overflow: hidden; padding: 0; white-space: nowrap; }
.visually-hidden { position: absolute; clip-path: inset(50%); block-size: 1px; inline-size: 1px; overflow: hidden; white-space: nowrap; }
.own-name { color: var(--quiet); font-weight: 400; }
h2 .own-name { font-size: 1.1rem; margin-inline-start: .4rem; }
code { font: .92em/1.4 ui-monospace, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; user-select: all; }
.figures, .source, .back { color: var(--quiet); }
.back { margin-block-start: 1rem; font-size: .875rem; }
`;

const masthead = `
.masthead { padding-block: 3rem 0; }
.masthead .lead { font-size: 1.25rem; margin-block-end: .25rem; }
.masthead nav { margin-block-start: 1.5rem; padding-block: .75rem; border-block: 1px solid var(--rule); }
.masthead nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 0; padding: 0; list-style: none; }
main > section:first-child { margin-block-start: 2.5rem; }
`;

const tables = `
.scroll { overflow-x: auto; background: var(--panel); border: 1px solid var(--rule); border-radius: 4px; }
table { inline-size: 100%; border-collapse: separate; border-spacing: 0; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding: .75rem; color: var(--quiet); font-size: .875rem; border-block-end: 1px solid var(--rule); }
th, td { padding: .75rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--rule); }
tbody:last-child tr:last-child > *, tfoot tr:last-child > * { border-block-end: 0; }
thead th { font-size: .8125rem; font-weight: 600; vertical-align: bottom; }
thead th .own-name { display: block; font-size: .8125rem; }
tbody th { font-weight: 600; overflow-wrap: anywhere; }
tfoot th { font-weight: 600; }
tfoot tr > * { border-block-start: 1px solid var(--quiet); }
.overview th[scope="row"], .overview thead th:first-child { position: sticky; inset-inline-start: 0; z-index: 1; background: var(--panel); min-inline-size: 11rem; max-inline-size: 20rem; }
.overview td { min-inline-size: 8rem; }
.cell { display: grid; grid-template-columns: auto 1fr; gap: .4rem .6rem; align-items: baseline; max-inline-size: 13rem; }
.cell .figure { text-align: end; }
.cell .figure:first-child { grid-column: 1 / -1; }
.cell .bar, .cell .version { grid-column: 1 / -1; }
.version { color: var(--quiet); font-size: .8125rem; font-weight: 400; }
.not-planned, .nothing { color: var(--quiet); }
.short { display: none; }
.dense .long, .dense .chip-word { position: absolute; clip-path: inset(50%); block-size: 1px; inline-size: 1px; overflow: hidden; white-space: nowrap; }
.dense .short { display: inline; }
.dense thead .own-name, .dense .version { display: none; }
.dense td { min-inline-size: 4.75rem; padding-inline: .5rem; }
.dense thead th:not(:first-child) { padding-inline: .5rem; }
.documents tr.release > th { background: var(--page); font-weight: 600; padding-block: .5rem; }
.documents tr.release .version { margin-inline-start: .75rem; }
.documents { table-layout: fixed; min-inline-size: 62rem; }
.documents thead .column-document { inline-size: 17%; }
.documents thead .column-status { inline-size: 10%; }
.documents thead .column-progress { inline-size: 23%; }
.documents thead .column-segments { inline-size: 7%; }
.documents thead .column-words { inline-size: 9%; }
.documents .column-segments, .documents .column-words { text-align: end; }
.column-words .left { display: block; color: var(--quiet); font-size: .8125rem; }
.reasons { margin: 0; padding: 0; list-style: none; }
.reasons li + li { margin-block-start: .6rem; }
.advice { display: block; color: var(--quiet); font-size: .875rem; }
.advice code { color: var(--ink); }
.flag { white-space: nowrap; }
`;

/** Each state has a fill of its own kind (solid dark, solid, stripes, empty), so that it reads without colour and in print. */
const marks = `
.chip { display: inline-flex; gap: .4em; align-items: baseline; padding: .05rem .55rem; border: 1px solid; border-radius: 3px; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.chip.published { color: var(--publishedInk); background: var(--publishedFill); border-color: var(--publishedFill); }
.chip.releasable { color: var(--readyInk); background: var(--readyFill); border-color: var(--readyInk); }
.chip.held { color: var(--heldInk); background: var(--heldFill); border: 1px dashed var(--heldInk); }
.stale { display: inline-block; padding-inline: .4rem; border: 1px dotted var(--heldInk); border-radius: 3px; color: var(--heldInk); font-size: .8125rem; font-weight: 600; }
.bar { display: flex; gap: 2px; block-size: .6rem; margin-block: .3rem; }
.bar > span { flex: 1 0 3px; }
.swatch { display: inline-block; inline-size: .8rem; block-size: .6rem; margin-inline-end: .4rem; }
.bar > .final, .swatch.final { background: var(--barFinal); }
.bar > .reviewed, .swatch.reviewed { background: var(--barReviewed); }
.bar > .translated, .swatch.translated { background: repeating-linear-gradient(135deg, var(--barTranslated) 0 3px, var(--panel) 3px 5px); box-shadow: inset 0 0 0 1px var(--barTranslated); }
.bar > .initial, .swatch.initial { box-shadow: inset 0 0 0 1px var(--barInitial); }
.cell .bar { block-size: .35rem; margin-block: 0; }
.states { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; font-size: .8125rem; }
.states li { white-space: nowrap; }
@media (forced-colors: active) { .bar, .swatch { forced-color-adjust: none; } .chip { border-color: CanvasText; } }
`;

const changed = `
.changed { margin-block-start: 2rem; }
.changed ol { margin: 0; padding: 0; list-style: none; display: grid; gap: 1rem; }
.changed li { background: var(--panel); border: 1px solid var(--rule); border-radius: 4px; padding: 1rem; }
.changed .address { color: var(--quiet); font-size: .8125rem; overflow-wrap: anywhere; }
.changed dl { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem 2rem; margin: 0; }
.changed dt { font-size: .8125rem; font-weight: 600; color: var(--quiet); }
.changed dd { margin: .25rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.changed .none { color: var(--quiet); }
ins { color: var(--addedInk); background: var(--addedFill); text-decoration: underline; text-underline-offset: .2em; }
del { color: var(--removedInk); background: var(--removedFill); text-decoration: line-through; }
.found .severity { padding-inline: .4rem; border: 1px solid; border-radius: 3px; font-weight: 600; }
.found .severity.error { color: var(--removedInk); background: var(--removedFill); }
.found .severity.warning { color: var(--heldInk); background: var(--heldFill); border-style: dashed; }
.found .address bdi { font-family: ui-monospace, "Cascadia Mono", "Noto Sans Mono", Consolas, monospace; margin-inline: .5rem; }
.found dl { grid-template-columns: repeat(2, minmax(0, 1fr)); margin-block-start: .75rem; }
mark { color: var(--heldInk); background: var(--heldFill); text-decoration: underline wavy; text-underline-offset: .2em; }
`;

const legend = `
.legend { border-block-start: 1px solid var(--rule); padding-block-start: 2rem; font-size: .9375rem; }
.legend-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1.5rem 3rem; }
.legend dl { margin: 0 0 1rem; }
.legend dl > div { display: grid; grid-template-columns: 8.5rem 1fr; gap: 1rem; padding-block: .35rem; align-items: baseline; }
.legend dt { font-weight: 600; }
.legend dd { margin: 0; }
`;

/** Cards: the roles in the markup keep these tables tables for screen readers, whatever \`display\` says. */
const narrow = `
@media screen and (max-width: 46rem) {
.masthead { padding-block-start: 1.5rem; }
h1 { font-size: 1.75rem; }
.cards, .cards caption, .cards tbody, .cards tfoot, .cards tr, .cards th, .cards td { display: block; inline-size: auto; min-inline-size: 0; max-inline-size: none; }
.cards thead { position: absolute; clip-path: inset(50%); block-size: 1px; inline-size: 1px; overflow: hidden; }
.cards th, .cards td { border: 0; padding: .35rem .75rem; }
.cards tr { padding-block: .75rem; border-block-end: 1px solid var(--rule); }
.cards tbody:last-child tr:last-child, .cards tfoot tr:last-child { border-block-end: 0; }
.cards tr.release { padding: 0; }
.documents { table-layout: auto; min-inline-size: 0; }
.documents tr.release > th { padding-block: .6rem; }
.chip { justify-self: start; }
.cell .figure:first-child { justify-self: end; }
.overview th[scope="row"] { position: static; font-size: 1rem; }
.cards td[data-label] { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .75rem; align-items: baseline; }
.cards td[data-label]::before { content: attr(data-label); color: var(--quiet); font-size: .8125rem; }
.documents.cards td.column-progress, .documents.cards td.column-held { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
.documents.cards td.column-segments, .documents.cards td.column-words { text-align: start; }
.cards td:empty { display: none; }
.cards .column-words .left { grid-column: 2; }
.cards .column-segments, .cards .column-words { font-size: .9375rem; }
.cell { max-inline-size: none; grid-template-columns: 1fr auto; justify-items: start; }
.cell .bar { inline-size: 100%; }
.dense .chip-word { position: static; clip-path: none; block-size: auto; inline-size: auto; }
.changed dl, .found dl { grid-template-columns: minmax(0, 1fr); gap: .75rem; }
.legend dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
`;

function print(title: string): string {
  return `
@media print {
@page { size: A4 landscape; margin: 18mm 14mm 16mm; @top-left { content: ${cssString(title)}; font: 8pt sans-serif; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
html { font-size: 9pt; }
body { background: none; }
* { print-color-adjust: exact; }
.skip, nav, .back { display: none; }
.masthead, main { max-inline-size: none; padding: 0; }
section { margin-block-start: 8mm; }
section.language { break-before: page; margin-block-start: 0; }
.documents { min-inline-size: 0; font-size: 1em; }
th, td { padding: 1.6mm 2.4mm; }
.advice, .states, .version, .column-words .left { font-size: 7.5pt; }
.scroll { overflow: visible; border: 0; }
.overview th[scope="row"], .overview thead th:first-child { position: static; }
.overview td { min-inline-size: 0; }
.dense { table-layout: fixed; font-size: 6.5pt; }
.dense td, .dense thead th:not(:first-child) { padding-inline: .6mm; min-inline-size: 0; }
.dense thead th:first-child, .dense th[scope="row"] { inline-size: 34mm; min-inline-size: 0; }
.dense .cell { grid-template-columns: minmax(0, 1fr); justify-items: start; gap: .5mm; }
.dense .cell .bar { inline-size: 100%; gap: .2mm; }
.dense .bar > span { flex-basis: .5mm; }
.dense .chip { font-size: 6.5pt; padding-inline: .25em; }
thead { display: table-header-group; }
tfoot { display: table-row-group; }
tr, .changed li, .legend dl > div { break-inside: avoid; }
tr.release, h2, h3, h4, caption, .changed > p { break-after: avoid; }
.changed h4 + ol > li:first-child { break-before: avoid; }
a { color: inherit; text-decoration: none; }
}
`;
}

function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
