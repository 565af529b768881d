import type { Diagnostic } from '@dragoman/model';
import { putAside } from '@dragoman/workspace';
import type { Session } from './session.ts';

export interface KeptAside {
  /** False: the file could not be kept, and must stay where it is. */
  readonly isKept: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What nobody can read, or git has nowhere, may hold what a person typed: it is kept beside, and the place is named. */
export async function keepAside(
  { root, store }: Pick<Session, 'root' | 'store'>,
  file: string,
  bytes: Uint8Array,
): Promise<KeptAside> {
  const { place, diagnostics } = await putAside(root, file, bytes, store);
  if (place === undefined) return { isKept: false, diagnostics };
  const note: Diagnostic = {
    code: 'merge-put-aside',
    severity: 'info',
    message: `what stood here is kept in ${place}`,
    location: { file },
    values: { aside: place },
  };
  return { isKept: true, diagnostics: [...diagnostics, note] };
}
