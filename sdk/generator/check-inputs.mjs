// Checks the inputs of resources against the typings: names, required inputs, kinds of values, enums.
// Reads a list of { type, name, inputs } or a whole `avd preview --format json`, from a file or from standard input; writes a report as JSON.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputCheck } from './src/check.mjs';
import { Package } from './src/package.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const files = process.argv.slice(2);
if (files.length > 1 || files.some(f => f.startsWith('-'))) {
  console.error('usage: node check-inputs.mjs [file]');
  process.exit(2);
}

const given = JSON.parse(readFileSync(files[0] ?? 0, 'utf8'));
const resources = Array.isArray(given) ? given : given.resources;
const manifest = JSON.parse(readFileSync(join(here, 'manifest.json'), 'utf8'));
const packages = new Map(Object.values(manifest).map(({ npm }) => [npm.split('/')[1], new Package(join(here, 'node_modules', npm))]));
const accepted = JSON.parse(readFileSync(join(here, 'accepted.json'), 'utf8'));

const check = new InputCheck(packages, accepted);
for (const resource of resources) check.resource(resource);
const report = check.report();
console.log(JSON.stringify(report, undefined, 2));
process.exit(report.findings.length > 0 ? 1 : 0);
