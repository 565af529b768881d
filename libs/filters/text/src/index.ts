export { textFilter } from './text-filter.ts';
