/**
 * The product's own words in English: the catalog that says which keys exist. Nested, i18next syntax:
 * `{{name}}` is filled in, `_one` and `_other` are plural forms of the key without them.
 *
 * Where a key belongs: `verbs flags help` are the command's help; `tables states` head columns and name states;
 * `counts` are amounts with their noun; `results` are what a verb did; `held heldAdvice` are the gate's reasons;
 * `diagnostics diagnosticAdvice` are named by diagnostic code, and so are `xliff2 xliff2Advice`, which go before them
 * for what is wrong in an XLIFF 2.x (1.x has codes of the same names), and `tmx tmxAdvice` for TMX; `phrases` are parts of sentences that values
 * bring, named by their English; `checks checkAdvice checkDescriptions` are named by the code of a check; `report` is the
 * web page;
 * `cli` is what only the command says, `changes` what it says of changes of the French,
 * `memory` of memories and registers.
 */
import { changes } from './en/changes.ts';
import { checks } from './en/checks.ts';
import { cli } from './en/cli.ts';
import { command } from './en/command.ts';
import { diagnostics } from './en/diagnostics.ts';
import { held } from './en/held.ts';
import { memory } from './en/memory.ts';
import { report } from './en/report.ts';
import { results } from './en/results.ts';

export const en = {
  ...command,
  ...results,
  ...held,
  ...diagnostics,
  ...report,
  ...checks,
  ...cli,
  ...changes,
  ...memory,
};
