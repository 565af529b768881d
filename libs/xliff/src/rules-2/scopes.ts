/** What elements take over from those above them, and what a file knows of itself while its units go by. */
import type { XmlAttribute, XmlElement } from '@dragoman/xml';
import type { OpenElement } from './check-elements.ts';
import type { ExtensionIds } from './extension-ids.ts';
import type { PendingReference, Place } from './fragments.ts';
import type { ItsScope } from './modules/its.ts';
import type { Switch } from './modules/plural-gender-select.ts';
import type { Sizes } from './modules/size-restriction.ts';

export interface Scope {
  readonly place: Place;
  /** The nearest `xml:lang`. */
  readonly language: XmlAttribute | undefined;
  /** The nearest `xml:space`. */
  readonly space: string | undefined;
  readonly chosen: Switch;
}

/** An open <xliff>, <file> or <group>. Grows as its children come; units leave nothing behind but their ids in the file. */
export interface Container extends Scope {
  readonly open: OpenElement;
  /** With its own attributes, and with the stand-off elements seen so far. */
  its: ItsScope;
  /** Ids inside <slr:data> seen here and above. */
  readonly sizeData: Set<string>;
  readonly extensionIds: ExtensionIds;
  /** Children other than units, groups and files, which few rules look at when the element closes. */
  readonly leaves: XmlElement[];
}

export interface FileState {
  readonly element: XmlElement;
  readonly groups: Set<string>;
  readonly units: Set<string>;
  sizes: Sizes;
  readonly subFlows: { readonly at: XmlAttribute; readonly unit: string }[];
  readonly resourceItems: Set<string>;
}

export interface DocumentState {
  readonly files: Set<string>;
  readonly pending: PendingReference[];
}
