/** A `Host` header this server is willing to write into a page: letters, digits, dots, hyphens and a port. */
const PLAIN_HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/;

/** @returns the header in lower case, or null when it is missing or holds anything that could not be a host name. */
export function findHost(header: string | undefined): string | null {
  const host = header?.toLowerCase() ?? '';
  return PLAIN_HOST.test(host) ? host : null;
}

/**
 * Where the chat lives for a shop at this host: `shop.localhost:8080` has `chat.localhost:8080`, `shop.example` has `chat.example`.
 * The two are different sites, because what follows the first label is a top-level domain. Any other name gets `chat.localhost`.
 */
export function findChatHost(shopHost: string): string {
  if (shopHost.startsWith('shop.')) return `chat.${shopHost.slice('shop.'.length)}`;
  const port = shopHost.match(/:\d+$/)?.[0] ?? '';
  return `chat.localhost${port}`;
}

/** The chat's own host answers the chat's addresses only; every other host is the shop. */
export function isChatHost(host: string): boolean {
  return host.startsWith('chat.');
}
