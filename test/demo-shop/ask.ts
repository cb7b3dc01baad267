import { request } from 'node:http';

/** A whole answer of a local server. Headers and body are kept byte for byte, as latin1 text. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  cookies: string[];
  body: string;
}

export interface Question {
  host?: string;
  method?: string;
  cookie?: string;
  body?: string;
}

/** Asks 127.0.0.1 with any `Host`, as a browser does for `*.localhost`. Node itself knows no such names. */
export function ask(port: number, path: string, question: Question = {}): Promise<Reply> {
  const { host = `shop.localhost:${port}`, method = 'GET', cookie, body } = question;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path, method, headers: { host, ...(cookie ? { cookie } : {}) }, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            cookies: incoming.headers['set-cookie'] ?? [],
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
