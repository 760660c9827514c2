// Puts documents, one on each line, to a JSON Schema, and writes a line for each: nothing where it is accepted, the first fault where it is not.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const [schemaFile, documentsFile] = process.argv.slice(2);
const validate = new Ajv({ strict: true, keywords: ['enumDescriptions', 'patternErrorMessage'] }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const faults = readFileSync(documentsFile, 'utf8').trimEnd().split('\n').map((line) => {
  if (validate(JSON.parse(line))) return '';
  const [{ instancePath, message }] = validate.errors;
  return `${instancePath || '/'} ${message}`;
});
process.stdout.write(`${JSON.stringify(faults)}\n`);
