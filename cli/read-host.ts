/** What most questions name: nothing to take apart, and `findMatches` minds neither case nor dots. */
const PLAIN = /^[a-z0-9._-]+$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * The host of a cookie's domain, a host with a port, an international name or a whole address; '' when it names none, as a file's address does.
 * Undefined: it is nothing of the kind.
 */
export function readHost(text: string): string | undefined {
  const written = text.trim();
  if (written === '' || PLAIN.test(written)) return written;
  const address = SCHEME.test(written) ? written : `http://${written.replace(/^\/\//, '')}`;
  return (URL.parse(address) ?? URL.parse(`http://[${written}]`))?.hostname;
}
