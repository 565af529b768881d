import { expect, test } from 'vitest';
import * as door from './index.ts';

test('libs/workspace exports exactly: the disk behind a port, configuration, documents, atomic writes, locks, ledger, public folder', () => {
  expect(Object.keys(door).sort()).toEqual([
    'buildPublicSet',
    'configurationSchema',
    'copyAssets',
    'currentSet',
    'defaultPolicy',
    'findWorkspace',
    'initWorkspace',
    'latestVersions',
    'listDocuments',
    'listFiles',
    'listTranslations',
    'loadConfiguration',
    'loadReleaseCard',
    'nearestName',
    'nodeFileSystem',
    'publicSetDigest',
    'readAssets',
    'readFileVersion',
    'readLedger',
    'readOutsideFile',
    'releaseCardSchema',
    'rescuedVersions',
    'sweepPublicFolder',
    'sweepTemporaries',
    'switchPublicFolder',
    'systemProcesses',
    'withLock',
    'writeAtomically',
    'writeLedgerVersion',
    'writeOutputs',
  ]);
});
