/**
 * Changes of one or two letters, one sign or one short word that change what a sentence says: `before | after`. Written
 * before the classifier. None of them may keep an approval, whoever proposes what.
 */
const lines = `
Le comité peut se réunir à Riga. | Le comité peu se réunir à Riga.
Le ministre n'a pas signé l'accord. | Le ministre a signé l'accord.
Les parties ne renoncent pas à la clause. | Les parties renoncent pas à la clause.
Le texte ne sera pas publié. | Le texte sera publié.
L'aide s'élève à trois millions d'euros. | L'aide s'élève à trois milliards d'euros.
L'aide s'élève à un million d'euros. | L'aide s'élève à un milliard d'euros.
Le barrage est sous contrôle. | Le barrage est sur contrôle.
La force agit sous mandat européen. | La force agit sur mandat européen.
La température atteint -5 degrés. | La température atteint 5 degrés.
La température atteint −12 °C. | La température atteint +12 °C.
Le déficit est de 3,5 %. | Le déficit est de 35 %.
Le déficit est de 3,5 %. | Le déficit est de 3.5 ‰.
La réunion aura lieu le 5 mai. | La réunion aura lieu le 5 mars.
La réunion aura lieu lundi. | La réunion aura lieu mardi.
Le mandat court jusqu'en juin. | Le mandat court jusqu'en juillet.
Le projet est adapté aux besoins. | Le projet est adopté aux besoins.
Le Conseil a adopté le règlement. | Le Conseil a adapté le règlement.
Il s'agit d'une prescription générale. | Il s'agit d'une proscription générale.
La mesure est légale. | La mesure est illégale.
La décision est possible. | La décision est impossible.
Le cas est typique. | Le cas est atypique.
La situation est normale. | La situation est anormale.
Une immigration importante a été constatée. | Une émigration importante a été constatée.
Le ministère a répondu. | Le ministre a répondu.
La députée a répondu. | Le député a répondu.
La présidente a ouvert la séance. | La présidence a ouvert la séance.
Le président a ouvert la séance. | La présidente a ouvert la séance.
Les candidats seront entendus demain. | Les candidates seront entendues demain.
Un expert sera envoyé sur place. | Des experts seront envoyés sur place.
L'accord sera signé. | Les accords seront signés.
Le navire transporte des armes. | Le navire transporte des larmes.
Le Conseil décide de sanctions. | Le Conseil décida de sanctions.
Le Conseil adopte la résolution. | Le Conseil adopta la résolution.
Le Conseil adopte la résolution. | Le Conseil adoptera la résolution.
Nous courons un risque. | Nous courrons un risque.
Nous voulions agir. | Nous voulons agir.
Nous étudions la question. | Nous étudiions la question.
Je signerai le traité. | Je signerais le traité.
Il viendra si nécessaire. | Il viendrait si nécessaire.
Les États doivent agir. | Les États devaient agir.
L'État peut agir. | L'État veut agir.
Les experts ont tous voté. | Les experts ont tout voté.
Il a plus de dix ans. | Il a moins de dix ans.
Il y a plus d'un risque. | Il n'y a plus de risque.
Le séminaire commence à dix heures. | Le séminaire commence à six heures.
Le séminaire commence à deux heures. | Le séminaire commence à douze heures.
Le délai est de trente jours. | Le délai est de treize jours.
Le délai est de trois jours. | Le délai est de trois mois.
Le délai est de dix jours. | Le délai est de dix jours ouvrés.
La distance est de 30 km. | La distance est de 30 m.
La dose est de 5 mg. | La dose est de 5 µg.
Le débit est de 5 m3. | Le débit est de 5 m2.
La peine est de cinq ans. | La peine est de cinq ans avec sursis.
Les poissons ont été retirés. | Les poisons ont été retirés.
La mission traverse le désert. | La mission traverse le dessert.
L'enquête porte sur la pêche. | L'enquête porte sur le péché.
Les pêcheurs de la région protestent. | Les pécheurs de la région protestent.
Une tâche reste à effacer. | Une tache reste à effacer.
Les jeunes du quartier ont été entendus. | Les jeûnes du quartier ont été entendus.
Le marché du lac ouvre demain. | La marche du lac ouvre demain.
Il associe les communes au projet. | Il associé les communes au projet.
Le texte interne est secret. | Le texte interné est secret.
Le ministre ou son adjoint signe. | Le ministre où son adjoint signe.
La somme a été versée. | La somme à été versée.
Il est sur de lui. | Il est sûr de lui.
Le prix du par l'État augmente. | Le prix dû par l'État augmente.
Dès lundi, les écoles ferment. | Des lundi, les écoles ferment.
Le pays accueille la conférence. | Le pays accueillit la conférence.
La commune a reçu une simulation. | La commune a reçu une stimulation.
Une gradation des mesures est prévue. | Une graduation des mesures est prévue.
L'allocation du président est publiée. | L'allocution du président est publiée.
L'éruption a surpris les habitants. | L'irruption a surpris les habitants.
Un risque éminent pèse sur la région. | Un risque imminent pèse sur la région.
La collision entre les deux groupes est établie. | La collusion entre les deux groupes est établie.
Les forces russes avancent. | Les forces ruses avancent.
La rivière est basse. | La rivière est base.
Le ministre de la région concerné répondra. | Le ministre de la région concernée répondra.
Le directeur et la ministre suédois parleront. | Le directeur et la ministre suédoise parleront.
Les produits et la viande surgelés sont interdits. | Les produits et la viande surgelée sont interdits.
Les étrangers installés ici votent. | Les étrangères installées ici votent.
L'avocat général a parlé. | L'avocate générale a parlé.
La conférence est interdite aux élus. | La conférence est interdite aux élues.
Il a réuni les experts avant la crise. | Il a réuni les experts après la crise.
Le train part avec escorte. | Le train part sans escorte.
Le train va vers Riga. | Le train vient de Riga.
Le traité entre en vigueur. | Le traité n'entre pas en vigueur.
Aucun pays ne signera. | Chaque pays signera.
Un seul pays a signé. | Nul pays n'a signé.
Le prix est de 1 000 euros. | Le prix est de 1 000 francs.
Le prix est de 1 000 €. | Le prix est de 1 000 $.
Voir l'article 12. | Voir l'article 21.
Voir l'article 5 bis. | Voir l'article 5 ter.
Voir l'annexe II. | Voir l'annexe III.
Voir le point a). | Voir le point b).
Le ministre M. Dupond parlera. | Le ministre M. Dupont parlera.
La Lettonie préside le groupe. | La Lituanie préside le groupe.
La Slovénie préside le groupe. | La Slovaquie préside le groupe.
Le Niger a signé le traité. | Le Nigeria a signé le traité.
L'Iran a signé le traité. | L'Irak a signé le traité.
Les élèves mangent, les enfants dorment. | Les élèves mangent les enfants dorment.
Le Conseil, dit la Commission, a tort. | Le Conseil dit : la Commission a tort.
Les ministres qui ont signé partent. | Les ministres, qui ont signé, partent.
Le texte est prêt. | Le texte est prêt ?
Le budget passe à 10⁶ euros. | Le budget passe à 106 euros.
La mesure de 10³ unités est rejetée. | La mesure de 10² unités est rejetée.
C'est une non conformité. | C'est une conformité.
Il est intolérant. | Il est tolérant.
Il s'agit d'un accord bilatéral. | Il s'agit d'un accord unilatéral.
Une dévaluation est prévue. | Une évaluation est prévue.
Le ministre dénonce les faits. | Le ministre énonce les faits.
La révolution continue. | L'évolution continue.
Une préparation est prévue. | Une réparation est prévue.
Cette coopération sera suspendue. | Cette opération sera suspendue.
La voie de la paix est ouverte. | La voix de la paix est ouverte.
Les comptes du lac sont publiés. | Les contes du lac sont publiés.
La cession du fonds est publique. | La session du fonds est publique.
Le fond de la question est posé. | Le fonds de la question est posé.
La cour s'est réunie. | Le cours s'est réuni.
La mère de la commune a parlé. | La maire de la commune a parlé.
Ils ont détoné au large. | Ils ont détonné au large.
Il doit parler ou se taire. | Il doit parler et se taire.
Le droit s'applique à certains États. | Le droit s'applique à certain États.
La ville a quatre ponts. | La ville à quatre ponts.
Le pont sera fermé à tous. | Le pont sera fermé à tout.
Ces mesures sont en place. | Ses mesures sont en place.
Leur projet est accepté. | Leurs projets sont acceptés.
Il faut réformer l'école. | Il faut déformer l'école.
Il faut voter cet après-midi. | Il faut voter cette nuit.
Le taux est supérieur à 5 %. | Le taux est inférieur à 5 %.
Le taux est de 5 points. | Le taux est de 5 pour mille.
Le maître-nageur a été désigné. | Le maître nageur a été désigné.
Il viendra peut-être demain. | Il viendra peut être demain.
L'aide va aux sans-abri. | L'aide va aux abris.
Tout à coup, la foule a fui. | Tout à coût, la foule a fui.
L'amende est levée. | L'amande est levée.
Un plan de désarmement est prêt. | Un plan de réarmement est prêt.
Le gouvernement a désapprouvé. | Le gouvernement a approuvé.
La partialité du juge est établie. | L'impartialité du juge est établie.
Le quai sera ouvert dès demain. | Le quai sera couvert dès demain.
`;

export interface Edit {
  readonly before: string;
  readonly after: string;
}

export const adversarialEdits: readonly Edit[] = lines
  .split('\n')
  .filter((line) => line.includes(' | '))
  .map((line) => {
    const [before = '', after = ''] = line.split(' | ');
    return { before, after };
  });
