/**
 * Nx's open contract for a self-hosted remote cache (`PUT` and `GET /v1/cache/{hash}`, a bearer token, octet streams), kept
 * in memory: what a real one must answer, and nothing else.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CacheRequest {
  readonly method: string;
  readonly status: number;
}

export interface RemoteCache {
  readonly url: string;
  /** Hash → what was stored. */
  readonly stored: ReadonlyMap<string, Buffer>;
  /** Every request with its answer, in order; `forget` empties the list, not the cache. */
  readonly requests: readonly CacheRequest[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** May read and write; may only read. */
export const tokens = { writer: 'writes-and-reads', reader: 'reads-only' } as const;

export async function startRemoteCache(): Promise<RemoteCache> {
  const stored = new Map<string, Buffer>();
  const requests: CacheRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, stored).then(({ status, body }) => {
      requests.push({ method: request.method ?? '', status });
      const type = status === 200 && body !== undefined ? 'application/octet-stream' : 'text/plain';
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const forget = (): void => void requests.splice(0);
  return { url: `http://127.0.0.1:${port}`, stored, requests, forget, close: () => closed(server) };
}

interface Answer {
  readonly status: number;
  readonly body?: Buffer | string;
}

async function answer(request: IncomingMessage, stored: Map<string, Buffer>): Promise<Answer> {
  const body = await bodyOf(request);
  const [, hash] = /^\/v1\/cache\/([\w.-]+)$/u.exec(request.url ?? '') ?? [];
  const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1];
  if (token !== tokens.writer && token !== tokens.reader) return { status: 401, body: 'no such token' };
  if (hash === undefined) return { status: 404, body: 'no such place' };
  if (request.method === 'GET') return found(stored.get(hash));
  if (request.method !== 'PUT') return { status: 405, body: 'GET or PUT' };
  // Whoever may only read must not be able to put words into other people's outputs, nor change what is there.
  if (token !== tokens.writer) return { status: 403, body: 'this token may only read' };
  if (stored.has(hash)) return { status: 409, body: 'a record is never replaced' };
  stored.set(hash, body);
  return { status: 200 };
}

function found(record: Buffer | undefined): Answer {
  return record === undefined ? { status: 404, body: 'no record' } : { status: 200, body: record };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function closed(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle());
    server.closeAllConnections();
  });
}
