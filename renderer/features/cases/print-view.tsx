import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '../../../shared/domain/id.ts';
import type { CasePage } from '../../../shared/ipc/contract/cases.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { type Copy, PrintSheet } from './print-sheet.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  frame: {
    alignSelf: 'flex-start',
    maxWidth: '100%',
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    boxShadow: tokens.shadow8,
  },
});

/** Preview of the paper with what can be done with it. What is printed is exactly what is shown. */
export function PrintView({ page, onBack }: { readonly page: CasePage; readonly onBack: () => void }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [copy, setCopy] = useState<Copy>('staff');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function savePdf() {
    const reply = await bridge.request('cases.save-pdf', { id: page.id as CaseId, copy });
    if (reply.ok) showToast(t('print.saved', { name: displayText(reply.value.name) }));
    else if (reply.error.code !== 'cancelled') {
      showToast(error(reply.error));
      announceFailure(error(reply.error));
    }
  }

  return (
    <>
      <div className={styles.bar}>
        <RadioGroup
          layout="horizontal"
          aria-label={t('print.copy')}
          value={copy}
          onChange={(_event, data) => setCopy(data.value === 'customer' ? 'customer' : 'staff')}
        >
          <Radio value="staff" label={t('print.staff')} />
          <Radio value="customer" label={t('print.customer')} />
        </RadioGroup>
        <Button
          appearance="primary"
          ref={(element: { focus(): void } | null) => {
            first.current = element as HTMLButtonElement | null;
          }}
          onClick={() => void savePdf()}
        >
          {t('print.pdf')}
        </Button>
        <Button onClick={() => void bridge.request('cases.print', {})}>{t('print.print')}</Button>
        <Button onClick={onBack}>{t('print.back')}</Button>
      </div>
      <div className={styles.frame}>
        <PrintSheet page={page} copy={copy} />
      </div>
    </>
  );
}
