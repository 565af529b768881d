// Documentation is checked like code: every relative link and picture of every page leads somewhere, every lib has a
// README in the one shape, and no page names a path of a machine.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const pages = tracked.filter(
  (file) => file.endsWith('.md') && !file.startsWith('locales/') && !file.includes('/fixtures/') && existsSync(file),
);
const problems = [];

for (const page of pages) {
  const text = readFileSync(page, 'utf8');
  for (const [, target] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/gu)) {
    if (!existsSync(join(dirname(page), decodeURI(target))))
      problems.push(`${page}: the link to "${target}" leads nowhere`);
  }
  const path = /(?:^|[\s"'(`])(\/(?:work|home|root|Users)\/\S*)/u.exec(text);
  if (path !== null) problems.push(`${page}: names a path of a machine, "${path[1]}"`);
}

const libraries = tracked.filter((file) => /^libs\/(?:filters\/)?[^/]+\/package\.json$/u.test(file)).map(dirname);
for (const library of libraries) {
  const page = `${library}/README.md`;
  if (!existsSync(page)) problems.push(`${library}: has no README.md`);
  else if (!/limits/iu.test(readFileSync(page, 'utf8'))) problems.push(`${page}: does not say its known limits`);
}

for (const problem of problems) console.error(problem);
console.log(`docs: ${pages.length} pages, ${libraries.length} libraries, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
