/** A change of nothing but a name: every word that differs has a capital letter that no start of a sentence gave it. */
import { pieces } from './word-pieces.ts';

const isNamePiece = (piece: string): boolean => /^(?:\p{Lu}.*|[ .'-]|de|du|des|d|la|le|von|van|zu|et)$/u.test(piece);

export function isNameEdit(before: string, after: string): boolean {
  const [a, b] = [pieces(before), pieces(after)];
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < limit - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  if (start === 0) return false;
  const place = placeOf(a.slice(0, start));
  return [a, b].every((all) => {
    const changed = all.slice(start, all.length - end);
    const capitals = changed.filter((piece) => /^\p{Lu}\p{L}/u.test(piece)).length;
    return capitals >= (place === 'inside' ? 1 : 2) && place !== 'start' && changed.every(isNamePiece);
  });
}

/** After a colon one capital says nothing, two are a name (`Photo : Anna Ozola`). */
function placeOf(before: readonly string[]): 'inside' | 'label' | 'start' {
  const words = before.filter((piece) => piece !== ' ');
  const [title = '', last = ''] = words.slice(-2);
  if (last === ':') return 'label';
  if (last === '.' && /^(?:MM?|Mmes?|Mlle|Me|Mgr|Dr|Pr|\p{Lu})$/u.test(title)) return 'inside';
  return /^[.!?…"([–-]$/u.test(last) || (words.length === 1 && last === '') ? 'start' : 'inside';
}
