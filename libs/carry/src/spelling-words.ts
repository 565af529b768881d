/** What the rules of spelling must know word by word. All without accents, in lower case, except the misspellings. */

/** Words that decide what a sentence says: a change in one is never spelling. */
export const closedWords: ReadonlySet<string> = new Set(
  `
  un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
  cinquante soixante septante huitante octante nonante cent cents mille million millions milliard milliards billion
  billions dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine quarantaine cinquantaine centaine centaines
  millier milliers moitie tiers quart demi double triple quadruple premier premiers premiere premieres second seconde
  deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme centieme millieme dernier derniers
  derniere dernieres zero nul nulle aucun aucune aucuns aucunes personne rien jamais pas plus moins ne non ni sans sauf
  hormis seul seule seuls seules seulement uniquement surtout tout tous toute toutes chaque chacun chacune certain
  certaine certains certaines plusieurs quelque quelques beaucoup peu peut peuvent pouvait pouvaient pourra pourront
  pourrait pourraient doit doivent devait devaient devra devront devrait devraient veut veulent voulait voulaient voudra
  voudrait faut fallait faudra faudrait assez trop tant autant aussi presque environ exactement avant apres pendant
  depuis jusque jusqu sous sur dans hors entre parmi contre pour par vers chez avec selon malgre dont lequel laquelle
  lesquels lesquelles auquel duquel leur leurs notre votre quand lorsque puisque parce afin donc mais or car cependant
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
  vendredi samedi dimanche seconde secondes minute minutes heure heures jour jours semaine semaines mois trimestre
  trimestres semestre semestres annee annees an ans siecle siecles metre metres kilometre kilometres centimetre
  centimetres millimetre millimetres gramme grammes kilogramme kilogrammes milligramme milligrammes tonne tonnes litre
  litres hectare hectares degre degres pourcent euro euros dollar dollars franc francs livre livres couronne couronnes
  nord sud est ouest gauche droite superieur superieure superieurs superieures inferieur inferieure inferieurs
  inferieures interieur interieure exterieur exterieure maximum minimum maximal minimal maximale minimale ministre
  ministres ministere ministeres
  `
    .trim()
    .split(/\s+/u),
);

/** Beginnings of words that differ in an accent or a doubled letter only, and say different things. */
export const minimalPairs: readonly string[] = (
  'pech jeun tach chass baill colon cote cotes roder rode haler mat gene foret ballad balad detonn deton dego gout ' +
  'goutt datt cann can sale salle vill vil mur sur notr votr acquer mour cour pret pres prec supple sale ' +
  'denier devers chop cure cures boite pale palle taill conter resonn reson appet dessin desse'
).split(' ');

/** Beginning of a misspelling → of the word it can only be. */
export const misspellings: readonly (readonly [wrong: string, right: string])[] = [
  ['language', 'langage'],
  ['parmis', 'parmi'],
  ['malgrés', 'malgré'],
  ['dilemne', 'dilemme'],
  ['connection', 'connexion'],
  ['traffic', 'trafic'],
  ['exigeance', 'exigence'],
  ['acceuil', 'accueil'],
  ['receuil', 'recueil'],
  ['cerceuil', 'cercueil'],
  ['négoti', 'négoci'],
  ['aréoport', 'aéroport'],
  ['infractus', 'infarctus'],
  ['omnubil', 'obnubil'],
  ['rénumér', 'rémunér'],
  ['pécunier', 'pécuniaire'],
  ['interressant', 'intéressant'],
  ['intérressant', 'intéressant'],
  ['proffess', 'profess'],
  ['bénéficiare', 'bénéficiaire'],
  ['suceptible', 'susceptible'],
  ['sussceptible', 'susceptible'],
  ['abscence', 'absence'],
  ['envionnement', 'environnement'],
  ['environement', 'environnement'],
  ['gouvernment', 'gouvernement'],
  ['gouvernemnt', 'gouvernement'],
  ['gouverment', 'gouvernement'],
  ['parlment', 'parlement'],
  ['communqué', 'communiqué'],
  ['communiqé', 'communiqué'],
  ['concensus', 'consensus'],
  ['concurence', 'concurrence'],
  ['ocurrence', 'occurrence'],
  ['occurence', 'occurrence'],
  ['hypothése', 'hypothèse'],
  ['synthése', 'synthèse'],
  ['magazin', 'magasin'],
  ['diplomatque', 'diplomatique'],
  ['poltique', 'politique'],
  ['politque', 'politique'],
  ['économque', 'économique'],
  ['sécrétaire', 'secrétaire'],
  ['organsation', 'organisation'],
  ['organistation', 'organisation'],
  ['conférance', 'conférence'],
  ['présidance', 'présidence'],
  ['commisssion', 'commission'],
  ['comission', 'commission'],
  ['commision', 'commission'],
  ['néccess', 'nécess'],
  ['neccess', 'nécess'],
  ['néscess', 'nécess'],
  ['délégtion', 'délégation'],
  ['dévelopement', 'développement'],
  ['developement', 'développement'],
  ['particpant', 'participant'],
  ['particpation', 'participation'],
  ['resposabilité', 'responsabilité'],
  ['responsablité', 'responsabilité'],
  ['tranquilité', 'tranquillité'],
  ['éxamen', 'examen'],
  ['éxécution', 'exécution'],
  ['éxemple', 'exemple'],
  ['éxercice', 'exercice'],
  ['éxistence', 'existence'],
  ['renseignment', 'renseignement'],
  ['enseignment', 'enseignement'],
  ['engagment', 'engagement'],
  ['changment', 'changement'],
  ['financment', 'financement'],
  ['reglement', 'règlement'],
  ['coopèration', 'coopération'],
  ['territorie', 'territoire'],
  ['reponse', 'réponse'],
  ['resolution', 'résolution'],
  ['reunion', 'réunion'],
  ['region', 'région'],
  ['reseau', 'réseau'],
  ['republique', 'république'],
  ['realis', 'réalis'],
  ['redaction', 'rédaction'],
  ['reduction', 'réduction'],
  ['referend', 'référend'],
  ['reflexion', 'réflexion'],
  ['reference', 'référence'],
  ['resultat', 'résultat'],
  ['reserve', 'réserve'],
  ['aggress', 'agress'],
  ['apparreil', 'appareil'],
  ['securité', 'sécurité'],
  ['sécurite', 'sécurité'],
  ['qualitée', 'qualité'],
  ['sécuritée', 'sécurité'],
  ['autoritée', 'autorité'],
  ['prioritée', 'priorité'],
  ['activitée', 'activité'],
  ['mettrise', 'maîtrise'],
];
