/** `import` and the repairs of `merge`, stopped at every call to the disk. */
import { stopEverywhere } from './stop-everywhere.ts';

stopEverywhere(({ name }) => /^(?:import|merge)/u.test(name));
