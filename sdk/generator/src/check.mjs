// What the typings say about inputs that a program has registered.

/**
 * @typedef {import('./types.mjs').Type} Type
 * @typedef {{ type: string, input: string, values: string[], source: string }} Accepted a value outside an enum that is meant, and why
 * @typedef {{ resource: string, type: string, input: string, problem: string }} Finding
 * @typedef {{ type: string, input: string, why: string }} Unchecked
 * @typedef {{ findings: { input: string, problem: string }[], unchecked: { input: string, why: string }[], checked: number }} Result
 */

// how a preview writes what it does not show
const placeholders = { '[secret]': 'a secret', '[known after deployment]': 'not known before the deployment' };

export class InputCheck {
  /** @param {Map<string, import('./package.mjs').Package>} packages by the first part of a type token @param {Accepted[]} accepted */
  constructor(packages, accepted) {
    this.packages = packages;
    this.accepted = accepted;
    /** @type {Finding[]} */
    this.findings = [];
    /** @type {Map<string, Unchecked>} */
    this.unchecked = new Map();
    this.counts = { resources: 0, values: 0 };
  }

  /** @param {{ type: string, name?: string, inputs: Record<string, unknown> }} resource */
  resource({ type, name = '', inputs }) {
    const [prefix, path, className] = type.split(':');
    if (prefix === 'pulumi' && path === 'providers' && this.packages.has(className)) return this.provider(type, name, inputs, this.packages.get(className));
    const source = this.packages.get(prefix);
    if (!source) return this.note(type, { input: '', why: `there are no typings of ${prefix}` });
    // a package without modules writes index/itsClass
    const module = path?.startsWith('index/') ? '' : path;
    this.counts.resources++;
    if (!className || !source.hasResource(module, className)) {
      this.findings.push({ resource: name, type, input: '', problem: 'the typings have no such resource type' });
      return;
    }
    this.inputs(type, name, inputs, source.resource(module, className).inputs, source);
  }

  /** The provider itself. What goes out as JSON text is text here. */
  provider(type, name, inputs, source) {
    this.counts.resources++;
    this.inputs(type, name, inputs, source.provider().inputs.map(m => m.json ? { ...m, type: { kind: 'string' } } : m), source);
  }

  inputs(type, name, given, members, source) {
    const result = this.object(given, members, '', { source, type });
    this.counts.values += result.checked;
    this.findings.push(...result.findings.map(({ input, problem }) => ({ resource: name, type, input, problem })));
    for (const found of result.unchecked) this.note(type, found);
  }

  /** The whole report. What could not be checked is there once for a type and an input, however many resources have it. */
  report() {
    return { checked: this.counts, findings: this.findings, unchecked: [...this.unchecked.values()] };
  }

  note(type, { input, why }) {
    const place = input.replace(/\[\d+\]/g, '[]');
    this.unchecked.set(`${type} ${place} ${why}`, { type, input: place, why });
  }

  /** @returns {Result} */
  object(value, members, path, context) {
    const known = new Map(members.map(m => [m.wire, m]));
    const results = Object.entries(value).filter(([, item]) => item !== null).map(([name, item]) => {
      const input = path ? `${path}.${name}` : name;
      const member = known.get(name);
      return member ? this.value(item, member.type, input, context) : finding(input, 'the typings have no such input');
    });
    for (const { wire, optional } of members)
      if (!optional && (value[wire] ?? null) === null) results.push(finding(path ? `${path}.${wire}` : wire, 'a required input is missing'));
    return merge(results);
  }

  /** @param {unknown} value @param {Type} type @returns {Result} */
  value(value, type, path, context) {
    const placeholder = typeof value === 'string' && Object.hasOwn(placeholders, value) ? placeholders[value] : undefined;
    if (placeholder) return unchecked(path, placeholder);
    switch (type.kind) {
      case 'any': return unchecked(path, 'the typings take anything here');
      case 'asset': return unchecked(path, 'an asset');
      case 'string': return typeof value !== 'string' ? wrongKind(path, value, 'text')
        : type.literal !== undefined && value !== type.literal ? finding(path, `'${value}' is not '${type.literal}'`) : ok;
      case 'bool': return typeof value === 'boolean' ? ok : wrongKind(path, value, 'true or false');
      case 'number': return typeof value === 'number' ? ok : wrongKind(path, value, 'a number');
      case 'enum': return typeof value === 'string' ? this.word(value, [type], path, context) : wrongKind(path, value, 'text');
      case 'list': return Array.isArray(value)
        ? merge(value.map((item, i) => this.value(item, type.item, `${path}[${i}]`, context)))
        : wrongKind(path, value, 'a list');
      case 'map': return isObject(value)
        ? merge(Object.entries(value).map(([key, item]) => this.value(item, type.item, `${path}.${key}`, context)))
        : wrongKind(path, value, 'a map');
      case 'input': return isObject(value)
        ? this.object(value, context.source.nested('input', type.module, type.name), path, context)
        : wrongKind(path, value, 'an object');
      case 'union': return this.oneOf(value, type.members, path, context);
    }
    throw new Error(`a type of kind ${type.kind} is not understood`);
  }

  /** A value of a union. Text beside an enum stands for words that a later API may have, so it does not make any word right. */
  oneOf(value, members, path, context) {
    const enums = members.filter(m => m.kind === 'enum');
    if (enums.length > 0 && typeof value === 'string') return this.word(value, enums, path, context);
    const results = members.map(m => this.value(value, m, path, context));
    // where none fits, the nearest one tells most
    return results.toSorted((a, b) => a.findings.length - b.findings.length)[0];
  }

  /** A word of one of the enums, or one that is accepted beside them. */
  word(value, enums, path, context) {
    const words = enums.flatMap(type => context.source.enumeration(type.module, type.name).map(m => m.value));
    if (words.includes(value)) return ok;
    const place = path.replace(/\[\d+\]/g, '[]');
    const accepted = this.accepted.find(entry => entry.type === context.type && entry.input === place && entry.values.includes(value));
    return accepted
      ? unchecked(path, `'${value}' is not in the typings, and accepted. ${accepted.source}`)
      : finding(path, `'${value}' is none of ${words.join(', ')}`);
  }
}

/** @type {Result} */
const ok = { findings: [], unchecked: [], checked: 1 };

/** @returns {Result} */
function finding(input, problem) {
  return { findings: [{ input, problem }], unchecked: [], checked: 1 };
}

/** @returns {Result} */
function unchecked(input, why) {
  return { findings: [], unchecked: [{ input, why }], checked: 0 };
}

function wrongKind(path, value, wanted) {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `${typeof value} ${JSON.stringify(value)}`;
  return finding(path, `${kind} is not ${wanted}`);
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {Result[]} results @returns {Result} */
function merge(results) {
  return {
    findings: results.flatMap(r => r.findings),
    unchecked: results.flatMap(r => r.unchecked),
    checked: results.reduce((sum, r) => sum + r.checked, 0),
  };
}
