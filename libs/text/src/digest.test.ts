import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InlineContent } from '@dragoman/model';
import { base32, contentDigest, contentsEqual, fileDigest, sha256 } from './digest.ts';
import { base32ByHand } from './digest.test-tools.ts';

const image: InlineContent[number] = { kind: 'ph', id: '1', type: 'image', label: '<img1/>', data: ['![](a.png)'] };

describe('base32', () => {
  test.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('of "%s" is "%s" (RFC 4648 §10, lower case, no padding)', (text, encoded) => {
    expect(base32(Buffer.from(text))).toBe(encoded);
  });

  test('equals an encoder written with big integers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(base32(bytes)).toBe(base32ByHand(bytes));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the digest of a source or target', () => {
  test.each([
    ['the empty content', [], 'j5j43immfovaya2uxnpzupwl4u'],
    ['a heading', ['Communiqué de presse'], 'f4pg4dfqr24vmoxyn2oir46b2q'],
    ['text around a code', ['Un ', image, ' deux'], 'i4yqmxlcj24jyhi3oubr6vuum4'],
  ])('of %s never changes', (_, content, digest) => {
    expect(contentDigest(content)).toBe(digest);
  });

  test('is 128 bits of SHA-256 over the JSON, codes as [kind, id]', () => {
    const json = '["Un ",["ph","1"]," deux"]';
    const bytes = createHash('sha256').update(json, 'utf8').digest().subarray(0, 16);
    expect(contentDigest(['Un ', image, ' deux'])).toBe(base32ByHand(bytes));
  });

  test('does not see how runs are cut, markers, or the data of codes', () => {
    const marker: InlineContent = [{ kind: 'sm', id: 'm1', type: 'term' }];
    const withoutData: InlineContent[number] = { kind: 'ph', id: '1', type: 'link', label: '<a1/>' };
    expect(contentDigest(['U', '', ...marker, 'n ', withoutData, ' deux', { kind: 'em', startRef: 'm1' }])).toBe(
      contentDigest(['Un ', image, ' deux']),
    );
  });

  test('sees every character: nothing is folded or composed', () => {
    const texts = ['l’UE', "l'UE", 'a b', 'a\u00A0b', 'é', 'e\u0301', 'É', ' é'];
    expect(new Set(texts.map((text) => contentDigest([text]))).size).toBe(texts.length);
  });

  test('contents are equal when their digests are', () => {
    expect(contentsEqual(['a', 'b'], ['ab'])).toBe(true);
    expect(contentsEqual(['ab'], ['ab '])).toBe(false);
  });
});

test('the digest of a file is SHA-256 in hex', () => {
  expect(fileDigest('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(fileDigest(Buffer.from('é'))).toBe(fileDigest('é'));
  expect(sha256('é')).toHaveLength(32);
});
