/** Ce que les contrôles relèvent, d’après le code du contrôle : le constat, ce qu’il faut faire, ce qui est cherché. */
import { type en } from '../en.ts';
import { type InFrench } from '../in-french.ts';

export const checks: InFrench<Pick<typeof en, 'checks' | 'checkAdvice' | 'checkDescriptions'>> = {
  checks: {
    'missing-code': 'il manque à la traduction {{codes}}, présent dans sa source',
  },
  checkAdvice: {
    'missing-code': 'Remettez-le à sa place.',
  },
  checkDescriptions: {
    'missing-code': 'Codes de la source absents de la traduction',
  },
};
