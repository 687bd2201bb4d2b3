import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { codeOf } from '../../standin/base/systemError';
import {
  getOrPost,
  serverFailed,
  tooLarge,
  unknownHost,
  unknownOrigin,
  unreadableAddress,
} from '../../text/pages';
import { plainText, type Reply } from './reply';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  /** The fields of a sent form. */
  readonly fields: URLSearchParams;
  /** What was sent, as it came. */
  readonly body: Buffer;
}

export type Handler = (request: Request) => Promise<Reply>;

const LOOPBACK = '127.0.0.1';
const LARGEST_BODY = 20_000_000;
/** Read to its end all the same: a browser shows no answer to what it has not finished sending. */
const LARGEST_DRAINED = 1_000_000_000;
const PORTS_TRIED = 50;

export interface Listening {
  readonly server: Server;
  readonly port: number;
}

/** Listens on this machine alone, at the first free port from the one asked for. */
export async function listen(
  handler: Handler,
  firstPort: number,
  onClose?: () => void,
): Promise<Listening> {
  for (let port = firstPort; ; port++) {
    const server = createServer((incoming, response) => {
      answer(incoming, response, handler, server).catch((error: unknown) => {
        send(
          response,
          plainText(500, serverFailed(error instanceof Error ? error.message : String(error))),
        );
      });
    });
    try {
      const found = await bound(server, port);
      if (onClose) server.once('close', onClose);
      return { server, port: found };
    } catch (error) {
      if (!isBusy(error) || port >= firstPort + PORTS_TRIED) throw error;
    }
  }
}

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';

function bound(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve(portOf(server));
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answer(
  incoming: IncomingMessage,
  response: ServerResponse,
  handler: Handler,
  server: Server,
): Promise<void> {
  const refusal = strangerRefusal(incoming, portOf(server));
  if (refusal) return send(response, refusal);
  const { method = 'GET' } = incoming;
  if (method !== 'GET' && method !== 'POST') return send(response, plainText(405, getOrPost));
  const url = addressOf(incoming.url ?? '/');
  const path = url && decodedPath(url.pathname);
  if (!url || path === undefined) return send(response, plainText(400, unreadableAddress));
  const body = method === 'POST' ? await bodyOf(incoming) : Buffer.alloc(0);
  if (body === undefined) return send(response, plainText(413, tooLarge));
  const isForm = (incoming.headers['content-type'] ?? '').startsWith(SENT_FORM);
  const fields = new URLSearchParams(isForm ? body.toString('utf8') : '');
  send(response, await handler({ method, path, query: url.searchParams, fields, body }));
}

const SENT_FORM = 'application/x-www-form-urlencoded';

/** Undefined where it names no page, as « // » does. */
function addressOf(asked: string): URL | undefined {
  try {
    return new URL(asked, `http://${LOOPBACK}`);
  } catch (error) {
    if (codeOf(error) === 'ERR_INVALID_URL') return undefined;
    throw error;
  }
}

/** Undefined when the percent signs in it mean nothing. */
function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** A page of another site must neither read this one by another name, nor send to it. */
function strangerRefusal({ headers, method }: IncomingMessage, port: number): Reply | undefined {
  const own = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  if (!own.includes(headers.host ?? '')) return plainText(403, unknownHost);
  if (method !== 'POST') return undefined;
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const foreign = origin !== undefined && !own.some((host) => origin === `http://${host}`);
  if (foreign || (site !== undefined && site !== 'same-origin')) {
    return plainText(403, unknownOrigin);
  }
  return undefined;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_DRAINED) return undefined;
    if (size <= LARGEST_BODY) chunks.push(bytes);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body, follow }: Reply): void {
  response.writeHead(status, headers);
  if (follow) follow(response);
  else response.end(body);
}
