/** Which rules look at which element. A rule is given the element whole; the file around it only as what went before. */
import type { XmlElement } from '@dragoman/xml';
import { checkCodes, checkPairs, checkProtected } from './check-codes.ts';
import { checkContextGroup, checkCount, checkEmbedded, checkLaterElements, checkPath } from './check-header.ts';
import { checkSegments } from './check-segments.ts';
import { checkLanguages, checkSizes, checkStatus } from './check-unit.ts';
import type { Context } from './context.ts';

type ElementRule = (element: XmlElement, context: Context) => void;

export const rulesOfElements: ReadonlyMap<string, readonly ElementRule[]> = new Map<string, readonly ElementRule[]>([
  [
    'trans-unit',
    [checkLaterElements, checkSegments, checkStatus, checkLanguages, checkCodes, checkProtected, checkSizes],
  ],
  ['alt-trans', [checkLaterElements, checkSegments]],
  ['source', [checkPairs]],
  ['seg-source', [checkPairs]],
  ['target', [checkPairs]],
  ['external-file', [checkPath]],
  ['internal-file', [checkEmbedded]],
  ['count', [checkCount]],
  ['context-group', [checkContextGroup]],
]);
