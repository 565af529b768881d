import { type LanguageTable } from './language-table.ts';

export const ro: LanguageTable = {
  language: 'ro',
  decimal: ',',
  dates: 'DMY DM MY',
  numeric: 'DMY',
  months:
    'ianuarie|ian februarie|feb martie|mar aprilie|apr ?mai iunie|iun iulie|iul august|aug septembrie|sept|sep octombrie|oct noiembrie|nov|noi decembrie|dec',
  weekdays: 'duminic* luni marți* miercuri* joi vineri* sâmbăt*',
  fillers: 'a al',
  cardinals:
    '?un|?unu|?una|?o|?unul doi|două|doua trei patru cinci șase|şase șapte|şapte opt nouă zece unsprezece doisprezece|douăsprezece treisprezece paisprezece cincisprezece șaisprezece|şaisprezece șaptesprezece|şaptesprezece optsprezece nouăsprezece douăzeci',
  tens: 'treizeci patruzeci cincizeci șaizeci|şaizeci șaptezeci|şaptezeci optzeci nouăzeci',
  large: 'sută|sute|suta mie|mii|miile milion*|milioane|milioanelor|mil|mio miliard*|miliarde|mld bilion*|trilioane',
  ordinals:
    'prim|primul|prima|primei|primii|primele|primului doilea|doua treilea|treia patrulea|patra cincilea|cincea șaselea|șasea șaptelea|șaptea optulea|opta nouălea|noua zecelea|zecea unsprezecelea|unsprezecea doisprezecelea|douăsprezecea',
  others:
    '100:toți|toate|tot|toată|întreg*|integral* 0:niciun|nicio|nimeni|fără 1:fiecare|singur*|dată 2:ambele|ambii|ambelor|ambilor|dublu*|dubl*|jumătat*|pereche|cuplu|amândoi|amândouă 3:triplu*|treime 4:sfert|trimestr* 6:semestr* 7:săptămâna 10:deceni*|zecile 12:duzin*|amiază|an 100:secol*|veac* 0:zero|miezul_nopții 1000:mileni* 2:bienal* 3:trienal* 5:cincinal* 10:decenal*',
  ordinalMarks: 'lea a',
  until: 'la până',
  percent: 'la_sută|procent*',
  clock: 'ora|h',
  beforeClock: 'ora orele',
  durations:
    'secundă|secunde minut*|min oră|ore|ora|orelor|h zi|zile|zilei|zilelor săptămân* lună|luni|lunilor|lunii an|ani|anilor|anului deceni* secol*',
  references: 'articol*|art alineat*|alin|paragraf* anex* capitol*|cap pagin*|pag număr*|nr',
};
