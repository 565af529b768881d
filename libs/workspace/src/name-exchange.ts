/**
 * Exchanging two names in one step, which Node has no call for: `renameat2(RENAME_EXCHANGE)` of Linux, `renamex_np` of
 * macOS. On Windows the package moves three times, which is no exchange, so it counts as not possible there.
 */
type Exchange = (from: string, to: string) => void;

let loaded: Promise<Exchange | undefined> | undefined;

/** Loaded at the first write, since most verbs only read; undefined where this machine has none. */
export function nameExchange(): Promise<Exchange | undefined> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Exchange | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    const { swapSync } = await import('fs-native-extensions');
    return swapSync;
  } catch {
    // No build for this machine.
    return undefined;
  }
}

/** What a disk answers that cannot exchange names. */
export const withoutExchange: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);
