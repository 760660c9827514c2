// A resource's class and its arguments.
import { argsClass } from './args.mjs';
import { onOwnCore } from './core.mjs';
import { propertyName, quoted } from './names.mjs';
import { outputType, refuseNested } from './outputs.mjs';

/** @param {import('../package.mjs').ResourceFacts} resource @param {import('./types.mjs').TypePrinter} types @param {string} attribute @returns {string[][]} */
export function resourceClasses(resource, types, attribute) {
  const { name, token, argsOptional } = resource;
  const args = argsOptional ? `${name}Args? args = null` : `${name}Args args`;
  const secrets = resource.secrets.map(s => `, ${quoted(s)}`).join('');
  return [
    [
      ...(resource.apiVersion ? [`/// <summary>At API version ${resource.apiVersion}.</summary>`] : []),
      `[${attribute}(${quoted(token)})]`,
      `public partial class ${name} : global::Pulumi.CustomResource`,
      '{',
      ...onOwnCore(
        [...resource.outputs.map(m => `    ${made(m, name, types)}`), '', `    internal override Type OutputsMadeBy => typeof(${name});`],
        resource.outputs.map(m => `    ${output(m, name, types)} { get; private set; } = null!;`),
      ),
      '',
      `    public ${name}(string name, ${args}, CustomResourceOptions? options = null)`,
      `        : base(${quoted(token)}, name, args ?? new(), Package.Options(options${secrets}))`,
      '    {',
      '    }',
      '}',
    ],
    argsClass(`${name}Args`, 'ResourceArgs', resource.inputs, 'input', types),
  ];
}

// an output is made when somebody reads it, which of most of them nobody does
function made(member, resource, types) {
  const type = outputType(member, types);
  if (member.type.kind !== 'output') refuseNested(member.type, member.wire);
  const make = member.type.kind === 'output' ? `ObjectOutput<${types.output(member.type)}>(${quoted(member.wire)})${member.optional ? '!' : ''}` : `MadeOutput<${type}>(${quoted(member.wire)})`;
  return `${output(member, resource, types)} => field ??= ${make};`;
}

function output(member, resource, types) {
  return `[Output(${quoted(member.wire)})] public Output<${outputType(member, types)}> ${outputName(member, resource)}`;
}

/** A property cannot be called like its class. */
function outputName(member, resource) {
  const name = propertyName(member.wire);
  return name === resource ? `${name}Value` : name;
}
