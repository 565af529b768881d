/** The product's own words in French. Its type is made from the English catalog: see `in-french.ts`. */
import { type en } from './en.ts';
import { changes } from './fr/changes.ts';
import { checks } from './fr/checks.ts';
import { cli } from './fr/cli.ts';
import { command } from './fr/command.ts';
import { diagnostics } from './fr/diagnostics.ts';
import { held } from './fr/held.ts';
import { memory } from './fr/memory.ts';
import { report } from './fr/report.ts';
import { results } from './fr/results.ts';
import { type InFrench } from './in-french.ts';

export const fr: InFrench<typeof en> = {
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
