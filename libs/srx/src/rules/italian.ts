/** Sentences of Italian: our own rules. */
import { languageRules } from './language-rules.ts';

export const italianRules = languageRules({
  name: 'Italian',
  version: '1.2.0',
  language: 'it',
  titles: `sig sigg sig.na dott dr prof proff ing avv arch geom rag on onn sen cav comm gr._uff mons mgr rev card gen col magg cap
    ten serg amm amb min pres dir segr ill.mo egr psicol gent.le chiar.mo preg.mo spett.le spett gent chiar sto v._le p.za p.le l.go c.so b.go Fr Mr Mrs Dr S._E S._A S._S
    Ecc Em`,
  always: 'p._es ad_es es cfr cf v._anche i._e e._g vs c._d ca N._B ibid op._cit loc._cit',
  references: `sec secc co art artt co lett pag pagg p pp cap capp vol voll fig figg n nn nr num tel fax cell sez par tab tav all doc rif reg d.lgs dlgs
    d.l l d.m d.p.r int sc t tit max cod pos prot fasc ed km D.P.R D.P.C.M D.M D.L D.Lgs D.lgs L L.R R.D R.D.L C.M d.p.c.m l.r r.d sent ord ric
    dir dec delib circ civ pen comm disp att parr S.U SS.UU`,
  dates: 'gen genn feb febb mar apr mag giu giugn lug ago set sett ott nov dic lun mart merc giov ven sab dom mer gio',
  pairs: [
    ['a', 'C'],
    ['d', 'C'],
  ],
  ends: ['\\b[ad]\\.\\s{0,2}C'],
  labels:
    'art articolo cap capitolo fig figura tab tabella allegato all sez sezione titolo grafico foto parte capo punto fase passo § domanda',
  lettered:
    'vitamina scala piano gruppo tipo zona allegato classe nota categoria sezione epatite punto parte lettera porta serie opzione livello fascia',
  openers: `Il Lo La I Gli Le Un Uno Una Al Allo Alla Ai Agli Alle Dal Dallo Dalla Dai Dagli Dalle Del Dello Della Dei Degli Delle Nel Nello Nella Nei
    Negli Nelle Sul Sullo Sulla Sui Sugli Sulle A Da Di In Con Su Per Tra Fra E Ed O Ma Però Se Come Quando Dove Mentre Che Chi Cui Quale
    Quali Questo Questa Questi Queste Quello Quella Quelli Quelle Ciò Egli Ella Essi Esse Esso Essa Lui Lei Loro Io Tu Noi Voi Mi Ti Si
    Ci Vi Ne Non Sì No Anche Inoltre Così Ora Allora Poi Dopo Prima Ieri Oggi Domani Già Ancora Sempre Mai Forse Tale Tali Tutto Tutta
    Tutti Tutte Altro Altra Altri Altre Ogni Ognuno Alcuni Alcune Qualche Qualcuno Nessuno Nessuna Niente Nulla Molti Molte Molto Pochi
    Poche Vari Varie Entrambi Due Tre È Sono Era Erano Fu Furono Ha Hanno Solo Infine Infatti Perché Poiché Quindi Dunque Pertanto Tuttavia
    Sebbene Benché Senza Secondo Durante Contro Verso Presso Sotto Sopra Dentro Fuori Qui Qua Lì Là Ecco Cosa Mio Mia Suo Sua Suoi Sue
    Nostro Nostra Nostri Nostre`,
  weak: `cons trib cass app ecc etc Ltd Inc Corp Co Bros Jr F.lli f.lli soc ed edd trad cur dir univ ist acc fac dip naz int prov reg S._p._A S._r._l s._n._c gent.mo`,
  initials: 'Ch Gh Gi',
  hasOrdinals: false,
  own: [
    [
      'yes',
      '[.!?…](?:\\s{0,2}[»›]|["”“’\')\\]]){0,3}',
      '\\s+["“«(]?\\s{0,2}(?:L|Un|Dell|All|Nell|Dall|Sull|C|D|Quest|Quell|S|Anch|Com|Dov|Cos)[\'’]\\p{L}',
    ],
  ],
});
