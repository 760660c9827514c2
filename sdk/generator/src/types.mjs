// From a type as the typings write it to a neutral one that the C# side can print.
import ts from 'typescript';
import { parts } from './syntax.mjs';

/**
 * @typedef {{ kind: 'string' | 'bool' | 'number' | 'int' | 'double' | 'any' | 'asset', literal?: string }} Plain
 * @typedef {{ kind: 'input' | 'output' | 'enum', module: string, name: string }} Named
 * @typedef {{ kind: 'list' | 'map', item: Type }} Collection
 * @typedef {{ kind: 'union', members: Type[] }} Union
 * @typedef {Plain | Named | Collection | Union} Type
 */

const namespaces = { inputs: 'input', outputs: 'output', enums: 'enum' };

/** @param {ts.TypeNode} node @returns {{ type: Type, optional: boolean }} `optional` when undefined is allowed */
export function readType(node) {
  const members = flatten(node);
  const present = members.filter(m => m !== 'undefined');
  return { type: union(present), optional: present.length < members.length };
}

/** The members of a union, with the `Input`/`Output` around them taken off. @param {ts.TypeNode} node @returns {(Type | 'undefined')[]} */
function flatten(node) {
  if (ts.isParenthesizedTypeNode(node)) return flatten(node.type);
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(flatten);
  if (node.kind === ts.SyntaxKind.UndefinedKeyword) return ['undefined'];
  if (ts.isTypeReferenceNode(node)) {
    const name = parts(node.typeName);
    const isWrapper = name[0] === 'pulumi' && (name[1] === 'Input' || name[1] === 'Output');
    if (isWrapper && node.typeArguments) return flatten(node.typeArguments[0]);
  }
  return [single(node)];
}

/** @param {ts.TypeNode} node @returns {Type} */
function single(node) {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword: return { kind: 'string' };
    case ts.SyntaxKind.BooleanKeyword: return { kind: 'bool' };
    case ts.SyntaxKind.NumberKeyword: return { kind: 'number' };
    case ts.SyntaxKind.AnyKeyword: return { kind: 'any' };
  }
  // a discriminator is a literal in the typings and plain text in C#; the check of inputs compares it
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return { kind: 'string', literal: node.literal.text };
  if (ts.isArrayTypeNode(node)) return { kind: 'list', item: readType(node.elementType).type };
  if (ts.isTypeLiteralNode(node) && node.members.length === 1 && ts.isIndexSignatureDeclaration(node.members[0]))
    return { kind: 'map', item: readType(node.members[0].type).type };
  if (ts.isTypeReferenceNode(node)) {
    const name = parts(node.typeName);
    if (name[0] === 'pulumi' && name[1] === 'asset') return { kind: 'asset' };
    if (name.length === 3 && name[0] in namespaces) return { kind: namespaces[name[0]], module: name[1], name: name[2] };
  }
  throw new Error(`a type of kind ${ts.SyntaxKind[node.kind]} is not understood`);
}

/** @param {Type[]} members @returns {Type} */
function union(members) {
  const distinct = [...new Map(members.map(m => [JSON.stringify(m), m])).values()];
  if (distinct.length === 1) return distinct[0];
  // Pulumi's generator puts plain text first
  const text = distinct.filter(m => m.kind === 'string');
  return { kind: 'union', members: [...text, ...distinct.filter(m => m.kind !== 'string')] };
}

/** The named types that a type mentions. @param {Type} type @returns {Named[]} */
export function mentioned(type) {
  switch (type.kind) {
    case 'input': case 'output': case 'enum': return [type];
    case 'list': case 'map': return mentioned(type.item);
    case 'union': return type.members.flatMap(mentioned);
    default: return [];
  }
}

/** The same type with `number` decided. @param {Type} type @param {'int' | 'double'} number @returns {Type} */
export function withNumber(type, number) {
  switch (type.kind) {
    case 'number': return { kind: number };
    case 'list': case 'map': return { ...type, item: withNumber(type.item, number) };
    case 'union': return { ...type, members: type.members.map(m => withNumber(m, number)) };
    default: return type;
  }
}

/** Whether a type has a number anywhere in it. @param {Type} type @returns {boolean} */
export function hasNumber(type) {
  return type.kind === 'number' || (type.kind === 'list' || type.kind === 'map' ? hasNumber(type.item) : type.kind === 'union' && type.members.some(hasNumber));
}
