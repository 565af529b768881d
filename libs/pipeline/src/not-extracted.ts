import type { Diagnostic } from '@dragoman/model';

export function notExtracted(file: string): Diagnostic {
  return {
    code: 'no-file',
    severity: 'error',
    message: 'nothing has been extracted for this language yet',
    location: { file },
    advice: 'Run: dragoman extract',
  };
}
