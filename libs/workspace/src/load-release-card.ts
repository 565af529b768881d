/** `release.json`: what people say about one release. A card that cannot be read is never taken for a missing one. */
import type { Diagnostic, ReleaseCard } from '@dragoman/model';
import { releaseCardPath } from '@dragoman/layout';
import type { WrittenCard } from './configuration-schema.ts';
import { readFileVersion, type StoreOptions } from './file-version.ts';
import { type JsonFile, parseJsonFile, shapeProblems } from './json-file.ts';
import { tagProblem } from './language-tags.ts';
import { unknownLanguage } from './load-configuration.ts';

export interface CardOptions extends StoreOptions {
  /** The workspace's target languages; when given, a card that names another one is refused. */
  readonly targetLanguages?: readonly string[];
}

export type CardRead =
  | { readonly card: ReleaseCard; readonly diagnostics: readonly Diagnostic[] }
  | { readonly card?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** A missing card means `final` and no embargo. */
export async function loadReleaseCard(
  root: string,
  sourceLanguage: string,
  release: string,
  options: CardOptions = {},
): Promise<CardRead> {
  const path = releaseCardPath(sourceLanguage, release);
  const read = await readFileVersion(root, path, options);
  if (read.bytes === undefined) {
    return read.problem.code === 'file-not-found'
      ? { card: { status: 'final' }, diagnostics: [] }
      : { diagnostics: [read.problem] };
  }
  const { json, diagnostics } = parseJsonFile(path, read.bytes);
  if (json === undefined) return { diagnostics };
  const { releaseCardShape, jsonSchemaOf } = await import('./configuration-schema.ts');
  const checked = releaseCardShape.safeParse(json.value);
  if (!checked.success) {
    return { diagnostics: shapeProblems(json, jsonSchemaOf(releaseCardShape), checked.error.issues) };
  }
  const problems = languageProblems(json, checked.data, options.targetLanguages);
  return problems.length > 0 ? { diagnostics: problems } : { card: asMeant(checked.data), diagnostics: [] };
}

/** JSON Schema of `release.json`. */
export async function releaseCardSchema(): Promise<Readonly<Record<string, unknown>>> {
  const { releaseCardShape, jsonSchemaOf } = await import('./configuration-schema.ts');
  return { title: 'release.json', ...jsonSchemaOf(releaseCardShape) };
}

function languageProblems(
  json: JsonFile,
  { languages = [], due = {} }: WrittenCard,
  known: readonly string[] | undefined,
): readonly Diagnostic[] {
  const named = [
    ...languages.map((tag, index) => ({ tag, location: json.locate(['languages', index]) })),
    ...Object.keys(due).map((tag) => ({ tag, location: json.locateKey(['due', tag]) })),
  ];
  return named.flatMap(({ tag, location }): readonly Diagnostic[] => {
    const problem = tagProblem(tag);
    if (problem !== undefined) return [{ ...problem, severity: 'error', location }];
    return known === undefined || known.includes(tag) ? [] : [unknownLanguage(location, tag, known)];
  });
}

function asMeant({ $schema: _schema, status = 'final', contacts, ...rest }: WrittenCard): ReleaseCard {
  const { languages, due, embargo, class: releaseClass, people } = rest;
  return {
    status,
    ...(languages === undefined ? {} : { languages }),
    ...(due === undefined ? {} : { due }),
    ...(embargo === undefined ? {} : { embargo }),
    ...(releaseClass === undefined ? {} : { class: releaseClass }),
    ...(people === undefined ? {} : { people }),
    ...(contacts === undefined ? {} : { contacts: contacts.map(asContact) }),
  };
}

type Contact = NonNullable<ReleaseCard['contacts']>[number];

function asContact({ name, role, gender }: NonNullable<WrittenCard['contacts']>[number]): Contact {
  return { name, ...(role === undefined ? {} : { role }), ...(gender === undefined ? {} : { gender }) };
}
