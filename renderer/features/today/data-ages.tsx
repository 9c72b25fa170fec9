import { makeStyles, tokens } from '@fluentui/react-components';
import type { DataAge } from '../../../shared/ipc/contract/today.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    alignItems: 'baseline',
  },
  quiet: { color: tokens.colorNeutralForeground3, marginInlineStart: 'auto' },
});

interface Props {
  readonly ages: readonly DataAge[];
  readonly className?: string;
}

/** How old the newest list of each kind is. */
export function DataAges({ ages, className }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('today.ages')} testId="data-age" {...(className === undefined ? {} : { className })}>
      <ul className={styles.list}>
        {ages.map((one) => (
          <li key={one.format} className={styles.row}>
            {t(`today.source.${one.format as 'customer-list'}`)}
            <span className={styles.quiet}>
              {one.asOf ?? t('today.never')}
              {one.days === null ? '' : ` · ${t('today.daysOld', { count: one.days })}`}
              {one.old ? ` · ${t('today.old')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
