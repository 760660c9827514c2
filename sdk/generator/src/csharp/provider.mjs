// A package's provider as a resource, and its arguments.
import { argsClass } from './args.mjs';
import { onOwnCore } from './core.mjs';
import { quoted } from './names.mjs';

/** @param {import('../package.mjs').ProviderFacts} provider @param {import('./types.mjs').TypePrinter} types @param {string} attribute @returns {string[][]} */
export function providerClasses(provider, types, attribute) {
  const { name, argsOptional } = provider;
  const args = argsOptional ? `${name}Args? args = null` : `${name}Args args`;
  return [
    [
      `[${attribute}(${quoted(`pulumi:providers:${provider.package}`)})]`,
      `public partial class ${name} : global::Pulumi.ProviderResource`,
      '{',
      `    public ${name}(string name, ${args}, CustomResourceOptions? options = null)`,
      `        : base(${quoted(provider.package)}, name, args ?? new(), Package.Options(options))`,
      '    {',
      '    }',
      ...onOwnCore(['', `    internal override Type OutputsMadeBy => typeof(${name});`]),
      '}',
    ],
    argsClass(`${name}Args`, 'ResourceArgs', provider.inputs, 'input', types),
  ];
}
