import { childrenOf, isNode, type Node, textOf, walk } from './read-sources.ts';

/** What a file uses of what it did not make: `Date`, and `Date.now` for a property of it. */
export interface References {
  /** Names that the file neither declares nor imports. Types are left out. */
  globals: Set<string>;
  /** Names of all properties that are read, called or set, also as `thing['name']`. */
  properties: Set<string>;
  /** `Global.property` pairs, and `new Global()` for a call without arguments. */
  uses: Set<string>;
}

/** Finds what a file refers to. A name that is declared anywhere in the file counts as its own everywhere in it. */
export function findReferences(program: Node): References {
  const own = findDeclared(program);
  const found: References = { globals: new Set(), properties: new Set(), uses: new Set() };
  visit(program, own, found);
  return found;
}

function visit(node: Node, own: ReadonlySet<string>, found: References): void {
  if (isErased(node)) return;
  const global = (one: unknown) =>
    isNode(one) && one.type === 'Identifier' && !own.has(nameOf(one)) ? nameOf(one) : undefined;
  if (node.type === 'Identifier' && !own.has(nameOf(node))) found.globals.add(nameOf(node));
  if (node.type === 'MemberExpression') {
    const property = propertyOf(node);
    if (property !== undefined) found.properties.add(property);
    const object = global(node.object);
    if (object !== undefined && property !== undefined) found.uses.add(`${object}.${property}`);
  }
  if (node.type === 'NewExpression' && Array.isArray(node.arguments) && node.arguments.length === 0) {
    const callee = global(node.callee);
    if (callee !== undefined) found.uses.add(`new ${callee}()`);
  }
  if (node.type === 'ObjectPattern' && Array.isArray(node.properties))
    for (const property of node.properties)
      if (isNode(property) && isNode(property.key)) found.properties.add(nameOf(property.key));
  const skipped = unreadPart(node);
  for (const child of childrenOf(node)) if (child !== skipped) visit(child, own, found);
}

/** The property of `a.name`, `a['name']`; undefined for any other expression in brackets. */
function propertyOf({ property, computed }: Node): string | undefined {
  if (!isNode(property)) return undefined;
  if (computed) return textOf(property);
  return nameOf(property);
}

/** A name that is a label and refers to nothing: `a.name`, `{ name: … }`. */
function unreadPart(node: Node): unknown {
  if (node.computed === true) return undefined;
  if (node.type === 'MemberExpression') return node.property;
  if (/^(Property|MethodDefinition|PropertyDefinition|AccessorProperty)$/.test(node.type)) return node.key;
  return /^(LabeledStatement|BreakStatement|ContinueStatement)$/.test(node.type) ? node.label : undefined;
}

/** Types are erased, but the expression in `x as T` stays. Import and export lists name what is declared elsewhere. */
function isErased(node: Node): boolean {
  if (/^(ImportDeclaration|ExportAllDeclaration|ImportSpecifier|MetaProperty)$/.test(node.type)) return true;
  if (node.type === 'ExportNamedDeclaration' && isNode(node.source)) return true;
  return node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)Expression$/.test(node.type);
}

function findDeclared(program: Node): Set<string> {
  const own = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') own.add(nameOf(pattern));
    else if (pattern.type === 'Property') bind(pattern.value);
    else if (pattern.type === 'AssignmentPattern') bind(pattern.left);
    else if (/Pattern$|^RestElement$|^FormalParameters$|^TSParameterProperty$/.test(pattern.type))
      childrenOf(pattern).forEach(bind);
  };
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') bind(node.id);
    if (/Function|^Class/.test(node.type)) bind(node.id);
    if (/Function/.test(node.type)) for (const parameter of [node.params].flat()) bind(parameter);
    if (node.type === 'CatchClause') bind(node.param);
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) bind(node.local);
    return undefined;
  });
  return own;
}

function nameOf({ name, value }: Node): string {
  return typeof name === 'string' ? name : String(value);
}
