import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFacts, recognizeFacts, renderFact } from './index.ts';

test('the example of the README gives what its comments say', () => {
  const source = { language: 'fr', text: 'Le 26 mars 2015, l’UE a versé 3,5 millions d’euros à 15 000 personnes.' };
  const target = { language: 'en', text: 'On 27 March 2015 the EU paid €3.5 million to 15,000 people.' };
  const results = [
    recognizeFacts(source.text, 'fr').map(({ kind, value }) => `${kind} ${value}`),
    compareFacts(source, target).map((difference) => [difference.certainty, difference.target?.text]),
    renderFact({ kind: 'date', value: '2015-03-26' }, 'tg'),
  ];
  const page = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const [, code = ''] = /```ts\n([\s\S]*?)```/u.exec(page) ?? [];
  expect(code).toContain(source.text);
  expect(code).toContain(target.text);
  const comments = [...code.matchAll(/^\/\/ (.*)$/gmu)].map(([, comment = '']) => comment.replaceAll("'", '"'));
  expect(comments).toEqual(results.map((result) => JSON.stringify(result).replaceAll(',"', ', "')));
});
