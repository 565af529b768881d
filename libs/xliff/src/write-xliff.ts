/**
 * The canonical writer of the stored dialect. Promise (law 2b): it sees only the model, and reading what it wrote gives
 * an equal model. UTF-8, LF, two spaces, final newline; `>` raw in attributes and `&gt;` in text, `"` raw in text.
 */
import type { BilingualFile } from '@dragoman/model';
import { dragomanNamespace, dragomanPrefix, storedFormat, xliff12Namespace, type XliffVersion } from './names.ts';
import { attributesOf } from './write-content.ts';
import { storedStyle, writeUnit } from './write-trans-unit.ts';
import { writeXliff2 } from './write-xliff-2.ts';

export interface WriteXliffOptions {
  /** Fills untranslated segments with their source and `state="new"`, for exports to OmegaT; never in stored files. */
  readonly prefill?: boolean;
  /** `1.2` unless said otherwise. */
  readonly version?: XliffVersion;
}

export function writeXliff(file: BilingualFile, options: WriteXliffOptions = {}): string {
  return writeXliffFiles([file], options);
}

/** Several documents in one file, each in a `file` element of its own. */
export function writeXliffFiles(
  files: readonly BilingualFile[],
  { prefill = false, version = '1.2' }: WriteXliffOptions = {},
): string {
  if (version === '1.2') return writeStored(files, prefill);
  return writeXliff2(
    files.map((file) => ({ file, isOurs: true })),
    version,
  );
}

function writeStored(files: readonly BilingualFile[], prefill: boolean): string {
  const root = attributesOf([
    ['xmlns', xliff12Namespace],
    [`xmlns:${dragomanPrefix}`, dragomanNamespace],
    ['version', '1.2'],
  ]);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${root}>`,
    ...files.flatMap((file) => fileLines(file, prefill)),
    '</xliff>',
    '',
  ];
  return lines.join('\n');
}

function fileLines(file: BilingualFile, prefill: boolean): readonly string[] {
  const attributes = attributesOf([
    ['original', file.original],
    ['source-language', file.sourceLanguage],
    ['target-language', file.targetLanguage],
    ['datatype', file.datatype],
    [`${dragomanPrefix}:format`, storedFormat],
    [`${dragomanPrefix}:filter`, file.filter],
    [`${dragomanPrefix}:options`, file.options],
    [`${dragomanPrefix}:rules`, file.rules],
    [`${dragomanPrefix}:job`, file.job],
  ]);
  const style = { ...storedStyle, prefill };
  return [
    `  <file${attributes}>`,
    '    <header>',
    '      <tool tool-id="dragoman" tool-name="dragoman"/>',
    '    </header>',
    '    <body>',
    ...file.units.map((unit) => writeUnit(unit, '      ', style)),
    '    </body>',
    '  </file>',
  ];
}
