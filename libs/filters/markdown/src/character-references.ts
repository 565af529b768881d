/** Character references (`&nbsp;`, `&#160;`) to text: CommonMark §2.5, names from the HTML table. */
import { Tokenizer } from 'htmlparser2';

const names = new Map<string, string>();

/** `raw` is one whole reference from `&` to `;`. */
export function decodeReference(raw: string): string {
  const digits = /^&#(?:x([0-9a-f]+)|([0-9]+));$/iu.exec(raw);
  if (digits !== null) return fromCodePoint(Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] ? 16 : 10));
  const known = names.get(raw) ?? decodeName(raw);
  names.set(raw, known);
  return known;
}

/** CommonMark: U+0000 and what is no scalar value are U+FFFD; micromark adds controls and noncharacters. */
function fromCodePoint(code: number): string {
  if (Number.isNaN(code) || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  const character = String.fromCodePoint(code);
  return /[\0-\x08\x0B\x0E-\x1F\x7F-\x9F]|\p{Noncharacter_Code_Point}/u.test(character) ? '\uFFFD' : character;
}

function decodeName(raw: string): string {
  let text = '';
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => {
        text += raw.slice(start, end);
      },
      ontextentity: (code) => {
        text += String.fromCodePoint(code);
      },
      onattribdata: ignore,
      onattribend: ignore,
      onattribentity: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(raw);
  tokenizer.end();
  return text;
}
