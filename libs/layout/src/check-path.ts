/** Whether a relative path may be used at all, and whether every system can store it. */
import type { Diagnostic } from '@dragoman/model';

/**
 * `unsafe-path` (error): empty, absolute, leaving its folder, holding NUL, a backslash or half a surrogate pair.
 * `unportable-path` (warning): fine here, cannot be stored on Windows.
 */
export function checkPath(path: string): readonly Diagnostic[] {
  const unsafe = unsafeReason(path);
  if (unsafe !== undefined) return [unsafePath(path, unsafe)];
  return path.split('/').flatMap((name) => {
    const reason = unportableReason(name);
    return reason === undefined ? [] : [unportablePath(path, name, reason)];
  });
}

export function isSafePath(path: string): boolean {
  return unsafeReason(path) === undefined;
}

function unsafeReason(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.includes('\0')) return 'it holds U+0000';
  if (path.includes('\\')) return 'it holds a backslash, which parts folders on Windows';
  if (path.startsWith('/') || /^[A-Za-z]:/u.test(path)) return 'it is absolute';
  if (/\p{Surrogate}/u.test(path)) return 'it holds half a surrogate pair';
  const names = path.split('/');
  if (names.includes('..')) return 'it leaves its folder with ".."';
  return names.some((name) => name === '' || name === '.') ? 'it holds an empty name or "."' : undefined;
}

const reservedOnWindows = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/iu;

const unportable = {
  reserved: 'is reserved on Windows',
  character: 'holds a character that Windows forbids in names',
  ending: 'ends in a dot or space, which Windows drops',
} as const;

function unportableReason(name: string): keyof typeof unportable | undefined {
  if (reservedOnWindows.test(name)) return 'reserved';
  if (/[<>:"|?*\u0001-\u001F]/u.test(name)) return 'character';
  return /[. ]$/u.test(name) ? 'ending' : undefined;
}

function unsafePath(path: string, reason: string): Diagnostic {
  return {
    code: 'unsafe-path',
    severity: 'error',
    message: `this path cannot be used: ${reason}`,
    location: { file: path },
    advice: 'Rename the file; names are parted by "/" and stay below their folder.',
    values: { reason },
  };
}

function unportablePath(path: string, name: string, reason: keyof typeof unportable): Diagnostic {
  return {
    code: 'unportable-path',
    severity: 'warning',
    message: `the name "${name}" ${unportable[reason]}`,
    location: { file: path },
    advice: 'Rename it if anybody works on Windows.',
    values: { name, reason },
  };
}
