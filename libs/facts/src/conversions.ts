/** Measures that say the same in other units: 8 km/5 miles, 15 jours/two weeks. A translator rounds. */

/** Unit → dimension and how many of the dimension's base it is. */
const units: Readonly<Record<string, readonly [string, number]>> = {
  mm: ['length', 0.001],
  cm: ['length', 0.01],
  in: ['length', 0.0254],
  ft: ['length', 0.3048],
  yd: ['length', 0.9144],
  m: ['length', 1],
  km: ['length', 1000],
  mi: ['length', 1609.344],
  mil: ['length', 10_000],
  mg: ['mass', 0.000001],
  g: ['mass', 0.001],
  oz: ['mass', 0.02835],
  lb: ['mass', 0.45359],
  kg: ['mass', 1],
  t: ['mass', 1000],
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  month: ['time', 2_629_800],
  year: ['time', 31_557_600],
  decade: ['time', 315_576_000],
  century: ['time', 3_155_760_000],
  ha: ['area', 1],
  acre: ['area', 0.40469],
  'km/h': ['speed', 1],
  mph: ['speed', 1.609344],
  W: ['power', 1],
  kW: ['power', 1000],
  MW: ['power', 1_000_000],
  GW: ['power', 1_000_000_000],
  kWh: ['energy', 1],
  MWh: ['energy', 1000],
  GWh: ['energy', 1_000_000],
  TWh: ['energy', 1_000_000_000],
  kV: ['voltage', 1],
  '°C': ['temperature', Number.NaN],
  '°F': ['temperature', Number.NaN],
};

/** A fortnight is quinze jours; a month is four weeks. Other measures are rounded less. */
const tolerances: Readonly<Record<string, number>> = { time: 0.08 };
const tolerance = 0.05;

/** A line of 110 kV has not 110 kW. Kilowatt hours are told by few languages' words, and stay out. */
const electric: ReadonlySet<string> = new Set(['power', 'voltage']);

/** Lengths are compared with lengths: "160 km/h" and "160 kilometres an hour" are not told apart. */
export function isComparable(one: string, other: string): boolean {
  const [from, to] = [units[one]?.[0], units[other]?.[0]];
  if (from === undefined || to === undefined) return false;
  return from === to || (electric.has(from) && electric.has(to));
}

export function isSameMeasure(one: number, oneUnit: string, other: number, otherUnit: string): boolean {
  if (oneUnit === '°C' && otherUnit === '°F') return Math.abs(one * 1.8 + 32 - other) <= 2;
  if (oneUnit === '°F' && otherUnit === '°C') return Math.abs(other * 1.8 + 32 - one) <= 2;
  const [from, to] = [units[oneUnit], units[otherUnit]];
  if (from === undefined || to === undefined || from[0] !== to[0]) return false;
  const [a, b] = [one * from[1], other * to[1]];
  return Math.abs(a - b) <= (tolerances[from[0]] ?? tolerance) * Math.max(a, b);
}
