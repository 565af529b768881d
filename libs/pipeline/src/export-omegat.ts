/**
 * A hand-off as an OmegaT project. OmegaT edits targets and believes what stands in them, so every unfinished one is a
 * copy of its source, finished ones are locked, and what is known comes as memory.
 */
import { type Diagnostic, type Match, type Segment, segmentsOf, type Unit } from '@dragoman/model';
import { type GlossaryTerm, type KnownTranslation, omegatProject } from '@dragoman/omegat';
import { exactKey } from '@dragoman/carry';
import { termPairs } from '@dragoman/tbx';
import { writeXliff } from '@dragoman/xliff';
import { type HandedOut, isFinished, type MadeFiles } from './export.ts';
import { readMemory } from './memory-file.ts';
import { readRegisters } from './registers.ts';
import type { Session } from './session.ts';

export interface OmegatHanding {
  readonly job: string;
  readonly language: string;
  readonly handedOut: readonly HandedOut[];
}

export async function omegatFiles(session: Session, { job, language, handedOut }: OmegatHanding): Promise<MadeFiles> {
  const { sourceLanguage } = session.configuration;
  const files = handedOut.map(({ name, translation, units }) => ({
    name,
    text: writeXliff({ ...translation.file, units: units.map(asWork), job }, { prefill: true }),
  }));
  const segments = handedOut.flatMap(({ units }) => units.flatMap(segmentsOf));
  const memory = await readMemory(session, language);
  const glossary = await readGlossary(session, language);
  const retired = memory.retired.filter(({ target }) => target.length > 0);
  const project = omegatProject({
    sourceLanguage,
    targetLanguage: language,
    name: job,
    files,
    known: knownTranslations(segments),
    offered: [...offeredTranslations(segments), ...retired.map(asKnown)],
    glossary: glossary.terms,
  });
  return { files: project, isFolder: true, diagnostics: [...memory.diagnostics, ...glossary.diagnostics] };
}

function asWork(unit: Unit): Unit {
  return { ...unit, parts: unit.parts.map((part) => (part.kind === 'segment' ? asOpenSegment(part) : part)) };
}

/** Matches travel as memory; a signature has nothing to do with a text that is not there. */
function asOpenSegment(segment: Segment): Segment {
  const { matches: _matches, ...rest } = segment;
  if (isFinished(segment)) return { ...rest, translate: false };
  const { target: _target, approval: _approval, asIs: _asIs, waivers: _waivers, by: _by, at: _at, ...open } = rest;
  const { subState: _subState, origin: _origin, ...bare } = open;
  return { ...bare, state: 'initial' };
}

/** Inserted by OmegaT wherever the source stands: so only where every unfinished sentence of that source says the same. */
function knownTranslations(segments: readonly Segment[]): readonly KnownTranslation[] {
  const open = segments.filter((segment) => !isFinished(segment));
  const bySource = Map.groupBy(open, ({ source }) => exactKey(source));
  return [...bySource.values()].flatMap((same) => (same.every(hasTarget) ? same.map(asKnown) : []));
}

/** Everything else that somebody wrote: shown, never inserted. */
function offeredTranslations(segments: readonly Segment[]): readonly KnownTranslation[] {
  const matches = segments.flatMap((segment): readonly Match[] => segment.matches ?? []);
  return [...segments.filter(hasTarget).map(asKnown), ...matches.map(({ source, target }) => ({ source, target }))];
}

function hasTarget(segment: Segment): segment is Segment & Required<Pick<Segment, 'target'>> {
  return segment.target !== undefined && segment.target.length > 0;
}

function asKnown({ source, target = [], by, at }: Pick<Segment, 'source' | 'target' | 'by' | 'at'>): KnownTranslation {
  return { source, target, ...(by === undefined ? {} : { by }), ...(at === undefined ? {} : { at }) };
}

interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The registers of official names; what must not be written any more stands in the comment. */
async function readGlossary(session: Session, language: string): Promise<Glossary> {
  const { concepts, diagnostics } = await readRegisters(session);
  const pairs = termPairs(concepts, session.configuration.sourceLanguage, language);
  return { terms: pairs.map(({ avoid, ...pair }) => ({ ...pair, ...commentOf(avoid) })), diagnostics };
}

function commentOf(avoid: readonly string[]): { readonly comment?: string } {
  return avoid.length === 0 ? {} : { comment: `≠ ${avoid.join(', ')}` };
}
