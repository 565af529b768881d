/** Words that are made of another word, or begin like it, and are no forms of it: a hit on any of them is wrong. */
import type { Labelled } from './labelled.test-support.ts';

/** `language|term|other words`. */
const rows = `
de|Gesetz|gesetzlich Gesetzgeber gesetzt Gesetztheit
de|Organ|Organisation organisch Organismus
de|Amt|amtlich Amtsblatt Amman amtieren
de|Bank|bankrott Bänkchen Bankier
de|Wahl|wahllos wählen Wähler wahlweise
de|Name|namentlich nämlich namhaft
nl|wet|weten wetenschap wettelijk
nl|land|landing landelijk landbouw
nl|brief|briefing
da|lov|lovlig lovende
da|stat|statistik statist
sv|lag|lager lagring laglig
sv|bok|bokning bokslut
es|ley|leyenda leído
es|mujer|mujeriego
pt|lei|leitor leite leilão
it|legge|leggero leggenda leggere
it|luogo|luogotenente
fr|loi|loin lointain loisir
fr|cour|course courage courir court
fr|pays|paysage paysan payé
fr|port|porte portail portable
fr|fonds|fondation fonder
fr|acte|acteur actif action
fr|état|étage étaler étatique
fr|accord|accordéon accorder
en|act|action actor actual
en|port|portable porter portfolio
en|state|statement statesman status
en|court|courtesy courtier courtship
en|fund|fundamental funding
ro|lege|legendă legătură legal
ro|acord|acordeon acordare
lv|likums|likumīgs likumdošana
lv|zeme|zemnieks zemestrīce zemāks
lv|gads|gadījums gadsimts
lv|valsts|valstisks valstība
lt|šalis|šaltas šalčio šalinti
lt|miestas|miestelis miestietis
lt|teismas|teisė teisėjas teisingas
et|linn|linnuke lind
et|maa|maailm maanteed
et|keel|keelama keeld
fi|maa|maailma maaliskuu maalari
fi|laki|lakata lakko
fi|sota|sotilas
fi|työ|työtön työntää työläinen
hu|törvény|törvényes törvényszék
hu|ország|országos országgyűlés
hu|nyelv|nyelvű nyelvtan
hu|bank|bankár
cs|zákon|zákonný zákoník
cs|město|městský měsíc
cs|soud|soudce soudní
cs|kraj|krajina krajní
sk|zákon|zákonník zákonný
sk|súd|sudca súdny
sl|zakon|zakonik zakonski
sl|mesto|mestni mesec
hr|zakon|zakonit zakonik
hr|sud|sudac sudar sudbina
hr|dan|danas danski
pl|rząd|rządzić rządowy
pl|sąd|sądzić sąsiad
pl|kraj|krajobraz krajowy
bg|закон|законен законник
bg|град|градус градина
bg|съд|съдия съдба съдебен
ru|закон|законный законодатель
ru|город|городской огород городок
ru|суд|судья судно судьба
ru|день|деньги
ru|мир|мировой мирить
el|νόμος|νομικός νομίζω
el|χώρα|χωράφι χωριό
el|πόλη|πόλεμος
ga|rialtas|rialtóir
ga|tír|tirim
mt|gvern|gvernatur
kk|заң|заңгер
kk|қала|қаламгер қалау
kk|ел|елу елші елеу
ky|мыйзам|мыйзамдуу
ky|шаар|шаардык
tg|қонун|қонунӣ қонунгузорӣ
tg|шаҳр|шаҳрванд
uz|qonun|qonuniy qonunchilik
uz|sud|sudya
uz|shahar|shaharlik shaharcha
uz-Cyrl|қонун|қонуний қонунчилик
ar|قانون|قانوني قانونية
ar|قرار|استقرار
ar|حكومة|حكومي حكيم
`;

export const derivations: readonly Labelled[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [language = '', term = '', others = ''] = row.split('|');
    return [language, term, others];
  });
