/** French edits with the class a careful editor would give them, written for this set: `before | after` below their class. */
import type { InlineContent } from '@dragoman/model';
import type { WordingClass } from './classify-change.ts';
import type { Edit } from './adversarial-edits.test-tools.ts';

export interface LabelledEdit extends Edit {
  readonly class: WordingClass;
}

/** `<em>` and `</em>` are codes; everything else is text. */
export function contentOf(text: string): InlineContent {
  const open: string[] = [];
  return text.split(/(<\/?[a-z]+>)/u).flatMap((piece, index): InlineContent => {
    const [, slash, type = ''] = /^<(\/?)([a-z]+)>$/u.exec(piece) ?? [];
    if (type === '') return piece === '' ? [] : [piece];
    if (slash === '') open.push(`${index}`);
    const startRef = slash === '' ? undefined : open.pop();
    return startRef === undefined
      ? [{ kind: 'sc', id: `${index}`, type, label: piece }]
      : [{ kind: 'ec', id: `${index}`, type, label: piece, startRef }];
  });
}

const nbsp = '\u00A0';
const nnbsp = '\u202F';

const sets: Readonly<Record<Exclude<WordingClass, 'identical'>, string>> = {
  markup: `
Le lac est gelé. | <strong>Le lac est gelé.</strong>
<strong>Le lac est gelé.</strong> | Le lac est gelé.
Le <em>lac</em> est gelé. | Le lac est gelé.
Le lac est gelé. | Le lac est <strong>gelé</strong>.
Le <em>lac</em> est gelé. | Le <strong>lac</strong> est gelé.
Le <strong>lac</strong> est gelé. | Le lac <strong>est gelé</strong>.
<em>Contact</em> | Contact
Voir la <link>carte</link> du lac. | Voir la <link>carte</link> du <em>lac</em>.
Le port (<em>ancien</em>) ferme. | Le port (ancien) ferme.
<small>Photo : le port</small> | Photo : le port`,
  typographic: `
L'accord est prêt. | L’accord est prêt.
Photo : le lac gelé | Photo${nbsp}: le lac gelé
Photo : le lac gelé | Photo: le lac gelé
Qui vient ? | Qui vient${nnbsp}?
Elle a dit « non ». | Elle a dit «${nbsp}non${nbsp}».
Elle a dit "non". | Elle a dit « non ».
Elle a dit “non”. | Elle a dit « non ».
Le prix est de 5 %. | Le prix est de 5${nbsp}%.
Le prix est de 1 000 euros. | Le prix est de 1${nnbsp}000 euros.
Le lac, la ville... | Le lac, la ville…
Riga – Tallinn, aller simple | Riga — Tallinn, aller simple
Le pont ( ancien ) ferme. | Le pont (ancien) ferme.
Attention ! La route est fermée. | Attention${nnbsp}! La route est fermée.
Le 26 mars 2015 | Le 26${nbsp}mars${nbsp}2015
Le lac est gelé ; on patine. | Le lac est gelé${nbsp}; on patine.
Mme Ozola, aujourd'hui, part. | Mme${nbsp}Ozola, aujourd’hui, part.
C'est-à-dire demain | C’est‑à‑dire demain
Les « experts » de l'Union | Les “experts” de l’Union
Le  lac est gelé. | Le lac est gelé.
Voir le point 3 : les ponts. | Voir le point 3: les ponts.`,
  spelling: `
L'évènement a eu lieu hier. | L'événement a eu lieu hier.
L'événement a été annulé. | L'évènement a été annulé.
Un evénement a été annoncé. | Un événement a été annoncé.
Le réglement entre en vigueur. | Le règlement entre en vigueur.
Le reglement entre en vigueur. | Le règlement entre en vigueur.
La securité du site est assurée. | La sécurité du site est assurée.
La conference commence demain. | La conférence commence demain.
Le developpement du port continue. | Le développement du port continue.
Le dévelopement du port continue. | Le développement du port continue.
La Commision a répondu hier. | La Commission a répondu hier.
La comission a répondu hier. | La commission a répondu hier.
Le séminiare a duré deux jours. | Le séminaire a duré deux jours.
Le gouvernemnt a répondu. | Le gouvernement a répondu.
Le séminaire a réunit des experts. | Le séminaire a réuni des experts.
Les échanges ont permit un accord. | Les échanges ont permis un accord.
Le Conseil a décider d'agir. | Le Conseil a décidé d'agir.
Les villes ont adopter le plan. | Les villes ont adopté le plan.
Sa place sur la scène mondial grandit. | Sa place sur la scène mondiale grandit.
La menace des combattants étrangères grandit. | La menace des combattants étrangers grandit.
Une activité conjointes est prévue. | Une activité conjointe est prévue.
Une décision important attend le Conseil. | Une décision importante attend le Conseil.
L'acceuil des visiteurs est prévu. | L'accueil des visiteurs est prévu.
Parmis les invités, deux ministres. | Parmi les invités, deux ministres.
Le language des signes est enseigné. | Le langage des signes est enseigné.
Le traffic reprend sur le lac. | Le trafic reprend sur le lac.
La plate-forme ouvre à midi. | La plateforme ouvre à midi.
Le week-end sera froid. | Le weekend sera froid.
Il faut connaître les risques. | Il faut connaitre les risques.
Le maître du port est élu. | Le maitre du port est élu.
Les bénéficiares seront prévenus. | Les bénéficiaires seront prévenus.
La rénumération des gardes augmente. | La rémunération des gardes augmente.
Le programme d'enseignment est prêt. | Le programme d'enseignement est prêt.
La présidance du groupe tourne. | La présidence du groupe tourne.
L'exigeance est la même pour tous. | L'exigence est la même pour tous.
La coopèration se poursuit. | La coopération se poursuit.
Les particpants sont attendus à midi. | Les participants sont attendus à midi.
L'aggression a été condamnée. | L'agression a été condamnée.
Une addresse sera publiée demain. | Une adresse sera publiée demain.
Un apparreil a été saisi. | Un appareil a été saisi.
La reponse a été transmise. | La réponse a été transmise.
La resolution a été adoptée. | La résolution a été adoptée.
Un temoignage a été recueilli. | Un témoignage a été recueilli.
Les interêts de la région comptent. | Les intérêts de la région comptent.
Le ministre a présentter le plan. | Le ministre a présenté le plan.
L'arrété municipal est publié. | L'arrêté municipal est publié.
Le batiment sera rénové. | Le bâtiment sera rénové.
La rivére est polluée. | La rivière est polluée.
Le comittee a voté. | Le comité a voté.
Les négotiations reprennent. | Les négociations reprennent.
Un apel à projets est lancé. | Un appel à projets est lancé.
Le ministre à signé le traité. | Le ministre a signé le traité.
Les mesures seront appliqués demain. | Les mesures seront appliquées demain.
Une nouvelle loi national entre en vigueur. | Une nouvelle loi nationale entre en vigueur.
La délegation est arrivée. | La délégation est arrivée.
Le millieu naturel est fragile. | Le milieu naturel est fragile.
L'intêret général prime. | L'intérêt général prime.
Un rendez vous est fixé. | Un rendez-vous est fixé.
Le parlementaire a soulever la question. | Le parlementaire a soulevé la question.
Les représentants ont élut un bureau. | Les représentants ont élu un bureau.
La commission européene siège. | La commission européenne siège.
Les resultats sont connus. | Les résultats sont connus.
L'hopital est fermé. | L'hôpital est fermé.
Des problemes subsistent. | Des problèmes subsistent.
Le préfèt a répondu. | Le préfet a répondu.
Une aide financiére est prévue. | Une aide financière est prévue.
Le projet est pertinant. | Le projet est pertinent.
Un accord de cooperation est signé. | Un accord de coopération est signé.
La séance est ajournnée. | La séance est ajournée.
Un téléphonne est mis en place. | Un téléphone est mis en place.`,
  fact: `
L'aide est d'un million d'euros. | L'aide est d'un milliard d'euros.
Le délai est de deux mois. | Le délai est de deux ans.
La réunion aura lieu le 25 mars. | La réunion aura lieu le 26 mars.
La réunion aura lieu le 25 mars 2015. | La réunion aura lieu le 2 avril 2015.
Le pont mesure 120 mètres. | Le pont mesure 140 mètres.
L'aide est de 3 millions d'euros. | L'aide est de 4 millions d'euros.
Le taux passe à 3,5 %. | Le taux passe à 4,5 %.
La séance ouvre à 10 h 30. | La séance ouvre à 11 h 30.
Écrire à contact@exemple.org. | Écrire à presse@exemple.org.
26 mars 2015 | 27 mars 2015
Voir https://exemple.org/lac pour l'horaire. | Voir https://exemple.org/pont pour l'horaire.
Photo : Anna Ozola | Photo : Ilze Kalniņa
M. Juris Bērziņš ouvrira la séance. | M. Jānis Bērziņš ouvrira la séance.
Le séminaire se tient à Riga. | Le séminaire se tient à Tallinn.
La ministre recevra Mme Durand. | La ministre recevra Mme Dupuis.
Les représentants de la Lettonie parleront. | Les représentants de la Lituanie parleront.
Du 3 au 5 mai, le port est fermé. | Du 3 au 7 mai, le port est fermé.
La surface est de 1 200 km². | La surface est de 1 300 km².
L'arrêté du 4 juin 2019 est abrogé. | L'arrêté du 6 juin 2019 est abrogé.
L'article 12 est remplacé. | L'article 13 est remplacé.
Le budget est de 1 000 euros. | Le budget est de 2 000 euros.
La navette part à 8 h. | La navette part à 9 h.`,
  edited: `
Le Conseil a adopté la résolution. | Le Conseil a rejeté la résolution.
Le Conseil a adopté la résolution hier. | Le Conseil a adopté la résolution.
Le lac est gelé. | Le lac n'est pas gelé.
Les experts se réunissent demain à Riga. | Les experts se réuniront demain à Riga.
Le ministre a reçu la délégation. | La ministre a reçu la délégation.
Le pont sera fermé aux camions. | Le pont sera fermé aux camions et aux autobus.
Un séminaire ce type aura lieu chaque année. | Un séminaire de ce type aura lieu chaque année.
Le séminaire organisé par Lettonie a réuni des experts. | Le séminaire organisé par la Lettonie a réuni des experts.
Compte tenu les risques, le port ferme. | Compte tenu des risques, le port ferme.
La ville doit réparer le quai. | La ville devrait réparer le quai.
La ville peut réparer le quai. | La ville peu réparer le quai.
Les habitants peuvent voter. | Les habitants doivent voter.
Le musée est ouvert en hiver. | Le musée est fermé en hiver.
Les écoles ferment avant midi. | Les écoles ferment après midi.
Le projet coûte trop cher. | Le projet coûte assez cher.
La forêt est protégée. | Les forêts sont protégées.
Le texte est interne au service. | Le texte est interné au service.
Le service répartit les dossiers. | Le service repartit les dossiers.
L'excédent est publié chaque année. | L'excèdent est publié chaque année.
Il viendra peut-être demain. | Il viendra peut être demain.
Nous étudions le projet. | Nous étudiions le projet.
Les pêcheurs sont prévenus. | Les pécheurs sont prévenus.
Le ministre signera la lettre. | Le ministre signerait la lettre.
La candidate sera entendue. | Le candidat sera entendu.
Le fleuve est navigable. | Le fleuve est navigable toute l'année.
Le fleuve est navigable toute l'année. | Le fleuve est toujours navigable.
Les ponts, anciens, ferment. | Les ponts anciens ferment.
Le maire répond à la presse. | Le maire a répondu à la presse.
Les bateaux partent du port nord. | Les bateaux partent du port sud.
Le bureau vous répondra sous deux jours. | Le bureau vous répondra dans deux jours.
Les sanctions seront levées lundi. | Les sanctions seront levées mardi.
Le débat est public. | Le débat n'est public.
La décision est légale. | La décision est illégale.
Le Conseil note le rapport. | Le Conseil approuve le rapport.
Le comité est saisi de la question. | Le comité est dessaisi de la question.
Les deux États coopèrent. | Les deux États coopéraient.
Le barrage est au nord du lac. | Le barrage est au bord du lac.
La reine a visité le port. | Le roi a visité le port.
Les secours sont sous la tente. | Les secours sont sur la tente.
Les élus sont convoqués. | Les élues sont convoquées.
Le projet a été adapté. | Le projet a été adopté.
Un conteneur de poisson a été saisi. | Un conteneur de poison a été saisi.
Contact | Contacts
Le plan prévoit deux écoles. | Le plan prévoit deux écoles neuves.
Voir la carte du lac. | Voir la <link>carte</link> du lac.
Voir la <link>carte</link> du lac. | Voir la carte du lac.
Voir la <link>carte</link> du lac. | Voir la carte du <link>lac</link>.
La dose est de 10<sup>6</sup> unités. | La dose est de 106 unités.
Le volume est de 12 m<sup>3</sup>. | Le volume est de 12 m3.
Le pont est ouvert. | Le pont est <del>ouvert</del>.
Le pont <del>ancien</del> neuf ferme. | Le pont ancien neuf ferme.`,
  rewritten: `
Le lac est gelé depuis deux semaines. | On patine partout dans la région.
Les ministres se sont mis d'accord hier soir. | Un compromis attendu de longue date a enfin été trouvé.
Le musée ferme pour travaux. | Travaux : réouverture prévue en automne pour tous.
Les navettes du lac reprennent ce printemps. | Ce printemps, il y aura de nouveau un bateau chaque heure.
Le séminaire a réuni soixante experts. | Soixante spécialistes étaient présents à cette rencontre annuelle.
La ville plante cent arbres. | Cent arbres de plus en ville cette année, annonce le maire.
Porte-parole | Service de presse et de communication
La région achète deux bateaux neufs. | Deux nouvelles vedettes rejoignent la flotte régionale en mai.
Les écoles rouvriront lundi matin. | Retour en classe prévu pour tous les élèves après le week-end.
Les horaires d'été sont en ligne. | Consultez dès maintenant notre site pour préparer vos trajets.`,
};

export const labelledEdits: readonly LabelledEdit[] = Object.entries(sets).flatMap(([name, lines]) =>
  lines
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map((line): LabelledEdit => {
      const [before = '', after = ''] = line.split(' | ');
      return { before, after, class: name as WordingClass };
    }),
);
