/** Segments of a unit (XLIFF 2.x Core, segment, state, order): states with targets, and places of targets. */
import type { Check } from './findings.ts';
import { type Content, placeOf, valueOf } from './unit-content.ts';

export function checkSegments({ holder, parts }: Content, check: Check): void {
  if (parts.length > 0 && parts.every(({ element }) => element.local !== 'segment')) {
    check.report('unit-without-segment', holder, `<${holder.name}> has ignorables and no segment`);
  }
  for (const { element, target } of parts)
    if (element.local === 'segment') checkState(element, target !== undefined, check);
  checkOrder(parts, check);
}

function checkState(segment: Content['holder'], hasTarget: boolean, check: Check): void {
  const [state, subState] = [valueOf(segment, 'state'), valueOf(segment, 'subState')];
  if (!hasTarget && state !== undefined && ['translated', 'reviewed', 'final'].includes(state)) {
    // The rules that came with 2.1 say so; the text of 2.0 leaves it open.
    const severity = check.version === '2.0' ? 'warning' : 'error';
    check.report('state-without-target', placeOf(segment, 'state'), `state is "${state}" and there is no <target>`, {
      severity,
    });
  }
  if (subState === undefined) return;
  const place = placeOf(segment, 'subState');
  if (state === undefined)
    check.report('sub-state-without-state', place, `subState is "${subState}" and there is no state`);
  if (subState.startsWith('xlf:'))
    check.report('reserved-prefix', place, `subState is "${subState}", which the standard does not define`);
}

/** A target without order, and a part without target, stands where it stands in the file. */
function checkOrder(parts: Content['parts'], check: Check): void {
  const taken = new Map<number, number>();
  for (const { order } of parts) taken.set(order, (taken.get(order) ?? 0) + 1);
  for (const { target, order } of parts) {
    if (target === undefined || valueOf(target, 'order') === undefined) continue;
    const place = placeOf(target, 'order');
    if (order > parts.length)
      check.report('order-out-of-range', place, `order is ${order}, and the unit has ${parts.length} places`, {
        values: { places: parts.length },
      });
    else if ((taken.get(order) ?? 0) > 1)
      check.report('order-taken-twice', place, `order is ${order}, where another target or part stands`);
  }
}
