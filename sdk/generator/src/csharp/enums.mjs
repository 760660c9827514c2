// Enums are structs around their wire value, as in every Pulumi package for .NET.
import { onOwnCore } from './core.mjs';
import { enumMemberName, quoted } from './names.mjs';

/** @param {import('../model.mjs').Enumeration} enumeration @returns {string[]} */
export function enumStruct({ name, members }) {
  return [
    '[EnumType]',
    `public readonly struct ${name} : IEquatable<${name}>`,
    ...onOwnCore(['    , IEnumStruct']),
    '{',
    '    private readonly string _value;',
    '',
    `    private ${name}(string value) => _value = value;`,
    '',
    ...members.map(m => `    public static ${name} ${enumMemberName(m.key)} { get; } = new(${quoted(m.value)});`),
    '',
    `    public static bool operator ==(${name} left, ${name} right) => left.Equals(right);`,
    `    public static bool operator !=(${name} left, ${name} right) => !left.Equals(right);`,
    `    public static explicit operator string(${name} value) => value._value;`,
    `    public bool Equals(${name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);`,
    `    public override bool Equals(object? obj) => obj is ${name} other && Equals(other);`,
    '    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;',
    '    public override string ToString() => _value;',
    ...onOwnCore(['    object? IEnumStruct.Wire => _value;']),
    '}',
  ];
}
