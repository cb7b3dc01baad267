import { parseArgs } from 'node:util';
import { answerRequest } from './answer-request.ts';
import { bundleClient } from './bundle-client.ts';
import { listenLocally } from './listen-locally.ts';

/** The demo shop while it runs. `url` ends with a slash. */
export interface Shop {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Opens the demo shop on this machine, reachable from this machine only. Browsers know by themselves where `shop.localhost` is;
 * other programs ask 127.0.0.1 and send that name as `Host`.
 * @param options.port a free one when left out.
 * @throws when the port is taken.
 */
export async function startShop(options: { port?: number } = {}): Promise<Shop> {
  const assets = await bundleClient();
  const server = await listenLocally((request, response) => {
    answerRequest(assets, request, response).catch((error: unknown) => {
      console.error(`The demo shop could not answer ${request.method} ${request.url}.`, error);
      response.writeHead(500).end();
    });
  }, options.port);
  return { url: `http://shop.localhost:${server.port}/`, port: server.port, close: server.close };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`--port wants a number from 0 to 65535, not "${values.port}".`);
    process.exit(2);
  }
  const shop = await startShop({ port });
  console.log(`Breadcrumb Bakery is open at ${shop.url}`);
  console.log(`It waits for your choice there. One that does not: ${shop.url}?consent=ignored`);
  process.once('SIGINT', () => void shop.close());
  process.once('SIGTERM', () => void shop.close());
}
