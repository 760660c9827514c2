// Objects that come back: nested types of outputs, and results of functions.
import { onOwnCore } from './core.mjs';
import { wrapped } from './lines.mjs';
import { hiding, parameterName, propertyName, quoted } from './names.mjs';

/** @param {string} name @param {import('../model.mjs').Member[]} members @param {import('./types.mjs').TypePrinter} types @returns {string[]} */
export function outputClass(name, members, types) {
  const fields = members.map(m => ({
    name: propertyName(m.wire), parameter: parameterName(m.wire), type: outputType(m, types), wire: m.wire, read: read(m, types),
  }));
  return [
    '[OutputType]',
    `public sealed class ${name}`,
    ...onOwnCore([`    : IOutputObject<${name}>`]),
    '{',
    ...fields.map(f => `    public ${hiding(f.name)}readonly ${f.type} ${f.name};`),
    '',
    '    [OutputConstructor]',
    ...wrapped(`    private ${name}(`, fields.map(f => `${f.type} ${f.parameter}`), ',', ')'),
    '    {',
    ...fields.map(f => `        ${f.name === f.parameter ? 'this.' : ''}${f.name} = ${f.parameter};`),
    '    }',
    ...onOwnCore([
      '',
      ...wrapped(`    static ${name} IOutputObject<${name}>.From(WireObject wire) => new(`, fields.map(f => f.read), ',', ');'),
      ...wrapped('    IEnumerable<KeyValuePair<string, object?>> IOutputObject.Members => [', fields.map(f => `new(${quoted(f.wire)}, ${f.name})`), ',', '];'),
    ]),
    '}',
  ];
}

/** A list that is not there is an empty array, so only it is never nullable. */
export function outputType(member, types) {
  const mayBeNull = member.optional && member.type.kind !== 'list';
  return types.output(member.type) + (mayBeNull ? '?' : '');
}

/** How a member is read from what came over the wire. An object is read by its own class, so that no reflection is needed. */
function read(member, types) {
  const { type } = member;
  if (type.kind === 'output') return `wire.Object<${types.output(type)}>(${quoted(member.wire)})`;
  if (type.kind === 'list' && type.item.kind === 'output') return `wire.Objects<${types.output(type.item)}>(${quoted(member.wire)})`;
  refuseNested(type, member.wire);
  return `wire.Read<${outputType(member, types)}>(${quoted(member.wire)})`;
}

/** Objects in deeper places would be read by reflection; nothing that is generated today has them. */
export function refuseNested(type, wire) {
  const item = type.item ?? (type.kind === 'union' ? type.members[0] : undefined);
  const isPlain = item === undefined || item.kind === 'string' || item.kind === 'any';
  if (!isPlain || type.kind === 'enum' || type.kind === 'union') throw new Error(`'${wire}' comes back as a type that the subset cannot read without reflection`);
}
