/** `extract`, `pseudo` and `review` (and `import`, as soon as it has its row), stopped at every call to the disk. */
import { stopEverywhere } from './stop-everywhere.ts';

stopEverywhere(({ name }) => !name.startsWith('publish'));
