import { createServer, type RequestListener, type Server } from 'node:http';

/** A server that only this machine can reach. */
export interface LocalServer {
  port: number;
  /** Ends open answers too, so that pages which never finish loading do not hold it open. */
  close(): Promise<void>;
}

/** What the system answers when it has no IPv6 loopback: then IPv4 alone is enough. */
const NO_IPV6 = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
const ATTEMPTS = 5;

/**
 * Serves on 127.0.0.1 and, where there is one, on ::1 at the same port: browsers resolve `*.localhost` to both and may try either.
 * @param port 0 takes a free one.
 * @throws when the port is taken.
 */
export async function listenLocally(answer: RequestListener, port = 0): Promise<LocalServer> {
  for (let attempt = 1; ; attempt++) {
    const servers = [await listen(answer, '127.0.0.1', port)];
    const taken = portOf(servers[0]);
    try {
      servers.push(await listen(answer, '::1', taken));
    } catch (error) {
      const code = codeOf(error);
      if (!NO_IPV6.has(code)) {
        await closeAll(servers);
        // Somebody else holds the same port on ::1. Any other port will do, unless one was asked for.
        if (code === 'EADDRINUSE' && port === 0 && attempt < ATTEMPTS) continue;
        throw error;
      }
    }
    return { port: taken, close: () => closeAll(servers) };
  }
}

function listen(answer: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, ipv6Only: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    }),
  );
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The local server has no port.');
  return address.port;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
