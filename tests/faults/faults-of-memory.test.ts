/** `memory import`, `terms import` and what `extract` makes of them, stopped at every call to the disk. */
import { stopEverywhere } from './stop-everywhere.ts';

stopEverywhere(({ name }) => /^(?:memory|terms|extract, with)/u.test(name));
