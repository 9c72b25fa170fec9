import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../../app/desk-context.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import type { KeptState } from './kept-fields.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Saving = Pick<KeptState<unknown>, 'status' | 'savedAt' | 'error' | 'again'>;

/** Whether what is typed is on the disk; after a refusal it is tried again. */
export function SaveState({ state }: { readonly state: Saving }) {
  const styles = useStyles();
  const { t, error } = useMessages();
  const { status, savedAt } = state;
  if (status === 'refused' && state.error !== null)
    return (
      <Refusal text={error(state.error)} retry={{ label: t('app.tryAgain'), act: () => state.again() }} />
    );
  if (status !== 'saved') return <p className={styles.quiet}>{t('request.saving')}</p>;
  if (savedAt === null) return null;
  const time = new Date(savedAt).toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return <p className={styles.quiet}>{t('request.saved', { time })}</p>;
}
