import { textOf } from '../source-files.ts';

/** What a lock file of npm says of one package. */
export interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The packages of a lock file by their place; the project itself stands at `''`. */
export type Locked = Readonly<Record<string, LockedPackage>>;

const ADDRESS = /^(?:git|github|gitlab|bitbucket|https?|file)[:+]|^[\w.-]+\/[\w.-]+(?:#|$)/u;
const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/u;

/** Reads a lock file of the project. */
export const lockedIn = (file: string): Locked =>
  (JSON.parse(textOf(file)) as { readonly packages: Locked }).packages;

const wanted = (one: LockedPackage) =>
  Object.entries({ ...one.dependencies, ...one.devDependencies, ...one.optionalDependencies });

/** What is wrong with a lock file, one sentence each. The project itself has no integrity, all else must have. */
export function faultsOf(locked: Locked): readonly string[] {
  return Object.entries(locked).flatMap(([place, one]) => {
    const faults = wanted(one)
      .filter(([, range]) => ADDRESS.test(range))
      .map(([name, range]) => `${place} wants ${name} from an address (${range})`);
    if (place === '') return faults;
    if (one.link) faults.push(`${place} is a link`);
    if (!INTEGRITY.test(one.integrity ?? '')) faults.push(`${place} has no SHA-512 integrity`);
    if (one.resolved !== undefined)
      faults.push(`${place} comes from an address of its own (${one.resolved})`);
    return faults;
  });
}

/** Name of the package at a place. */
export const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** Where `name` is found from `place`, as Node looks: inside it first, then outwards. */
function placeOf(locked: Locked, place: string, name: string): string | undefined {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))) {
    const tried = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
    if (locked[tried] !== undefined) return tried;
    if (from === '') return undefined;
  }
}

/** Places of the given packages and of all they need at run time. A name that is not locked throws. */
export function closureOf(locked: Locked, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  function visit(place: string, name: string, isOptional: boolean): void {
    const next = placeOf(locked, place, name);
    if (next === undefined && !isOptional) throw new Error(`${name}, wanted by "${place}", is not locked.`);
    if (next === undefined || found.has(next)) return;
    found.add(next);
    for (const needed of Object.keys(locked[next]?.dependencies ?? {})) visit(next, needed, false);
    for (const needed of Object.keys(locked[next]?.optionalDependencies ?? {})) visit(next, needed, true);
  }
  for (const name of names) visit('', name, false);
  return found;
}
