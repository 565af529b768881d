import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { convertXliff } from './convert-xliff.ts';
import { readXliff } from './read-xliff.ts';
import { schema2 } from './schema-2.test-support.ts';
import { corpus, catSamples, xliffFilesBelow, transitionalSchema } from './shared-material.test-support.ts';
test('schemas', () => {
  const t = transitionalSchema();
  const errs = new Map<string, string[]>();
  let n = 0; let inv = 0; const home = { '2.0': schema2('2.0'), '2.1': schema2('2.1') };
  for (const v of ['1.2','2.0', '2.1', '2.2'] as const) {
    const s = v === '1.2' ? t : schema2(v);
    for (const file of [...xliffFilesBelow(corpus), ...xliffFilesBelow(catSamples)]) {
      const { document } = readXliff(file, readFileSync(file));
      if (document === undefined || document.version === v) continue;
      n++;
      const own = document.version === '1.2' ? t : document.version in home ? home[document.version as '2.0'] : undefined;
      if (own?.verdict(readFileSync(file)) !== undefined) { inv++; continue; }
      const text = convertXliff(document, v).text;
      const e = s.verdict(Buffer.from(text));
      if (e !== undefined) { const k = v + ' ' + e.replace(/'[^']{30,}'/g, "'…'").slice(0, 230); errs.set(k, [...(errs.get(k) ?? []), file.slice(-60)]); }
    }
  }
  console.log(n, inv, [...errs].sort((a,b)=>b[1].length-a[1].length).slice(0,40).map(([k, f]) => `${f.length} ${k} :: ${f[0]}`).join('\n'));
});
