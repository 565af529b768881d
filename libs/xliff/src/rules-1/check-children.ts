/** The children of one element against the table, one after the other, so that a stream can be checked too. */
import type { XmlNode } from '@dragoman/xml';
import { type ElementModel, elements1, foreign, type Place } from '../content-model-1.ts';
import type { Report, Tag } from './context.ts';

export interface ChildrenCheck {
  readonly child: (child: Tag) => void;
  readonly text: (node: Exclude<XmlNode, { kind: 'element' }>) => void;
  readonly end: () => void;
}

export function checkChildren(tag: Tag, model: ElementModel, report: Report): ChildrenCheck {
  const { section } = model;
  const seen = new Set<Place>();
  let rank = 0;
  let stray: Tag | undefined;
  let hasText = false;
  return {
    child: (child) => {
      if (model.content === 'open') return;
      const place = placeOf(child, tag, model);
      stray = tag.local === 'xliff' && place >= 0 && child.namespace !== tag.namespace ? child : undefined;
      const values = { element: tag.name, child: child.name };
      const found = model.children[place];
      if (found === undefined) report.found('unexpected-element', child.start, values, section);
      else if (place < rank || (place === rank && !found.repeats && seen.has(found))) {
        const isSecond = !found.repeats && seen.has(found);
        if (isSecond) report.found('repeated-element', child.start, values, section);
        else report.found('element-out-of-order', child.start, { ...values, order: orderOf(model) }, section);
      } else rank = place;
      if (found === undefined) return;
      checkStrict(child, tag, found, seen.has(found), report);
      // A foreign element is no <file>, though both share the one place in <xliff>.
      if (child.namespace === tag.namespace || !found.isRequired) seen.add(found);
    },
    text: (node) => {
      if (hasText || !isStrayText(node, model)) return;
      hasText = true;
      const code = model.content === 'empty' ? 'unexpected-content' : 'unexpected-text';
      report.found(code, node.start, { element: tag.name }, section);
    },
    end: () => {
      for (const place of model.children) {
        if (!place.isRequired || seen.has(place)) continue;
        const missing = place.names.filter((name) => name !== foreign).join('> or <');
        report.found('missing-element', tag.start, { element: tag.name, missing }, section);
      }
      if (stray !== undefined) report.found('foreign-after-last-file', stray.start, { child: stray.name });
    },
  };
}

function placeOf(child: Tag, parent: Tag, { children }: ElementModel): number {
  const name = child.namespace === parent.namespace ? child.local : child.namespace === '' ? undefined : foreign;
  return name === undefined ? -1 : children.findIndex(({ names }) => names.includes(name));
}

function orderOf({ children }: ElementModel): string {
  const names = children.flatMap((place) => place.names);
  return names.filter((name) => name !== foreign).join(', ');
}

/** Elements-only content may hold white space but no CDATA section; an empty element not even that. */
function isStrayText(node: Exclude<XmlNode, { kind: 'element' }>, { content }: ElementModel): boolean {
  if (node.kind !== 'text' && node.kind !== 'cdata') return false;
  if (content === 'empty') return true;
  return content === 'elements' && (node.kind === 'cdata' || /[^ \t\r\n]/u.test(node.text));
}

function checkStrict(child: Tag, parent: Tag, place: Place, isSecond: boolean, { found }: Report): void {
  if (child.namespace !== parent.namespace) found('strict-foreign-element', child.start, { child: child.name });
  else if (elements1.get(child.local)?.only === 'transitional') {
    found('strict-deprecated-element', child.start, { child: child.name });
  }
  if (place.isSingleInStrict === true && isSecond) found('strict-several-targets', child.start);
}
