/** What we record of a segment in 2.x: `mda:meta` under the names that 1.2 has as attributes (`definitions.md`). */
import { type InlineContent, isState, type Waiver } from '@dragoman/model';
import { attributeOf, elementsOf, textOf, type XmlElement } from '@dragoman/xml';
import { projectionOf } from './projection.ts';
import { recordedFrom, waiversFrom } from './recorded.ts';
import { type Recorded, type Standing, whichWins } from './which-wins.ts';

/** `type` → text of the metas of a group of ours. */
export function metaValues(group: XmlElement | undefined): ReadonlyMap<string, string> {
  const metas = group === undefined ? [] : elementsOf(group);
  return new Map(metas.map((meta) => [attributeOf(meta, 'type')?.value ?? '', textOf(meta)]));
}

export function recordedOf(metas: ReadonlyMap<string, string>): Recorded & { readonly waivers?: readonly Waiver[] } {
  const waivers = waiversFrom(metas.get('waived'));
  return { ...recordedFrom((name) => metas.get(name)), ...(waivers === undefined ? {} : { waivers }) };
}

/** The state attribute is what tools see: where it or the target differs from what we recorded, a tool was here. */
export function standingOfOurs(
  recorded: Recorded,
  state: string | undefined,
  source: InlineContent,
  written: InlineContent | undefined,
): Standing {
  const known = state !== undefined && isState(state) ? state : 'initial';
  const claimed = projectionOf({ state: known, target: [] })?.state;
  return whichWins(recorded, { state: written === undefined ? undefined : claimed }, source, written);
}
