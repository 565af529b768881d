/**
 * Misspellings as people type them, each with its correction: `before | after` below what went wrong. Written before any
 * rule asked a list of words, and never tuned to: what is proposed of them is counted.
 */
import type { Edit } from './adversarial-edits.test-tools.ts';

const kinds: Readonly<Record<string, string>> = {
  transposition: `
Le minsitre a répondu aux journalistes. | Le ministre a répondu aux journalistes.
La commune a adpoté un plan de gestion. | La commune a adopté un plan de gestion.
Les bénévoles nettoient la plgae. | Les bénévoles nettoient la plage.
La bibliothèque ouvre dnas deux semaines. | La bibliothèque ouvre dans deux semaines.
Le conseil municpial se réunit ce soir. | Le conseil municipal se réunit ce soir.
Une enquête publqiue est ouverte. | Une enquête publique est ouverte.
Les rivreains seront consultés. | Les riverains seront consultés.
Le sentier longe le lca. | Le sentier longe le lac.
Un aveu du ministère a surpirs la presse. | Un aveu du ministère a surpris la presse.
Les pompeirs sont intervenus de nuit. | Les pompiers sont intervenus de nuit.
L'assmeblée vote le texte en juin. | L'assemblée vote le texte en juin.
La route est fermée aevc une déviation. | La route est fermée avec une déviation.
Des travuax sont en cours. | Des travaux sont en cours.
Le prgoramme est en ligne. | Le programme est en ligne.`,
  'missing letter': `
Le ministe recevra les lauréats. | Le ministre recevra les lauréats.
Les écoles sont équipées de capters. | Les écoles sont équipées de capteurs.
La qualité de l'eau est suvie chaque mois. | La qualité de l'eau est suivie chaque mois.
Un nouveau pont relie les deux rives du canl. | Un nouveau pont relie les deux rives du canal.
Le budet de la région augmente. | Le budget de la région augmente.
La subvetion sera versée en mars. | La subvention sera versée en mars.
Les inscritions ferment vendredi. | Les inscriptions ferment vendredi.
La déléguée a prononcé un discous. | La déléguée a prononcé un discours.
La directice du musée présente l'exposition. | La directrice du musée présente l'exposition.
Le tranport scolaire est gratuit. | Le transport scolaire est gratuit.
Une convention lie les partenaires pour tois ans. | Une convention lie les partenaires pour trois ans.
Le rappot annuel est publié. | Le rapport annuel est publié.
Ils ont signé une déclaraton commune. | Ils ont signé une déclaration commune.`,
  'doubled or single consonant': `
Les habittants ont été prévenus. | Les habitants ont été prévenus.
Une nouvele salle sera construite. | Une nouvelle salle sera construite.
Le personel soignant est remercié. | Le personnel soignant est remercié.
L'asociation fête ses dix ans. | L'association fête ses dix ans.
Le profeseur a reçu un prix. | Le professeur a reçu un prix.
La mairie rapelle les horaires. | La mairie rappelle les horaires.
La barrière a été renforrcée. | La barrière a été renforcée.
Une dificulté subsiste. | Une difficulté subsiste.
L'imeuble est évacué. | L'immeuble est évacué.
La correspondence est assurée. | La correspondance est assurée.
Un interval de dix minutes est prévu. | Un intervalle de dix minutes est prévu.
Le dossier est completté par une annexe. | Le dossier est complété par une annexe.`,
  'neighbour key': `
Le maire a salué le courahe des secouristes. | Le maire a salué le courage des secouristes.
Les visiteurs sont acxueillis à l'entrée. | Les visiteurs sont accueillis à l'entrée.
Une formztion gratuite est proposée. | Une formation gratuite est proposée.
Le jury a retenu cinq projrts. | Le jury a retenu cinq projets.
La fête aura lieu sur la olace du marché. | La fête aura lieu sur la place du marché.
Des mesures de sécurité sont prisrs. | Des mesures de sécurité sont prises.
Le conseil a approuvé le buddet. | Le conseil a approuvé le budget.
La presse est invitée à la vistite du chantier. | La presse est invitée à la visite du chantier.
Les partenaires saluent cetre avancée. | Les partenaires saluent cette avancée.`,
  'doubled letter': `
La rééunion est reportée. | La réunion est reportée.
Le quai sera rénovéé en mai. | Le quai sera rénové en mai.
Des conseills sont donnés aux familles. | Des conseils sont donnés aux familles.
La naviggation est interdite. | La navigation est interdite.
Un numéro vert est à dispposition. | Un numéro vert est à disposition.
Les ouvriiers ont repris le travail. | Les ouvriers ont repris le travail.`,
  'missing accent': `
Le musee est ouvert le dimanche. | Le musée est ouvert le dimanche.
La piscine ferme apres les vacances. | La piscine ferme après les vacances.
Les eleves visitent la caserne. | Les élèves visitent la caserne.
La foret communale est protégée. | La forêt communale est protégée.
Un interprete est présent. | Un interprète est présent.
Le theatre rouvre en septembre. | Le théâtre rouvre en septembre.
La sante des animaux est suivie. | La santé des animaux est suivie.
L'ete sera chaud. | L'été sera chaud.
La fete nationale est célébrée au port. | La fête nationale est célébrée au port.
La ville et ses trés nombreux ponts. | La ville et ses très nombreux ponts.
Le délai est tres court. | Le délai est très court.
Un colloque aura lieu à l'hotel de ville. | Un colloque aura lieu à l'hôtel de ville.
Les depenses sont maîtrisées. | Les dépenses sont maîtrisées.
Le français est enseigné dès le debut. | Le français est enseigné dès le début.
La facade du batiment est classée. | La façade du bâtiment est classée.`,
  'wrong accent': `
Le présidènt a pris la parole. | Le président a pris la parole.
Le succés de la fête est réel. | Le succès de la fête est réel.
Le collége accueille une exposition. | Le collège accueille une exposition.
Les intérèts communs sont défendus. | Les intérêts communs sont défendus.
La fôret brûle depuis lundi. | La forêt brûle depuis lundi.
Le problême a été signalé. | Le problème a été signalé.
La derniére étape est difficile. | La dernière étape est difficile.
Le procés-verbal est joint. | Le procès-verbal est joint.
Un modéle de lettre est en ligne. | Un modèle de lettre est en ligne.`,
  elision: `
Les agents de lenvironnement veillent. | Les agents de l'environnement veillent.
La durée de le enquête est d'un mois. | La durée de l'enquête est d'un mois.
Il sagit d'une première. | Il s'agit d'une première.
Le comité nest pas réuni. | Le comité n'est pas réuni.
Le texte quil présente est court. | Le texte qu'il présente est court.
La ville a besoin daide. | La ville a besoin d'aide.`,
  agglutinated: `
Les dossiers sont à déposer en mairie avantle départ. | Les dossiers sont à déposer en mairie avant le départ.
Le marché dela place est déplacé. | Le marché de la place est déplacé.
Les travaux durent depuis longtemp s. | Les travaux durent depuis longtemps.
La séance est ouverte par le maireadjoint. | La séance est ouverte par le maire adjoint.
Le projet est financé pour moitiépar la région. | Le projet est financé pour moitié par la région.`,
  'doubled word': `
Le bilan de de la saison est bon. | Le bilan de la saison est bon.
La commission se se réunit lundi. | La commission se réunit lundi.
Les quais sont fermés pour pour travaux. | Les quais sont fermés pour travaux.
Le directeur a présenté le le plan. | Le directeur a présenté le plan.
Une aide aide est prévue pour les familles. | Une aide est prévue pour les familles.`,
  'short word': `
C'est le train uqi part à midi. | C'est le train qui part à midi.
La visite est prévue ua mois de mai. | La visite est prévue au mois de mai.
Ls agents sont formés. | Les agents sont formés.
L'accès est libre por tous. | L'accès est libre pour tous.
Le parc etle jardin sont ouverts. | Le parc et le jardin sont ouverts.
Un bus part tous lse quarts d'heure. | Un bus part tous les quarts d'heure.
Une partie des frais sera à la chage de l'État. | Une partie des frais sera à la charge de l'État.
Le stade est ouvret aux clubs. | Le stade est ouvert aux clubs.`,
  'sound and endings': `
Le langague des signes est enseigné. | Le langage des signes est enseigné.
L'éfficacité du dispositif est prouvée. | L'efficacité du dispositif est prouvée.
Des chevals ont été recueillis. | Des chevaux ont été recueillis.
Le festivale commence ce soir. | Le festival commence ce soir.
Une reflection est engagée. | Une réflexion est engagée.
Le développemment durable progresse. | Le développement durable progresse.
Un concour d'affiches est lancé aux lycéens. | Un concours d'affiches est lancé aux lycéens.
Les résaux sociaux relaient l'appel. | Les réseaux sociaux relaient l'appel.
La maintenence est terminée. | La maintenance est terminée.
Les athlétes ont défilé. | Les athlètes ont défilé.
Le gymnaze est prêté aux écoles. | Le gymnase est prêté aux écoles.
La cérémonnie est diffusée en direct. | La cérémonie est diffusée en direct.`,
};

export interface Misspelling extends Edit {
  readonly kind: string;
}

export const typedMisspellings: readonly Misspelling[] = Object.entries(kinds).flatMap(([kind, lines]) =>
  lines
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map((line) => {
      const [before = '', after = ''] = line.split(' | ');
      return { kind, before, after };
    }),
);
