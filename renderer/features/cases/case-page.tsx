import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { pressedIn } from '../../app/keys/key-choices.ts';
import { NotThere } from '../../app/not-there.tsx';
import { useWriteRequest } from '../../app/requests/use-write-request.ts';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useBought } from './bought-words.ts';
import { CaseLine, type Panel } from './case-line.tsx';
import { PrintView } from './print-view.tsx';

/** What opens above the card, in the order of its buttons. */
const PANELS = [
  { name: 'what-if', label: 'whatIf.open' },
  { name: 'own', label: 'own.open' },
  { name: 'print', label: 'print.open' },
] as const;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  bought: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** A case with its decision cards (S-07), one line at a time; open questions are answered on the card. */
export function CasePage({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const bought = useBought();
  const writeRequest = useWriteRequest();
  const { data, error: refused, reload } = useRequest(bridge, 'cases.get', { id });
  const [at, setAt] = useState(0);
  const [panel, setPanel] = useState<Panel | null>(null);
  const line = data?.lines[Math.min(at, data.lines.length - 1)];

  // Ctrl+P shows the paper first; printing starts from there.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (pressedIn('case', event) !== 'casePrint') return;
      event.preventDefault();
      setPanel('print');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  if (data === null || line === undefined) {
    return <NotThere list="cases" refused={refused} reload={reload} />;
  }
  const many = data.lines.length > 1;
  return (
    <>
      <PageHeading
        title={t('case.title', { number: data.number, name: displayText(data.customerName) })}
        beside={t('case.taken', { date: data.takenOn, by: displayText(data.takenBy) })}
        actions={
          <>
            <Button onClick={() => void writeRequest(data.customerId, id)}>{t('request.write')}</Button>
            {PANELS.map(({ name, label }) => (
              <Button
                key={name}
                aria-expanded={panel === name}
                onClick={() => setPanel(panel === name ? null : name)}
              >
                {t(label)}
              </Button>
            ))}
          </>
        }
      />
      {panel === 'print' ? (
        <PrintView page={data} onBack={() => setPanel(null)} />
      ) : (
        <>
          <div className={styles.line}>
            {many ? <span>{t('case.line', { n: at + 1, of: data.lines.length })}</span> : null}
            <span className={styles.bought}>
              {bought(data.bought.find((one) => one.lineId === line.lineId))}
            </span>
            {many ? (
              <>
                <Button size="small" disabledFocusable={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
                  {t('case.previous')}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={at >= data.lines.length - 1}
                  onClick={() => setAt(Math.min(data.lines.length - 1, at + 1))}
                >
                  {t('case.next')}
                </Button>
              </>
            ) : null}
          </div>
          <CaseLine key={line.lineId} page={data} line={line} panel={panel} onPanel={setPanel} />
        </>
      )}
    </>
  );
}
