/** Machines share what they assembled by Nx's open contract for a self-hosted remote cache, against a stub of it. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nxWorkspaceWithReleases, releases, translate } from './releases.ts';
import { type RemoteCache, startRemoteCache, tokens } from './remote-cache-stub.ts';
import { tasksIn, type NxWorkspace } from './temporary-nx-workspace.ts';

const [, pier] = releases;
let workspace: NxWorkspace;
let cache: RemoteCache;

beforeAll(async () => {
  workspace = await nxWorkspaceWithReleases();
  cache = await startRemoteCache();
});
afterAll(async () => {
  await cache.close();
  rmSync(workspace.root, { recursive: true, force: true });
});

async function assemble(token: string): Promise<Readonly<Record<string, string>>> {
  const said = await workspace.nx(['run-many', '-t', 'assemble', '--output-style=static'], {
    NX_SELF_HOSTED_REMOTE_CACHE_SERVER: cache.url,
    NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: token,
  });
  return tasksIn(said, 'assemble');
}

/** As a machine that has never assembled anything. */
function forgetEverything(): void {
  for (const folder of ['.nx', 'dist', 'apps/cli/dist']) workspace.remove(folder);
  cache.forget();
}

const each = (from: string): Readonly<Record<string, string>> =>
  Object.fromEntries(releases.map((release) => [`locales/fr/${release}`, from]));

test('what one machine assembled another restores, byte for byte, without running anything', async () => {
  expect(await assemble(tokens.writer)).toEqual(each('ran'));
  // Three releases and the command itself.
  expect(cache.requests.filter(({ method }) => method === 'PUT')).toEqual(
    Array(4).fill({ method: 'PUT', status: 200 }),
  );
  const made = workspace.files('dist');
  forgetEverything();
  expect(await assemble(tokens.writer)).toEqual(each('remote cache'));
  expect(workspace.files('dist')).toEqual(made);
  expect(cache.requests).toEqual(Array(4).fill({ method: 'GET', status: 200 }));
});

test('a token that may only read takes from the cache, and a refused upload does not fail the run', async () => {
  forgetEverything();
  const stored = new Map(cache.stored);
  const edited = translate(workspace, `locales/lv/${pier}/communique.txt.xlf`, '⟦Lá réúñíóñ', '⟦Sanāksme');
  expect(await assemble(tokens.reader)).toEqual({ ...each('remote cache'), [`locales/fr/${pier}`]: 'ran' });
  expect(cache.requests.filter(({ status }) => status !== 200)).toEqual([
    { method: 'GET', status: 404 },
    { method: 'PUT', status: 403 },
  ]);
  expect(new Map(cache.stored)).toEqual(stored);
  expect(workspace.read(`locales/lv/${pier}/communique.txt.xlf`)).toBe(edited);
  expect(workspace.read(`dist/assembled/${pier}/lv/communique.txt`)).toContain('⟦Sanāksme');
});

test('the stub answers as the contract says: a record is never replaced, and nobody comes in without a token', async () => {
  const [hash = ''] = cache.stored.keys();
  const ask = async (method: string, token: string | undefined, path = `/v1/cache/${hash}`): Promise<number> => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const body = method === 'PUT' ? { body: 'other bytes' } : {};
    return (await fetch(`${cache.url}${path}`, { method, headers, ...body })).status;
  };
  expect(await ask('PUT', tokens.writer)).toBe(409);
  expect(await ask('PUT', tokens.reader)).toBe(403);
  expect(await ask('PUT', undefined)).toBe(401);
  expect(await ask('GET', 'guessed')).toBe(401);
  expect(await ask('GET', tokens.reader, '/v1/cache/unknown')).toBe(404);
  expect(await ask('GET', tokens.reader)).toBe(200);
});
