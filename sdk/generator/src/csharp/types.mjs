// Neutral types as C# type expressions. A printer is made for one module: names of its own module stay short.

/** @typedef {import('../types.mjs').Type} Type */

const simple = { string: 'string', bool: 'bool', int: 'int', double: 'double', any: 'object', asset: 'AssetOrArchive' };
const values = new Set(['bool', 'int', 'double', 'enum']);

export class TypePrinter {
  /** @param {import('../model.mjs').Model} model @param {import('../model.mjs').Module} module */
  constructor(model, module) {
    this.model = model;
    this.module = module;
  }

  /** What an input property holds. @param {Type} type */
  input(type) {
    switch (type.kind) {
      case 'list': return `InputList<${this.element(type.item, 'Immutable')}>`;
      case 'map': return `InputMap<${this.element(type.item, 'Immutable')}>`;
      // three or more object types have no union in C#: the property is a bare object, not an Input
      case 'union': return type.members.length > 2 ? 'object' : `InputUnion<${this.pair(type, 'Immutable')}>`;
      default: return `Input<${this.element(type, 'Immutable')}>`;
    }
  }

  /** What a plain argument of a function holds. @param {Type} type */
  plain(type) {
    return this.element(type, 'mutable');
  }

  /** What a resource output or a field of a result holds. @param {Type} type */
  output(type) {
    return this.element(type, 'Immutable');
  }

  /** @param {Type} type @param {'Immutable' | 'mutable'} collections @returns {string} */
  element(type, collections) {
    const isImmutable = collections === 'Immutable';
    switch (type.kind) {
      case 'list': return `${isImmutable ? 'ImmutableArray' : 'List'}<${this.element(type.item, collections)}>`;
      case 'map': return `${isImmutable ? 'ImmutableDictionary' : 'Dictionary'}<string, ${this.element(type.item, collections)}>`;
      case 'union': return type.members.length > 2 ? 'object' : `Union<${this.pair(type, collections)}>`;
      case 'input': return `${this.space(type.module)}Inputs.${type.name}`;
      case 'output': return `${this.space(type.module)}Outputs.${type.name}`;
      case 'enum': return `${this.space(type.module)}${type.name}`;
      default: return simple[type.kind];
    }
  }

  pair(type, collections) {
    return type.members.map(m => this.element(m, collections)).join(', ');
  }

  /** Empty for the printer's own module. */
  space(folder) {
    const name = this.model.moduleNames.get(folder);
    return name === this.module.name ? '' : `global::${namespaceOf(this.model, name)}.`;
  }
}

/** @param {import('../model.mjs').Model} model @param {string} module empty for a package without modules */
export function namespaceOf(model, module) {
  return module === '' ? model.name : `${model.name}.${module}`;
}

/** @param {Type} type */
export function isCollection(type) {
  return type.kind === 'list' || type.kind === 'map';
}

/** A C# value type when it is not wrapped in an Input. @param {Type} type */
export function isValue(type) {
  return values.has(type.kind) || (type.kind === 'union' && type.members.length === 2);
}
