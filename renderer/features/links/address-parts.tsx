import { useMessages } from '../../app/desk-context.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { type FactRow, FactTable } from '../../ui/fact-table.tsx';
import { Section } from '../../ui/section.tsx';

/** Names and values of a query, decoded where they can be; a name that comes twice keeps both. */
function valuesOf(query: string): FactRow[] {
  const seen = new Map<string, number>();
  return [...new URLSearchParams(query)].map(([name, value]): FactRow => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const shown = displayText(name);
    return [times === 1 ? shown : `${shown} (${times})`, value];
  });
}

/** The original address in its parts, as text: host, page, every value, and what stands behind #. */
export function AddressParts({ address }: { readonly address: string }) {
  const { t } = useMessages();
  if (!URL.canParse(address)) return null;
  const { hostname, pathname, search, hash } = new URL(address);
  const rows: FactRow[] = [
    [t('links.host'), hostname],
    [t('links.path'), pathname],
    ...valuesOf(search),
    ...(hash === '' ? [] : [[t('links.fragment'), hash.slice(1)] as const]),
  ];
  return (
    <Section heading={t('links.address')} testId="link-address">
      <FactTable rows={rows} />
    </Section>
  );
}
