// Reading XLIFF beside what others do with the same bytes: generated files of both families, each case in a process of
// its own, on one machine, in one run. `--large` adds files of 500 MB for what reads in constant memory.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const summary = 'XLIFF of both families: read, stream, edit, validate; beside saxes, libxml2 and npm xliff';

const self = fileURLToPath(import.meta.url);
const reach = { ofSaxes: 0.6, ofXliff: 8, streamMiB: 150 };

export async function bench(args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  try {
    for (const family of ['1.2', '2.0']) {
      const file = join(folder, `${family}.xlf`);
      await generate(file, family, 50_000_000);
      const names = Object.keys(cases).filter((name) => family === '1.2' || !only12.has(name));
      report(
        family,
        '50 MB',
        names.map((name) => measured(name, file)),
      );
      if (!args.includes('--large')) continue;
      await generate(file, family, 500_000_000);
      report(
        family,
        '500 MB',
        ['stream units'].map((name) => measured(name, file)),
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const only12 = new Set(['read, one edit, write']);

/** Each gives something that depends on all it has read, so that nothing is skipped. */
const cases = {
  saxes: async (file) => {
    const { SaxesParser } = await import('saxes');
    let count = 0;
    const parser = new SaxesParser({ xmlns: true, position: true });
    parser.on('opentag', ({ attributes }) => (count += Object.keys(attributes).length));
    parser.on('text', (text) => (count += text.length));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of createReadStream(file)) parser.write(decoder.decode(chunk, { stream: true }));
    parser.close();
    return count;
  },
  'libxml2-wasm': async (file) => {
    const { XmlDocument } = await import('libxml2-wasm');
    const document = XmlDocument.fromBuffer(readFileSync(file));
    const { name } = document.root;
    document.dispose();
    return name;
  },
  'npm xliff': async (file) => {
    const { xliff12ToJs, xliff2js } = (await import('xliff')).default;
    const text = readFileSync(file, 'utf8');
    return Object.keys(text.includes('version="1.2"') ? await xliff12ToJs(text) : await xliff2js(text)).length;
  },
  'events only': async (file) => {
    const { streamXml } = await import('@dragoman/xml');
    let count = 0;
    for await (const { events } of streamXml(file, createReadStream(file))) count += events.length;
    return count;
  },
  'read with model': async (file) => {
    const { readXliff } = await import('@dragoman/xliff');
    return readXliff(file, readFileSync(file)).document.files[0].units.length;
  },
  'stream units': async (file) => {
    const { streamXliffUnits } = await import('@dragoman/xliff');
    let count = 0;
    for await (const { units } of streamXliffUnits(file, createReadStream(file))) count += units.length;
    return count;
  },
  'read, one edit, write': async (file) => {
    const { editXliff, encodeXliff, readXliff } = await import('@dragoman/xliff');
    const { document } = readXliff(file, readFileSync(file));
    const unit = document.files[0].units[1000];
    const next = { ...unit.parts[0], target: ['Bonjour'], state: 'translated' };
    return encodeXliff(document, editXliff(document, [{ unit: unit.id, segment: 's1', next }]).text).length;
  },
  validate: async (file) => {
    const { validateXliff } = await import('@dragoman/xliff');
    return validateXliff(file, readFileSync(file)).valid;
  },
};

function measured(name, file) {
  const run = spawnSync(process.execPath, ['--max-old-space-size=12000', self, name, file], { encoding: 'utf8' });
  if (run.status !== 0)
    return { name, failed: (run.stderr || run.stdout).split('\n').find((line) => /Error/u.test(line)) ?? 'failed' };
  return { name, ...JSON.parse(run.stdout) };
}

function report(family, size, rows) {
  console.log(
    `\nXLIFF ${family}, ${size}, Node ${process.versions.node}: MB per second of processor time, peak memory`,
  );
  for (const { name, failed, mbPerSecond, peakMiB } of rows) {
    console.log(
      failed === undefined
        ? `${name.padEnd(22)} ${mbPerSecond.toFixed(1).padStart(7)} MB/s ${peakMiB.toFixed(0).padStart(6)} MiB`
        : `${name.padEnd(22)} ${failed}`,
    );
  }
  const of = (name) => rows.find((row) => row.name === name && row.failed === undefined);
  const [model, saxes, xliff, stream] = ['read with model', 'saxes', 'npm xliff', 'stream units'].map(of);
  if (model && saxes)
    verdict(
      `read with model ÷ saxes, reach ${reach.ofSaxes}`,
      model.mbPerSecond / saxes.mbPerSecond,
      (value) => value >= reach.ofSaxes,
    );
  if (model && xliff)
    verdict(
      `read with model ÷ npm xliff, reach ${reach.ofXliff}`,
      model.mbPerSecond / xliff.mbPerSecond,
      (value) => value >= reach.ofXliff,
    );
  if (stream)
    verdict(`stream units, MiB, reach below ${reach.streamMiB}`, stream.peakMiB, (value) => value < reach.streamMiB);
}

function verdict(what, value, isMet) {
  console.log(`${what}: ${value.toFixed(2)}, ${isMet(value) ? 'met' : 'not met'}`);
}

/** Invented sentences with codes, notes and proposals, as translation files have them. */
async function generate(file, family, size) {
  const out = createWriteStream(file);
  const [head, tail, unit] =
    family === '1.2' ? [head12, '</body></file></xliff>\n', unit12] : [head20, '</file></xliff>\n', unit20];
  let written = head.length;
  out.write(head);
  for (let index = 0; written < size; index += 1) {
    const text = unit(index);
    written += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end(tail);
  await once(out, 'close');
}

const head12 =
  '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a.md" source-language="fr" target-language="lv" datatype="plaintext"><body>\n';
const head20 =
  '<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr" trgLang="lv"><file id="f1">\n';

function sentence(index) {
  const places = ['Riga', 'Genève', 'Almaty', 'l’Île-d’Yeu'];
  return `La ${index % 7}e séance du comité s’est tenue à ${places[index % 4]} : ${index % 100} délégués y ont pris part, « sans réserve ».`;
}

function unit12(index) {
  const text = sentence(index);
  const codes = index % 2 === 0 ? `<g id="1" ctype="bold">${text}</g><x id="2"/>` : text;
  const note = index % 4 === 0 ? '<note from="bureau" priority="2">Vérifier le nombre &amp; le lieu.</note>' : '';
  const match =
    index % 8 === 0
      ? `<alt-trans match-quality="87%" origin="tm"><source>${text}</source><target>Sēde ${index}</target></alt-trans>`
      : '';
  return `<trans-unit id="u${index}" resname="r.${index}" xml:space="preserve" approved="no">\n  <source>${codes}</source>\n  <target state="translated">${codes.replace('La', 'Šī')}</target>${note}${match}\n</trans-unit>\n`;
}

function unit20(index) {
  const text = sentence(index);
  return `<unit id="u${index}" name="r.${index}"><originalData><data id="d1">&lt;b&gt;</data><data id="d2">&lt;/b&gt;</data></originalData>\n<segment id="s1" state="translated"><source>${text}</source><target>${text}</target></segment><ignorable><source> </source></ignorable><segment id="s2"><source><pc id="1" dataRefStart="d1" dataRefEnd="d2">${text}</pc></source></segment></unit>\n`;
}

// A case in a process of its own.
if (process.argv[1] === self && process.argv[3] !== undefined) {
  const [, , name, file] = process.argv;
  const { size } = await import('node:fs').then(({ statSync }) => statSync(file));
  const before = process.cpuUsage();
  await cases[name](file);
  const { user, system } = process.cpuUsage(before);
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ mbPerSecond: size / (user + system), peakMiB }));
}
