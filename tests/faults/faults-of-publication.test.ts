/** `publish`, stopped at every call to the disk. */
import { stopEverywhere } from './stop-everywhere.ts';

stopEverywhere(({ name }) => name.startsWith('publish'));
