// Writes sdk/Pulumi.AzureNative/Generated and sdk/Pulumi.Random/Generated, or with --check says which committed files differ.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './src/csharp/files.mjs';
import { PackageExceptions, readExceptions } from './src/exceptions.mjs';
import { differences, write } from './src/folder.mjs';
import { collect } from './src/model.mjs';
import { Package } from './src/package.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const options = process.argv.slice(2);
if (options.some(o => o !== '--check')) {
  console.error('usage: node generate.mjs [--check]');
  process.exit(2);
}

const manifest = JSON.parse(readFileSync(join(here, 'manifest.json'), 'utf8'));
const allExceptions = readExceptions(join(here, 'exceptions.json'));
const pinned = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies;
const changed = [];

for (const [name, wanted] of Object.entries(manifest)) {
  const source = new Package(join(here, 'node_modules', wanted.npm));
  if (source.version !== pinned[wanted.npm])
    throw new Error(`${wanted.npm} ${pinned[wanted.npm]} is pinned but ${source.version} is installed: run npm ci in sdk/generator`);
  const exceptions = new PackageExceptions(allExceptions[name]);
  const generated = files(collect(name, wanted, source, exceptions), wanted.npm);
  exceptions.refuseUnused();

  const folder = join(here, '..', name, 'Generated');
  if (options.includes('--check')) changed.push(...differences(folder, generated).map(file => `sdk/${name}/Generated/${file}`));
  else {
    write(folder, generated);
    const lines = [...generated.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
    console.log(`${name} ${source.version}: ${generated.size} files, ${lines} lines`);
  }
}

if (changed.length > 0) {
  console.error('These files are not what the generator gives:');
  for (const file of changed) console.error(`  ${file}`);
  console.error('Run node sdk/generator/generate.mjs and commit the result.');
  process.exit(1);
}
