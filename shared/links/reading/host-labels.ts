const labelsOf = (host: string): string[] =>
  (host.endsWith('.') ? host.slice(0, -1) : host).split('.').reverse();

/** Whether a host is what a table says, label by label from the right; `*.` stands for one label or more. */
export function isHost(host: string, wanted: string): boolean {
  const isOpen = wanted.startsWith('*.');
  const expected = labelsOf(isOpen ? wanted.slice(2) : wanted);
  const found = labelsOf(host);
  const fits = isOpen ? found.length > expected.length : found.length === expected.length;
  return fits && expected.every((label, at) => found[at] === label);
}

/** Whether a host is this domain or below it. */
export const isUnder = (host: string, domain: string): boolean =>
  isHost(host, domain) || isHost(host, `*.${domain}`);
