import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import type { DueRule } from '../../../shared/ipc/contract/rulebook.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { rulebookRoute, ruleRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';

const useStyles = makeStyles({
  about: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '1080px' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  what: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    color: tokens.colorBrandForegroundLink,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** How long ago the rule was verified, or how old its sources are. */
function useSince(): (rule: DueRule) => string {
  const { t, number } = useMessages();
  return ({ since, days, byPerson }) =>
    since === null || days === null
      ? t('verify.never')
      : t(byPerson ? 'verify.last' : 'verify.ofSource', { date: since, days: number(days) });
}

function Due({ rule }: { readonly rule: DueRule }) {
  const styles = useStyles();
  const { bridge, preferences } = useDesk();
  const { t, error } = useMessages();
  const since = useSince();
  const title = rule.title[preferences.language];
  async function verify() {
    const reply = await bridge.request('rulebook.verify', { ruleId: rule.id });
    if (reply.ok) return showToast(t('verify.marked', { title }), reply.value.changeSetId);
    announceFailure(error(reply.error));
    return showToast(error(reply.error));
  }
  return (
    <li className={styles.item} data-due={rule.id}>
      <div className={styles.what}>
        <a className={styles.link} href={`#${ruleRoute(rule.id)}`}>
          {title}
        </a>
        <div className={styles.quiet}>{since(rule)}</div>
      </div>
      <Button aria-label={t('verify.markOf', { title })} onClick={() => void verify()}>
        {t('verify.mark')}
      </Button>
    </li>
  );
}

/** Rules whose facts must be held against their sources again (S-17), the longest ago first. */
export function VerifyDuePage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error, number } = useMessages();
  const [, go] = useHashLocation();
  const { data, error: refused, reload } = useRequest(bridge, 'rulebook.verify-due', {});
  return (
    <>
      <PageHeading
        title={t('verify.title')}
        beside={
          data === null
            ? undefined
            : t('verify.count', { due: number(data.rules.length), total: number(data.total) })
        }
        actions={<Button onClick={() => go(rulebookRoute())}>{t('rulebook.toList')}</Button>}
      />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data === null ? null : (
        <>
          <p className={styles.about}>{t('verify.about', { days: number(data.days) })}</p>
          {data.rules.length === 0 ? <EmptyState text={t('verify.none')} /> : null}
          <ul className={styles.list}>
            {data.rules.map((rule) => (
              <Due key={rule.id} rule={rule} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
