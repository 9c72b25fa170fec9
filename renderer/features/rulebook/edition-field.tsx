import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { EditionEntry } from '../../../shared/ipc/contract/rulebook.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useEditionName } from './rule-words.ts';

const useStyles = makeStyles({
  field: { flex: '1 1 220px', minWidth: 0, maxWidth: '380px' },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

interface Props {
  readonly label: string;
  readonly editions: readonly EditionEntry[];
  readonly chosen: string;
  /** The workspace's own edition is named as such. */
  readonly baseline?: string;
  readonly onChoose: (edition: string) => void;
}

/** Choice of one of the editions, in the order of time. */
export function EditionField({ label, editions, chosen, baseline, onChoose }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const name = useEditionName();
  return (
    <Field label={label} className={styles.field}>
      <Select className={styles.select} value={chosen} onChange={(_event, data) => onChoose(data.value)}>
        {editions.map(({ edition }) => (
          <option key={edition} value={edition}>
            {edition === baseline ? t('rulebook.baseline', { edition: name(edition) }) : name(edition)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
