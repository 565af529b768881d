import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/model exports exactly: guards, orders and lists of the nouns', () => {
  expect(Object.keys(door).sort()).toEqual([
    'canDelete',
    'changeClasses',
    'changeTreatment',
    'codePoints',
    'codesOf',
    'compareStates',
    'conflictMarkers',
    'defaultChangePolicy',
    'factKinds',
    'hasError',
    'isCode',
    'isState',
    'isText',
    'labelledText',
    'lineAndColumn',
    'locQualityIssueTypes',
    'longestTarget',
    'lowerState',
    'lowestState',
    'normalizeContent',
    'origins',
    'placesOf',
    'plainText',
    'returnOutcomes',
    'segmentAddress',
    'segmentsOf',
    'shellQuoted',
    'sizeLimits',
    'sizeRange',
    'states',
    'termStatuses',
    'unitState',
  ]);
});
