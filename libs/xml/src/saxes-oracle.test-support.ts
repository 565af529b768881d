/** What saxes, a conforming parser of others, says of a text: accepted or not, and which values it reads. For tests only. */
import { SaxesParser } from 'saxes';

export interface OracleReading {
  readonly isAccepted: boolean;
  /** Names, attribute values and text in document order, as far as it came. */
  readonly seen: readonly string[];
}

export function readWithSaxes(text: string): OracleReading {
  const seen: string[] = [];
  const parser = new SaxesParser({
    xmlns: true,
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
    resolvePrefix: (prefix: string) => (prefix === '' ? undefined : `unbound:${prefix}`),
  });
  let isAccepted = true;
  let textRun = '';
  const flush = (): void => {
    if (textRun !== '') seen.push(`text ${textRun}`);
    textRun = '';
  };
  parser.on('error', (error) => {
    isAccepted = false;
    throw error;
  });
  parser.on('doctype', () => {
    isAccepted = false;
    throw new Error('doctype');
  });
  parser.on('text', (value) => (textRun += value));
  parser.on('cdata', (value) => (textRun += value));
  parser.on('opentag', ({ uri, local, attributes }) => {
    flush();
    seen.push(
      `<${uri} ${local}`,
      ...Object.values(attributes).map(({ uri: u, local: l, value }) => `${u} ${l}=${value}`),
    );
  });
  parser.on('closetag', () => {
    flush();
    seen.push('>');
  });
  try {
    parser.write(text).close();
  } catch {
    isAccepted = false;
  }
  return { isAccepted, seen };
}
