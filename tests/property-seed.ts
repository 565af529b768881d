/** Every law draws its cases from the seed of this run: `vitest.config.ts` says which. */
import fc from 'fast-check';

const seed = process.env['DRAGOMAN_SEED'];
if (seed !== undefined && seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
