/** What is put down one after the other when inline content is written. */
import type { InlineCode } from '@dragoman/model';

export type Stroke =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: InlineCode; readonly raw: string };

export function strokeText(stroke: Stroke): string {
  return stroke.kind === 'text' ? stroke.text : stroke.raw;
}

/** Half of a pair that is written with `*`, `_` or `~` and opens or closes only where the flanking rules let it. */
export function isDelimiter(code: InlineCode): boolean {
  return code.kind !== 'ph' && (code.type === 'em' || code.type === 'strong' || code.type === 'del');
}
