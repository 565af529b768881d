/** Files that were cut off, mixed up or made to hurt: each is read, or refused with its place; none throws or takes long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memory, respelled, respelling } from './arbitrary-tmx.test-support.ts';
import { readTmx } from './read-tmx.ts';
import { streamTmx } from './stream-tmx.ts';
import { validateTmx } from './validate-tmx.ts';
import { writeTmx } from './write-tmx.ts';

const good =
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\r\n<tmx version="1.4"><header srclang="fr"/><body>\r\n<tu><prop type="x-a">b</prop><tuv xml:lang="fr"><seg>É <bpt i="1">&lt;b></bpt>t<ept i="1"/></seg></tuv></tu>\r\n</body></tmx>';

async function streamed(bytes: Uint8Array): Promise<readonly string[]> {
  const codes: string[] = [];
  for await (const { diagnostics } of streamTmx('a.tmx', [bytes])) codes.push(...diagnostics.map(({ code }) => code));
  return codes;
}

/** Nothing is read without saying what stands there, and nothing refused without saying where. */
function checkTold(bytes: Uint8Array): void {
  const { memory: read, document, diagnostics } = readTmx('a.tmx', bytes);
  expect(read === undefined).toBe(document === undefined);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.length === 0).toBe(read !== undefined);
  for (const { message, advice, location } of errors) {
    expect(message).not.toBe('');
    expect(advice).toBeDefined();
    expect(location.line).toBeGreaterThan(0);
  }
  expect(validateTmx('a.tmx', bytes).valid && read === undefined).toBe(false);
}

describe('damaged files', () => {
  test('cut off at any byte', () => {
    const bytes = Buffer.from(good);
    for (let length = 0; length < bytes.length; length += 1) {
      const part = bytes.subarray(0, length);
      checkTold(part);
      expect(readTmx('a.tmx', part).memory).toBeUndefined();
    }
    expect(readTmx('a.tmx', bytes).memory?.units).toHaveLength(1);
  });

  test('with any byte changed, taken out or doubled', () => {
    fc.assert(
      fc.property(fc.nat(Buffer.from(good).length - 1), fc.nat(255), fc.constantFrom(0, 1, 2), (at, byte, kind) => {
        const bytes = [...Buffer.from(good)];
        if (kind === 0) bytes.splice(at, 1, byte);
        else if (kind === 1) bytes.splice(at, 1);
        else bytes.splice(at, 0, bytes[at] ?? 0);
        checkTold(Uint8Array.from(bytes));
      }),
      { numRuns: 500 },
    );
  });

  test('a stream breaks where the whole breaks, with the same codes', async () => {
    await fc.assert(
      fc.asyncProperty(memory, respelling, fc.nat(), fc.nat(255), async (one, spelling, at, byte) => {
        const bytes = Buffer.from(respelled(writeTmx(one), spelling));
        bytes[at % bytes.length] = byte;
        const whole = readTmx('a.tmx', bytes).diagnostics.filter(({ severity }) => severity === 'error');
        const errors = await streamed(bytes);
        expect(errors.filter((code) => code !== 'unbound-prefix')).toEqual(whole.map(({ code }) => code));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['nothing at all', '', 'not-well-formed'],
    ['another format', '<xliff version="1.2"/>', 'not-tmx'],
    ['a root without a body', '<tmx version="1.4"><header/></tmx>', 'not-tmx'],
    ['a page of the web', '<!DOCTYPE html><html><body/></html>', 'not-tmx'],
    ['an encoding that is not read', '<?xml version="1.0" encoding="koi8-r"?><tmx/>', 'unsupported-encoding'],
    ['bytes that contradict their declaration', '<?xml version="1.0" encoding="utf-16"?><tmx/>', 'encoding-conflict'],
    [
      'a conflict of git',
      good.replace('<tu>', '\n<<<<<<< ours\n<tu>\n=======\n<tu>\n>>>>>>> theirs\n'),
      'conflict-markers',
    ],
  ])('%s', async (_what, text, code) => {
    const bytes = Buffer.from(text);
    expect(readTmx('a.tmx', bytes).diagnostics.map((one) => one.code)).toEqual([code]);
    expect(await streamed(bytes)).toEqual([code === 'conflict-markers' ? 'not-well-formed' : code]);
    expect(validateTmx('a.tmx', bytes).valid).toBe(false);
  });
});

test('of a second header and body nothing is read, whole and streamed', async () => {
  const unit = '<tu><tuv xml:lang="fr"><seg>Un</seg></tuv></tu>';
  const text = `<tmx><header srclang="fr"/><header srclang="lv"/><body>${unit}</body><body>${unit}${unit}</body></tmx>`;
  const { memory: whole } = readTmx('a.tmx', text);
  expect([whole?.sourceLanguage, whole?.units.length]).toEqual(['fr', 1]);
  for await (const batch of streamTmx('a.tmx', [Buffer.from(text)])) {
    expect([batch.sourceLanguage, batch.units]).toEqual(['fr', whole?.units]);
  }
});

describe('files made to hurt', () => {
  const bomb = `<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
    .join('')}]>${good.slice(good.indexOf('<tmx'))}`;

  test.each([
    ['an entity bomb', bomb, 'doctype-refused'],
    [
      'an entity that names a file',
      '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx>&x;</tmx>',
      'doctype-refused',
    ],
    ['a DTD and definitions too', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b"> ]><tmx/>', 'doctype-refused'],
    ['an entity without a definition', good.replace('É', '&eacute;'), 'not-well-formed'],
    ['elements a hundred thousand deep', `<tmx><body>${'<tu>'.repeat(100_000)}`, 'xml-limit-exceeded'],
    [
      'codes a thousand deep',
      good.replace('É', `${'<hi>'.repeat(1000)}É${'</hi>'.repeat(1000)}`),
      'xml-limit-exceeded',
    ],
    [
      'an element with a thousand attributes',
      good.replace('<tu>', `<tu${Array.from({ length: 1000 }, (_, at) => ` a${at}=""`).join('')}>`),
      'xml-limit-exceeded',
    ],
    ['an attribute of two million characters', good.replace('x-a', 'x'.repeat(2_000_000)), 'xml-limit-exceeded'],
  ])('%s is refused, whole and streamed', async (_what, text, code) => {
    const bytes = Buffer.from(text);
    expect(readTmx('a.tmx', bytes).diagnostics.map((one) => one.code)).toEqual([code]);
    expect(await streamed(bytes)).toEqual([code]);
    expect(validateTmx('a.tmx', bytes)).toMatchObject({ valid: false, diagnostics: [{ code }] });
  });

  test('names of JavaScript are names like others', () => {
    const text = good
      .replace('<tu>', '<tu __proto__="1" constructor="2">')
      .replace('<ept i="1"/>', '<ept i="1" __proto__="3" toString="4"/>')
      .replace('x-a', '__proto__');
    const { memory: read } = readTmx('a.tmx', text);
    expect(Object.entries(read?.units[0]?.attributes ?? {})).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
    expect(read && readTmx('a.tmx', writeTmx(read)).memory).toEqual(read);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('a unit of twenty thousand codes is read and checked', () => {
    const codes = Array.from({ length: 20_000 }, (_, at) => `<ph x="${at}"/>`).join('');
    const bytes = Buffer.from(good.replace('É', codes));
    expect(readTmx('a.tmx', bytes).memory?.units[0]?.variants[0]?.content).toHaveLength(20_004);
    expect(validateTmx('a.tmx', bytes).diagnostics.map(({ code }) => code)).toContain('missing-attribute');
  });
});
