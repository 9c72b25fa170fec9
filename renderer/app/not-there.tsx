import { Button } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import type { AppError } from '../../shared/result/app-error.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useMessages } from './desk-context.tsx';
import { casesRoute, customersRoute, requestsRoute, resellersRoute } from './routes.ts';

const LISTS = {
  customers: customersRoute('all'),
  resellers: resellersRoute('all'),
  requests: requestsRoute('open'),
  cases: casesRoute('open'),
} as const;

interface Props {
  /** The list the page belongs to. */
  readonly list: keyof typeof LISTS;
  /** Why there is nothing to show; null = it is still being fetched. */
  readonly refused: AppError | null;
  readonly reload: () => void;
}

/** The page of something that is still being fetched, was refused, or does not exist: then it says so and leads back to its list. */
export function NotThere({ list, refused, reload }: Props) {
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  // An address that holds no id leads to nothing either.
  if (refused?.code === 'not-found' || refused?.code === 'invalid-input')
    return (
      <>
        <PageHeading key="lost" title={t(`lost.${list}`)} />
        <EmptyState text={t('lost.text')}>
          <Button appearance="primary" onClick={() => go(LISTS[list])}>
            {t(`lost.to.${list}`)}
          </Button>
          <Button onClick={() => window.history.back()}>{t('lost.back')}</Button>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title={t(`${list}.title`)} />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
    </>
  );
}
