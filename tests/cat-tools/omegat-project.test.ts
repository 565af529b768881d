/** A project of ours in the real OmegaT: what it inserts, what it shows, and what it gives back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BilingualFile,
  type InlineCode,
  type InlineContent,
  type Segment,
  segmentAddress,
  segmentsOf,
  type Unit,
} from '@dragoman/model';
import { omegatProject, type OmegatHandoff, omegatText, readProjectSave } from '@dragoman/omegat';
import { readXliff, writeXliff } from '@dragoman/xliff';
import { describe, expect, test } from 'vitest';
import { complaints, omegat, shownSegments, translateProject, unpackProject } from './real-omegat.ts';

function open(id: string, type: string, label: string): InlineCode {
  return { kind: 'sc', id, type, label: `<${label}${id}>` };
}
function close(id: string, start: string, type: string, label: string): InlineCode {
  return { kind: 'ec', id, type, label: `</${label}${start}>`, startRef: start };
}
function image(id: string): InlineCode {
  return { kind: 'ph', id, type: 'image', label: `<img${id}/>` };
}

function segment(id: string, source: InlineContent): Segment {
  return { kind: 'segment', id, source, state: 'initial' };
}
function finished(id: string, source: InlineContent, target: InlineContent): Segment {
  return { kind: 'segment', id, source, target, state: 'translated', by: 'Ilze Zvirbule', translate: false };
}
function unit(id: string, ...segments: readonly Segment[]): Unit {
  const space = { kind: 'ignorable', source: [' '] } as const;
  return { id, parts: segments.flatMap((part, index) => (index === 0 ? [part] : [space, part])) };
}
function bilingual(name: string, units: readonly Unit[], targetLanguage = 'lv'): BilingualFile {
  return {
    original: `fr/2026-06-roncevaux/${name}`,
    sourceLanguage: 'fr',
    targetLanguage,
    datatype: 'x-markdown',
    units,
  };
}

const rade: InlineContent = [
  open('1', 'strong', 'b'),
  'L’Office des phares',
  close('2', '1', 'strong', 'b'),
  ' rouvre la rade\u00A0: «\u202Fenfin\u202F».',
];
/** The same sentence elsewhere: OmegaT sees the same text, the codes have other ids. */
const radeElsewhere: InlineContent = [
  open('9', 'strong', 'b'),
  'L’Office des phares',
  close('10', '9', 'strong', 'b'),
  ' rouvre la rade\u00A0: «\u202Fenfin\u202F».',
];
const map: InlineContent = ['Voir ', open('5', 'link', 'a'), 'la carte', close('6', '5', 'link', 'a')];
const prices: InlineContent = ['Prix & "tarifs" <6 ans> : 5\u00A0€', image('7'), '\u00A0!'];
const soft: InlineContent = ['Première ligne\ndeuxième ligne\tfin'];

const communique = bilingual('communique.md', [
  unit('ua', finished('s1', ['Communiqué de presse'], ['Paziņojums presei'])),
  unit('ub', segment('s1', rade), segment('s2', ['La visite dure deux heures.']), segment('s3', map)),
  unit('uc', segment('s1', ['Contact'])),
  unit('ud', segment('s1', [image('8')])),
  unit('ue', segment('s1', prices), segment('s2', soft)),
  unit(
    'uf',
    finished(
      's1',
      ['Lisez ', open('3', 'link', 'a'), 'l’avis', close('4', '3', 'link', 'a'), '.'],
      ['Lasiet ', open('3', 'link', 'a'), '«ziņu»', close('4', '3', 'link', 'a'), '.'],
    ),
    segment('s2', ['Fin\u00A0?']),
  ),
]);
const annex = bilingual('annexe.md', [
  unit('ug', segment('s1', ['Roncevaux'])),
  unit('uh', segment('s1', ['Contact']), segment('s2', radeElsewhere)),
  unit('ui', segment('s1', ['La visite dure trois heures.'])),
]);

const files = { 'roncevaux.communique.md.fr-lv.J1.xlf': communique, 'roncevaux.annexe.md.fr-lv.J1.xlf': annex };

const handoff: OmegatHandoff = {
  sourceLanguage: 'fr',
  targetLanguage: 'lv',
  name: '2026-06-roncevaux.J1',
  files: Object.entries(files).map(([name, file]) => ({ name, text: writeXliff(file, { prefill: true }) })),
  known: [
    {
      source: rade,
      target: [
        'Reids atkal atvērts',
        open('1', 'strong', 'b'),
        ' Bāku pārvaldei',
        close('2', '1', 'strong', 'b'),
        ': «beidzot».',
      ],
      by: 'Ilze Zvirbule',
      at: '2026-05-04T08:00:00Z',
    },
    { source: map, target: [open('5', 'link', 'a'), 'Karti', close('6', '5', 'link', 'a'), ' skatīt'] },
    { source: prices, target: [image('7'), 'Cenas & "tarifi" <6 gadi>: 5\u00A0€!'] },
    { source: soft, target: ['Pirmā rinda\notrā rinda\tbeigas'] },
    { source: ['Contact'], target: ['Kontakti'] },
    { source: ['Contact'], target: ['Saziņai'] },
    { source: ['Roncevaux'], target: ['Roncevaux'] },
  ],
  offered: [
    { source: ['La visite dure deux heures.'], target: ['Apmeklējums ilgst divas stundas.'] },
    { source: ['La visite dure quatre heures.'], target: ['Apmeklējums ilgst četras stundas.'] },
  ],
  glossary: [{ source: 'rade', target: 'reids', comment: '# jūras\tvārds\n' }],
};

function read(text: string): BilingualFile {
  const { document, diagnostics } = readXliff('returned.xlf', Buffer.from(text));
  expect(diagnostics).toEqual([]);
  const [file] = document?.files ?? [];
  if (file === undefined) throw new Error('no file element came back');
  return file;
}

/** Address → target. */
function targetsOf(file: BilingualFile): Readonly<Record<string, InlineContent | undefined>> {
  const pairs = file.units.flatMap(({ id, ...rest }) =>
    segmentsOf({ id, ...rest }).map((part) => [segmentAddress(id, part.id), part.target] as const),
  );
  return Object.fromEntries(pairs);
}

/** Addresses of the segments whose target is no longer what was sent, as our reader sees it. */
function editedOutside(file: BilingualFile): readonly string[] {
  return file.units.flatMap((whole) =>
    segmentsOf(whole)
      .filter(({ subState }) => subState === 'dragoman:edited-outside')
      .map(({ id }) => segmentAddress(whole.id, id)),
  );
}

function withoutTargets(file: BilingualFile): unknown {
  const bare = ({ parts, ...rest }: Unit): unknown => ({
    ...rest,
    parts: parts.map((part) => (part.kind === 'segment' ? { ...part, target: undefined, subState: undefined } : part)),
  });
  return { ...file, units: file.units.map(bare) };
}

function target(folder: string, name: string): string {
  return readFileSync(join(folder, 'target', name), 'utf8');
}

/** OmegaT spells `>` and `"` as entities; which of the two is no difference. */
function respelled(line: string): string {
  return line.replaceAll('&gt;', '>').replaceAll('&quot;', '"');
}

describe.skipIf(omegat.isSkipped)(`an OmegaT project ${omegat.needs}`, () => {
  test('what is known is inserted with its codes, and nothing else is', () => {
    const folder = unpackProject(omegatProject(handoff));
    const run = translateProject(folder);
    expect(run, run.log).toMatchObject({ status: 0 });
    expect(complaints(run)).toEqual([]);

    const returned = Object.keys(files).map((name) => read(target(folder, name)));
    // A target equal to its source says nothing of who has been there: `ug-s1` is known, and not among them.
    expect(returned.map(editedOutside)).toEqual([['ub-s1', 'ub-s3', 'ue-s1', 'ue-s2'], ['uh-s2']]);
    const [first, second] = returned.map(targetsOf);
    expect(first).toEqual({
      'ua-s1': ['Paziņojums presei'],
      'ub-s1': handoff.known[0]?.target,
      'ub-s2': ['La visite dure deux heures.'],
      'ub-s3': handoff.known[1]?.target,
      'uc-s1': ['Contact'],
      'ud-s1': [image('8')],
      'ue-s1': handoff.known[2]?.target,
      'ue-s2': handoff.known[3]?.target,
      'uf-s1': ['Lasiet ', open('3', 'link', 'a'), '«ziņu»', close('4', '3', 'link', 'a'), '.'],
      'uf-s2': ['Fin\u00A0?'],
    });
    expect(second).toEqual({
      'ug-s1': ['Roncevaux'],
      'uh-s1': ['Contact'],
      'uh-s2': [
        'Reids atkal atvērts',
        open('9', 'strong', 'b'),
        ' Bāku pārvaldei',
        close('10', '9', 'strong', 'b'),
        ': «beidzot».',
      ],
      'ui-s1': ['La visite dure trois heures.'],
    });
  });

  test('only targets differ in what comes back, no state moved; the console leaves no save, but exports beside the project', () => {
    const folder = unpackProject(omegatProject(handoff));
    expect(translateProject(folder).status).toBe(0);
    for (const { name, text } of handoff.files) {
      const returned = target(folder, name);
      expect(withoutTargets(read(returned))).toEqual(withoutTargets(read(text)));
      const sent = text.replace(/\n$/u, '').split('\n').map(respelled);
      const came = returned.split('\n').map(respelled);
      expect(came).toHaveLength(sent.length);
      const outside = (lines: readonly string[]): readonly string[] => withoutTargetLines(lines);
      expect(outside(came)).toEqual(outside(sent));
      expect(returned.match(/<target state="[^"]*"/gu)).toEqual(text.match(/<target state="[^"]*"/gu));
    }

    expect(existsSync(join(folder, 'omegat/project_save.tmx'))).toBe(false);
    const expected = [
      ...handoff.known
        .slice(0, 4)
        .map(({ source, target: known }) => [omegatText(source, source), omegatText(source, known)]),
      ['Roncevaux', 'Roncevaux'],
    ].toSorted();
    for (const name of ['project-omegat.tmx', 'project-level2.tmx']) {
      const { entries, diagnostics } = readProjectSave(name, readFileSync(join(folder, name), 'utf8'));
      expect(diagnostics).toEqual([]);
      expect(entries.map(({ source, target: known }) => [source, known]).toSorted()).toEqual(expected);
    }
  });

  test('every unfinished segment with text is shown, and no finished one', () => {
    const unfinished = [communique, annex]
      .flatMap(({ units }) => units.flatMap(segmentsOf))
      .filter(({ translate, source }) => translate !== false && source.some((item) => typeof item === 'string'))
      .map(({ source }) => omegatText(source, source));
    expect(shownSegments(unpackProject(omegatProject(handoff)))).toEqual([...new Set(unfinished)].toSorted());
  });

  test('codes that changed places are inserted, a target that lacks one is not', () => {
    const views: InlineContent = ['Le phare ', image('1'), ' et la rade ', image('2')];
    const cape: InlineContent = ['Le cap ', image('3')];
    const swapped: InlineContent = [image('2'), ' reids un ', image('1'), ' bāka'];
    const project = omegatProject({
      ...handoff,
      files: [
        {
          name: 'a.xlf',
          text: writeXliff(bilingual('a.md', [unit('ua', segment('s1', views), segment('s2', cape))]), {
            prefill: true,
          }),
        },
      ],
      known: [
        { source: views, target: swapped },
        { source: cape, target: ['Zemesrags'] },
      ],
    });
    const folder = unpackProject(project);
    expect(translateProject(folder, 'warn').status).toBe(0);
    expect(targetsOf(read(target(folder, 'a.xlf')))).toEqual({ 'ua-s1': swapped, 'ua-s2': cape });
    // The console's strictest check takes a change of places for an error.
    expect(translateProject(unpackProject(project), 'abort').status).toBe(1);
  });

  test.each(['pt-BR', 'uz-Cyrl', 'uz-Cyrl-UZ', 'de-CH-1996'])('a project into %s opens and is filled', (language) => {
    const folder = unpackProject(
      omegatProject({
        ...handoff,
        targetLanguage: language,
        files: [
          {
            name: 'a.xlf',
            text: writeXliff(bilingual('a.md', [unit('ua', segment('s1', ['La rade']))], language), {
              prefill: true,
            }),
          },
        ],
        known: [{ source: ['La rade'], target: ['*'] }],
      }),
    );
    const run = translateProject(folder);
    expect(run, run.log).toMatchObject({ status: 0 });
    expect(complaints(run)).toEqual([]);
    expect(targetsOf(read(target(folder, 'a.xlf')))).toEqual({ 'ua-s1': ['*'] });
  });

  test('a project without anything known, offered or in the glossary opens too', () => {
    const folder = unpackProject(omegatProject({ ...handoff, known: [], offered: [], glossary: [] }));
    const run = translateProject(folder);
    expect(run, run.log).toMatchObject({ status: 0 });
    expect(complaints(run)).toEqual([]);
    for (const { name, text } of handoff.files) expect(read(target(folder, name))).toEqual(read(text));
  });
});

/** A target may hold line ends: its lines go up to the one that closes it. */
function withoutTargetLines(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .replace(/^ *<target[ >](?:.|\n)*?<\/target>$/gmu, '')
    .split('\n');
}
