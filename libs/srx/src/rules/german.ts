/** Sentences of German: our own rules. */
import { languageRules } from './language-rules.ts';

export const germanRules = languageRules({
  name: 'German',
  version: '1.2.0',
  language: 'de',
  titles: `Dr Drs Prof med jur utr iur phil dent vet theol oec agr pharm habil rer._nat rer._pol h._c Hr Hrn Fr Frl Ing Dipl Dipl.-\\p{L}{2,8} Mag Lic Univ Hon hl hll St Sr Gen Maj Hptm Lt Obst Kard
    Präs Min Botsch Fa Gebr Geschw Fam Frhr Kgl kgl Exz S._E Bgm Dir Sekr Ges Bez Kt Univ.-Prof Priv.-Doz Abg Min.-Präs Vizepräs StS RA RAin`,
  always: `z._B d._h u._a u._U u._E i._d._R i._A i._V i._S i._H i._e e._g m._E o._g o._ä v._a z._T z._Zt z._H a._a._O dgl ca inkl exkl
    einschl sog bzw ggf evtl vgl gem lt max min mind zzgl abzgl betr bes insb ehem gegr geb gest verh allg bspw entspr rd resp
    versch zit hrsg bearb übers u verw einschl ausschl stellv zw kath evang röm griech lat dt engl frz
    österr bayer sächs preuß eidg amtl städt staatl urspr sogen lfd m._w._V az zus überw etw
    statist techn polit ökon histor wiss kaufm landw philos psych pädag soz jurist`,
  references: `art abs nr nrn bd bde kap ziff s sp rn rz anm abb abschn anl anh tab teilbd tel tit lit par hs ausg aufl bl fn jg
    \\p{L}{0,20}str \\p{L}{0,20}pl \\p{L}{2,20}nr buchst unterabs abt kl v rdnr drs drucks BGBl GBl GVBl ABl BAnz RGBl \\p{L}{0,20}gr uabs beil erwg prot eg og vers`,
  dates: 'jan jän feb mär apr jun jul aug sep sept okt nov dez mo di mi do fr sa',
  pairs: [
    ['[ZzEeNnVvMm]', '(?:B|V|T|H|Zt|Z|Chr|E)'],
    ['[UuIiDdAaOo]', '(?:U|Z|Ä|A|V|S|H|L|R|Br|Ü|E|J|M|Gr|D|O|Rh)'],
  ],
  ends: ['\\b[vn]\\.\\s{0,2}(?:Chr|u\\.\\s{0,2}Z)', '\\b(?:usw|usf)', '\\bm\\.\\s{0,2}w\\.\\s{0,2}N'],
  labels:
    'art artikel § kap kapitel abb abbildung tab tabelle anlage anhang teil abschnitt titel schritt punkt frage phase stufe',
  lettered:
    'plan vitamin anlage anhang gruppe klasse typ teil punkt kategorie zone stufe abschnitt variante block hepatitis option',
  openers: `Der Die Das Den Dem Des Ein Eine Einen Einem Einer Es Er Sie Ich Wir Ihr Man Dies Diese Dieser Dieses Diesem Diesen Jene Jener
    Jeder Jede Jedes Alle Alles Auch Aber Als Am An Auf Aus Bei Beim Bis Da Dabei Dadurch Dafür Dagegen Daher Dahinter Damit Danach
    Daneben Dann Daran Darauf Daraus Darin Darüber Darum Dazu Denn Dennoch Deren Deshalb Dessen Doch Dort Durch Ebenso Entsprechend
    Erst Etwa Für Ganz Gegen Gemäß Genau Gestern Heute Hier Hierbei Hierzu Hingegen Hinter Im In Indem Ins Ist Ja Jedoch Jetzt Kann
    Kein Keine Laut Manche Mehr Mein Mit Morgen Nach Nachdem Natürlich Neben Nein Nicht Nichts Niemand Noch Nun Nur Ob Obwohl Oder
    Ohne Schon Sein Seine Seit Seitdem Selbst So Sobald Sogar Solche Somit Sondern Sonst Soweit Trotz Trotzdem Über Um Und Uns Unser
    Unsere Unter Viele Vielleicht Vom Von Vor Während Wann War Waren Warum Was Weder Wegen Weil Weitere Welche Wenn Wer Werden Wie
    Wieder Wird Wo Wohl Zu Zudem Zuerst Zuletzt Zum Zur Zwar Zwei Zwischen`,
  weak: `Co Jr Nachf Verl etc u._a.m Tsd Mio Mrd Std Min Sek Mon Abt Inst Akad Bibl Mus Jh Jhd Jhdt Kl Ref Red Hrsg Verf Vors Stv Wiss
    Ltd Inc Corp Bros Adr Tel Reg Rep Str Pl Bhf Hbf Nr Zt Proz Stk Expl Pers Pfd`,
  initials: 'Ch Chr Sch St Fr Th Ph',
  hasOrdinals: true,
  own: [
    // "… auf S. 7. Leserbriefe …": no ordinal stands behind these; "Art. 5. Abs. 2" goes on, and so do short words.
    [
      'yes',
      '\\S\\s{1,2}(?:S|Rn|Rdnr|Rz|Nr|Abs|Art|Tel|Ziff|Kap|Abb|Anm|Fn)\\.\\s{1,2}\\p{Nd}{1,4}\\.',
      '\\s+["“„»«(]?\\s{0,2}\\p{Lu}\\p{Ll}{4}',
    ],
    // "§§ 433 ff. BGB": the law stands behind its numbers.
    ['no', '\\p{Nd}\\p{Ll}?\\s{0,2}ff?\\.', '\\s+\\p{Lu}\\p{L}{0,8}\\p{Lu}\\b'],
    // Adjectives and adverbs on -lich: schriftl., einschl., jährl.
    ['no', '\\b\\p{Ll}{2,16}(?:[bdfgkmnpstz]|ch|r)l\\.', '\\s'],
  ],
});
