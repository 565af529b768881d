// Reading XLIFF beside what others do with the same bytes: generated files of both families, each case in a process of
// its own, on one machine, in one run, the median of three. Modules are loaded before the clock starts, ours bundled as
// they are in the command. `--large` adds files of 500 MB; what does not fit into memory is said to.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const summary = 'XLIFF of both families: read, stream, edit, validate; beside saxes, libxml2 and npm xliff';

const self = fileURLToPath(import.meta.url);
const root = join(import.meta.dirname, '../..');
const reach = { ofSaxes: 0.6, ofXliff: 8, streamMiB: 150 };
const heapMiB = 10_000;
/** Files that are larger than what is read whole without being asked to. */
const limits = { documentLength: 1_000_000_000 };
/** Milliseconds; some parsers hang on a document that is too large for them. */
const patience = 300_000;

export async function bench(args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'));
  try {
    await bundle(folder);
    const sizes = args.includes('--large') ? [50, 500] : [50];
    for (const family of ['1.2', '2.0']) {
      for (const megabytes of sizes) {
        const file = join(folder, `${family}.xlf`);
        await generate(file, family, megabytes * 1_000_000);
        report(family, megabytes, measuredAll(file, folder, megabytes > 50 ? 1 : 3));
        await rm(file);
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundle(folder) {
  const { build } = await import('esbuild');
  for (const name of ['xml', 'xliff']) {
    await build({
      entryPoints: [join(root, `libs/${name}/src/index.ts`)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(folder, `${name}.mjs`),
      logLevel: 'error',
    });
  }
}

/**
 * Each loads its module, and gives the function that is measured; that gives something that depends on all it has read,
 * so that nothing is skipped.
 */
const cases = {
  saxes: async () => {
    const { SaxesParser } = await import('saxes');
    return async (file) => {
      let count = 0;
      const parser = new SaxesParser({ xmlns: true, position: true });
      parser.on('opentag', ({ attributes }) => (count += Object.keys(attributes).length));
      parser.on('text', (text) => (count += text.length));
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for await (const chunk of createReadStream(file)) parser.write(decoder.decode(chunk, { stream: true }));
      parser.close();
      return count;
    };
  },
  'libxml2-wasm': async () => {
    const { XmlDocument } = await import('libxml2-wasm');
    return (file) => {
      const document = XmlDocument.fromBuffer(readFileSync(file));
      const { name } = document.root;
      document.dispose();
      return name;
    };
  },
  'npm xliff': async () => {
    const { xliff12ToJs, xliff2js } = (await import('xliff')).default;
    return async (file) => {
      const text = readFileSync(file, 'utf8');
      return Object.keys(text.includes('version="1.2"') ? await xliff12ToJs(text) : await xliff2js(text)).length;
    };
  },
  'events only': async (ours) => {
    const { streamXml } = await ours('xml');
    return async (file) => {
      let count = 0;
      for await (const { events } of streamXml(file, createReadStream(file))) count += events.length;
      return count;
    };
  },
  'read with model': async (ours) => {
    const { readXliff } = await ours('xliff');
    return (file) => readXliff(file, readFileSync(file), { limits }).document.files[0].units.length;
  },
  // The model is whole as it is read; where its parts stand in the file is looked for when somebody edits one. Here of all.
  'the same, every place': async (ours) => {
    const { readXliff } = await ours('xliff');
    return (file) => {
      const { files, layouts } = readXliff(file, readFileSync(file), { limits }).document;
      const places = layouts.flatMap(({ units }) => units.map(({ segments }) => segments.length));
      return JSON.stringify([files[0].units.length, places.length]);
    };
  },
  'stream units': async (ours) => {
    const { streamXliffUnits } = await ours('xliff');
    return async (file) => {
      let count = 0;
      for await (const { units } of streamXliffUnits(file, createReadStream(file))) count += units.length;
      return count;
    };
  },
  'read, one edit, write': async (ours) => {
    const { editXliff, encodeXliff, readXliff } = await ours('xliff');
    return (file) => {
      const { document } = readXliff(file, readFileSync(file), { limits });
      const unit = document.files[0].units[1000];
      const next = { ...unit.parts[0], target: ['Bonjour'], state: 'translated' };
      const { text, diagnostics } = editXliff(document, [{ unit: unit.id, segment: 's1', next }]);
      if (diagnostics.length > 0 || !text.includes('>Bonjour<')) throw new Error('Error: the edit was not made');
      return encodeXliff(document, text).length;
    };
  },
  validate: async (ours) => {
    const { validateXliff } = await ours('xliff');
    return (file) => {
      const { valid, version, diagnostics } = validateXliff(file, readFileSync(file), { limits });
      if (!valid) throw new Error(`Error: XLIFF ${version} is not valid: ${diagnostics[0]?.message}`);
      return valid;
    };
  },
};

/** Of each case the run in the middle by speed; the cases take turns, so that a busy moment meets all of them. */
function measuredAll(file, folder, runs) {
  const names = Object.keys(cases);
  const measured = Array.from({ length: runs }, () => names.map((name) => measuredOnce(name, file, folder)));
  return names.map((_name, index) => {
    const rows = measured.map((turn) => turn[index]).sort((a, b) => (a.mbPerSecond ?? 0) - (b.mbPerSecond ?? 0));
    return rows[rows.length >> 1];
  });
}

function measuredOnce(name, file, folder) {
  const args = [`--max-old-space-size=${heapMiB}`, self, name, file, folder];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: patience });
  if (run.error?.code === 'ETIMEDOUT') return { name, failed: `no answer in ${patience / 60_000} minutes` };
  if (run.status === 0) return { name, ...JSON.parse(run.stdout) };
  const said = (run.stderr || run.stdout).split('\n').find((line) => /(?:Error|FATAL)/u.test(line));
  return { name, failed: said?.trim().slice(0, 100) ?? `failed: ${run.signal ?? run.status}` };
}

function report(family, megabytes, rows) {
  console.log(
    `\nXLIFF ${family}, ${megabytes} MB, Node ${process.versions.node}: MB per second of processor time, peak memory`,
  );
  for (const { name, failed, mbPerSecond, peakMiB } of rows) {
    console.log(
      failed === undefined
        ? `${name.padEnd(22)} ${mbPerSecond.toFixed(1).padStart(7)} MB/s ${peakMiB.toFixed(0).padStart(6)} MiB`
        : `${name.padEnd(22)} not with this size: ${failed}`,
    );
  }
  const of = (name) => rows.find((row) => row.name === name && row.failed === undefined);
  const ratio = (one, other, least) => {
    if (!of(one) || !of(other)) return;
    const value = of(one).mbPerSecond / of(other).mbPerSecond;
    verdict(`${one} ÷ ${other}, reach ${least}`, value, value >= least);
  };
  ratio('read with model', 'saxes', reach.ofSaxes);
  ratio('the same, every place', 'saxes', reach.ofSaxes);
  ratio('read with model', 'npm xliff', reach.ofXliff);
  if (of('saxes') && of('npm xliff')) {
    const value = of('saxes').mbPerSecond / of('npm xliff').mbPerSecond;
    const needed = reach.ofXliff / value;
    console.log(
      `saxes ÷ npm xliff: ${value.toFixed(2)}; ${reach.ofXliff} times npm xliff is ${needed.toFixed(2)} of saxes`,
    );
  }
  const stream = of('stream units');
  const { streamMiB } = reach;
  if (stream) verdict(`stream units, MiB, reach below ${streamMiB}`, stream.peakMiB, stream.peakMiB < streamMiB);
}

function verdict(what, value, isMet) {
  console.log(`${what}: ${value.toFixed(2)}, ${isMet ? 'met' : 'not met'}`);
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
if (process.argv[1] === self && process.argv[4] !== undefined) {
  const [, , name, file, folder] = process.argv;
  const run = await cases[name]((lib) => import(pathToFileURL(join(folder, `${lib}.mjs`)).href));
  const before = process.cpuUsage();
  await run(file);
  const { user, system } = process.cpuUsage(before);
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ mbPerSecond: statSync(file).size / (user + system), peakMiB }));
}
