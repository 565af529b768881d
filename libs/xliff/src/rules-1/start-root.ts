import { type Report, type Tag, valueOf } from './context.ts';
import { containers, startValidation1, type Validation1 } from './validation.ts';

/** Which version the file is, by its namespace and by what it says; XLIFF 1.0 had no namespace. */
export function startRoot(root: Tag, report: Report): Validation1 {
  const said = valueOf(root, 'version');
  const ofNamespace = /:(1\.[012])$/u.exec(root.namespace)?.[1];
  const version = ofNamespace ?? (said === '1.0' ? '1.0' : '1.2');
  if (ofNamespace === undefined && version !== '1.0') report.found('missing-namespace', root.start);
  if (version !== '1.2') report.found('older-version', root.start, { found: version });
  if (ofNamespace !== undefined && said !== undefined && said !== ofNamespace && /^1\.[012]$/u.test(said)) {
    report.found('version-mismatch', root.start, { value: said, expected: ofNamespace });
  }
  return startValidation1(report, root.namespace, version);
}

/** Whether what stands in an element is looked at one by one; anything else is small enough to be looked at whole. */
export function isContainer({ local, namespace }: Tag, root: string): boolean {
  return namespace === root && containers.has(local);
}
