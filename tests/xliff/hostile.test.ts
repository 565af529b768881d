/**
 * Hostile files through the real command and the library, each in a process of its own: a diagnostic each, less than
 * 300 MiB at the peak, seconds. Prints a table of what each cost.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-workspace.ts';
import { inBody, inSource, megabytes, nested, type Part, writeParts } from './hostile-files.ts';

const bundle = fileURLToPath(new URL('../../apps/cli/dist/dragoman.js', import.meta.url));
const library = fileURLToPath(new URL('./read-or-stream.mjs', import.meta.url));
const preload = pathToFileURL(fileURLToPath(new URL('./peak-memory.mjs', import.meta.url))).href;
const isBuilt = existsSync(bundle);

const mostMebibytes = 300;
const mostSeconds = 30;

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

type Code = string;

/** Refused with this code by everything that reads it. */
const refused: readonly (readonly [name: string, code: Code, parts: () => readonly Part[]])[] = [
  [
    'billion laughs',
    'doctype-refused',
    () => [`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, ...inSource('1.2', '&l9;')],
  ],
  [
    'an external entity',
    'doctype-refused',
    () => ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', ...inSource('2.1', '&e;')],
  ],
  [
    'an external DTD',
    'doctype-refused',
    () => ['<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', ...inSource('1.2', 'a')],
  ],
  [
    'a parameter entity',
    'doctype-refused',
    () => ['<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///dev/zero"> %p;]>', ...inSource('1.2', 'a')],
  ],
  ['an entity without a definition', 'not-well-formed', () => inSource('2.1', '&nbsp;')],
  ['<g> 100,000 deep', 'xml-limit-exceeded', () => inSource('1.2', ...nested(100_000, '<g id="1">', '</g>'))],
  ['<pc> 100,000 deep', 'xml-limit-exceeded', () => inSource('2.1', ...nested(100_000, '<pc id="1">', '</pc>'))],
  ['<group> 100,000 deep', 'xml-limit-exceeded', () => inBody('1.2', ...nested(100_000, '<group>', '</group>'))],
  [
    '<group> of 2.1 100,000 deep',
    'xml-limit-exceeded',
    () => inBody('2.1', ...nested(100_000, '<group id="g">', '</group>')),
  ],
  ['a text of 100 MB', 'xml-limit-exceeded', () => inSource('1.2', ...megabytes(100))],
  ['a text of 100 MB in two bytes each', 'xml-limit-exceeded', () => inSource('2.1', ...megabytes(150, 'ā'))],
  ['a comment of 100 MB', 'xml-limit-exceeded', () => inSource('1.2', '<!--', ...megabytes(100), '-->')],
  ['a CDATA section of 100 MB', 'xml-limit-exceeded', () => inSource('2.1', '<![CDATA[', ...megabytes(100), ']]>')],
  [
    'an attribute of 100 MB',
    'xml-limit-exceeded',
    () => inBody('1.2', '<trans-unit id="', ...megabytes(100), '"><source>a</source></trans-unit>'),
  ],
  [
    'an attribute of 100 MB, not Latin',
    'xml-limit-exceeded',
    () => inBody('2.1', '<unit id="', ...megabytes(100, 'ш'), '"/>'),
  ],
  [
    '1,000,000 attributes',
    'xml-limit-exceeded',
    () => inBody('1.2', '<trans-unit', Array.from({ length: 1_000_000 }, (_, n) => ` a${n}="1"`).join(''), '/>'),
  ],
  ['an element with a name of 10 MB', 'xml-limit-exceeded', () => inSource('2.1', '<', ...megabytes(10), '/>')],
  ['a tag of 100 MB that never ends', 'xml-limit-exceeded', () => ['<xliff a="', ...megabytes(100, 'ab ')]],
  ['a raw NUL', 'not-well-formed', () => inSource('1.2', 'a\u0000b')],
  ['a reference to NUL', 'not-well-formed', () => inSource('2.1', 'a&#0;b')],
  ['a reference to half a surrogate pair', 'not-well-formed', () => inSource('1.2', 'a&#xD800;b')],
  ['half a surrogate pair in UTF-8', 'undecodable-bytes', () => inSource('2.1', Buffer.from([0xed, 0xa0, 0x80]))],
  [
    'half a surrogate pair in UTF-16',
    'undecodable-bytes',
    () => [Buffer.from('\uFEFF<xliff>\uD800</xliff>', 'utf16le')],
  ],
  [
    'UTF-16 cut in the middle of a character',
    'undecodable-bytes',
    () => [Buffer.from('\uFEFF<xliff version="1.2"></xliff>', 'utf16le').subarray(0, -1)],
  ],
  [
    'UTF-16 cut in the middle of a tag',
    'not-well-formed',
    () => [Buffer.from('\uFEFF<xliff version="1.2"></xliff>', 'utf16le').subarray(0, -4)],
  ],
  [
    'UTF-7',
    'unsupported-encoding',
    () => ['<?xml version="1.0" encoding="UTF-7"?>', ...inSource('1.2', '+ADw-script+AD4-')],
  ],
  [
    'UTF-32',
    'not-well-formed',
    () => [
      Buffer.from('\u{FEFF}<x/>', 'utf16le').subarray(0, 2),
      Buffer.alloc(2),
      Buffer.from('<\0\0\0x\0\0\0/\0\0\0>\0\0\0', 'latin1'),
    ],
  ],
  ['EBCDIC', 'undecodable-bytes', () => [Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40, 0xa5, 0x85, 0x99])]],
  ['overlong UTF-8', 'undecodable-bytes', () => inSource('1.2', Buffer.from([0xc0, 0xbc]))],
  [
    'bytes that are not what the declaration says',
    'encoding-conflict',
    () => ['<?xml version="1.0" encoding="UTF-16"?>', ...inSource('1.2', 'a')],
  ],
  ['nothing at all', 'not-well-formed', () => []],
  ['100 MB of white space', 'xml-limit-exceeded', () => megabytes(100, ' ')],
];

/** Read, and kept as they are; `validate` says the code. */
const read: readonly (readonly [name: string, code: Code | undefined, parts: () => readonly Part[]])[] = [
  [
    'ids named __proto__',
    undefined,
    () =>
      inBody(
        '2.1',
        '<unit id="__proto__"><notes><note id="__proto__">n</note></notes><originalData><data id="__proto__">d</data></originalData><segment id="__proto__"><source>a <ph id="constructor" dataRef="__proto__"/></source></segment></unit>',
      ),
  ],
  [
    'attributes and types named __proto__',
    undefined,
    () =>
      inBody(
        '2.1',
        '<unit id="toString" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:__proto__="urn:p" __proto__:__proto__="1"><mda:metadata><mda:metaGroup category="__proto__"><mda:meta type="__proto__">v</mda:meta></mda:metaGroup></mda:metadata><segment id="hasOwnProperty"><source>a</source></segment></unit>',
      ),
  ],
  [
    'a trans-unit named __proto__',
    undefined,
    () =>
      inBody(
        '1.2',
        '<trans-unit id="__proto__"><source>a <x id="__proto__"/></source><target>b <x id="__proto__"/></target></trans-unit>',
      ),
  ],
  [
    'a skeleton outside the folder',
    'path-outside',
    () => [
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr"><file id="f1" original="../../../etc/passwd"><skeleton href="../../../../etc/passwd"/><unit id="u1"><segment><source>a</source></segment></unit></file></xliff>',
    ],
  ],
  [
    'a skeleton at an address',
    'untrusted-path',
    () => [
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="fr" datatype="html"><header><skl><external-file href="http://127.0.0.1:9/x"/></skl></header><body/></file></xliff>',
    ],
  ],
  [
    'an undeclared prefix',
    'undeclared-prefix',
    () => inBody('1.2', '<trans-unit id="1" evil:a="b"><source>a</source></trans-unit>'),
  ],
  ['a text of 8 MB', undefined, () => inSource('2.1', ...megabytes(8))],
  [
    '200 namespaces on each of 100 elements',
    undefined,
    () =>
      inBody(
        '1.2',
        `<group${Array.from({ length: 200 }, (_, n) => ` xmlns:n${n}="urn:${n}"`).join('')}>`.repeat(100),
        '<trans-unit id="1"><source>a</source></trans-unit>',
        '</group>'.repeat(100),
      ),
  ],
  [
    '100,000 findings',
    'more-findings',
    () =>
      inBody('2.1', '<unit id="u1"><segment id="s1"><source>a</source></segment></unit>', '<what/>'.repeat(100_000)),
  ],
];

interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly mebibytes: number;
  readonly seconds: number;
}

const rows: Record<string, string | number>[] = [];

function run(name: string, verb: string, args: readonly string[]): Run {
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--import', preload, ...args], {
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  const mebibytes = Number(/\npeak (\d+) MiB\n/u.exec(child.stderr)?.[1] ?? Number.NaN);
  rows.push({
    file: name,
    verb,
    status: child.status ?? 'killed',
    MiB: mebibytes,
    seconds: Number(seconds.toFixed(1)),
  });
  return { status: child.status, output: child.stdout + child.stderr, mebibytes, seconds };
}

/** Every way in: the command's verbs, and the library alone. */
function runAll(name: string, parts: readonly Part[]): Readonly<Record<string, Run>> {
  const folder = temporaryFolder();
  const file = join(folder, 'hostile.xlf');
  writeParts(file, parts);
  const command = (verb: string, ...args: readonly string[]): Run =>
    run(name, verb, [bundle, verb, file, ...args, '--json']);
  return {
    read: run(name, 'read', [library, 'read', file]),
    stream: run(name, 'stream', [library, 'stream', file]),
    roundtrip: command('roundtrip'),
    validate: command('validate'),
    convert: command('convert', join(folder, 'converted.xlf'), '--to', '2.2'),
  };
}

function expectCheap(runs: Readonly<Record<string, Run>>): void {
  for (const [verb, { mebibytes, seconds, output }] of Object.entries(runs)) {
    expect(mebibytes, `${verb}: MiB at the peak\n${output.slice(0, 400)}`).toBeLessThan(mostMebibytes);
    expect(seconds, `${verb}: seconds`).toBeLessThan(mostSeconds);
  }
}

describe.skipIf(!isBuilt)('hostile files (needs npm run build)', () => {
  afterAll(() => console.table(rows));

  test.each(refused)(
    '%s is refused with %s, in seconds and in less than 300 MiB',
    (name, code, parts) => {
      const runs = runAll(name, parts());
      for (const [verb, { output, status }] of Object.entries(runs)) {
        expect(output, verb).toContain(`"${code}"`);
        expect(output, verb).not.toMatch(/root:.*:0:0:|at .*\.js:\d+/u);
        if (verb !== 'read' && verb !== 'stream') expect(status, verb).toBeGreaterThan(0);
      }
      expectCheap(runs);
    },
    240_000,
  );

  test.each(read)(
    '%s: read, kept byte for byte, converted; validate says %s',
    (name, code, parts) => {
      const runs = runAll(name, parts());
      expect(runs['roundtrip']?.output).toContain('"identical": true');
      expect([runs['roundtrip']?.status, runs['convert']?.status]).toEqual([0, 0]);
      for (const verb of ['read', 'stream']) expect(runs[verb]?.output).toContain('"polluted":false');
      if (code !== undefined) expect(runs['validate']?.output).toContain(`"${code}"`);
      expectCheap(runs);
    },
    240_000,
  );
});
