import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import type { Composer } from '../../../shared/requests/shown-mail.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { customerRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  stop: { color: tokens.colorStatusDangerForeground1 },
  check: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  fixes: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  known: { color: tokens.colorNeutralForeground2 },
  count: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

const ICONS = { stop: ProhibitedRegular, check: WarningRegular, note: InfoRegular } as const;
type Found = Composer['findings'][number];

function useFix(page: RequestPage): (place: Found['place']) => void {
  const [, go] = useHashLocation();
  return (place) => {
    if (place === 'settings') go('/settings');
    else if (place === 'customer' && page.customerId !== null) go(customerRoute(page.customerId));
    else if (place === 'customer' && page.partnerId !== null) go(`/resellers/${page.partnerId}`);
    else document.querySelector<HTMLElement>(`[data-fix="${place}"] :is(input, textarea)`)?.focus();
  };
}

function Row({
  page,
  found,
  editable,
}: {
  readonly page: RequestPage;
  readonly found: Found;
  readonly editable: boolean;
}) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const fix = useFix(page);
  const { ruleId, strength, place, settledBy } = found;
  const Icon = ICONS[strength];
  async function know(known: boolean) {
    const reply = await bridge.request('requests.settle-check', { id: page.id, ruleId, known });
    if (!reply.ok) showToast(error(reply.error));
  }
  const isOpen = strength === 'stop' || (strength === 'check' && settledBy === null);
  return (
    <li className={styles.row}>
      <span className={`${styles.icon} ${styles[strength]}`}>
        <Icon aria-hidden />
      </span>
      <div className={styles.text}>
        <span>
          {t('print.row', { label: t(`preflight.${strength}`), value: t(`preflight.rule.${ruleId}`) })}
        </span>
        {editable || settledBy === null ? null : (
          <div className={styles.known}>{t('preflight.knownBy', { name: displayText(settledBy) })}</div>
        )}
        {strength === 'note' || !editable ? null : (
          <div className={styles.fixes}>
            {isOpen && place !== 'none' ? (
              <Button
                size="small"
                onClick={() => fix(place)}
                aria-label={`${t(`preflight.fix.${place}`)}: ${t(`preflight.rule.${ruleId}`)}`}
              >
                {t(`preflight.fix.${place}`)}
              </Button>
            ) : null}
            {strength === 'check' && settledBy === null ? (
              <Button
                size="small"
                data-know
                onClick={() => void know(true)}
                aria-label={`${t('preflight.know')}: ${t(`preflight.rule.${ruleId}`)}`}
              >
                {t('preflight.know')}
              </Button>
            ) : null}
            {settledBy === null ? null : (
              <>
                <span>{t('preflight.knownBy', { name: displayText(settledBy) })}</span>
                <Button
                  size="small"
                  onClick={() => void know(false)}
                  aria-label={`${t('preflight.again')}: ${t(`preflight.rule.${ruleId}`)}`}
                >
                  {t('preflight.again')}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** What was found when looking at the mail: stops, checks with "I know", and notes. */
export function PreflightList({
  page,
  editable,
}: {
  readonly page: RequestPage;
  readonly editable: boolean;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const { findings, stops, checks } = page.composer;
  return (
    <Section heading={t('preflight.title')} testId="preflight">
      <p className={styles.count}>{t('preflight.count', { stops, checks })}</p>
      <ul className={styles.list}>
        {findings.map((found) => (
          <Row key={found.ruleId} page={page} found={found} editable={editable} />
        ))}
      </ul>
    </Section>
  );
}
