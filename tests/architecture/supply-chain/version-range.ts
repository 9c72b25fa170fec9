/** The last number is -1 for a preview, which stands before the version it leads to. */
type Version = readonly [number, number, number, number];

const COMPARATOR = /^(<=|>=|<|>|=)(\d+)\.(\d+)\.(\d+)$/u;

function versionOf(text: string): Version {
  const found = /^(\d+)\.(\d+)\.(\d+)(-)?/u.exec(text);
  if (found === null) throw new Error(`"${text}" is no version.`);
  return [Number(found[1]), Number(found[2]), Number(found[3]), found[4] === undefined ? 0 : -1];
}

/** Below, equal, above: negative, 0, positive. */
const compare = (one: Version, other: Version): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || one[3] - other[3];

function holds(version: Version, comparator: string): boolean {
  const found = COMPARATOR.exec(comparator);
  if (found === null) throw new Error(`"${comparator}" is no comparator.`);
  const order = compare(version, [Number(found[2]), Number(found[3]), Number(found[4]), 0]);
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0, '=': order === 0 }[
    found[1] as '<'
  ];
}

/**
 * Whether a locked version lies in a range of an advisory: comparators that hold together, parted by spaces, and ranges
 * parted by `||`. What cannot be read throws.
 */
export const isInRange = (version: string, range: string): boolean =>
  range.split('||').some((part) =>
    part
      .trim()
      .split(/ +/u)
      .every((comparator) => holds(versionOf(version), comparator)),
  );
