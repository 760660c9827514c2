// The generated folder on disk: it holds what the generator gives and nothing else.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} folder @param {Map<string, string>} files */
export function write(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** The names of files that are missing, left over or different. @param {string} folder @param {Map<string, string>} files @returns {string[]} */
export function differences(folder, files) {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const names = new Set([...files.keys(), ...present]);
  return [...names].filter(name => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== files.get(name)).sort();
}
