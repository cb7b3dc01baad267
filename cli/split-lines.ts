const LINE_FEED = 10;

/**
 * Splits bytes into lines at line feeds alone: other ends of lines, such as U+2028, may stand within JSON, and whoever asks counts lines. The lines
 * of each chunk come together; the last needs no line feed. A line of more than `most` bytes is dropped, and undefined stands in its place.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<(Buffer | undefined)[]> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer) => {
    size += part.length;
    if (size > most) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const end = () => {
    const line = size > most ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    const lines: (Buffer | undefined)[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      lines.push(end());
      from = at + 1;
    }
    take(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [end()];
}
