// What the typings cannot tell, as data with its source.
import { readFileSync } from 'node:fs';

/**
 * @typedef {Record<string, Record<string, string[]>>} Members wire names by module and type
 * @typedef {{ doubles: { source: string, members: Members } }} Exceptions
 */

/** A list of members that also knows which of its entries were never asked for. */
class MemberList {
  /** @param {Members} members */
  constructor(members) {
    this.keys = new Set(Object.entries(members).flatMap(([module, types]) =>
      Object.entries(types).flatMap(([type, names]) => names.map(name => `${module}.${type}.${name}`))));
    this.unused = new Set(this.keys);
  }

  /** @param {string} module @param {string} type @param {string} wire */
  has(module, type, wire) {
    const key = `${module}.${type}.${wire}`;
    this.unused.delete(key);
    return this.keys.has(key);
  }
}

export class PackageExceptions {
  /** @param {Exceptions | undefined} entries */
  constructor(entries) {
    /** The API tells integers from int64 and fractions; the typings know one number. These are double, all others int. */
    this.doubles = new MemberList(entries?.doubles.members ?? {});
  }

  /** An entry that no member needs is a mistake or a leftover. */
  refuseUnused() {
    const { unused } = this.doubles;
    if (unused.size > 0) throw new Error(`exceptions.json names members that were not met: ${[...unused].join(', ')}`);
  }
}

/** @param {string} path @returns {Record<string, Exceptions>} by C# package */
export function readExceptions(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
