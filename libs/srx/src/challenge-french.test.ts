/** Sentences of press releases that are easy to cut wrongly, written for this test; `|` stands where a new sentence begins. */
import { describe, expect, test } from 'vitest';
import { cutsOf, rulesFor, spaceVariants } from './splitting.test-tools.ts';

const french = rulesFor('fr');

const items: Readonly<Record<string, readonly string[]>> = {
  titles: [
    'La séance a été ouverte par M. Arnaud Belcourt, directeur général.',
    'MM. Petit et Garnier ont pris la parole.|Mme Roche leur a répondu.',
    'Le prix a été remis à Mlle Da Costa et à Me Lefèvre.',
    'S.E. M. Andris Kalns, ambassadeur, assistera à la cérémonie.',
    'S. Exc. Mgr Marchand présidera la messe.|Le public est invité.',
    'Le Dr Morin et le Pr. Weiss signent l’étude.|Elle paraîtra en mai.',
    'M. Le Gall remplace Mme La Rivière.|Il arrive lundi.',
    'Nous avons rencontré M. « Paul » Mercier.',
    'Les décisions de S.A.R. la princesse ont été saluées.',
  ],
  initials: [
    'J. Dupont et A.-M. Roux dirigent le projet.',
    'Le président J.-C. Moreau s’est exprimé hier.',
    'G. W. Carter était présent.|Il n’a rien dit.',
    'La vitamine C.|Elle protège.',
    'Le virus est du groupe B.|Boire de l’eau reste conseillé.',
    'Rendez-vous salle C.|Le débat commence à midi.',
    'L’auteur, Ch. Perrault, n’y est pour rien.',
    'Selon l’avis d’A. Martin, tout va bien.',
    'Les États-Unis (U.S.A.) ont signé.|La Suisse aussi.',
    'Il a servi dans l’U.S. Navy avant 1990.',
  ],
  abbreviations: [
    'Voir l’art. 5 al. 2 du règlement.|Cet article reste en vigueur.',
    'Cf. annexe B, p. 12, et vol. 3, chap. IV, fig. 7.',
    'Certains pays, p. ex. la Lettonie, ont voté pour.',
    'Plusieurs médias, p. ex. Le Courrier, en ont parlé.',
    'Les actes (réf. 2014/12, éd. Hachette) sont publics.',
    'Le délai est de min. 3 et de max. 10 jours.|Ensuite, il expire.',
    'Le bureau du boul. St. Martin, n° 12, est fermé.',
    'Tél. : +371 67 00 00 00',
    'Voir la fig. 7.|Chaque point compte.',
    'Pour tout contact, tél. 02 200 00 00 ou fax. 02 200 00 01.',
    'On compte env. 300 personnes, c.-à-d. la moitié.',
    'Le rapport, i.e. Le Livre blanc, sort demain.',
    'Réunion le lun. 4 janv. 2016 et le 3 sept. 2016.|La suivante est en nov.|Elle sera publique.',
    'Rome fut fondée en 753 av. J.-C. par Romulus.',
    'Alésia tombe en 52 av. J.-C.|César triomphe à Rome.',
    'Ils parlent du froid, du vent, etc.|La neige viendra.',
    'Les outils (marteau, scie, etc.) sont prêts.',
    'Les livres, cartes, etc. (plus de 300) sont rangés.',
    'Ouvrage sous la dir. Claire Vasseur, trad. Paul Henry.',
    'L’art. L. 122 du code et l’art. R. 4 s’appliquent.',
    'Il dirige Ateliers Ltd. depuis dix ans.|Martin Luther King Jr. Parkway est loin.',
    'N.B. : la salle ferme à midi.|Merci.',
    'La réponse est au no. 3 de la revue, pp. 4 et ss. du texte.',
  ],
  quotations: [
    '« Venez tous ! » a déclaré le ministre.|La salle a applaudi.',
    '« Qui est là ? » demande-t-elle.',
    '« Nous y croyons. »|Les délégués se sont levés.',
    '« Le texte est prêt.|Il sera signé. »|M. Blanc a conclu.',
    'Il a dit : « C’est fini. »|Personne n’a répondu.',
    '“Nous sommes prêts.”|Ils sont partis.',
    '"Tout est prêt", a-t-il ajouté.|"Demain, nous partons."',
    'Elle a répondu oui.|"Nous viendrons", dit-elle.',
    'Le slogan « Jamais seul ! » figure sur l’affiche.',
    'Le public crie « Bravo ! ».|Le rideau tombe.',
  ],
  ellipsis: [
    'Il hésite… puis il signe.',
    'Nous étions déçus... j’ai attendu.',
    'Ils ont attendu…|Le train n’est pas venu.',
    'Il restait une somme, à savoir... 30 euros.',
    'Il a tout vu.|[…] Le témoin se tait.',
    'Elle parle […] puis se tait.',
  ],
  numbers: [
    'La mission s’achève fin 2014.|2015 sera une année décisive.',
    'Le taux est de 3,5 %.|C’est peu.',
    'Le budget atteint 1.250.000 euros.|Il a doublé.',
    'Rendez-vous à 10 h 30.|L’entrée est libre.',
    'Le séminaire s’est tenu le 11 mars.|Lors de la réunion, rien n’a filtré.',
    'La version 2.5.1 est en ligne.|La 3.0 suivra.',
    '1. Le rapport est adopté.',
    'IV. Les conclusions',
    'a. Le calendrier',
    'Le plan tient en deux points : 1. Le budget ; 2. La loi.',
    'Il admire Louis XIV.|Le roi règne.',
  ],
  marks: [
    'Photo: Claire Martin',
    'Ordre du jour : Adoption du rapport ; Divers.',
    'Vraiment ?|Oui.|Alors allons-y !|Partons.',
    'Que faire ?!|Rien.',
    'Le moteur Yahoo! News a relayé l’annonce.',
    'Écrivez à presse@exemple.org.|Le site www.exemple.org est ouvert.',
    'Le fichier rapport.final.pdf est joint.|Ouvrez-le.',
    'Le compte rendu est clos (voir la note 2).|Il est public.',
    'La séance est levée.|(Applaudissements.)|Le président sort.',
    'Le projet (est-il utile ?) a été voté.',
    'Le groupe EIIL (ou Daesh).|Le conseil a pris note.',
    'Il est tard !… et il pleut.',
    'À Riga.|À l’issue du séminaire, un dîner.|Ça suffit.|Évidemment.',
    'Le texte est adopté.|– La séance est close.',
  ],
};

describe('French sentences', () => {
  for (const [kind, texts] of Object.entries(items)) {
    test.each(texts)(`${kind}: %s`, (item) => {
      const sentences = item.split('|');
      expect(cutsOf(french, sentences.join(' '))).toEqual(sentences);
    });
  }

  test('are at least 60 challenges', () => {
    expect(Object.values(items).flat().length).toBeGreaterThanOrEqual(60);
  });

  test('are cut at the same places whatever the kind of space or line end', () => {
    for (const item of Object.values(items).flat()) {
      for (const variant of spaceVariants(item.replaceAll('|', ' '))) {
        const sentences = cutsOf(french, variant).map((sentence) => sentence.replace(/\p{White_Space}+/gu, ' '));
        expect(sentences).toEqual(item.split('|'));
      }
    }
  });
});
