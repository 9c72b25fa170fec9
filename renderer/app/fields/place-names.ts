import type { MessageKey } from '../../messages/messages.ts';
import { useDesk, useMessages } from '../desk-context.tsx';

/** CSP regions as the programme's table prints them. A region that a changed table adds is shown as printed. */
const REGIONS: Readonly<Record<string, MessageKey>> = {
  Africa: 'region.africa',
  'Asia and Pacific': 'region.asia-and-pacific',
  Australia: 'region.australia',
  Brazil: 'region.brazil',
  Canada: 'region.canada',
  China: 'region.china',
  Europe: 'region.europe',
  India: 'region.india',
  Japan: 'region.japan',
  'Korea, Republic of': 'region.korea-republic-of',
  'Latin America and the Caribbean': 'region.latin-america-and-the-caribbean',
  'Middle East, Central Europe, and Eastern Europe': 'region.middle-east-central-europe-and-eastern-europe',
  'New Zealand': 'region.new-zealand',
  Taiwan: 'region.taiwan',
  'United States': 'region.united-states',
};

/** Names of countries by ISO code and of CSP regions, in the language of the page. "" for none. */
export function usePlaceNames() {
  const { language } = useDesk().preferences;
  const { t } = useMessages();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return {
    country: (code: string | null): string => (code === null ? '' : (names.of(code) ?? code)),
    region: (printed: string | null): string => {
      const key = REGIONS[printed ?? ''];
      return key === undefined ? (printed ?? '') : t(key);
    },
  };
}
