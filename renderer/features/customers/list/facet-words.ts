import type { CustomerFacet } from '../../../../shared/domain/customer-view.ts';
import { FACTS } from '../../../../shared/rules/facts.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { usePlaceNames } from '../../../app/fields/place-names.ts';
import { useVerdictWords } from '../../../decision/verdict-chip.tsx';

/** Words of facets and of their values. */
export interface FacetWords {
  readonly facet: (facet: CustomerFacet) => string;
  /** `label` is the name when the value is an id. */
  readonly value: (facet: CustomerFacet, value: string, label?: string | null) => string;
}

const MCA: ReadonlySet<string> = new Set(FACTS.mcaState.values);

/** Texts of the facets in the language of the page. */
export function useFacetWords(): FacetWords {
  const { t, value: factWord } = useMessages();
  const verdicts = useVerdictWords();
  const places = usePlaceNames();
  const notKnown = t('customers.relation.unknown');
  const orNotKnown = (fact: string) => (value: string) =>
    value === 'unknown' ? notKnown : factWord(fact, value);
  const within = (value: string) => t('facet.within', { count: Number(value) });
  const yesNo = (value: string) =>
    value === 'unknown' ? notKnown : t(value === 'yes' ? 'facet.yes' : 'facet.no');
  const openOrNone = (value: string) => t(value === 'open' ? 'facet.open' : 'facet.noOpen');
  const ages: Readonly<Record<string, string>> = { older: t('facet.age.older'), none: t('facet.age.none') };
  const words: Readonly<Record<CustomerFacet, (value: string) => string>> = {
    relation: orNotKnown('relationshipState'),
    support: (value) => (value === 'none' ? t('customers.noVerdict') : verdicts.support(value)),
    move: (value) => (value === 'none' ? t('customers.noVerdict') : verdicts.move(value)),
    channel: orNotKnown('acquisitionChannel'),
    service: orNotKnown('serviceType'),
    country: (value) => (value === 'unknown' ? notKnown : places.country(value)),
    reseller: (value) => (value === 'none' ? t('facet.noReseller') : value),
    provider: yesNo,
    mca: (value) =>
      MCA.has(value) || value === 'unknown' ? orNotKnown('mcaState')(value) : t('facet.mca.requested'),
    age: (value) => ages[value] ?? t('facet.upTo', { count: Number(value) }),
    tag: (value) => value,
    case: openOrNone,
    request: openOrNone,
    review: yesNo,
    drift: yesNo,
    deadline: within,
    accessEnd: within,
    missing: yesNo,
  };
  return {
    facet: (facet) => t(`facet.${facet}`),
    value: (facet, value, label) => label ?? words[facet](value),
  };
}
