/**
 * XLIFF 1.x from its first tag to its last, without the document ever being whole: what holds units (`xliff`, `file`,
 * `body`, `group`) is opened and closed, everything else (a header, a unit, a note) comes as one element.
 */
import type { XmlElement, XmlNode } from '@dragoman/xml';
import { type ElementModel, elements1 } from '../content-model-1.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkChildren, type ChildrenCheck } from './check-children.ts';
import { checkKeys, checkPending } from './check-keys.ts';
import { checkTag } from './check-tag.ts';
import { checkSizeAttributes, inheritedFrom } from './check-unit.ts';
import { type Context, fileScope, type Report, type Tag } from './context.ts';
import { rulesOfElements } from './rules-of-elements.ts';

export interface Validation1 {
  readonly open: (tag: Tag) => void;
  readonly close: () => void;
  readonly text: (node: Exclude<XmlNode, XmlElement>) => void;
  /** A child of what is open, complete. */
  readonly whole: (element: XmlElement) => void;
}

/** Elements that may be larger than memory. */
export const containers: ReadonlySet<string> = new Set(['xliff', 'file', 'body', 'group']);

interface Frame {
  readonly tag: Tag;
  readonly children: ChildrenCheck | undefined;
  readonly context: Context;
}

export function startValidation1(report: Report, namespace: string, version: string): Validation1 {
  const stack: Frame[] = [];
  const outside: Context = { report, file: fileScope(undefined), inherited: { translate: true }, version };
  return {
    open: (tag) => {
      const parent = stack.at(-1);
      parent?.children?.child(tag);
      stack.push(openFrame(tag, parent?.context ?? outside));
    },
    close: () => {
      const frame = stack.pop();
      frame?.children?.end();
      if (frame?.tag.local === 'file') checkPending(frame.context.file, frame.context);
    },
    text: (node) => stack.at(-1)?.children?.text(node),
    whole: (element) => {
      const parent = stack.at(-1);
      parent?.children?.child(element);
      if (element.namespace === namespace) checkWhole(element, parent?.context ?? outside);
    },
  };
}

function openFrame(tag: Tag, outer: Context): Frame {
  const model = elements1.get(tag.local);
  const file = tag.local === 'file' ? fileScope(tag) : outer.file;
  const context = { ...outer, file, inherited: inheritedFrom(tag, outer.inherited) };
  if (model !== undefined) checkStart(tag, model, context);
  return { tag, context, children: model === undefined ? undefined : checkChildren(tag, model, outer.report) };
}

function checkStart(tag: Tag, model: ElementModel, context: Context): void {
  checkAttributes(tag, model, context.report, context.version);
  checkTag(tag, context);
  checkKeys(tag, context);
  if (tag.local === 'group' || tag.local === 'trans-unit') checkSizeAttributes(tag, context);
}

function checkWhole(element: XmlElement, context: Context): void {
  const model = elements1.get(element.local);
  if (model === undefined) return;
  checkStart(element, model, context);
  for (const rule of rulesOfElements.get(element.local) ?? []) rule(element, context);
  if (model.content === 'open') {
    checkOpenContent(element, context);
    return;
  }
  const children = checkChildren(element, model, context.report);
  const inner = element.local === 'bin-unit' ? inheritedFrom(element, context.inherited) : context.inherited;
  for (const child of element.children) {
    if (child.kind !== 'element') {
      children.text(child);
      continue;
    }
    children.child(child);
    if (child.namespace === element.namespace) checkWhole(child, { ...context, inherited: inner });
  }
  children.end();
}

/** `tool` may hold anything; in strict only what XLIFF itself allows as an element on its own. */
function checkOpenContent(tool: XmlElement, context: Context): void {
  const isAllowed = tool.children.every(
    (child) => child.kind !== 'element' || (child.namespace === tool.namespace && isStrict(child, context)),
  );
  if (!isAllowed) context.report.found('strict-tool-content', tool.start);
}

function isStrict(element: XmlElement, context: Context): boolean {
  const model = elements1.get(element.local);
  if (model === undefined || model.isLocal === true || model.only === 'transitional') return false;
  let isClean = true;
  const report: Report = {
    ...context.report,
    found: (code) => {
      if (context.report.breaksStrict(code)) isClean = false;
    },
  };
  checkWhole(element, { ...context, report, file: fileScope(undefined) });
  return isClean;
}
