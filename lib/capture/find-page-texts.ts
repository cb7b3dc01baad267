import type { PageTable, PageTexts } from '../page-texts-types.ts';

/** Far more than any list or policy has; a page can have anything. */
const MOST_TABLES = 2_000;
const MOST_ROWS = 20_000;
const MOST_CELLS = 60;
const LONGEST_CELL = 2_000;
const LONGEST_TEXT = 2_000_000;
const DEEPEST = 500;
/** Longest line that can stand for a heading. */
const LONGEST_HEADING = 120;

const UNSEEN = /^(script|style|noscript|template|svg|math|iframe|object|canvas|select|textarea|head)$/;
const BLOCK =
  /^(address|article|aside|blockquote|br|caption|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/**
 * Finds the tables, definition lists, plain lists and rows of labelled facts of a document, also in open shadow trees, and its text. Looks only; what is
 * collapsed counts too, because lists of cookies often are.
 */
export function findPageTexts(root: Document): PageTexts {
  const finder = createFinder();
  if (root.body) finder.walk(root.body, 0);
  const text = root.body ? readText(root.body, LONGEST_TEXT + 1) : '';
  return {
    tables: finder.tables.filter(({ rows }) => rows.length > 0),
    text: text.slice(0, LONGEST_TEXT),
    isCut: finder.isFull() || text.length > LONGEST_TEXT,
  };
}

function createFinder() {
  const tables: PageTable[] = [];
  const outline: string[] = [];
  let line = '';
  let rowsLeft = MOST_ROWS;
  const isFull = () => rowsLeft <= 0 || tables.length >= MOST_TABLES;
  const take = (rows: string[][], own: string, isRecord: boolean) => {
    if (isFull() || rows.length === 0) return;
    const headings = [own, line, ...outline.toReversed()].filter((text) => text !== '');
    const last = tables.at(-1);
    // Facts with labels come one record at a time.
    const isMore =
      isRecord &&
      last &&
      last.headings.join('\n') === headings.join('\n') &&
      last.rows[0]?.join('\n') === rows[0]?.join('\n');
    const more = (isMore ? rows.slice(1) : rows).slice(0, rowsLeft);
    rowsLeft -= more.length;
    if (isMore) last.rows.push(...more);
    else tables.push({ headings, rows: more });
  };
  const walk = (element: Element, depth: number): void => {
    if (depth > DEEPEST || isFull() || UNSEEN.test(element.localName)) return;
    const level = findLevel(element);
    if (level !== undefined) {
      outline.splice(level - 1);
      while (outline.length < level - 1) outline.push('');
      outline.push(readText(element, LONGEST_HEADING + 1).slice(0, LONGEST_HEADING));
      line = '';
      return;
    }
    const rows = readRows(element);
    if (rows) {
      take(
        rows,
        readCaption(element),
        /^(?:li|div|dl|section|article|ul|ol)$/.test(element.localName) && (rows[0]?.length ?? 0) > 1,
      );
      if (element.localName === 'table') line = '';
      return;
    }
    if (isLine(element)) line = readText(element, LONGEST_HEADING + 1);
    for (const child of element.shadowRoot?.children ?? []) walk(child, depth + 1);
    for (const child of element.children) walk(child, depth + 1);
  };
  return { tables, walk, isFull };
}

function findLevel(element: Element): number | undefined {
  const { localName } = element;
  if (/^h[1-6]$/.test(localName)) return Number(localName[1]);
  if (element.getAttribute('role') === 'heading') return Math.min(6, Number(element.getAttribute('aria-level')) || 2);
  return undefined;
}

/** A short text of its own, as many pages write headings. */
function isLine(element: Element): boolean {
  if (!/^(p|strong|b|summary|legend|button|div)$/.test(element.localName)) return false;
  const { length } = element.textContent ?? '';
  return length > 2 && length <= LONGEST_HEADING && !element.querySelector('h1, h2, h3, h4, h5, h6, p, div, li, table');
}

function readCaption(element: Element): string {
  const caption = element.localName === 'table' ? element.querySelector(':scope > caption') : null;
  return caption
    ? readText(caption, LONGEST_HEADING)
    : (element.getAttribute('aria-label') ?? '').slice(0, LONGEST_HEADING);
}

/** The rows of an element that is a table or a list of any form; undefined: it is none. */
function readRows(element: Element): string[][] | undefined {
  const { localName } = element;
  const role = element.getAttribute('role') ?? '';
  if (localName === 'table') return element.querySelector('table') ? undefined : readTable(element, 'tr', 'td, th');
  if (/^(table|grid|treegrid)$/.test(role))
    return readTable(
      element,
      '[role="row"]',
      '[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]',
    );
  if (localName === 'dl') return readDefinitions(element);
  return readPairs(element) ?? (/^[ou]l$/.test(localName) ? readItems(element) : undefined);
}

function readTable(table: Element, rows: string, cells: string): string[][] {
  return [...table.querySelectorAll(rows)].slice(0, MOST_ROWS).flatMap((row) => {
    const texts = [...row.querySelectorAll(cells)].slice(0, MOST_CELLS).flatMap((cell) => {
      const span = Math.min(MOST_CELLS, Number(cell.getAttribute('colspan')) || 1);
      return [readText(cell, LONGEST_CELL), ...Array<string>(span - 1).fill('')];
    });
    return texts.some((text) => text !== '') ? [texts] : [];
  });
}

/** Terms with what is said of them: one row each; or, where the terms come again, labels with their facts. */
function readDefinitions(list: Element): string[][] {
  const parts = [...list.querySelectorAll('dt, dd')].slice(0, MOST_ROWS);
  const terms = parts.filter(({ localName }) => localName === 'dt').map((term) => readText(term, LONGEST_CELL));
  const rows: string[][] = [];
  for (const part of parts)
    if (part.localName === 'dt') rows.push([readText(part, LONGEST_CELL)]);
    else rows.at(-1)?.push(readText(part, LONGEST_CELL));
  const labels = [...new Set(terms)];
  const isRecord = labels.length >= 2 && labels.length <= 12 && rows.every(({ length }) => length === 2);
  if (!isRecord || (labels.length === terms.length && terms.length > 6)) return rows;
  return splitRecords(rows.map(([label = '', fact = '']) => [label, fact] as const));
}

/** Facts with a label each, in parts of two, or alternating: how consent tools write their lists. */
function readPairs(element: Element): string[][] | undefined {
  const children = [...element.children].slice(0, 400);
  if (children.length < 2) return undefined;
  const inTwos = children.every(
    (child) => child.children.length === 2 && child.localName === 'div' && isLabel(child.children[0]),
  );
  const read = (part: Element | undefined) => (part ? readText(part, LONGEST_CELL) : '');
  if (inTwos) return splitRecords(children.map((child) => [read(child.children[0]), read(child.children[1])] as const));
  const labels = children.filter((_, at) => at % 2 === 0);
  const alternates = children.length >= 4 && children.length % 2 === 0 && labels.every(isMarkedLabel);
  if (!alternates) return undefined;
  return splitRecords(labels.map((label, at) => [read(label), read(children[2 * at + 1])] as const));
}

function isLabel(element: Element | undefined): boolean {
  const { length = 0 } = element?.textContent?.trim() ?? '';
  return length > 1 && length <= 40;
}

/** A short text of which all is a heading or in bold. */
function isMarkedLabel(element: Element): boolean {
  const marked = element.querySelector('h3, h4, h5, h6, strong, b');
  return isLabel(element) && marked?.textContent?.trim() === element.textContent?.trim();
}

/** Records as a table: the labels above, one row for each time the first label comes. */
function splitRecords(pairs: readonly (readonly [label: string, fact: string])[]): string[][] {
  const labels = [...new Set(pairs.map(([label]) => label))].slice(0, MOST_CELLS);
  const rows: string[][] = [];
  for (const [label, fact] of pairs) {
    const at = labels.indexOf(label);
    const last = rows.at(-1);
    if (last && last[at] === undefined) last[at] = fact;
    else {
      const row: string[] = [];
      row[at] = fact;
      rows.push(row);
    }
  }
  return [labels, ...rows.map((row) => Array.from(labels, (_, at) => row[at] ?? ''))];
}

/** Lines of a plain list, where they can be facts of keys: not those of menus with lists in them. */
function readItems(list: Element): string[][] | undefined {
  if (list.querySelector('ul, ol, table, dl, h1, h2, h3, h4, h5, h6')) return undefined;
  const lines = [...list.children].slice(0, MOST_ROWS).map((item) => readText(item, LONGEST_CELL));
  if ([...list.children].some((item) => readPairs(item))) return undefined;
  return lines.filter((text) => text !== '').map((text) => [text.replace(/\s*\n\s*/g, ' ')]);
}

/** The text of an element with line ends where blocks end, at most `limit` UTF-16 units. */
function readText(root: Element, limit: number): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (node: Node, depth: number): void => {
    if (length > limit || depth > DEEPEST) return;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/[^\S\u00a0]+|\u00a0/g, ' ');
      parts.push(text);
      length += text.length;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    const { localName = '', shadowRoot } = node as Partial<Element>; // an element, or a shadow tree, which has neither
    if (UNSEEN.test(localName)) return;
    const isBlock = BLOCK.test(localName);
    if (isBlock) parts.push('\n');
    if (shadowRoot) walk(shadowRoot, depth + 1);
    for (const child of node.childNodes) walk(child, depth + 1);
    if (isBlock) parts.push('\n');
  };
  walk(root, 0);
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .slice(0, limit);
}
