/** Pourquoi une mémoire ou un répertoire n’est ni repris, ni écrit, ni fusionné. */

export const imports = {
  'register-exists': '{{output}} existe et contient autre chose ; il n’a pas été écrasé',
  'empty-register': 'ce fichier ne contient aucun terme',
  'unknown-register-kind': 'un répertoire s’écrit en .tbx ou en .csv ; « {{file}} » n’est ni l’un ni l’autre',
  'memory-exists': '{{output}} existe et contient autre chose ; il n’a pas été écrasé',
  'memory-elsewhere': 'l’espace de travail a déjà cette mémoire, sous le nom {{path}}',
  'no-translations':
    'ce fichier ne contient aucune traduction de {{source}} vers {{languages}} ; ses langues sont : {{found}}',
  'unfit-name': '« {{name}} » ne peut pas être le nom d’un fichier de l’espace de travail ; rien n’a été écrit',
  'merge-memory-of-others': 'l’autre version contient des entrées que dragoman n’a pas écrites ; rien n’a été fusionné',
};

export const importAdvice = {
  'register-exists': 'Donnez un autre nom au répertoire avec --name, ou enlevez d’abord ce fichier.',
  'empty-register': 'Donnez un fichier TBX, ou un fichier CSV avec une ligne d’en-têtes et un terme par ligne.',
  'unknown-register-kind': 'Donnez au fichier l’une de ces extensions.',
  'memory-exists':
    'Renommez le fichier à importer, ou enlevez d’abord celui-là : ses traductions ne seront alors plus proposées.',
  'memory-elsewhere': 'Pour changer son nom ou sa pénalité, déplacez ce fichier vers {{output}}.',
  'no-translations': 'Rien n’en a été importé dans ces langues. Nommez avec --language une langue qu’il contient.',
  'unfit-name': 'Donnez-lui un nom simple, et relancez la commande.',
  'merge-memory-of-others':
    'Gardez à la main les deux versions de chaque entrée : supprimez les lignes <<<<<<<, ======= et >>>>>>>.',
};
