// Argument classes: of resources, nested ones, and those of functions in both forms.
import { enumMemberName, hiding, propertyName, quoted } from './names.mjs';
import { onOwnCore } from './core.mjs';
import { wrapped } from './lines.mjs';
import { isCollection, isValue } from './types.mjs';

/**
 * @param {string} name @param {'ResourceArgs' | 'InvokeArgs'} parent @param {import('../model.mjs').Member[]} members
 * @param {'input' | 'plain'} form @param {import('./types.mjs').TypePrinter} types
 * @returns {string[]}
 */
export function argsClass(name, parent, members, form, types) {
  return [
    `public sealed class ${name} : global::Pulumi.${parent}`,
    '{',
    ...members.flatMap(m => property(m, form, types)).map(line => `    ${line}`),
    ...(members.length > 0 ? [''] : []),
    ...constructor(name, members, types).map(line => `    ${line}`),
    '',
    `    public static new ${name} Empty => new();`,
    ...onOwnCore(listing(members)),
    '}',
  ];
}

function property(member, form, types) {
  const name = propertyName(member.wire);
  const type = form === 'input' ? types.input(member.type) : types.plain(member.type);
  const attribute = `[Input(${quoted(member.wire)}${member.optional ? '' : ', required: true'}${member.json ? ', json: true' : ''})]`;
  if (isCollection(member.type))
    return [
      `${attribute} private ${type}? _${member.wire};`,
      `public ${hiding(name)}${type} ${name} { get => _${member.wire} ??= new(); set => _${member.wire} = value; }`,
    ];
  // whatever is put in comes out as a secret, so that no state and no log has it
  if (member.secret)
    return [
      `${attribute} private ${type}? _${member.wire};`,
      `public ${hiding(name)}${type}? ${name} { get => _${member.wire}; set => _${member.wire} = value is null ? null : (${type})Output.CreateSecret(value.ToOutput()); }`,
    ];
  const isReference = form === 'input' || !isValue(member.type);
  return [`${attribute} public ${hiding(name)}${type}${member.optional ? '?' : ''} ${name} { get; set; }${!member.optional && isReference ? ' = null!;' : ''}`];
}

/** Names every member to the serializer, which so needs no reflection: where it is, and what an error calls it. @param {import('../model.mjs').Member[]} members */
function listing(members) {
  if (members.length === 0) return ['    internal override void List(ArgsEntries entries) { }'];
  return wrapped('    internal override void List(ArgsEntries entries) => entries', members.map(m => {
    const place = isField(m) ? `_${m.wire}` : propertyName(m.wire);
    const json = m.json ? ', isJson: true' : '';
    return m.optional ? `.Add(${quoted(m.wire)}, ${place}${json})` : `.Require(${quoted(m.wire)}, ${place}, ${quoted(place)}${json})`;
  }), '', ';');
}

/** Whether the attribute is on a private field behind the property. */
function isField(member) {
  return isCollection(member.type) || member.secret;
}

/** Defaults of the schema are set here, so they are in the inputs unless overwritten. */
function constructor(name, members, types) {
  const defaults = members.filter(m => m.fallback !== undefined);
  if (defaults.length === 0) return [`public ${name}() { }`];
  return [`public ${name}()`, '{', ...defaults.map(m => `    ${propertyName(m.wire)} = ${value(m, types)};`), '}'];
}

function value(member, types) {
  if (member.type.kind !== 'enum') return typeof member.fallback === 'string' ? quoted(member.fallback) : String(member.fallback);
  const module = types.model.modules.find(m => m.name === types.model.moduleNames.get(member.type.module));
  const { key } = module.enums.find(e => e.name === member.type.name).members.find(m => m.value === member.fallback);
  return `global::${types.model.name}.${module.name}.${member.type.name}.${enumMemberName(key)}`;
}
