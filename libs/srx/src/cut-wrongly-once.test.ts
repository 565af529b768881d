/** Sentences of our own that the rules cut wrongly when they first met them, by the version that learnt them. */
import { expect, test } from 'vitest';
import { defaultRules } from './default-rules.ts';
import { cutsOf, rulesFrom } from './splitting.test-tools.ts';

test.each([
  ['fr', 'La température atteindra 38 °C.|Buvez de l’eau.'],
  ['fr', 'Le vol de la cie. Air Azur a atterri.'],
  ['en', 'It was 38 °C. |Drink water.'],
  ['en', 'Mr. Harrow and Mrs. Pell met on Jan. 5.|They agreed.'],
  ['de', 'Die Temperatur stieg auf 38 °C.|Trinken Sie Wasser.'],
  ['de', 'Das Gesetz tritt am 1. 1. 2026 in Kraft.|Es ist befristet.'],
  ['de', 'Der Verein e. V. lädt ein.|Kommen Sie.'],
  ['lv', 'Līgums ir spēkā no 1. 1. 2026 visā valstī.|Tas ir pagaidu.'],
  ['es', 'La reunión es el 5 ene. 12.|Habrá café.'],
  ['ru', 'Температура достигла 38 °C.|Пейте воду.'],
  ['fr', 'Le dossier est sur www.exemple.org. |Inscription gratuite.'],
  ['fr', 'Lien : https://exemple.net/q?x=c. |Code : 12.'],
  ['fr', 'La taille est M. |Elle convient à tous.'],
  ['fr', 'Riga, le 3 mai 2022. – La Banque centrale relève ses taux.|La Bourse recule.'],
  ['fr', 'LYON, 4 juin (APF). — Le tribunal a tranché.|Le maire fait appel.'],
  ['fr', 'Le sén. Karim Olivier et l’amb. Rosa Lind prendront la parole.'],
  ['fr', 'Voir le tabl. 4 et la let. b. |Toute erreur sera corrigée.'],
  ['fr', 'Le journal (D. 2008. 1123, note Perrot) commente l’arrêt.'],
  ['fr', 'Le peintre (m. 1911) a vécu ici.'],
  ['fr', 'La messe est à 10 h. 45. |Un vin d’honneur suivra.'],
  ['fr', 'Laisser reposer 20 min. |Servir froid.'],
  ['fr', 'L’appareil fonctionne sous 220 V. |Débranchez-le.'],
  ['fr', 'Réponse avant lundi, R.S.V.P. |Tenue de ville.'],
  ['fr', 'Ouvert lun. – ven. de 9 h à midi, du 1er avr. – 30 sept. sans pause.'],
  ['fr', 'Titre II. – Des recours'],
  ['fr', 'Art. 7. Le bail est écrit.|Art. 8. Il est daté.'],
  ['fr', 'I. – Le bail est écrit.|II. – Il est daté.'],
  ['fr', 'Le budget est clos.|B. Les comptes sont ouverts.'],
  ['fr', 'Le site est ancien.[3] |Il fut détruit. [4] |Rien ne reste.'],
  ['fr', 'P.-S. Le train part à midi.|Bon voyage.'],
  ['fr', 'Le requérant, M. Y. c. Suisse, req. 4411/06, obtient gain de cause.'],
  ['en', 'The file is at www.example.org. |Entry is free.'],
  ['en', 'RIGA, 3 May 2022. – The central bank raised its rates.|Markets fell.'],
  ['en', 'Assoc. Prof. Lind and Mmes. Roy and Diaz will speak.'],
  ['en', 'The mill (built c. 1790) is shut.|It was sold.'],
  ['en', 'See 512 U.S. 218 and Doe v. Poe (9th Cir. 2004).|The rule stands.'],
  ['en', 'At 8 a.m. Mrs. Pell took the floor.|She left at 4 p.m. |Mr. Harrow stayed.'],
  ['en', 'The talk is at 3 p.m. Thursday in Hall B. |Lunch follows.'],
  ['en', 'Eat vitamin A. |Carrots help.'],
  ['en', 'It was after World War I. |Millions were homeless.'],
  ['en', 'Sec. 9. The lease is in writing.|Sec. 10. It is dated.'],
  ['en', 'The budget is closed.|B. Accounts remain open.'],
  ['en', 'The site is old.[3] |It was razed.'],
  ['en', 'Shares rose.|eBay gained most.'],
  ['en', 'P.S. The train leaves at noon.|Safe travels.'],
  ['en', 'Call ext. 204. |Please wait in the U.S. |Please be patient.'],
  ['fr', 'Cuire au four, th. 7. |Servir tiède.'],
  ['fr', 'Quatuor, op. 59, n° 1, suivi du concerto, K. 488. |Entracte.'],
  ['fr', 'Vase, H. 30 cm, inv. MNC 12. |Plat, dép. des Arts.'],
  ['fr', 'Elle a un M.B.A. |Lyon l’a formée.'],
  ['fr', 'Voir p. 40 sq. |2. Ibid., p. 44. |3. Point 2.1. – Le vote.'],
  ['fr', 'Voir le chap. XII. |« On y parle du vent. »'],
  ['en', 'Dir. K. Lane, cond. L. Roth, Op. 9 No. 2, K. 488. |Interval.'],
  ['en', 'She has an M.B.A. |Investors noticed.'],
  ['en', 'He d. 4 May 1880. |See Fed. R. Civ. P. 56 and Doe v. Bd. of Educ. (1971).'],
  ['en', 'Sales hit $3 bn. |Costs fell.|Item 2.1. – The vote.|Item 2.2. – Dates.'],
  ['fr', 'Voir consid. 4.1. |Le grief est infondé.|(i) Le bail est écrit.|(ii) Il est daté.'],
  ['fr', 'Le col. (rés.) Vidal a parlé.|Coffre, haut. 30 cm.'],
  ['en', 'See para. 4.1. |The claim fails.|(i) The lease is written.|(ii) It is dated.'],
  ['en', 'Maj. (Ret.) Vance and Dr. h.c. Roth spoke of A.D. 410. |All listened.'],
  ['en', 'The walk is too long. |2. Except on Mondays it is free.'],
  ['en', 'Profs. Lind and Hall cite refs. 4 and 5. |Sens. Roy and Diaz agree.'],
  ['en', 'Mill v. Norway, App. No. 812/04, was struck out.|Costs fell.'],
  ['en', 'Prof. em. A. Roth met guests, esp. Danes and incl. Finns.'],
  ['el', 'Τι συμβαίνει;|Τίποτα.'],
  ['el', 'Ήρθε ο δήμος; ναι.'],
])('%s: %s', (language, marked) => {
  const sentences = marked.split('|').map((sentence) => sentence.trim());
  expect(cutsOf(rulesFrom(defaultRules(language), language), sentences.join(' '))).toEqual(sentences);
});

test.each(['fr', 'en', 'de', 'es', 'it', 'lv', 'ru', 'kk', 'el'])(
  '%s: marks that nobody sees, around the space behind a stop, hide no end of a sentence',
  (language) => {
    const rules = rulesFrom(defaultRules(language), language);
    for (const mark of ['\u200B', '\u200E', '\u200F', '\u2069', '\uFEFF']) {
      expect(cutsOf(rules, `Bonjour.${mark} Madame ?${mark} Merci.`)).toEqual([
        `Bonjour.${mark}`,
        `Madame ?${mark}`,
        'Merci.',
      ]);
      expect(cutsOf(rules, `Bonjour. ${mark}Madame ! ${mark}Merci.`)).toEqual([
        'Bonjour.',
        `${mark}Madame !`,
        `${mark}Merci.`,
      ]);
    }
  },
);
