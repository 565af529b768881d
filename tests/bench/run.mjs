// Runs one benchmark by name: `npm run bench -- start`. A benchmark is a module in this folder that exports
// `summary` (one line) and `bench()`, which prints its figures.
import { readdir } from 'node:fs/promises';

const folder = new URL('.', import.meta.url);
const names = (await readdir(folder))
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort();

async function load(name) {
  return import(new URL(`${name}.mjs`, folder).href);
}

async function listBenches(print) {
  print('Benchmarks: npm run bench -- NAME');
  for (const name of names) print(`  ${name}  ${(await load(name)).summary}`);
}

const [name, ...args] = process.argv.slice(2);
if (name === undefined) {
  await listBenches(console.log);
} else if (names.includes(name)) {
  await (await load(name)).bench(args);
} else {
  console.error(`There is no benchmark "${name}".`);
  await listBenches(console.error);
  process.exitCode = 2;
}
