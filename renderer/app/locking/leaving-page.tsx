import { makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { CentredPage } from '../../ui/centred-page.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';
import { showToast } from '../toasts.tsx';
import { untilQuiet } from './until-quiet.ts';

const useStyles = makeStyles({ text: { margin: 0 }, spinner: { alignSelf: 'flex-start' } });

/**
 * Stands where the screens were, which saved on leaving what was typed. Locks when nothing is on its way any more; `onDone`
 * is called whatever came of it.
 */
export function LeavingPage({ onDone }: { readonly onDone: () => void }) {
  const styles = useStyles();
  const { bridge, saving, workspace } = useDesk();
  const opensItself = workspace?.opensItself === true;
  const { t } = useMessages();
  useEffect(() => {
    let isThere = true;
    void untilQuiet(saving).then(async () => {
      if (!isThere) return;
      const locked = await bridge.request('protection.lock', {});
      onDone();
      // After it, because what comes then begins without the toasts of before.
      if (locked.ok && opensItself) showToast(t('lock.asksAgain'));
    });
    return () => {
      isThere = false;
    };
  }, [bridge, saving, onDone, opensItself, t]);
  return (
    <CentredPage>
      <PageHeading title={t('lock.leaving')} />
      <p className={styles.text}>{t('lock.leavingAbout')}</p>
      <Spinner className={styles.spinner} size="tiny" aria-hidden />
    </CentredPage>
  );
}
