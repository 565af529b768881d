/** `extract`, `pseudo`, `review`, stopped at every call to the disk. */
import { stopEverywhere } from './stop-everywhere.ts';

stopEverywhere(({ name }) => !/^(?:publish|import|merge|memory|terms|extract, with|extract --resegment)/u.test(name));
