/** The checker of translate-toolkit over the same pairs, where it is installed: how many of them it flags. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CleanPair } from './parallel-text.ts';

export const pofilterInstalled = spawnSync('pofilter', ['--version']).status === 0;

const header =
  'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n';
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/\\u([0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Numbers of the pairs that at least one of its filters for the language flags. */
export function flaggedByPofilter(pairs: readonly CleanPair[], language: string): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), 'pofilter-'));
  try {
    const [input, output] = [join(folder, 'in.po'), join(folder, 'out.po')];
    const entries = pairs.map(
      ({ source, target }, at) => `msgctxt "${String(at)}"\nmsgid ${quoted(source)}\nmsgstr ${quoted(target)}\n`,
    );
    writeFileSync(input, header + entries.join('\n'));
    spawnSync('pofilter', ['--progress=none', `--language=${language.replace('-', '_')}`, input, output]);
    const found = existsSync(output) ? readFileSync(output, 'utf8') : '';
    return new Set(Array.from(found.matchAll(/^msgctxt "(\d+)"/gmu), ([, number]) => Number(number)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
