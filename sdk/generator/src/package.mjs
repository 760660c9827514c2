// One npm package of Pulumi: what its declarations and its JavaScript say about resources, functions, nested types and enums.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { descendants, fallback, literal, nameOf, parse, parseText } from './syntax.mjs';
import { readType } from './types.mjs';

/**
 * @typedef {string | number | boolean} Literal
 * @typedef {{ wire: string, type: import('./types.mjs').Type, optional: boolean, fallback?: Literal, json?: boolean, secret?: boolean }} Member
 * @typedef {{ name: string, token: string, apiVersion?: string, argsOptional: boolean, inputs: Member[], outputs: Member[], secrets: string[] }} ResourceFacts
 * @typedef {{ name: string, token: string, argsOptional: boolean, plain?: Member[], inputs?: Member[], results: Member[] }} FunctionFacts
 * @typedef {{ name: string, package: string, argsOptional: boolean, inputs: Member[] }} ProviderFacts
 */

export class Package {
  /** @param {string} folder the package's folder below node_modules */
  constructor(folder) {
    this.folder = folder;
    this.version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    /** @type {Map<string, any>} */
    this.files = new Map();
  }

  /** @param {string} module empty for a package without modules @param {string} name @returns {ResourceFacts} */
  resource(module, name) {
    const path = this.fileOf(module, name);
    const declarations = parse(`${path}.d.ts`);
    const type = only(declarations.statements.filter(ts.isClassDeclaration), `class in ${path}.d.ts`);
    const script = resourceScript(parse(`${path}.js`));
    const constructor = only(type.members.filter(ts.isConstructorDeclaration), `constructor in ${path}.d.ts`);
    const inputs = members(findInterface(declarations, `${name}Args`).members, script.fallbacks);
    sameNames(inputs.filter(m => !m.optional).map(m => m.wire), script.required, `required inputs of ${name}`);
    return {
      name,
      token: script.token,
      apiVersion: /Uses Azure REST API version ([\w-]+)\./.exec(type.getFullText(declarations))?.[1],
      argsOptional: constructor.parameters[1].questionToken !== undefined,
      inputs,
      outputs: members(type.members.filter(ts.isPropertyDeclaration), new Map()),
      secrets: script.secrets,
    };
  }

  /** The provider itself: its package, and how each input goes out. @returns {ProviderFacts} */
  provider() {
    const name = 'Provider';
    const path = join(this.folder, 'provider');
    const declarations = parse(`${path}.d.ts`);
    const type = only(declarations.statements.filter(ts.isClassDeclaration), `class in ${path}.d.ts`);
    const constructor = only(type.members.filter(ts.isConstructorDeclaration), `constructor in ${path}.d.ts`);
    const script = resourceScript(parse(`${path}.js`));
    const inputs = members(findInterface(declarations, `${name}Args`).members, script.fallbacks);
    sameNames(inputs.map(m => m.wire), [...script.forms.keys()], `inputs of ${name}`);
    return {
      name,
      package: script.token,
      argsOptional: constructor.parameters[1].questionToken !== undefined,
      inputs: inputs.map(m => ({ ...m, ...script.forms.get(m.wire) })),
    };
  }

  /** @param {string} module @param {string} name @returns {FunctionFacts} */
  func(module, name) {
    const path = this.fileOf(module, name);
    const declarations = parse(`${path}.d.ts`);
    const script = functionScript(parse(`${path}.js`));
    const declared = only(declarations.statements.filter(s => ts.isFunctionDeclaration(s) && s.name?.text === lowerFirst(name)), `${name} in ${path}.d.ts`);
    const hasArgs = declared.parameters[0]?.name.getText(declarations) === 'args';
    return {
      name,
      token: script.token,
      argsOptional: hasArgs && declared.parameters[0].questionToken !== undefined,
      plain: hasArgs ? members(findInterface(declarations, `${name}Args`).members, script.fallbacks) : undefined,
      inputs: hasArgs ? members(findInterface(declarations, `${name}OutputArgs`).members, script.fallbacks) : undefined,
      results: members(findInterface(declarations, `${name}Result`).members, new Map()),
    };
  }

  /** @param {'input' | 'output'} direction @param {string} module @param {string} name @returns {Member[]} */
  nested(direction, module, name) {
    const { interfaces, defaults } = this.remember(`${direction}/${module}`, () => namespace(join(this.folder, 'types', direction), module));
    const found = interfaces.get(name);
    if (!found) throw new Error(`types/${direction}.d.ts has no ${module}.${name}`);
    return members(found.members, direction === 'input' ? defaults.get(name) ?? new Map() : new Map());
  }

  /** @param {string} module @param {string} name @returns {{ key: string, value: string }[]} */
  enumeration(module, name) {
    const file = this.remember(`enums/${module}`, () => parse(join(this.folder, 'types', 'enums', module, 'index.d.ts')));
    for (const statement of file.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const declaration = statement.declarationList.declarations[0];
      if (declaration.name.text !== name) continue;
      return declaration.type.members.map(m => ({ key: nameOf(m.name), value: m.type.literal.text }));
    }
    throw new Error(`types/enums/${module} has no ${name}`);
  }

  /** A class's file has its name in another case: HostPool in hostPool, MSIXPackage in msixpackage. */
  fileOf(module, name) {
    const folder = join(this.folder, module);
    return join(folder, only(this.filesOf(module).filter(f => f.toLowerCase() === name.toLowerCase()), `file of ${name} in ${folder}`));
  }

  filesOf(module) {
    return this.remember(`files/${module}`, () =>
      readdirSync(join(this.folder, module)).filter(f => f.endsWith('.js')).map(f => f.slice(0, -'.js'.length)));
  }

  remember(key, read) {
    if (!this.files.has(key)) this.files.set(key, read());
    return this.files.get(key);
  }
}

/**
 * The interfaces of one module in types/input or types/output by name, and the defaults that the JavaScript gives their members.
 * The files hold every module of Azure, so only the piece that is asked for is parsed.
 */
function namespace(path, module) {
  const interfaces = new Map();
  const owners = new Map();
  const [space] = parseText(`${path}.d.ts`, piece(`${path}.d.ts`, `export declare namespace ${module} {`, 'export declare namespace ')).statements;
  for (const statement of space?.body.statements ?? []) {
    if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);
    if (ts.isFunctionDeclaration(statement)) owners.set(statement.name.text, statement.type.typeName.text);
  }
  const defaults = new Map();
  if (!path.endsWith('input') || !existsSync(`${path}.js`)) return { interfaces, defaults };
  const [script] = parseText(`${path}.js`, piece(`${path}.js`, `(function (${module}) {`, 'var ')).statements;
  for (const declared of script?.expression.expression.expression.body.statements.filter(ts.isFunctionDeclaration) ?? []) {
    const owner = owners.get(declared.name.text);
    if (owner) defaults.set(owner, objectFallbacks(declared.body));
  }
  return { interfaces, defaults };
}

/** The lines of a file from the one that begins so to the next one that begins as told; nothing if there is none. */
function piece(path, begin, next) {
  const text = `\n${readFileSync(path, 'utf8')}`;
  const start = text.indexOf(`\n${begin}`);
  if (start < 0) return '';
  const end = text.indexOf(`\n${next}`, start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

/** `{ member: value ?? literal }` anywhere below a node. @param {ts.Node} node @returns {Map<string, Literal>} */
function objectFallbacks(node) {
  const found = new Map();
  for (const child of descendants(node)) {
    if (!ts.isPropertyAssignment(child)) continue;
    const value = fallback(child.initializer);
    if (value !== undefined) found.set(nameOf(child.name), value);
  }
  return found;
}

/** What a resource's constructor does: its token, the checks for required inputs, defaults, secret outputs, and inputs sent as JSON text or as secrets. */
function resourceScript(file) {
  const fallbacks = new Map();
  const forms = new Map();
  const required = [];
  const secrets = [];
  let token;
  for (const node of descendants(file)) {
    if (ts.isPropertyDeclaration(node) && nameOf(node.name) === '__pulumiType') token = literal(node.initializer);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isElementAccessExpression(node.left)) {
      const wire = literal(node.left.argumentExpression);
      const value = fallback(node.right);
      if (value !== undefined) fallbacks.set(wire, value);
      if (ts.isIdentifier(node.left.expression) && node.left.expression.text === 'resourceInputs') forms.set(wire, formOf(node.right));
    }
    if (ts.isNewExpression(node) && /^Missing required property '(.+)'$/.test(literal(node.arguments[0]) ?? ''))
      required.push(/'(.+)'/.exec(literal(node.arguments[0]))[1]);
    if (ts.isPropertyAssignment(node) && nameOf(node.name) === 'additionalSecretOutputs') secrets.push(...node.initializer.elements.map(literal));
  }
  return { token, fallbacks, required, secrets, forms };
}

/** `pulumi.output(x).apply(JSON.stringify)` goes out as JSON text; `pulumi.secret(x)` as a secret. @param {ts.Expression} node */
function formOf(node) {
  const names = [node, ...descendants(node)].filter(ts.isPropertyAccessExpression).map(n => n.name.text);
  return { json: names.includes('stringify'), secret: names.includes('secret') };
}

/** What a function sends: its token, and defaults of its arguments. */
function functionScript(file) {
  for (const node of descendants(file))
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'invoke')
      return { token: literal(node.arguments[0]), fallbacks: objectFallbacks(node.arguments[1]) };
  throw new Error(`${file.fileName} invokes nothing`);
}

/** @param {Iterable<ts.TypeElement | ts.ClassElement>} nodes @param {Map<string, Literal>} fallbacks @returns {Member[]} */
function members(nodes, fallbacks) {
  return [...nodes].map(node => {
    const wire = nameOf(node.name);
    const { type, optional } = readType(node.type);
    return { wire, type, optional: optional || node.questionToken !== undefined, fallback: fallbacks.get(wire) };
  });
}

function findInterface(file, name) {
  return only(file.statements.filter(s => ts.isInterfaceDeclaration(s) && s.name.text === name), `${name} in ${file.fileName}`);
}

function sameNames(declared, checked, what) {
  const left = declared.toSorted().join(', ');
  const right = checked.toSorted().join(', ');
  if (left !== right) throw new Error(`the ${what} differ: declared ${left}; checked ${right}`);
}

function only(items, what) {
  if (items.length !== 1) throw new Error(`expected one ${what}, found ${items.length}`);
  return items[0];
}

export function lowerFirst(text) {
  return text[0].toLowerCase() + text.slice(1);
}
