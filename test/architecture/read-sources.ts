import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree, as far as it is looked at here. */
export interface Node {
  type: string;
  [field: string]: unknown;
}

/** One import or re-export: `type` is erased, `dynamic` is loaded later. */
export interface Import {
  /** Path from the root of the project, the name of a package, or `virtual:…`. */
  target: string;
  kind: 'value' | 'type' | 'dynamic';
}

export interface Source {
  path: string;
  lines: number;
  program: Node;
  imports: Import[];
}

/** What ships: all of it runs in the extension. Type definitions and tests do not. */
const SHIPPED = '{entrypoints,components,lib}/**/*.{ts,tsx}';
const OTHERS = ['{cli,test}/**/*.{ts,tsx,mjs,mts}', '*.ts', '.ci/*.{ts,mjs}'];

/** Every source file that ships, without its tests. */
export function readShipped(): Source[] {
  return list([SHIPPED])
    .filter((path) => !path.endsWith('.d.ts') && !isTest(path))
    .map(readSource);
}

/** Every file of code there is, tests and tools too. */
export function readAll(): Source[] {
  return list([SHIPPED, ...OTHERS]).map(readSource);
}

/** Of the pure stages' folders, what runs at build time and in the shell alone. */
export const BUILD_TIME: readonly string[] = [
  'lib/catalogue/read-vendors.ts',
  'lib/catalogue/read-catalogue.ts',
  'lib/catalogue/general/read-general.ts',
  'lib/catalogue/vite-plugin.ts',
  'lib/consent/vite-plugin.ts',
  'lib/consent/without-network.ts',
  'lib/evidence/build-offline-verifier.ts',
  'lib/evidence/vite-plugin.ts',
];

/** Whether a file belongs to the stages that take values and give values. */
export function isPure(path: string): boolean {
  return (
    /^lib\/(catalogue|classify|consent|clock|checks|report|overview|compare|expect|letter|evidence|export)\//.test(
      path,
    ) && !BUILD_TIME.includes(path)
  );
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function list(patterns: string[]): string[] {
  return globSync(patterns, { exclude: ['**/node_modules/**', 'test/demo-shop/www/**'] }).sort();
}

function readSource(path: string): Source {
  return parseSource(path, readFileSync(path, 'utf8'));
}

/** Parses one file. @throws Error when it is no TypeScript or JavaScript */
export function parseSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const tree = program as unknown as Node; // the parser's own types are far more detailed
  return { path, lines: text.trimEnd().split('\n').length, program: tree, imports: findImports(path, tree) };
}

/** Calls `visit` for each node below and including this one; it answers `false` where nothing below shall be looked at. */
export function walk(node: Node, visit: (node: Node) => boolean | undefined): void {
  if (visit(node) === false) return;
  for (const child of childrenOf(node)) walk(child, visit);
}

/** The nodes in a node's fields. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((field) =>
    Array.isArray(field) ? field.filter(isNode) : isNode(field) ? [field] : [],
  );
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The text of a string or of a template without expressions, which is how minifiers write strings. */
export function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis) || node.quasis.length !== 1) return undefined;
  const { value } = node.quasis[0] as { value: { cooked: string } }; // a template element, by the language
  return value.cooked;
}

function findImports(path: string, program: Node): Import[] {
  const found: Import[] = [];
  walk(program, (node) => {
    const { source, importKind, exportKind } = node;
    const specifier = textOf(source);
    if (specifier === undefined) return undefined;
    const target = resolve(path, specifier);
    if (node.type === 'ImportExpression') found.push({ target, kind: 'dynamic' });
    else if (node.type === 'TSImportType') found.push({ target, kind: 'type' });
    else if (/^(Import|Export)/.test(node.type))
      found.push({ target, kind: importKind === 'type' || exportKind === 'type' ? 'type' : 'value' });
    return undefined;
  });
  return found;
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier;
}
