/**
 * Written after the rules, and run once before anything followed from it: misspellings and changes of meaning that no
 * rule was made for.
 */
import type { Edit } from './adversarial-edits.test-tools.ts';

const misspelled = `
L'abatage est suspendu. | L'abattage est suspendu.
Le comptage des oiseuax commence demain. | Le comptage des oiseaux commence demain.
La signalisaton sera changée. | La signalisation sera changée.
Une cellule de crsie est ouverte. | Une cellule de crise est ouverte.
Les commercants du centre sont inquiets. | Les commerçants du centre sont inquiets.
Le batelier a prévneu la police. | Le batelier a prévenu la police.
La vaccination est recomandée. | La vaccination est recommandée.
Un arrété interdit la baignade. | Un arrêté interdit la baignade.
Les horraires changent en hiver. | Les horaires changent en hiver.
La passerelle sera inaugurrée jeudi. | La passerelle sera inaugurée jeudi.
Le site est acessible à tous. | Le site est accessible à tous.
Il faudra patientr jusqu'au soir. | Il faudra patienter jusqu'au soir.
Le préfet a pris connaisance du dossier. | Le préfet a pris connaissance du dossier.
La colecte des déchets est reportée. | La collecte des déchets est reportée.
Les enfnats reçoivent un livre. | Les enfants reçoivent un livre.
Une minute de silense est observée. | Une minute de silence est observée.
Le jardin botaniqe est rouvert. | Le jardin botanique est rouvert.
Le brouillrad gêne la navigation. | Le brouillard gêne la navigation.
Les seniors bénéficent d'un tarif. | Les seniors bénéficient d'un tarif.
La médiateque ferme à midi. | La médiathèque ferme à midi.
Le numéro d'urgance reste le même. | Le numéro d'urgence reste le même.
Un apéritf clôt la soirée. | Un apéritif clôt la soirée.
Les lauréats serontreçus demain. | Les lauréats seront reçus demain.
La ligne est coupée jusqua lundi. | La ligne est coupée jusqu'à lundi.
Laccueil se fait au premier étage. | L'accueil se fait au premier étage.
Le bac ne circule pas le le dimanche. | Le bac ne circule pas le dimanche.
Ces résutlats sont provisoires. | Ces résultats sont provisoires.
Une partie du reseau est coupée. | Une partie du réseau est coupée.
La ceinture de sécurtié est obligatoire. | La ceinture de sécurité est obligatoire.
Le vent souffle tres fort. | Le vent souffle très fort.
Le maire a été rééllu. | Le maire a été réélu.
Les pietons ont la priorité. | Les piétons ont la priorité.
Le guichet est fremé. | Le guichet est fermé.
Nous remercionsles bénévoles. | Nous remercions les bénévoles.
Le chantier avence bien. | Le chantier avance bien.
La cantine propose un menue végétal. | La cantine propose un menu végétal.
Des ateliers son organisés poru les jeunes. | Des ateliers son organisés pour les jeunes.
Un verre sera ofert aux visiteurs. | Un verre sera offert aux visiteurs.
Le délai de recour est de deux mois. | Le délai de recours est de deux mois.
La demande doit être dépossée en ligne. | La demande doit être déposée en ligne.
Les archéolgues ont fouillé le site. | Les archéologues ont fouillé le site.`;

const meant = `
Le dépôt de lisier est autorisé. | Le dépôt de listier est autorisé.
Un bâti ancien est conservé. | Un bâtit ancien est conservé.
La cime du mont est fermée. | La crime du mont est fermée.
Le fournil est fermé. | Le fournit est fermé.
Le canotage est permis. | Le cabotage est permis.
Le chalutage est permis. | Le chahutage est permis.
La prorogation est votée. | La prérogative est votée.
L'armistice est signé. | L'amnistie est signée.
La trêve est rompue. | La grève est rompue.
Le tribunal a statué. | Le tribunal a salué.
L'exonération est rejetée. | L'exagération est rejetée.
Le fuel est livré. | Le duel est livré.
Le nutriscore est affiché. | Le nutriment est affiché.
La pédopsychiatrie recrute. | La psychiatrie recrute.
Le podologue est absent. | Le pédologue est absent.
La néonatalogie est saturée. | La natalité est saturée.
Un ostéopathe est attendu. | Un homéopathe est attendu.
La rudologie est enseignée. | La radiologie est enseignée.
Le pastoralisme recule. | Le pluralisme recule.
La capitainerie est fermée. | La capitale est fermée.
Le liseré est bleu. | Le lisier est bleu.
Une rocade est prévue. | Une brocante est prévue.
Le maraîchage progresse. | Le marchandage progresse.
L'oncologue a parlé. | L'ontologue a parlé.
La tomate cerise est primée. | La tomate grise est primée.
Le bourgmestre est élu. | Le bourgeois est élu.
Le landrat est élu. | Le lauréat est élu.
Le seniorat est voté. | Le sénat est voté.
La biosphère est classée. | La biopsie est classée.
Le loubar est fermé. | Le louvart est fermé.
La cryptomonnaie recule. | La monnaie recule.
Le géoréférencement est fait. | Le référencement est fait.
La dématérialisation avance. | La matérialisation avance.
Le copropriétaire paie. | Le propriétaire paie.
Une surtaxe est votée. | Une taxe est votée.
Le streaming est coupé. | Le dreaming est coupé.
Le fablab est ouvert. | Le fable est ouvert.
Le cluster a grandi. | Le clusier a grandi.`;

const editsIn = (lines: string): readonly Edit[] =>
  lines
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map((line) => {
      const [before = '', after = ''] = line.split(' | ');
      return { before, after };
    });

export const laterMisspellings = editsIn(misspelled);
export const laterMeanings = editsIn(meant);
