/** Checks XLIFF 2.0, 2.1 and 2.2, core and modules, against our own tables and rules. Never says whether a file can be read. */
import { type Diagnostic } from '@dragoman/model';
import { attributeOf, type XmlElement } from '@dragoman/xml';
import type { Text } from '../diagnostics.ts';
import { documentIndex } from './anchors.ts';
import { type DocumentRules, documentRules } from './document-rules.ts';
import { type Check, collectInto, diagnosticsOf, type Finding } from './findings.ts';
import { draft23, nameOf, versionsOf, vocabularyFor } from './vocabulary.ts';

export function validate2(root: XmlElement, text: Text): readonly Diagnostic[] {
  const findings: Finding[] = [];
  const version = attributeOf(root, 'version')?.value;
  const check: Check = {
    ...vocabularyFor(root.namespace, version),
    sourceLanguage: attributeOf(root, 'srcLang')?.value,
    targetLanguage: attributeOf(root, 'trgLang')?.value,
    xmlIds: new Set(),
    report: collectInto(findings),
  };
  checkVersion(root, check);
  const rules = documentRules(check);
  walk(root, rules, check);
  checkPending(root, rules, check);
  return diagnosticsOf(findings, text, { version: check.version, lenient: root.namespace === draft23 });
}

function checkPending(root: XmlElement, { pending }: DocumentRules, check: Check): void {
  if (pending.length === 0) return;
  const resolves = documentIndex(root, check);
  for (const { at, text, fragment, place } of pending) {
    if (!resolves(fragment, place)) check.report('fragment-unresolved', at, `"${text}" names nothing in this document`);
  }
}

const containers = ['xlf:xliff', 'xlf:file', 'xlf:group'];

function walk(element: XmlElement, rules: DocumentRules, check: Check): void {
  rules.open({ ...element, children: [] });
  for (const node of element.children) {
    if (node.kind === 'element' && containers.includes(nameOf(node, check) ?? '')) walk(node, rules, check);
    else rules.add(node);
  }
  rules.close();
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
