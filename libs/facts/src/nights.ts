/** "dans la nuit du 6 au 7 février" is "in der Nacht zum 7. Februar", "в ночь на 7 февраля": the first day goes. */
import { type Mention, type Part } from './scan.ts';

/** Where a language names the second day alone: "ööl vastu 7. veebruari", "7. päivän vastaisena yönä". */
const towardsDay =
  /(?:ночь|ніч|ноч) на \d|нощта срещу \d|nacht (?:zum|auf den) \d|ööl vastu \d|naktī uz \d|naktį į \d|\d\. päivän vastaise|\d-?(?:ére|ára) virradó/iu;

export function withoutFirstNight(source: string, mentions: readonly Mention[], target: string): readonly Mention[] {
  if (!/\bnuit du /iu.test(source) || !towardsDay.test(target)) return mentions;
  return mentions.map((mention) => {
    const before = source.slice(Math.max(0, mention.from - 30), mention.from);
    const isNight = mention.kind === 'range' && /\bnuit du (?:\p{L}+ )?$/iu.test(before);
    return isNight && isNextDay(mention.value) ? { ...mention, parts: weakFirst(mention.parts) } : mention;
  });
}

/** "du 31 mars au 1er avril" has a month with each of its days. */
function weakFirst(parts: readonly Part[]): readonly Part[] {
  const count = parts[1]?.type === 'month' ? 2 : 1;
  return parts.map((part, at) => (at < count ? { ...part, form: 'weak' } : part));
}

function isNextDay(range: string): boolean {
  const [first, last, ...more] = range.split('/').map((day) => Date.parse(day.replace(/^--/u, '2001-')));
  return first !== undefined && last !== undefined && more.length === 0 && last - first === 86_400_000;
}
