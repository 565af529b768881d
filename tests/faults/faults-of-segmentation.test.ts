/** `extract --resegment`, stopped at every call to the disk. */
import { stopEverywhere } from './stop-everywhere.ts';

stopEverywhere(({ name }) => name.startsWith('extract --resegment'));
