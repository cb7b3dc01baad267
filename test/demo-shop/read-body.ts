import type { IncomingMessage } from 'node:http';

/**
 * Takes a request's body off the wire. At most `limit` bytes are kept; the rest passes through without being held.
 * @returns the text, or null when it was longer than the limit or the sender went away.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  return new Promise((resolve) => {
    let kept: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) kept.push(chunk);
      else kept = [];
    });
    request.on('end', () => resolve(length <= limit ? Buffer.concat(kept).toString('utf8') : null));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
}
