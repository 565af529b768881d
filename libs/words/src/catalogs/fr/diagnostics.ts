/** Les problèmes d’après leur code. */
import { type en } from '../en.ts';
import { type InFrench } from '../in-french.ts';

export const diagnostics: InFrench<Pick<typeof en, 'diagnostics' | 'diagnosticAdvice'>> = {
  diagnostics: {
    'no-workspace': 'aucun dragoman.json dans {{from}} ni au-dessus',
    'unknown-key': '« {{key}} » n’est pas une clé connue',
    'unknown-key-nearest': '« {{key}} » n’est pas une clé connue ; la plus proche est « {{nearest}} »',
    'unknown-language': '« {{language}} » n’est pas une langue cible de cet espace de travail ({{known}})',
    'unknown-ui-language': 'ce programme n’a pas de mots en « {{language}} » ; l’anglais est utilisé',
    'read-only': '{{file}} ne peut pas être écrit : le dossier ou le fichier est en lecture seule',
    'disk-full': '{{file}} ne peut pas être écrit : le disque est plein',
    stale: 'le français a changé après l’extraction de ce fichier',
    'undecodable-bytes': 'les octets à la position {{offset}} ne sont pas de l’{{encoding}}',
    'not-a-text-file': '{{found}}, au caractère {{offset}}, n’apparaît pas dans un texte',
    'no-verb': 'aucun verbe n’est nommé',
    'unknown-verb': 'il n’y a pas de verbe « {{verb}} »',
    'unknown-verb-nearest': 'il n’y a pas de verbe « {{verb}} » ; le plus proche est « {{nearest}} »',
    'unknown-flag': 'il n’y a pas d’option « {{flag}} »',
    'unknown-flag-nearest': 'il n’y a pas d’option « {{flag}} » ; la plus proche est « {{nearest}} »',
    'flag-without-value': 'il manque {{value}} après {{flag}}',
    'empty-flag-value': '{{flag}} a une valeur vide',
    'missing-flag': 'il manque {{flag}}',
    'repeated-flag': '{{flag}} est donné plusieurs fois, et ne peut avoir qu’une valeur',
    'flag-value-not-allowed': '{{flag}} ne peut pas être « {{value}} » ; valeurs possibles : {{choices}}',
    'missing-argument': 'il manque {{argument}}',
    'too-many-arguments': 'le verbe ne prend pas tant d’arguments : {{arguments}}',
    'flag-needs-flag': '{{flag}} ne va qu’avec {{needs}}',
    'no-decision': 'il manque une décision : exactement une parmi --accept, --reject, --waive et --as-is',
    'several-decisions':
      '{{found}} sont donnés ensemble ; il en faut exactement un parmi --accept, --reject, --waive et --as-is',
    'nothing-chosen': 'rien n’est choisi : nommez un PATH, un --segment, ou --all',
    'all-and-paths': '--all et un PATH sont donnés ensemble ; il faut l’un ou l’autre',
    'not-an-instant': '« {{value}} » n’est pas un instant pour {{flag}} ; écrivez 2026-11-23 ou 2026-11-23T09:15:00Z',
    'dry-run-with-result': '--result écrit un fichier, ce que --dry-run interdit ; donnez plutôt --json',
    'command-line': '{{message}}',
    'system-error': 'le système a refusé : {{message}}',
    'internal-error':
      'c’est une erreur de notre programme : {{message}}. Merci de la signaler, avec ce que DRAGOMAN_DEBUG=1 affiche en plus',
  },
  diagnosticAdvice: {
    'no-workspace': 'Créez un espace de travail avec : dragoman init. Ou désignez-en un avec --workspace DIR.',
    'unknown-key': 'Corrigez-la ou retirez-la.',
    'unknown-language': 'Nommez l’une d’elles, ou ajoutez-la à « targetLanguages » dans dragoman.json.',
    'unknown-ui-language': 'Donnez --ui-language en ou fr.',
    'read-only': 'Rendez-le modifiable et relancez la commande ; rien n’est perdu.',
    'disk-full': 'Libérez de la place et relancez la commande ; l’ancien fichier est intact.',
    stale: 'Lancez : dragoman extract',
    'undecodable-bytes':
      'Enregistrez le fichier en UTF-8 (ou en UTF-16 avec marque d’ordre des octets) et relancez la commande.',
    'not-a-text-file': 'Retirez ce caractère, ou gardez le fichier comme pièce jointe sous une autre extension.',
  },
};
