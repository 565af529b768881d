/** Why a memory or a register is not taken, written or merged. */

export const imports = {
  'register-exists': '{{output}} exists and holds something else; it was not overwritten',
  'empty-register': 'this file holds no term',
  'unknown-register-kind': 'a register is written as .tbx or .csv; "{{file}}" is neither',
  'memory-exists': '{{output}} exists and holds something else; it was not overwritten',
  'memory-elsewhere': 'the workspace has this memory already, as {{path}}',
  'no-translations': 'this file holds no translation from {{source}} into {{languages}}; its languages are: {{found}}',
  'unfit-name': '"{{name}}" cannot be the name of a file in the workspace; nothing was written',
  'merge-memory-of-others': 'theirs holds entries that dragoman did not write; nothing was merged',
};

export const importAdvice = {
  'register-exists': 'Give the register another name with --name, or remove that file first.',
  'empty-register': 'Give a TBX file, or a CSV file with a line of headings and a term in each row.',
  'unknown-register-kind': 'Give the file one of these endings.',
  'memory-exists': 'Rename the file you import, or remove that one first: its translations are then no longer offered.',
  'memory-elsewhere': 'To change its name or penalty, move that file to {{output}}.',
  'no-translations': 'Nothing of it was imported into these languages. Name a language it has with --language.',
  'unfit-name': 'Give it a plain name, and run the command again.',
  'merge-memory-of-others':
    'Keep both versions of each entry by hand: remove the lines of <<<<<<<, ======= and >>>>>>>.',
};
