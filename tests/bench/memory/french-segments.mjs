// Segments like those of French institutions, made up: Zipfian words over the function words of French, sentences of 22
// tokens in the mean, a subject per document, repeated and nearly repeated sentences, numbers and dates. Real sentences
// are mixed in where the shared corpus is beside the repository. The same count and seed give the same segments.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frenchMonths } from '@dragoman/text';

const functionWords =
  'de la le et les des à en du un une que qui dans pour par au sur est il ne pas plus se ce aux son sa avec ont été a sont cette ses ou comme mais leur ces nous tout elle fait deux même être aussi entre sans on y après sous dont lors où leurs avait peut très était autres ainsi avant depuis selon contre ils encore si vers toute non tous afin chaque doit'.split(
    ' ',
  );
const onsets = [
  '',
  'b',
  'c',
  'd',
  'f',
  'g',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'ch',
  'pr',
  'tr',
  'cr',
  'gr',
  'pl',
  'fr',
  'qu',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'é', 'ou', 'on', 'an', 'in', 'ai', 'eu', 'è'];
const endings = [
  '',
  's',
  'e',
  'es',
  'er',
  'é',
  'ée',
  'és',
  'tion',
  'tions',
  'ment',
  'ments',
  'ité',
  'eur',
  'eurs',
  'ique',
  'iques',
  'ait',
  'ent',
  'el',
  'elle',
  'aire',
  'al',
  'ale',
  'ance',
];
const subjects = 600;
const subjectWords = 150;

/** Gives numbers in [0, 1): mulberry32. */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = new Map();

/** The word of a rank: the most frequent ones are French, the others only look so; one word in twelve is a name. */
function wordOf(rank) {
  if (rank < functionWords.length) return functionWords[rank];
  const known = words.get(rank);
  if (known !== undefined) return known;
  const random = randomOf(rank * 7919 + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const syllables = 1 + Math.floor(random() * 2 + Math.log10(rank) / 3);
  const stem = Array.from({ length: syllables }, () => pick(onsets) + pick(vowels)).join('');
  const word = stem + pick(onsets.slice(1)) + pick(endings);
  const written = rank % 12 === 0 ? word[0].toUpperCase() + word.slice(1) : word;
  words.set(rank, written);
  return written;
}

const mostWords = 2_000_000;
const shift = 600;
const exponent = 0.75;

/** A rank by the law of Zipf and Mandelbrot: a word is the rarer the higher its rank; new words never end. */
function rankOf(random) {
  const rank = functionWords.length + Math.floor(shift * ((1 - random()) ** (-1 / exponent) - 1));
  return Math.min(mostWords, rank);
}

/** Every fifth word of substance is one that the subject repeats. */
function contentRank(random, subject) {
  if (random() > 0.2) return rankOf(random);
  return rankOf(randomOf(subject * 1000 + Math.floor(subjectWords * random() ** 2)));
}

function tokenOf(random, subject) {
  const drawn = random();
  if (drawn < 0.015) return String(1 + Math.floor(random() * 2000));
  if (drawn < 0.02)
    return `${1 + Math.floor(random() * 28)} ${frenchMonths[Math.floor(random() * 12)]} ${1990 + Math.floor(random() * 35)}`;
  if (drawn < 0.42)
    return functionWords[Math.min(functionWords.length - 1, Math.floor(functionWords.length * random() ** 2.4))];
  return wordOf(contentRank(random, subject));
}

/** Tokens, lognormal: some headings, some very long sentences. */
function lengthOf(random) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.min(150, Math.round(Math.exp(2.72 + 0.68 * normal))));
}

function sentenceOf(random, subject) {
  const length = lengthOf(random);
  const row = [];
  for (let index = 0; index < length; index += 1) {
    const token = tokenOf(random, subject);
    const follows = random();
    row.push(follows < 0.05 && index < length - 1 ? `${token},` : follows < 0.055 ? `${token}\u00A0:` : token);
  }
  const text = row.join(' ').replace(/\b(?:le|la|de) (?=[aeiouéè])/gu, (word) => `${word[0]}’`);
  return text[0].toUpperCase() + text.slice(1) + (length > 4 ? '.' : '');
}

/** The same sentence with a tenth of its words changed, as minutes and forms repeat each other. */
function variantOf(text, random, subject) {
  const row = text.split(' ');
  const changes = 1 + Math.floor(row.length * 0.1 * random());
  for (let index = 0; index < changes; index += 1) row[Math.floor(random() * row.length)] = tokenOf(random, subject);
  return row.join(' ');
}

export function realSentences() {
  const folder = join(
    process.env.DRAGOMAN_SHARED ?? join(import.meta.dirname, '../../../../shared'),
    'corpus/sentences-fr',
  );
  if (!existsSync(folder)) return [];
  return ['sequoia-train.tsv', 'gsd-dev.tsv'].flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[2] ?? '')
      .filter(Boolean),
  );
}

const recentSentences = 5000;

/** So many source texts, one after the other; documents of twenty. */
export function* frenchSegments(count, seed = 1) {
  const random = randomOf(seed);
  const real = realSentences();
  const recent = [];
  for (let index = 0; index < count; index += 1) {
    const subject = (Math.floor(index / 20) * 2654435761) % subjects;
    const drawn = random();
    const old = recent[Math.floor(random() * recent.length)];
    const text =
      index < real.length
        ? real[index]
        : drawn < 0.03 && old !== undefined
          ? old
          : drawn < 0.12 && old !== undefined
            ? variantOf(old, random, subject)
            : sentenceOf(random, subject);
    if (recent.length < recentSentences) recent.push(text);
    else recent[Math.floor(random() * recentSentences)] = text;
    yield text;
  }
}

/** A sentence with 3 to 35 % of its words replaced, left out, added or moved. */
export function editedSentence(text, random) {
  const row = text.split(' ');
  const edits = Math.max(1, Math.round(row.length * (0.03 + 0.32 * random())));
  for (let index = 0; index < edits; index += 1) {
    const place = Math.floor(random() * row.length);
    const kind = random();
    if (kind < 0.5) row[place] = tokenOf(random, 0);
    else if (kind < 0.7) row.splice(place, 1);
    else if (kind < 0.9) row.splice(place, 0, tokenOf(random, 0));
    else row.splice(place, 0, ...row.splice(Math.floor(random() * row.length), 1));
  }
  return row.join(' ');
}
