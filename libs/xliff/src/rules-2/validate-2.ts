/** Checks XLIFF 2.0, 2.1 and 2.2, core and modules, against our own tables and rules. Never says whether a file can be read. */
import { type Diagnostic } from '@dragoman/model';
import { attributeOf, type StartTag, type XmlElement, type XmlEvent, type XmlNode } from '@dragoman/xml';
import { elementEvents } from '../element-events.ts';
import { type Untold, untoldFindings } from '../most-findings.ts';
import type { Text } from '../diagnostics.ts';
import { documentIndex } from './anchors.ts';
import { type DocumentRules, documentRules } from './document-rules.ts';
import { type Check, collectInto, diagnosticsOf, type Finding } from './findings.ts';
import { draft23, nameOf, versionsOf, vocabularyFor } from './vocabulary.ts';

/** The text is only asked for places, and gone through once more where references lead out of their units. */
export function startEvents2(text: Text, again: (take: (event: XmlEvent) => void) => void): EventsValidation2 {
  const findings: Finding[] = [];
  const untold: Untold = { errors: 0, others: 0 };
  let started: { readonly check: Check; readonly rules: DocumentRules; readonly lenient: boolean } | undefined;
  const isContainer = (tag: StartTag): boolean =>
    started === undefined || containers.includes(nameOf(tag, started.check) ?? '');
  const take = elementEvents(isContainer, {
    open: (tag) => {
      started ??= start(tag, collectInto(findings, untold));
      started.rules.open(opened(tag));
    },
    close: () => started?.rules.close(),
    whole: (element) => started?.rules.add(element),
    between: (node) => started?.rules.add(node),
  });
  const validated = (): readonly Diagnostic[] => {
    if (started === undefined) return [];
    const { check, rules, lenient } = started;
    checkPending(rules, check, again);
    const told = diagnosticsOf(findings, text, { version: check.version, lenient });
    return [
      ...told,
      ...untoldFindings(text.path, lenient ? { errors: 0, others: untold.errors + untold.others } : untold),
    ];
  };
  return { take, validated };
}

export interface EventsValidation2 {
  readonly take: (event: XmlEvent) => void;
  /** Once every event has been taken. */
  readonly validated: () => readonly Diagnostic[];
}

const containers = ['xlf:xliff', 'xlf:file', 'xlf:group'];

function start(tag: StartTag, report: Check['report']) {
  const root = opened(tag);
  const check: Check = {
    ...vocabularyFor(root.namespace, attributeOf(root, 'version')?.value),
    sourceLanguage: attributeOf(root, 'srcLang')?.value,
    targetLanguage: attributeOf(root, 'trgLang')?.value,
    xmlIds: new Set(),
    report,
  };
  checkVersion(root, check);
  return { check, rules: documentRules(check), lenient: root.namespace === draft23 };
}

/** A container of which only the start tag is known. */
function opened(tag: StartTag, children: readonly XmlNode[] = []): XmlElement {
  const { name, prefix, local, namespace, attributes, start: begin, end } = tag;
  return {
    kind: 'element',
    ...{ name, prefix, local, namespace, attributes, start: begin, end, contentStart: end, contentEnd: end },
    tag,
    children,
  };
}

function checkPending(
  { pending }: DocumentRules,
  check: Check,
  again: (take: (event: XmlEvent) => void) => void,
): void {
  if (pending.length === 0) return;
  const wanted = new Set(pending.flatMap(({ fragment, place }) => [fragment.unit ?? [], place.unit ?? []].flat()));
  const root = outline(wanted, check, again);
  if (root === undefined) return;
  const resolves = documentIndex(root, check);
  for (const { at, text, fragment, place } of pending) {
    if (!resolves(fragment, place)) check.report('fragment-unresolved', at, `"${text}" names nothing in this document`);
  }
}

/** The document without the units that nobody refers to. */
function outline(
  wanted: ReadonlySet<string>,
  check: Check,
  again: (take: (event: XmlEvent) => void) => void,
): XmlElement | undefined {
  let root: XmlElement | undefined;
  const open: XmlNode[][] = [];
  const isContainer = (tag: StartTag): boolean => open.length === 0 || containers.includes(nameOf(tag, check) ?? '');
  again(
    elementEvents(isContainer, {
      open: (tag) => {
        const children: XmlNode[] = [];
        const element = opened(tag, children);
        open.at(-1)?.push(element);
        root ??= element;
        open.push(children);
      },
      close: () => open.pop(),
      whole: (element) => {
        const id = attributeOf(element, 'id')?.value;
        const isUnit = nameOf(element, check) === 'xlf:unit';
        if (!isUnit || (id !== undefined && wanted.has(id))) open.at(-1)?.push(element);
      },
      between: () => undefined,
    }),
  );
  return root;
}

function checkVersion(root: XmlElement, check: Check): void {
  const version = attributeOf(root, 'version');
  const allowed = versionsOf(root.namespace);
  if (root.namespace === draft23) {
    check.report(
      'draft-version',
      root,
      'XLIFF 2.3 is a draft; the file is read, and what 2.2 would refuse is a warning',
    );
  } else if (allowed === undefined) {
    check.report('unknown-namespace', root, `no version of XLIFF has the namespace "${root.namespace}"`, {
      values: { namespace: root.namespace },
    });
  } else if (version !== undefined && !allowed.includes(version.value)) {
    const expected = allowed.map((one) => `"${one}"`).join(' or ');
    // The schema of 2.2 takes the older versions too, for files that were upgraded by their namespace alone.
    const severity = allowed.includes('2.2') && /^2\.[01]$/u.test(version.value) ? 'warning' : 'error';
    check.report(
      'version-of-other-namespace',
      version,
      `version is "${version.value}"; in this namespace it is ${expected}`,
      { severity, values: { expected } },
    );
  }
}
