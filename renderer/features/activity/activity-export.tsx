import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { useEffect, useRef } from 'react';
import type { ActivityFilters } from '../../../shared/ipc/contract/activity.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { SENTENCES, useSentence } from '../../app/saving/activity-words.ts';
import { showToast } from '../../app/toasts.tsx';

type How = readonly ['csv' | 'json', 'spreadsheet' | 'exact'];

interface Props {
  readonly filters: ActivityFilters;
  /** Shows the printed form. */
  readonly onPaper: () => void;
  /** True when one comes back from it: the focus is on the button again. */
  readonly isBack: boolean;
}

/** Saves the entries that are filtered for, in one of three forms whose difference is said, or shows them on paper. */
export function ExportMenu({ filters, onPaper, isBack }: Props) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const sentence = useSentence();
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isBack) box.current?.querySelector('button')?.focus();
  }, [isBack]);
  async function save([format, how]: How): Promise<void> {
    const reply = await bridge.request('activity.export', {
      filters,
      format,
      how,
      heads: [
        t('activity.when'),
        t('activity.who'),
        t('activity.what'),
        t('activity.about'),
        t('activity.source'),
        t('activity.changeSet'),
      ],
      said: SENTENCES.map((label) => ({ label, text: sentence(label) })),
    });
    if (reply.ok) showToast(t('activity.exported', { count: reply.value.entries, name: reply.value.name }));
    else if (reply.error.code !== 'cancelled') showToast(error(reply.error));
  }
  const choices = [
    [['csv', 'spreadsheet'], 'activity.exportSheet', 'activity.exportSheetText'],
    [['csv', 'exact'], 'activity.exportExact', 'activity.exportExactText'],
    [['json', 'exact'], 'activity.exportJson', 'activity.exportJsonText'],
  ] as const satisfies readonly (readonly [How, ...unknown[]])[];
  return (
    <span ref={box}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowExportRegular />}>{t('activity.export')}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {choices.map(([how, label, text]) => (
              <MenuItem key={label} subText={t(text)} onClick={() => void save(how)}>
                {t(label)}
              </MenuItem>
            ))}
            <MenuItem subText={t('activity.paperText')} onClick={onPaper}>
              {t('activity.paper')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
