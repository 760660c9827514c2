// Small helpers over the TypeScript syntax tree; nothing here knows Pulumi.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** @param {string} path @returns {ts.SourceFile} */
export function parse(path) {
  return parseText(path, readFileSync(path, 'utf8'));
}

/** A text that stands in a file, or a piece of one. @param {string} path @param {string} text @returns {ts.SourceFile} */
export function parseText(path, text) {
  return ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
}

/** Every node below `root`, in source order. @param {ts.Node} root @returns {Generator<ts.Node>} */
export function* descendants(root) {
  const children = [];
  ts.forEachChild(root, child => { children.push(child); });
  for (const child of children) {
    yield child;
    yield* descendants(child);
  }
}

/** The name of a member, whether written plain or in quotes. @param {ts.PropertyName} name */
export function nameOf(name) {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text;
  throw new Error(`a name of kind ${ts.SyntaxKind[name.kind]} is not understood`);
}

/** `a.b.c` as ['a', 'b', 'c']. @param {ts.EntityName} name @returns {string[]} */
export function parts(name) {
  return ts.isIdentifier(name) ? [name.text] : [...parts(name.left), name.right.text];
}

/**
 * The value of a literal, or undefined for any other expression.
 * @param {ts.Expression} node @returns {string | number | boolean | undefined}
 */
export function literal(node) {
  if (ts.isParenthesizedExpression(node)) return literal(node.expression);
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = literal(node.operand);
    return typeof value === 'number' ? -value : undefined;
  }
  return undefined;
}

/** The right side of `something ?? literal`. @param {ts.Expression} node */
export function fallback(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? literal(node.right) : undefined;
}
