/** The match patterns that cover a site with all its hosts. */
export function buildOrigins(site: string): string[] {
  // Wildcard subdomains are not allowed before numeric addresses; match patterns leave the brackets on IPv6.
  const isAddress = /^[\d.]+$/.test(site) || site.includes(':') || site.startsWith('[');
  return [isAddress ? `*://${site}/*` : `*://*.${site}/*`];
}

export const EVERY_SITE = ['<all_urls>'];
