// Everything that the manifest asks for in one package, and all that its inputs reach: what the C# side prints.
import { hasNumber, mentioned, withNumber } from './types.mjs';

/**
 * @typedef {import('./package.mjs').Member} Member
 * @typedef {{ name: string, members: Member[] }} Nested
 * @typedef {{ name: string, members: { key: string, value: string }[] }} Enumeration
 * @typedef {{ name: string, resources: import('./package.mjs').ResourceFacts[], functions: import('./package.mjs').FunctionFacts[],
 *   inputs: Nested[], plainInputs: Nested[], outputs: Nested[], enums: Enumeration[] }} Module
 * @typedef {{ name: string, resourceAttribute: string, version: string, modules: Module[], moduleNames: Map<string, string>,
 *   provider?: import('./package.mjs').ProviderFacts }} Model
 */

/**
 * @param {string} name the C# package, for example Pulumi.AzureNative
 * @param {{ provider: boolean, modules: Record<string, { resources?: string[], functions?: string[], outputs?: string[] }> }} wanted
 * @param {import('./package.mjs').Package} source
 * @param {import('./exceptions.mjs').PackageExceptions} exceptions
 * @returns {Model}
 */
export function collect(name, wanted, source, exceptions) {
  const modules = new Map(Object.keys(wanted.modules).map(module => [module.toLowerCase(), emptyModule(module)]));
  const pending = [];
  const seen = new Set();
  const read = new Set(Object.entries(wanted.modules).flatMap(([module, { outputs = [] }]) => outputs.map(type => key('output', module.toLowerCase(), type))));

  for (const [moduleName, { resources = [], functions = [] }] of Object.entries(wanted.modules)) {
    const folder = moduleName.toLowerCase();
    const module = modules.get(folder);
    for (const resource of resources.toSorted()) {
      const facts = source.resource(folder, resource);
      facts.inputs = settle(facts.inputs, moduleName, `${resource}Args`);
      facts.outputs = settle(facts.outputs, moduleName, resource);
      module.resources.push(facts);
    }
    for (const func of functions.toSorted()) {
      const facts = source.func(folder, func);
      facts.plain &&= settle(facts.plain, moduleName, `${func}Args`);
      facts.inputs &&= settle(facts.inputs, moduleName, `${func}Args`);
      facts.results = settle(facts.results, moduleName, `${func}Result`);
      module.functions.push(facts);
    }
  }

  while (pending.length > 0) {
    const { kind, module: folder, name: type } = pending.pop();
    const module = modules.get(folder);
    if (!module) throw new Error(`${type} is in module ${folder}, which the manifest does not name`);
    if (kind === 'enum') module.enums.push({ name: type, members: source.enumeration(folder, type) });
    else {
      const members = settle(source.nested(kind, folder, type), module.name, `${kind === 'output' ? 'Outputs' : 'Inputs'}.${type}`);
      const home = kind === 'output' ? module.outputs : type.endsWith('Args') ? module.inputs : module.plainInputs;
      home.push({ name: type, members });
    }
  }

  const unmet = [...read].filter(type => !seen.has(type));
  if (unmet.length > 0) throw new Error(`the manifest names outputs that nothing leads to: ${unmet.join(', ')}`);
  for (const module of modules.values())
    for (const list of [module.inputs, module.plainInputs, module.outputs, module.enums]) list.sort(byName);
  return {
    name,
    resourceAttribute: `${name.split('.').at(-1)}ResourceType`,
    version: source.version,
    modules: [...modules.values()].sort(byName),
    moduleNames: new Map([...modules].map(([folder, module]) => [folder, module.name])),
    provider: wanted.provider ? providerFacts() : undefined,
  };

  function providerFacts() {
    const facts = source.provider();
    return { ...facts, inputs: settle(facts.inputs, '', 'ProviderArgs') };
  }

  /** An object that comes back is there only if the manifest names its type. */
  function isRead(type) {
    return mentioned(type).every(named => named.kind !== 'output' || read.has(key(named.kind, named.module, named.name)));
  }

  /** Drops what nobody reads, decides int or double for each number, and notes the types that the members lead to. */
  function settle(members, module, type) {
    const kept = members.filter(m => isRead(m.type));
    for (const named of kept.flatMap(m => mentioned(m.type))) {
      const name = key(named.kind, named.module, named.name);
      if (seen.has(name)) continue;
      seen.add(name);
      pending.push(named);
    }
    return kept
      .map(m => hasNumber(m.type) ? { ...m, type: withNumber(m.type, exceptions.doubles.has(module, type, m.wire) ? 'double' : 'int') } : m)
      .sort((a, b) => compare(a.wire, b.wire));
  }
}

/** @param {string} kind @param {string} module @param {string} name */
function key(kind, module, name) {
  return `${kind}/${module}.${name}`;
}

/** @returns {Module} */
function emptyModule(name) {
  return { name, resources: [], functions: [], inputs: [], plainInputs: [], outputs: [], enums: [] };
}

function byName(a, b) {
  return compare(a.name, b.name);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
