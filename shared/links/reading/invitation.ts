import { percentDecoded, rawParameters } from '../encodings/percent.ts';
import type { LinkTable } from '../link-table.ts';
import type { LinkKind, LinkWarning } from '../link-words.ts';

type Role = keyof LinkTable['parameters'];

/** The parameters of an invitation, by what they are for. */
export interface InvitationData {
  readonly kind: LinkKind | undefined;
  /** First value of each. */
  readonly values: ReadonlyMap<Role, string>;
  /** Every value a parameter has, where it stands several times. */
  readonly all: ReadonlyMap<Role, readonly string[]>;
  readonly warnings: ReadonlySet<LinkWarning>;
}

const ROLES: readonly Role[] = ['type', 'partner', 'partnerNumber', 'provider', 'dap', 'classicMark'];
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function roleOf(name: string, { parameters }: LinkTable): { role: Role; isUsual: boolean } | undefined {
  for (const role of ROLES) {
    const usual = parameters[role].includes(name);
    if (usual || parameters[role].some((one) => same(one, name))) return { role, isUsual: usual };
  }
  return undefined;
}

/** A value once decoded; a value that was encoded twice says so. */
function plainValue(raw: string, warnings: Set<LinkWarning>): string {
  const once = percentDecoded(raw.replaceAll('+', '%20'));
  if (!/%[0-9a-f]{2}/iu.test(once)) return once.trim();
  warnings.add('double-encoded');
  return percentDecoded(once).trim();
}

/** Reads what an invitation says in its parameters. Names are accepted in any case; an unusual spelling is told. */
export function invitationData(query: string, table: LinkTable): InvitationData {
  const warnings = new Set<LinkWarning>();
  const all = new Map<Role, string[]>();
  const strangers: string[] = [];
  for (const { name, raw } of rawParameters(query)) {
    const found = roleOf(name, table);
    if (found === undefined) {
      strangers.push(name.toLowerCase());
      continue;
    }
    if (!found.isUsual) warnings.add('unusual-spelling');
    all.set(found.role, [...(all.get(found.role) ?? []), plainValue(raw, warnings)]);
  }
  const isRepeated = [...all.values()].some((values) => values.length > 1);
  if (isRepeated || new Set(strangers).size < strangers.length) warnings.add('duplicate-params');
  const values = new Map([...all].map(([role, [first = '']]) => [role, first] as const));
  const said = values.get('type') ?? '';
  const type = Object.keys(table.invitationTypes).find((one) => same(one, said));
  if (type !== undefined && type !== said) warnings.add('unusual-spelling');
  const kind = type === undefined ? undefined : table.invitationTypes[type];
  // Offers have parameters of their own.
  if (strangers.length > 0 && kind !== 'offer') warnings.add('extra-params');
  return { kind, values, all, warnings };
}
