/** Notes that show a term of the registers beside a sentence (XLIFF 1.2 has no glossary): ours, and made anew by every extract. */
import type { Note, Segment } from '@dragoman/model';

/** Starts such a note; the sign is the same in every language. */
export const termSign = '≙ ';

export function termNote(text: string): Note {
  return { text: termSign + text, from: 'dragoman', annotates: 'source' };
}

export function isTermNote({ from, annotates, text }: Note): boolean {
  return from === 'dragoman' && annotates === 'source' && text.startsWith(termSign);
}

/** Kept with a retired text they would tell tomorrow what the registers say today. */
export function withoutTermNotes<Noted extends Pick<Segment, 'notes'>>(noted: Noted): Noted {
  if (noted.notes?.some(isTermNote) !== true) return noted;
  const { notes, ...rest } = noted;
  const others = notes.filter((note) => !isTermNote(note));
  return (others.length === 0 ? rest : { ...rest, notes: others }) as Noted;
}
