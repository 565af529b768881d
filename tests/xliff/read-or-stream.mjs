// `node read-or-stream.mjs read|stream FILE`: the library alone, as a program would use it. Prints what it found as JSON.
import { createReadStream, readFileSync } from 'node:fs';
import { readXliff, streamXliffUnits } from '../../libs/xliff/src/index.ts';

const [verb, file] = process.argv.slice(2);
const found = [];
let units = 0;
if (verb === 'read') {
  const { document, diagnostics } = readXliff(file, readFileSync(file));
  found.push(...diagnostics);
  units = (document?.files ?? []).reduce((sum, one) => sum + one.units.length, 0);
} else {
  for await (const batch of streamXliffUnits(file, createReadStream(file))) {
    found.push(...batch.diagnostics);
    units += batch.units.length;
  }
}
const polluted = Object.keys(Object.prototype).length + Object.keys(Array.prototype).length > 0;
console.log(JSON.stringify({ codes: [...new Set(found.map(({ code }) => code))], units, polluted }));
