/** What keeps a file from being read, or is odd in it, whatever its version. */

export const reading = {
  'not-xliff': 'the root element is {{root}}; XLIFF begins with <xliff> in one of its namespaces',
  'not-tmx': 'the root element is <{{root}}>; TMX is <tmx> with a <body>',
  'later-version':
    'the file says it is XLIFF {{version}}; 1.0 to 2.2 are known, so it is read as far as it is like them',
  'not-well-formed': 'this is not well-formed XML: {{found}}',
  'doctype-refused': 'the file has a DOCTYPE, which could define entities or name files to fetch; it is not read',
  'unbound-prefix': 'the prefix "{{prefix}}" is bound to no namespace; what carries it is kept as it is',
  'xml-limit-exceeded': 'the limit "{{what}}" is {{limit}}, this has {{found}} or more',
  'unsupported-encoding':
    'the XML declaration names the encoding "{{encoding}}"; UTF-8, UTF-16, windows-1252 and ISO-8859-1 are read',
  'encoding-conflict': 'the XML declaration says "{{declared}}", the bytes are {{actual}} (XML 1.0 §4.3.3)',
  'probably-windows-1252':
    'byte {{found}} is a control character in ISO-8859-1, as the XML declaration says, and a letter or sign in windows-1252',
  'trans-unit-outside-group':
    'trans-unit "{{unit}}" stands outside any group; in a dragoman file each stands in the group of its unit',
  'trans-unit-id-mismatch':
    'a trans-unit in the group of unit "{{unit}}" has another id; it should begin with "{{unit}}-"',
  'duplicate-segment-id': 'unit "{{unit}}": segment "{{segment}}" occurs twice; an id names one segment only',
  'source-edited-outside':
    'unit "{{unit}}" segment "{{segment}}": the source is not the one dragoman wrote; a tool or a person changed it',
  'repeated-target':
    'unit "{{unit}}" segment "{{segment}}" has two translations (two <target> elements); a segment has one',
  'broken-gaps':
    'unit "{{unit}}": dragoman:gaps does not fit its segments; where an entry is missing a space is assumed',
  'unknown-format':
    'the format of dragoman is "{{format}}" here, this program knows "{{known}}"; the file is read as one of another tool',
  'edited-outside':
    'unit "{{unit}}" segment "{{segment}}": a tool or a person changed the target or its state since dragoman wrote it',
  'approval-void':
    'unit "{{unit}}" segment "{{segment}}": its approval speaks of another source or target, or is incomplete, and does not count',
};

export const readingAdvice = {
  'not-xliff': 'Give an XLIFF file.',
  'not-tmx': 'Give a TMX file.',
  'later-version': 'What is not known is kept as it is; convert a copy, not the file itself.',
  'not-well-formed': 'Get the file again from where it came, or repair this line in a text editor.',
  'doctype-refused': 'Remove the <!DOCTYPE …> declaration.',
  'unbound-prefix': 'Declare xmlns:{{prefix}} on the root element.',
  'xml-limit-exceeded': 'Files of translation tools stay far below this; look at where the file came from.',
  'unsupported-encoding': 'Save the file as UTF-8 and run the command again.',
  'encoding-conflict': 'Correct the encoding in the declaration, or save the file as it says.',
  'probably-windows-1252': 'If the text looks wrong, write encoding="windows-1252" in the XML declaration.',
  'trans-unit-outside-group': 'Take the file from version control again, or run extract to rebuild it.',
  'trans-unit-id-mismatch': 'Take the file from version control again, or run extract to rebuild it.',
  'source-edited-outside': 'Change the source document instead, then run extract; it writes the source again.',
  'repeated-target': 'Run: dragoman merge, which keeps one and offers the other beside it.',
  'broken-gaps': 'Run extract: it writes them again.',
  'unknown-format': 'Use the version of dragoman that wrote the file, or a newer one.',
  'edited-outside': 'Take it in with: dragoman import, or sign it off with: dragoman review.',
  'approval-void': 'Read the segment and sign it off with: dragoman review.',
};
