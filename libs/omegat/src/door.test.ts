import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/omegat exports exactly: isDecidedAsSource, omegatProject, omegatText, readProjectSave', () => {
  expect(Object.keys(door).sort()).toEqual(['isDecidedAsSource', 'omegatProject', 'omegatText', 'readProjectSave']);
});
