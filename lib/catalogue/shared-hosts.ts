/** Hosts that serve the scripts of many: packages, buckets, or several tools of one company. Alone they say nobody's name. */
const SHARED_HOSTS: readonly string[] = [
  ...['cdn.jsdelivr.net', 'fastly.jsdelivr.net', 'gcore.jsdelivr.net', 'testingcf.jsdelivr.net', 'esm.run'],
  ...['unpkg.com', 'esm.sh', 'cdn.skypack.dev', 'ga.jspm.io', 'cdn.statically.io'],
  ...['cdnjs.cloudflare.com', 'ajax.aspnetcdn.com', 'code.jquery.com', 'cdn.polyfill.io', 'polyfill-fastly.io'],
  ...['maxcdn.bootstrapcdn.com', 'stackpath.bootstrapcdn.com', 'netdna.bootstrapcdn.com', 'cdn.bootcdn.net'],
  ...['cdn.bootcss.com', 'cdn.staticfile.org', 'lib.baomitu.com'],
  ...['cdn.rawgit.com', 'raw.githack.com', 'rawcdn.githack.com', 'raw.githubusercontent.com'],
  ...['s3.amazonaws.com', 'storage.googleapis.com', 'ajax.googleapis.com', 'apis.google.com'],
  ...['www.googletagmanager.com', 'www.google.com', 'www.gstatic.com'],
  ...['cdn.shopify.com', 's0.wp.com', 'c0.wp.com'],
];

/** Whether a host serves the scripts of many, or one below it does. Hosts in lower case. */
export function isSharedHost(host: string): boolean {
  return SHARED_HOSTS.some((shared) => shared === host || shared.endsWith(`.${host}`));
}

/** Whether the sites below a domain are everyone's, as those below co.uk and github.io are: it is no site itself. */
export function isPublicSuffix(domain: string, findSite: (host: string) => string): boolean {
  const below = `own.${domain}`;
  return findSite(below) === below;
}
