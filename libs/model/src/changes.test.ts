import { expect, test } from 'vitest';
import {
  type ChangeTreatment,
  changeClasses,
  changeTreatment,
  defaultChangePolicy,
  type GovernedClass,
} from './changes.ts';

const governed = Object.keys(defaultChangePolicy) as readonly GovernedClass[];
const rank = ({ text, approval }: ChangeTreatment): readonly [number, number] => [
  text === 'keep' ? 1 : 0,
  approval === 'keep' ? 1 : 0,
];

test('every governed class is a change class; what is unchanged, new or restored is not governed', () => {
  expect(changeClasses.filter((name) => !(governed as readonly string[]).includes(name))).toEqual([
    'identical',
    'new',
    'restored',
  ]);
});

test('whatever a house wishes, no class is treated more loosely than by default, and only a kept text keeps its approval', () => {
  for (const name of governed) {
    const most = rank(changeTreatment(name));
    for (const text of ['keep', 'offer'] as const) {
      for (const approval of ['keep', 'ask'] as const) {
        const treatment = changeTreatment(name, { [name]: { text, approval } });
        const [keepsText, keepsApproval] = rank(treatment);
        expect(keepsText).toBeLessThanOrEqual(Math.min(most[0], text === 'keep' ? 1 : 0));
        expect(keepsApproval).toBeLessThanOrEqual(Math.min(most[1], keepsText, approval === 'keep' ? 1 : 0));
      }
    }
  }
});

test('an approval outlives moves, typography, formatting and decided spelling only', () => {
  expect(governed.filter((name) => changeTreatment(name).approval === 'keep')).toEqual([
    'moved',
    'typographic',
    'markup',
    'spelling',
  ]);
});
