/** The elements of TMX 1.4b as its DTD has them: what stands in which, in which order, with which attributes. */

/** One after the other; within a group any order. */
export interface ChildGroup {
  readonly names: readonly string[];
  readonly least: 0 | 1;
  readonly most: 1 | typeof Infinity;
}

export interface ElementModel {
  readonly section: 'Structural Elements' | 'Inline Elements';
  /** `mixed`: text among its children; `elements`: white space at most; `empty`: nothing, not even a comment. */
  readonly holds: 'mixed' | 'elements' | 'empty';
  readonly children: readonly ChildGroup[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const any = (...names: readonly string[]): ChildGroup => ({ names, least: 0, most: Infinity });
const some = (name: string): ChildGroup => ({ names: [name], least: 1, most: Infinity });
const one = (name: string): ChildGroup => ({ names: [name], least: 1, most: 1 });

const created = ['creationtool', 'creationtoolversion', 'creationdate', 'creationid', 'changedate', 'changeid'];
const used = ['usagecount', 'lastusagedate'];
const described = ['o-encoding', 'datatype', 'o-tmf', ...used, ...created];
const text: Pick<ElementModel, 'section' | 'holds' | 'children'> = {
  section: 'Structural Elements',
  holds: 'mixed',
  children: [],
};
const structure: Pick<ElementModel, 'section' | 'holds'> = { section: 'Structural Elements', holds: 'elements' };
const code: Pick<ElementModel, 'section' | 'holds' | 'children'> = {
  section: 'Inline Elements',
  holds: 'mixed',
  children: [any('sub')],
};
const inline = any('bpt', 'ept', 'ph', 'it', 'hi', 'ut');

export const elementModels: ReadonlyMap<string, ElementModel> = new Map<string, ElementModel>([
  ['tmx', { ...structure, children: [one('header'), one('body')], required: ['version'], optional: [] }],
  [
    'header',
    {
      ...structure,
      children: [any('note', 'prop', 'ude')],
      required: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
      optional: ['o-encoding', 'creationdate', 'creationid', 'changedate', 'changeid'],
    },
  ],
  ['body', { ...structure, children: [any('tu')], required: [], optional: [] }],
  ['note', { ...text, required: [], optional: ['o-encoding', 'xml:lang', 'lang'] }],
  ['prop', { ...text, required: ['type'], optional: ['xml:lang', 'o-encoding', 'lang'] }],
  ['ude', { ...structure, children: [some('map')], required: ['name'], optional: ['base'] }],
  ['map', { ...structure, holds: 'empty', children: [], required: ['unicode'], optional: ['code', 'ent', 'subst'] }],
  [
    'tu',
    {
      ...structure,
      children: [any('note', 'prop'), some('tuv')],
      required: [],
      optional: ['tuid', 'segtype', 'srclang', ...described],
    },
  ],
  [
    'tuv',
    {
      ...structure,
      children: [any('note', 'prop'), one('seg')],
      required: ['xml:lang'],
      optional: ['lang', ...described],
    },
  ],
  ['seg', { ...text, children: [inline], required: [], optional: [] }],
  ['bpt', { ...code, required: ['i'], optional: ['x', 'type'] }],
  ['ept', { ...code, required: ['i'], optional: [] }],
  ['it', { ...code, required: ['pos'], optional: ['x', 'type'] }],
  ['ph', { ...code, required: [], optional: ['x', 'assoc', 'type'] }],
  ['ut', { ...code, required: [], optional: ['x'] }],
  ['hi', { ...code, children: [inline], required: [], optional: ['x', 'type'] }],
  ['sub', { ...code, children: [inline], required: [], optional: ['datatype', 'type'] }],
]);
