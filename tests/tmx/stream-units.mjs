// `node stream-units.mjs MIB`: streams a memory of that size, made as it is read. Prints what it found and cost as JSON.
import { entriesOf, streamTmx } from '../../libs/tmx/src/index.ts';

const bytes = Number(process.argv[2]) * 1_048_576;

function* memory() {
  yield Buffer.from(
    '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="fr"/><body>',
  );
  let [length, unit] = [0, 0];
  while (length < bytes) {
    let portion = '';
    while (portion.length < 65_536) {
      unit += 1;
      portion += `<tu tuid="${unit}" changedate="20261123T091500Z">\n<prop type="x-previous-source-text">La phrase ${unit - 1} du texte.</prop>\n<tuv xml:lang="fr-FR"><seg>La <bpt i="1" x="1">&lt;b></bpt>phrase ${unit}<ept i="1">&lt;/b></ept> du texte, qui est aussi longue que d’autres.</seg></tuv>\n<tuv xml:lang="lv"><seg><bpt i="1" x="1">&lt;b></bpt>${unit}. teikums<ept i="1">&lt;/b></ept> tekstā, kas ir tikpat garš kā citi.</seg></tuv>\n</tu>\n`;
    }
    const chunk = Buffer.from(portion);
    length += chunk.length;
    yield chunk;
  }
  yield Buffer.from('</body></tmx>');
}

const started = process.cpuUsage();
let [units, entries] = [0, 0];
const codes = new Set();
for await (const batch of streamTmx('large.tmx', memory())) {
  for (const { code } of batch.diagnostics) codes.add(code);
  for (const unit of batch.units) entries += entriesOf(unit, 'fr', 'lv').length;
  units += batch.units.length;
}
const { user, system } = process.cpuUsage(started);
const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ units, entries, codes: [...codes], mebibytes, seconds: (user + system) / 1e6 }));
