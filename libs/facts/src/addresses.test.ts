import { expect, test } from 'vitest';
import { recognizeFacts } from './recognize-facts.ts';

const values = (text: string, language: string): readonly string[] =>
  recognizeFacts(text, language).map(({ kind, value }) => `${kind} ${value}`);

test.each([
  ['zh', '电话：+33 1 44 55 66 77，presse@exemple.org', ['phone +33144556677', 'email presse@exemple.org']],
  ['ja', '電話 +33 1 44 55 66 77、presse@exemple.org。', ['phone +33144556677', 'email presse@exemple.org']],
  [
    'zh',
    '请写信给presse@exemple.org或访问https://exemple.org/a。',
    ['email presse@exemple.org', 'url https://exemple.org/a'],
  ],
  ['ko', '문의는 presse@exemple.org로 하십시오.', ['email presse@exemple.org']],
  ['th', 'ติดต่อpresse@exemple.orgได้', ['email presse@exemple.org']],
])('in %s an address of “%s” ends and begins without spaces', (language, text, facts) => {
  expect(values(text, language)).toEqual(facts);
});
