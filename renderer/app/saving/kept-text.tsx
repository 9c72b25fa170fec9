import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { displayText } from '../../ui/display-text.tsx';
import { useMessages } from '../desk-context.tsx';

const useStyles = makeStyles({
  kept: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly text: string;
  readonly onPutBack: () => void;
}

/** What was typed or chosen and not saved: the stored value is shown again, and this one is not lost (ux 4.3). */
export function KeptText({ text, onPutBack }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.kept} role="note">
      {t('saving.kept', { text: displayText(text) })}
      <Button size="small" onClick={onPutBack}>
        {t('saving.putBack')}
      </Button>
    </div>
  );
}
