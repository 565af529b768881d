/** What is imported keeps its name, where that can be one in the workspace. */
import type { Diagnostic } from '@dragoman/model';

export function unfitName(file: string, name: string): Diagnostic {
  return {
    code: 'unfit-name',
    severity: 'error',
    message: `"${name}" cannot be the name of a file in the workspace; nothing was written`,
    location: { file },
    advice: 'Give it a plain name, and run the command again.',
    values: { name },
  };
}
