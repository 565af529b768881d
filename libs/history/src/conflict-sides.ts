/** The versions inside a text with conflict markers. Pure: git's own lines are taken out, every other line stays as it is. */

/** A version, and for each of its lines the line of the marked text it comes from (1-based). */
export interface ConflictSide {
  readonly text: string;
  readonly lines: readonly number[];
}

export interface ConflictSides {
  readonly ours: ConflictSide;
  readonly theirs: ConflictSide;
  /** Only where git wrote it (`merge.conflictStyle` diff3 or zdiff3) in every conflict. */
  readonly base?: ConflictSide;
}

type Region = 'common' | 'ours' | 'base' | 'theirs';
type SideName = Exclude<Region, 'common'>;

/** What a line of git's own begins, by the region it may stand in: elsewhere it is a line like any other. */
const borders: readonly (readonly [from: Region, mark: RegExp, to: Region])[] = [
  ['common', /^<{7}(?: |$)/u, 'ours'],
  ['ours', /^\|{7}(?: |$)/u, 'base'],
  ['ours', /^={7}$/u, 'theirs'],
  ['base', /^={7}$/u, 'theirs'],
  ['theirs', /^>{7}(?: |$)/u, 'common'],
];

/** Undefined where the text holds no conflict, or one without its end. */
export function conflictSides(marked: string): ConflictSides | undefined {
  const sides: Record<SideName, { text: string; lines: number[] }> = {
    ours: { text: '', lines: [] },
    base: { text: '', lines: [] },
    theirs: { text: '', lines: [] },
  };
  let region: Region = 'common';
  let [conflicts, bases] = [0, 0];
  linesOf(marked).forEach((line, index) => {
    const bare = line.replace(/[\r\n]+$/u, '');
    const next = borders.find(([from, mark]) => from === region && mark.test(bare))?.[2];
    if (next === undefined) {
      const into: readonly SideName[] = region === 'common' ? ['ours', 'base', 'theirs'] : [region];
      for (const name of into) {
        sides[name].text += line;
        sides[name].lines.push(index + 1);
      }
      return;
    }
    if (next === 'ours') conflicts += 1;
    if (next === 'base') bases += 1;
    region = next;
  });
  if (conflicts === 0 || region !== 'common') return undefined;
  const { ours, theirs, base } = sides;
  return { ours, theirs, ...(bases === conflicts ? { base } : {}) };
}

/** Each with its line end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
}
