// Long lists in generated code: on one line if they fit, else on as few as hold them.

const width = 150;

/** @param {string} head @param {string[]} items @param {string} separator after each item but the last @param {string} tail @returns {string[]} */
export function wrapped(head, items, separator, tail) {
  const whole = `${head}${items.join(separator === '' ? '' : `${separator} `)}${tail}`;
  if (whole.length <= width) return [whole];
  const indent = `${/^ */.exec(head)[0]}    `;
  const gap = separator === '' ? '' : ' ';
  const lines = [head];
  let line = indent;
  items.forEach((item, index) => {
    const text = item + (index === items.length - 1 ? tail : separator);
    if (line.trim() !== '' && line.length + text.length > width) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += text + gap;
  });
  return [...lines, line.trimEnd()];
}
