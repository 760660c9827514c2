// Objects that come back: nested types of outputs, and results of functions.
import { hiding, parameterName, propertyName } from './names.mjs';

const width = 150;

/** @param {string} name @param {import('../model.mjs').Member[]} members @param {import('./types.mjs').TypePrinter} types @returns {string[]} */
export function outputClass(name, members, types) {
  const fields = members.map(m => ({ name: propertyName(m.wire), parameter: parameterName(m.wire), type: outputType(m, types) }));
  return [
    '[OutputType]',
    `public sealed class ${name}`,
    '{',
    ...fields.map(f => `    public ${hiding(f.name)}readonly ${f.type} ${f.name};`),
    '',
    '    [OutputConstructor]',
    ...parameterList(`    private ${name}(`, fields.map(f => `${f.type} ${f.parameter}`)),
    '    {',
    ...fields.map(f => `        ${f.name === f.parameter ? 'this.' : ''}${f.name} = ${f.parameter};`),
    '    }',
    '}',
  ];
}

/** A list that is not there is an empty array, so only it is never nullable. */
export function outputType(member, types) {
  const mayBeNull = member.optional && member.type.kind !== 'list';
  return types.output(member.type) + (mayBeNull ? '?' : '');
}

/** `head` and the parameters, on one line or wrapped. */
function parameterList(head, parameters) {
  const whole = `${head}${parameters.join(', ')})`;
  if (whole.length <= width) return [whole];
  const lines = [head];
  let line = '        ';
  parameters.forEach((parameter, index) => {
    const text = parameter + (index === parameters.length - 1 ? ')' : ',');
    if (line.trim() !== '' && line.length + text.length > width) {
      lines.push(line.trimEnd());
      line = '        ';
    }
    line += `${text} `;
  });
  return [...lines, line.trimEnd()];
}
