/** Chunks of bytes to text, however they are cut. Promise: the pieces joined are what `decodeXml` makes of the whole. */
import type { XmlEncoding } from './decode-xml.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface StreamDecoder {
  /** Never ends between the halves of a surrogate pair; undefined: the bytes are not of the encoding. */
  decode(bytes: Uint8Array, isLast: boolean): string | undefined;
}

export function streamDecoder(encoding: XmlEncoding): StreamDecoder {
  switch (encoding) {
    case 'windows-1252':
      return { decode: (bytes) => decodeWindows1252(bytes) };
    case 'iso-8859-1':
      return { decode: (bytes) => Buffer.from(bytes).toString('latin1') };
    case 'us-ascii':
      return {
        decode: (bytes) => (bytes.some((byte) => byte > 0x7f) ? undefined : Buffer.from(bytes).toString('latin1')),
      };
    default:
      return wideDecoder(encoding);
  }
}

function wideDecoder(encoding: XmlEncoding): StreamDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return {
    decode: (bytes, isLast) => {
      try {
        return decoder.decode(bytes, { stream: !isLast });
      } catch {
        return undefined;
      }
    },
  };
}

/** What can be read of a portion before its first wrong byte; half a character that began in the portion before is passed over. */
export function legibleText(bytes: Uint8Array, encoding: XmlEncoding): string {
  const wrong = encoding === 'us-ascii' ? /[^\0-\x7F]/u : /\uFFFD/u;
  const isHalf = encoding === 'utf-8' && ((bytes[0] ?? 0) & 0xc0) === 0x80;
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const whole = isHalf ? text.replace(/^\uFFFD{1,3}/u, '') : text;
  const at = whole.search(wrong);
  return at < 0 ? '' : whole.slice(0, at);
}
