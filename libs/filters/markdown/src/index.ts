export { markdownFilter } from './markdown-filter.ts';
