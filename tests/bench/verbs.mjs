// What a verb costs on a release of twenty languages: 2,000 French sentences in four documents, pseudo-translated, with a register.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const summary =
  '`check`, `status`, `report` of 20 languages × 2,000 segments: seconds of processor, per segment, peak';

const bundle = fileURLToPath(new URL('../../apps/cli/dist/dragoman.js', import.meta.url));
const sentences = readFileSync(new URL('../quality/press/fr.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const languages = 'bg,cs,da,de,el,en,es,et,fi,hr,hu,it,kk,lt,lv,nl,pl,ro,ru,sk'.split(',');
const [documents, perDocument] = [4, 500];

/** `npm run bench -- verbs FOLDER` keeps the workspace there, for a profile: `node --cpu-prof apps/cli/dist/dragoman.js check --workspace FOLDER`. */
export async function bench([folder] = []) {
  if (!existsSync(bundle)) throw new Error('The command is not built: run "npm run build" first.');
  const workspace = folder ?? (await mkdtemp(join(tmpdir(), 'dragoman-bench-')));
  try {
    if (!existsSync(join(workspace, 'dragoman.json'))) await fillWorkspace(workspace);
    console.log(measure(workspace, 'check'));
    console.log(measure(workspace, 'status'));
    console.log(measure(workspace, 'report', '--out', join(workspace, 'report')));
  } finally {
    if (folder === undefined) await rm(workspace, { recursive: true, force: true });
  }
}

/** Each sentence has its own number, so that nothing is the same twice. */
async function fillWorkspace(workspace) {
  dragoman(['init', workspace, '--source', 'fr', '--language', languages.join(',')]);
  const release = join(workspace, 'fr/2026-03-24-essai');
  await mkdir(release, { recursive: true });
  for (let document = 0; document < documents; document += 1) {
    const lines = Array.from({ length: perDocument }, (_, at) => {
      const number = document * perDocument + at;
      return `${sentences[number % sentences.length].replace(/\p{P}*$/u, '')}, rapport ${number}.`;
    });
    await writeFile(join(release, `note-${document}.md`), `${lines.join('\n\n')}\n`);
  }
  await mkdir(join(workspace, 'registers'), { recursive: true });
  await writeFile(join(workspace, 'registers/terms.csv'), register());
  dragoman(['extract', '--workspace', workspace]);
  dragoman(['pseudo', '--workspace', workspace, ...languages.flatMap((language) => ['--language', language])]);
}

/** Words of the sentences as terms: what a register of some two hundred names costs. */
function register() {
  const words = [...new Set(sentences.join(' ').match(/(?<!\p{L})\p{L}{8,}/gu))].slice(0, 200);
  return `fr,${languages.join(',')}\n${words.map((word) => [word, ...languages.map((one) => `${word}${one}`)].join(',')).join('\n')}\n`;
}

/** The command itself says at its end what it cost: what starts it is not counted. */
const meter = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("\\n" + JSON.stringify({ cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 })); })',
)}`;

function dragoman(args, node = []) {
  const { INIT_CWD: _, ...env } = process.env;
  const result = spawnSync(process.execPath, [...node, bundle, ...args], { encoding: 'utf8', env, maxBuffer: 1 << 30 });
  if (result.status === null || result.status > 1) throw new Error(`dragoman ${args.join(' ')}: ${result.stderr}`);
  return result;
}

function measure(workspace, verb, ...more) {
  const { stderr } = dragoman([verb, '--workspace', workspace, ...more], ['--import', meter]);
  const { cpu, peak } = JSON.parse(stderr.trim().split('\n').at(-1));
  const segments = languages.length * documents * perDocument;
  return `${verb}: ${cpu.toFixed(1)} s, ${((cpu * 1000) / segments).toFixed(3)} ms a segment, peak ${peak.toFixed(0)} MB`;
}
