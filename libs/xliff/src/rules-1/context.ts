/** What a rule of XLIFF 1.x is given: the element it looks at, what the file said before it, and where to report. */
import type { XmlAttribute, XmlElement, XmlName } from '@dragoman/xml';
import type { RuleCode1 } from './rules.ts';

export type Values = Readonly<Record<string, string | number>>;

export interface Report {
  /** `section` is that of the rule unless given. */
  readonly found: (code: RuleCode1, offset: number, values?: Values, section?: string) => void;
  readonly lineOf: (offset: number) => number;
  /** Whether a finding of the rule keeps a file from being strict. */
  readonly breaksStrict: (code: RuleCode1) => boolean;
}

/** An element of which only the start tag is known yet. */
export interface Tag extends XmlName {
  readonly start: number;
  readonly attributes: readonly XmlAttribute[];
}

/** A reference that nothing before it explains; looked up again at the end of the file. */
export interface PendingReference {
  readonly code: RuleCode1;
  readonly value: string;
  readonly known: ReadonlyMap<string, number>;
  readonly offset: number;
  readonly element: string;
}

/** Value of a key → where it was said. One such state per `file`, so memory grows with ids, never with text. */
export interface FileScope {
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  /** What is reported once in a file. */
  readonly reported: Set<RuleCode1>;
  readonly units: Map<string, number>;
  readonly groups: Map<string, number>;
  readonly contextGroups: Map<string, number>;
  readonly countGroups: Map<string, number>;
  readonly tools: Map<string, number>;
  readonly phases: Map<string, number>;
  readonly externalFiles: Map<string, number>;
  readonly pending: PendingReference[];
}

/** What units inherit from the groups they stand in. */
export interface Inherited {
  readonly translate: boolean;
}

export interface Context {
  readonly report: Report;
  readonly file: FileScope;
  readonly inherited: Inherited;
  /** What the file says it is: `1.0`, `1.1`, `1.2`. */
  readonly version: string;
}

export function fileScope(file: Tag | undefined): FileScope {
  return {
    sourceLanguage: file === undefined ? undefined : valueOf(file, 'source-language'),
    targetLanguage: file === undefined ? undefined : valueOf(file, 'target-language'),
    reported: new Set(),
    units: new Map(),
    groups: new Map(),
    contextGroups: new Map(),
    countGroups: new Map(),
    tools: new Map(),
    phases: new Map(),
    externalFiles: new Map(),
    pending: [],
  };
}

export function attributeOfTag(tag: Pick<Tag, 'attributes'>, name: string): XmlAttribute | undefined {
  return tag.attributes.find(({ local, namespace }) => local === name && namespace === '');
}

export function valueOf(tag: Pick<Tag, 'attributes'>, name: string): string | undefined {
  return attributeOfTag(tag, name)?.value;
}

/** Children in the namespace of their parent, which is that of XLIFF. */
export function ownChildren(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' &&
      child.namespace === element.namespace &&
      (names.length === 0 || names.includes(child.local)),
  );
}

export function ownChild(element: XmlElement, name: string): XmlElement | undefined {
  return ownChildren(element, name)[0];
}

/** XLIFF elements at any depth, in document order. */
export function ownDescendants(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const collect = (parent: XmlElement): void => {
    for (const child of ownChildren(parent)) {
      found.push(child);
      collect(child);
    }
  };
  collect(element);
  return found;
}
