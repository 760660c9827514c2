// Generated code compiles on the core of this repository and on Pulumi's own. Only the first asks classes for their members; the other finds them by reflection.

const symbol = 'PULUMI_SUBSET';

/** Lines for the core of this repository, with those that stand in their place on Pulumi's own. @param {string[]} own @param {string[]} [other] @returns {string[]} */
export function onOwnCore(own, other = []) {
  return [`#if ${symbol}`, ...own, ...(other.length > 0 ? ['#else', ...other] : []), '#endif'];
}
