/** Agreement: what the word right before settles, and what only looks like it, written for this set: `before | after`. */
import type { Edit } from './adversarial-edits.test-tools.ts';

const settled = `
Le parc attire les enfant du quartier. | Le parc attire les enfants du quartier.
Le choix des projet est public. | Le choix des projets est public.
Les animal du parc sont soignés. | Les animaux du parc sont soignés.
Il a été décidés de partir. | Il a été décidé de partir.
Elle n'a été reçu qu'hier. | Elle n'a été reçue qu'hier.
Elles seront formé sur place. | Elles seront formées sur place.
Ils sont invité au musée. | Ils sont invités au musée.
La ville répond à vos courrier. | La ville répond à vos courriers.`;

const unsettled = `
Les horaires des cour sont affichés. | Les horaires des cours sont affichés.
La gestion des fond est publique. | La gestion des fonds est publique.
Un agent les porte au dépôt. | Un agent les portes au dépôt.
Le comité répond aux partie. | Le comité répond aux parties.
La règle vaut pour un enfants. | La règle vaut pour un enfant.
Les mesures qu'il a décidé sont prêtes. | Les mesures qu'il a décidées sont prêtes.
Le ministre de la région concerné répond. | Le ministre de la région concernée répond.
On est convaincu de cela. | On est convaincus de cela.
Leur projets sont connus. | Leurs projets sont connus.
Il a été reçus. | Il a été reçue.
Ils sont reçus. | Ils sont reçues.
Ses frais de personne sont élevés. | Ses frais de personnes sont élevés.
Les bus sont à des mille de là. | Les bus sont à des milles de là.`;

const editsIn = (lines: string): readonly Edit[] =>
  lines
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map((line) => {
      const [before = '', after = ''] = line.split(' | ');
      return { before, after };
    });

export const settledAgreement = editsIn(settled);
export const unsettledAgreement = editsIn(unsettled);
