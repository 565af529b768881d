/** From what a person typed (a release's name, its French folder, a document, an `.xlf`) to documents and languages. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@dragoman/model';
import { configurationPath, documentOfXliff, releaseOf } from '@dragoman/layout';
import { canonicalLanguageTag } from '@dragoman/text';
import { nearestName } from '@dragoman/workspace';
import { languagesOf, type Session } from './session.ts';

export interface Selected {
  readonly document: string;
  readonly language: string;
}

export interface Selection {
  /** Undefined when a path or language is unknown: nothing may run. */
  readonly selected?: readonly Selected[];
  /** Releases that the paths name or that hold a chosen document; those without any document too. */
  readonly releases?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every chosen document in every chosen target language, documents in order, languages in the workspace's order. */
export function select(session: Session, paths: readonly string[], languages: readonly string[]): Selection {
  const wanted = resolveLanguages(session, languages);
  const chosen = paths.map((path) => resolvePath(session, path));
  const diagnostics = [
    ...wanted.diagnostics,
    ...chosen.flatMap(({ diagnostic }) => (diagnostic === undefined ? [] : [diagnostic])),
  ];
  if (diagnostics.length > 0) return { diagnostics };
  const selected = session.documents.flatMap(({ document }) =>
    languagesOf(session, document)
      .filter((language) => wanted.languages.length === 0 || wanted.languages.includes(language))
      .filter((language) => paths.length === 0 || chosen.some(({ matches }) => matches(document, language)))
      .map((language) => ({ document, language })),
  );
  const releases = session.releases.filter(
    (release) =>
      selected.some(({ document }) => releaseOf(document) === release) ||
      (!session.cards.has(release) && (paths.length === 0 || chosen.some(({ matches }) => matches(`${release}/`, '')))),
  );
  return { selected, releases, diagnostics };
}

export function resolveLanguages(
  session: Session,
  languages: readonly string[],
): { languages: readonly string[]; diagnostics: readonly Diagnostic[] } {
  const known = [...session.configuration.targetLanguages, session.configuration.sourceLanguage];
  const resolved = languages.map((language) => resolveLanguage(known, language));
  return {
    languages: resolved.flatMap(({ language }) => (language === undefined ? [] : [language])),
    diagnostics: resolved.flatMap(({ diagnostic }) => (diagnostic === undefined ? [] : [diagnostic])),
  };
}

/** Target languages alone; all of them where none is typed. */
export function targetLanguagesOf(session: Session, typed: readonly string[]): ReturnType<typeof resolveLanguages> {
  const { sourceLanguage, targetLanguages } = session.configuration;
  const { languages, diagnostics } = resolveLanguages(session, typed.length === 0 ? targetLanguages : typed);
  return { languages: languages.filter((language) => language !== sourceLanguage), diagnostics };
}

/** The exact tag, else the only configured language the tag is a prefix of (`pt` → `pt-PT`). */
function resolveLanguage(known: readonly string[], typed: string): { language?: string; diagnostic?: Diagnostic } {
  const tag = canonicalLanguageTag(typed) ?? typed;
  if (known.includes(tag)) return { language: tag };
  const wider = known.filter((language) => language.startsWith(`${tag}-`));
  const [only] = wider;
  if (wider.length === 1 && only !== undefined) return { language: only };
  return { diagnostic: wider.length > 1 ? ambiguousLanguage(typed, wider) : unknownLanguage(typed, known) };
}

function ambiguousLanguage(typed: string, fits: readonly string[]): Diagnostic {
  return {
    code: 'ambiguous-language',
    severity: 'error',
    message: `"${typed}" fits ${fits.length} target languages of this workspace: ${fits.join(', ')}`,
    location: { file: 'dragoman.json' },
    advice: 'Name one of them.',
    values: { typed, fits: fits.join(', ') },
  };
}

function unknownLanguage(typed: string, known: readonly string[]): Diagnostic {
  return {
    code: 'unknown-language',
    severity: 'error',
    message: `"${typed}" is not a language of this workspace; it has ${known.join(', ')}`,
    location: { file: 'dragoman.json' },
    advice: 'Name one of these, or add the language to "targetLanguages" in dragoman.json.',
    values: { typed, known: known.join(', ') },
  };
}

interface PathMatch {
  readonly matches: (document: string, language: string) => boolean;
  readonly diagnostic?: Diagnostic;
}

const nothing: PathMatch['matches'] = () => false;

function resolvePath(session: Session, typed: string): PathMatch {
  for (const path of candidates(session, typed)) {
    const matches = matchPath(session, path);
    if (matches !== undefined) return { matches };
  }
  return { matches: nothing, diagnostic: unknownPath(session, typed) };
}

/** Paths below the workspace that the typed one may mean: from the folder of the person first, then from the workspace. */
function candidates(session: Session, typed: string): readonly string[] {
  const { source } = { source: session.configuration.sourceLanguage };
  const fromPerson = relative(session.root, isAbsolute(typed) ? typed : resolve(session.surroundings.from, typed))
    .split(sep)
    .join('/');
  const plain = typed.split(sep).join('/').replace(/^\.\//u, '').replace(/\/+$/u, '');
  return [fromPerson, plain, `${source}/${plain}`].filter((path) => path !== '' && !path.startsWith('..'));
}

function matchPath(session: Session, path: string): PathMatch['matches'] | undefined {
  const source = `${session.configuration.sourceLanguage}/`;
  const translated = documentOfXliff(path);
  if (translated !== undefined && session.documents.some(({ document }) => document === translated.document)) {
    return (document, language) => document === translated.document && language === translated.language;
  }
  if (!path.startsWith(source)) return undefined;
  const below = path.slice(source.length);
  const within = (document: string): boolean => document === below || document.startsWith(`${below}/`);
  const isKnown = session.releases.includes(below) || session.documents.some(({ document }) => within(document));
  return isKnown ? within : undefined;
}

function unknownPath(session: Session, typed: string): Diagnostic {
  const names = [...new Set(session.documents.flatMap(({ document }) => [releaseOf(document), document]))];
  const nearest = nearestName(typed, names);
  return {
    code: 'unknown-path',
    severity: 'error',
    message: `"${typed}" is no release, document or .xlf of this workspace`,
    location: { file: typed },
    advice: nearest === undefined ? 'See what there is with: dragoman status' : `Did you mean "${nearest}"?`,
    values: { typed, ...(nearest === undefined ? {} : { nearest }) },
  };
}

/** A workspace that `init` made without a language has documents and nothing to make of them. */
export function noTargetLanguage({ configuration, documents }: Session): readonly Diagnostic[] {
  if (configuration.targetLanguages.length > 0 || documents.length === 0) return [];
  return [
    {
      code: 'no-target-language',
      severity: 'warning',
      message: 'no target language is named: there is French, and nothing to translate it into',
      location: { file: configurationPath },
      advice: 'Name them in dragoman.json, for example "targetLanguages": ["en", "lv"], then run: dragoman extract',
    },
  ];
}
