import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { QuickCheck } from '../../../shared/domain/draft.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { OptionGroup, type OptionGroupHandle } from '../../ui/option-group.tsx';

const useStyles = makeStyles({
  statements: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: tokens.spacingHorizontalXL },
  ask: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
});

const LINKS = ['none', 'reseller-only', 'live-gdap', 'waiting-gdap', 'ended-gdap', 'dap'] as const;
const COUNTRIES = ['same-country', 'same-csp-region', 'different-region'] as const;

interface Props {
  readonly chosen: QuickCheck | undefined;
  readonly onCheck: (check: QuickCheck) => void;
  readonly onDone: () => void;
}

type Part = 'how' | 'country' | 'partner' | 'link';

/** Question 5: three facts that could flip every verdict, stated with one key, one by one, or left unknown (ux D5). */
export function QuickCheckQuestion({ chosen, onCheck, onDone }: Props) {
  const styles = useStyles();
  const { t, value } = useMessages();
  const [part, setPart] = useState<Part>('how');
  const group = useRef<OptionGroupHandle>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each part's group takes the focus when it appears.
  useEffect(() => group.current?.focus(), [part]);
  const oneByOne: QuickCheck = chosen?.how === 'one-by-one' ? chosen : { how: 'one-by-one' };

  if (part === 'how') {
    const options = [
      { value: 'all-stated', label: t('intake.checkAll'), keyCap: 'Y' },
      { value: 'one-by-one', label: t('intake.checkOne'), keyCap: 'N' },
      { value: 'all-unknown', label: t('intake.checkNone'), keyCap: 'U' },
    ] as const;
    return (
      <>
        <ul className={styles.statements}>
          <li>{t('intake.checkSame')}</li>
          <li>{t('intake.checkNotCsp')}</li>
          <li>{t('intake.checkNoLink')}</li>
        </ul>
        <OptionGroup
          ref={group}
          label={t('intake.check')}
          options={options}
          chosen={chosen?.how}
          onChoose={(how) => {
            onCheck(how === 'one-by-one' ? oneByOne : { how });
            if (how === 'one-by-one') setPart('country');
            else onDone();
          }}
        />
      </>
    );
  }
  if (part === 'country') {
    const options = [...COUNTRIES, 'unknown' as const].map((one, index, all) => ({
      value: one,
      label: value('regionMatch', one),
      keyCap: index === all.length - 1 ? '0' : String(index + 1),
    }));
    return (
      <>
        <p className={styles.ask}>{t('intake.checkCountry')}</p>
        <OptionGroup
          key="country"
          ref={group}
          label={t('intake.checkCountry')}
          options={options}
          chosen={oneByOne.regionMatch}
          onChoose={(regionMatch) => {
            onCheck({ ...oneByOne, regionMatch });
            setPart('partner');
          }}
        />
      </>
    );
  }
  if (part === 'partner') {
    const options = [
      { value: 'yes', label: value('', 'yes'), keyCap: '1' },
      { value: 'no', label: value('', 'no'), keyCap: '2' },
      { value: 'unknown', label: t('app.dontKnow'), keyCap: '0' },
    ] as const;
    return (
      <>
        <p className={styles.ask}>{t('intake.checkPartner')}</p>
        <OptionGroup
          key="partner"
          ref={group}
          label={t('intake.checkPartner')}
          options={options}
          chosen={oneByOne.cspPartnerTenant}
          onChoose={(cspPartnerTenant) => {
            onCheck({ ...oneByOne, cspPartnerTenant });
            setPart('link');
          }}
        />
      </>
    );
  }
  const links = [
    ...LINKS.map((one, index) => ({ value: one, label: t(`intake.link.${one}`), keyCap: String(index + 1) })),
    { value: 'unknown' as const, label: t('app.dontKnow'), keyCap: '0' },
  ];
  return (
    <>
      <p className={styles.ask}>{t('intake.checkLink')}</p>
      <OptionGroup
        key="link"
        ref={group}
        label={t('intake.checkLink')}
        options={links}
        chosen={oneByOne.link}
        onChoose={(link) => {
          onCheck({ ...oneByOne, link });
          onDone();
        }}
      />
    </>
  );
}
