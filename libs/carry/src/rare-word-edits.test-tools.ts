/**
 * Changes of meaning that look like a slip of the finger: two real words, a rare, new, technical or foreign word that a
 * list of words may lack, a name, a figure, a short word. Written before any rule asked a list of words.
 */
import type { Edit } from './adversarial-edits.test-tools.ts';

const lines = `
Le statut de l'aidance est en débat. | Le statut de l'aisance est en débat.
Une infox circule sur le port. | Une info circule sur le port.
Le trilogue reprend lundi. | Le dialogue reprend lundi.
La votation a lieu dimanche. | La notation a lieu dimanche.
Le spécisme est au programme du colloque. | Le sexisme est au programme du colloque.
L'illectronisme touche un habitant sur six. | L'illettrisme touche un habitant sur six.
La naturalité de la forêt progresse. | La natalité de la forêt progresse.
Un écocide est reproché à l'entreprise. | Un génocide est reproché à l'entreprise.
Le phasage des travaux est connu. | Le passage des travaux est connu.
La dation du tableau est acceptée. | La nation du tableau est acceptée.
Le dol est établi par le juge. | Le vol est établi par le juge.
La novation du contrat est signée. | La rénovation du contrat est signée.
Le cens est fixé par la loi. | Le sens est fixé par la loi.
L'empoissonnement de l'étang est prévu. | L'empoisonnement de l'étang est prévu.
La rurbanisation du canton inquiète. | L'urbanisation du canton inquiète.
Les élèves allophones sont accueillis. | Les élèves anglophones sont accueillis.
La flexicurité est à l'étude. | La sécurité est à l'étude.
La parentalité est accompagnée. | La parenté est accompagnée.
Le verdissement du quai est voté. | Le versement du quai est voté.
L'agrainage est interdit. | L'engrenage est interdit.
La teneur en nitrites est élevée. | La teneur en nitrates est élevée.
La cuve contient du propène. | La cuve contient du propane.
La cuve contient du butène. | La cuve contient du butane.
Le sulfite est dosé chaque jour. | Le sulfate est dosé chaque jour.
Le patient souffre d'hypotension. | Le patient souffre d'hypertension.
Une hyponatrémie a été relevée. | Une hypernatrémie a été relevée.
L'hypothermie a été constatée. | L'hyperthermie a été constatée.
Le commerce intracommunautaire recule. | Le commerce extracommunautaire recule.
Le trafic intrarégional recule. | Le trafic interrégional recule.
Une étude macroéconomique est jointe. | Une étude microéconomique est jointe.
La revue est bimensuelle. | La revue est bimestrielle.
Le salon est biannuel. | Le salon est bisannuel.
La conjecture est défavorable. | La conjoncture est défavorable.
Une effraction a été commise. | Une infraction a été commise.
Le percepteur a été nommé. | Le précepteur a été nommé.
Il faut recouvrer le bien. | Il faut recouvrir le bien.
Les cultures sont infectées. | Les cultures sont infestées.
Le crime a été perpétré. | Le crime a été perpétué.
Le ministre évoque l'article. | Le ministre invoque l'article.
Le portage du projet est acquis. | Le partage du projet est acquis.
La mesure est prohibitive. | La mesure est prohibitoire.
L'inclinaison du président est connue. | L'inclination du président est connue.
Des groupes armés avancent. | Des groupes armées avancent.
Le surcoût est compensé. | Le surcroît est compensé.
La décote est de cinq ans. | La décade est de cinq ans.
Le ban est ouvert. | Le banc est ouvert.
La cote est revue. | La côte est revue.
La réclusion du prévenu est demandée. | La réclamation du prévenu est demandée.
Il a été relaxé hier. | Il a été relancé hier.
Le prévenu est acquitté. | Le prévenu est acquis.
La prévision est révisée. | La provision est révisée.
La pollution recule au printemps. | La population recule au printemps.
L'intégration des données est publique. | L'intégrité des données est publique.
Un accident est à déplorer. | Un incident est à déplorer.
La consigne est de rester. | La consigne est de résister.
La vente des terrains est prévue. | La fente des terrains est prévue.
Le parti a été averti. | La partie a été avertie.
Les vivres sont arrivés. | Les livres sont arrivés.
L'eau est portable. | L'eau est potable.
Le courrier est distribué. | Le coursier est distribué.
La gare sera rasée. | La gare sera rusée.
Le lot est attribué. | Le lit est attribué.
Le sol est pollué. | Le sel est pollué.
La mer est haute. | La mer est haute ?
Il est né en mai. | Il est né en mars.
Il y a dix blessés. | Il y a six blessés.
Le loyer est de 450 euros. | Le loyer est de 540 euros.
Le vol AF 1380 est retardé. | Le vol AF 1830 est retardé.
La séance est à 9 h. | La séance est à 19 h.
Mme Ozola signe la lettre. | Mme Ozoliņa signe la lettre.
La ville de Kauguri est citée. | La ville de Kandava est citée.
Marin préside le jury. | Martin préside le jury.
Rozier préside le jury. | Rosier préside le jury.
Le groupe « Rives » est dissous. | Le groupe « Rimes » est dissous.
Le « Kurzarbeit » est expliqué. | Le « Kurzarbeiter » est expliqué.
Le parti « Vienotība » gagne. | Le parti « Vienība » gagne.
La devise est « fides ». | La devise est « fidès ».
La recette du « skyr » est primée. | La recette du « sky » est primée.
Le projet est porté par ARTE. | Le projet est porté par ARTS.
Le directeur de l'AFD parle. | Le directeur de l'AFP parle.
Les aînés sont invités. | Les ânes sont invités.
Il ne vient que lundi. | Il ne vient pas lundi.
Il vient sans elle. | Il vient dans elle.
Le train de 8 h est supprimé. | Le train dès 8 h est supprimé.
La loi est en vigueur. | La loi en est vigueur.
Le plan et le budget sont votés. | Le plan ou le budget sont votés.
La place lui est due. | La place leur est due.
Nous vous recevrons au musée. | Nous nous recevrons au musée.
La somme est rendue à tous. | La somme est vendue à tous.
Le bail est résilié. | Le bail est réalisé.
La halte est surveillée. | La halle est surveillée.
Le jury loue la salle. | Le jury joue la salle.
Iel signe la convention. | Il signe la convention.
Le secteur est désenclavé. | Le secteur est enclavé.
La réimportation est permise. | L'importation est permise.
Le coprésident est absent. | Le président est absent.
Un antivol est fourni. | Un envol est fourni.
La démilitarisation du port commence. | La remilitarisation du port commence.
Le cadre est atemporel. | Le cadre est temporel.
Les agents sont inassurables. | Les agents sont assurables.
Un fait amoral est reproché. | Un fait moral est reproché.
La prénotification est obligatoire. | La notification est obligatoire.
Le débat est dépassionné. | Le débat est passionné.
Le logement est surpeuplé. | Le logement est repeuplé.
`;

export const rareWordEdits: readonly Edit[] = lines
  .split('\n')
  .filter((line) => line.includes(' | '))
  .map((line) => {
    const [before = '', after = ''] = line.split(' | ');
    return { before, after };
  });
