import { Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '../../../shared/domain/id.ts';
import type { Language } from '../../../shared/ipc/contract/app.ts';
import type { CasePage } from '../../../shared/ipc/contract/cases.ts';
import { DeskProvider, useDesk, useMessages } from '../../app/desk-context.tsx';
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

/** Languages of the paper: it goes to people who may read another one than the window. */
const LANGUAGES = {
  en: ['en'],
  'zh-CN': ['zh-CN'],
  both: ['zh-CN', 'en'],
} as const satisfies Record<string, readonly Language[]>;
type PaperLanguage = keyof typeof LANGUAGES;

/** The paper in one language or in both, one behind the other. */
function Papers({
  page,
  copy,
  chosen,
}: {
  readonly page: CasePage;
  readonly copy: Copy;
  readonly chosen: PaperLanguage;
}) {
  const styles = useStyles();
  const tools = useDesk();
  return LANGUAGES[chosen].map((language) => (
    <div key={language} className={mergeClasses('print-paper', styles.frame)}>
      <DeskProvider tools={{ ...tools, preferences: { ...tools.preferences, language } }}>
        <PrintSheet page={page} copy={copy} />
      </DeskProvider>
    </div>
  ));
}

/** Preview of the paper with what can be done with it. What is printed is exactly what is shown. */
export function PrintView({ page, onBack }: { readonly page: CasePage; readonly onBack: () => void }) {
  const styles = useStyles();
  const { bridge, preferences } = useDesk();
  const { t, error } = useMessages();
  const [copy, setCopy] = useState<Copy>('staff');
  const [chosen, setChosen] = useState<PaperLanguage>(preferences.language);
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
        <RadioGroup
          layout="horizontal"
          aria-label={t('print.language')}
          value={chosen}
          onChange={(_event, data) => setChosen(data.value as PaperLanguage)}
        >
          <Radio value="en" label={t('print.in.en')} />
          <Radio value="zh-CN" label={t('print.in.zh-CN')} />
          <Radio value="both" label={t('print.in.both')} />
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
      <Papers page={page} copy={copy} chosen={chosen} />
    </>
  );
}
