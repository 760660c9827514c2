// Wire names to C# names, by the rules of Pulumi's C# generator.

const keywords = new Set(`
  abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false
  finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private
  protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked
  unsafe ushort using virtual void volatile while`.trim().split(/\s+/));

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `ssoadfsAuthority` → `SsoadfsAuthority`; a hyphen goes and the next letter is raised. @param {string} wire */
export function propertyName(wire) {
  return checked(upperFirst(wire.replace(/-(.)/g, (_, next) => next.toUpperCase())), wire);
}

/** `new ` for a member that hides one of System.Object. @param {string} name */
export function hiding(name) {
  return ['Equals', 'GetHashCode', 'GetType', 'ReferenceEquals', 'ToString'].includes(name) ? 'new ' : '';
}

/** @param {string} wire */
export function parameterName(wire) {
  const name = checked(wire.replace(/-(.)/g, (_, next) => next.toUpperCase()), wire);
  return keywords.has(name) ? `@${name}` : name;
}

/** The typings already have the key in C#'s form, but for what every C# object has. @param {string} key */
export function enumMemberName(key) {
  return checked(key === 'Equals' ? 'EqualsValue' : key, key);
}

function checked(name, source) {
  if (!identifier.test(name)) throw new Error(`'${source}' does not make a C# name`);
  return name;
}

/** @param {string} text */
export function upperFirst(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** A C# string literal. @param {string} text */
export function quoted(text) {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
