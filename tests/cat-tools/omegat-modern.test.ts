/** A hand-off in XLIFF 2.x in a project of OmegaT that somebody made by hand: it comes through unharmed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFiles, extract, importFiles } from '@dragoman/pipeline';
import { describe, expect, test } from 'vitest';
import { temporaryWorkspace } from '../temporary-workspace.ts';
import { omegat, translateProject, unpackProject } from './real-omegat.ts';

const release = '2026-09-14-phare';
const stored = `lv/${release}/a.md.xlf`;
const text = 'Le phare rouvre. La visite dure **deux** heures.\n\nEntrée libre\n';

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>FR</source_lang>
    <target_lang>LV</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
    <external_command></external_command>
  </project>
</omegat>
`;

/** OmegaT's older filter of XLIFF shows what has a target. */
function withCopies(xliff: string): string {
  return xliff.replaceAll(/<segment [\s\S]*?<\/segment>/gu, (segment) =>
    segment.replace(/<source>([\s\S]*?)<\/source>/u, '$&<target>$1</target>'),
  );
}

describe.skipIf(omegat.isSkipped)(`OmegaT ${omegat.needs}`, () => {
  test.each(['2.0', '2.1'])(
    'writes a hand-off in XLIFF %s back whole: it is of its job, and nothing in it is news',
    async (dialect) => {
      const workspace = temporaryWorkspace({
        'dragoman.json': `{ "sourceLanguage": "fr", "targetLanguages": ["lv"], "dialects": { "lv": "${dialect}" } }\n`,
        [`fr/${release}/a.md`]: text,
      });
      await extract(workspace.surroundings, { paths: [], languages: [] });
      await exportFiles(workspace.surroundings, { paths: [], language: 'lv', tool: 'generic', out: 'mail/a.xlf' });
      const folder = unpackProject([
        { path: 'omegat.project', text: project },
        { path: 'source/a.xlf', text: withCopies(workspace.read('mail/a.xlf')) },
        ...['target', 'tm', 'glossary', 'dictionary', 'omegat'].map((name) => ({ path: `${name}/.keep`, text: '' })),
      ]);
      const run = translateProject(folder, 'warn');
      expect(run, run.log).toMatchObject({ status: 0 });
      workspace.write('mail/back.xlf', readFileSync(join(folder, 'target/a.xlf')));
      const options = { files: ['mail/back.xlf'], as: 'translator' as const, by: 'Ilze' };
      const before = workspace.bytes(stored);
      const taken = await importFiles(workspace.surroundings, options);
      expect(taken).toMatchObject({ status: 0, diagnostics: [] });
      expect(taken.result?.files[0]).toMatchObject({ job: expect.any(String), segments: { unchanged: 3 } });
      expect(workspace.bytes(stored)).toEqual(before);
    },
  );
});
