import { useMessages } from '../app/desk-context.tsx';

/** Where something stands, as rulebooks and decisions name it. */
interface Place {
  readonly source: string;
  readonly place: string;
  readonly date?: string | undefined;
}

/** Place of a source in words: a sentence number of the seed page, else as the rulebook names it. */
export function useSourcePlace(): (place: Place) => string {
  const { t, texts } = useMessages();
  return ({ source, place, date }) => {
    const sentence = /^¶(\d{1,3})$/.exec(place)?.[1];
    const document = texts.sources[source as keyof typeof texts.sources] ?? source;
    const where = sentence === undefined ? place : t('case.sentence', { n: sentence });
    return [document, where, source === 'HIST' || source === 'PAGE' ? date : undefined]
      .filter(Boolean)
      .join(' · ');
  };
}
