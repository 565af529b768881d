/** Paths that a file names: hints of whoever made it, which nobody follows out of the file's folder. */
import { attributeOf, type XmlElement } from '@dragoman/xml';
import { leadsOut } from '../rules-1/check-header.ts';
import type { Check } from './findings.ts';

/** `href` of a skeleton, of a resource's source, target or reference. */
export function checkPath(element: XmlElement, check: Check): void {
  const href = attributeOf(element, 'href');
  if (href === undefined || !leadsOut(href.value)) return;
  check.report('path-outside', href, `href "${href.value}" leads out of the folder of this file`);
}
