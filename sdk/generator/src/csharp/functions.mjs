// A function's static class, its two argument classes, and its result.
import { argsClass } from './args.mjs';
import { onOwnCore } from './core.mjs';
import { quoted } from './names.mjs';
import { outputClass } from './outputs.mjs';

/** @param {import('../package.mjs').FunctionFacts} func @param {import('./types.mjs').TypePrinter} types @returns {string[][]} */
export function functionClasses(func, types) {
  const { name } = func;
  const result = outputClass(`${name}Result`, func.results, types);
  if (!func.plain) return [withoutArguments(func), result];
  return [
    withArguments(func),
    argsClass(`${name}Args`, 'InvokeArgs', func.plain, 'plain', types),
    argsClass(`${name}InvokeArgs`, 'InvokeArgs', func.inputs, 'input', types),
    result,
  ];
}

function withArguments({ name, token, argsOptional }) {
  const args = type => argsOptional ? `${type}? args = null` : `${type} args`;
  return staticClass(name, token, [
    [`Task<${name}Result> InvokeAsync(${args(`${name}Args`)}, InvokeOptions? options = null)`, 'args ?? new()'],
    [`Output<${name}Result> Invoke(${args(`${name}InvokeArgs`)}, InvokeOptions? options = null)`, 'args ?? new()'],
    [`Output<${name}Result> Invoke(${name}InvokeArgs args, InvokeOutputOptions options)`, 'args ?? new()'],
  ]);
}

function withoutArguments({ name, token }) {
  return staticClass(name, token, [
    [`Task<${name}Result> InvokeAsync(InvokeOptions? options = null)`, 'InvokeArgs.Empty'],
    [`Output<${name}Result> Invoke(InvokeOptions? options = null)`, 'InvokeArgs.Empty'],
    [`Output<${name}Result> Invoke(InvokeOutputOptions options)`, 'InvokeArgs.Empty'],
  ]);
}

/** @param {string} name @param {string} token @param {[signature: string, args: string][]} methods */
function staticClass(name, token, methods) {
  return [
    `public static class ${name}`,
    '{',
    `    private const string Token = ${quoted(token)};`,
    ...methods.flatMap(([signature, args]) => [
      '',
      `    public static ${signature}`,
      ...onOwnCore([call(signature, 'InvokeObject', name, args)], [call(signature, 'Invoke', name, args)]),
    ]),
    '}',
  ];
}

function call(signature, method, name, args) {
  return `        => global::Pulumi.Deployment.Instance.${method}${signature.startsWith('Task<') ? 'Async' : ''}<${name}Result>(Token, ${args}, Package.Options(options));`;
}
