import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ShownLink } from '../../../shared/ipc/contract/links.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';
import { lookOf } from './link-look.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'start',
    verticalAlign: 'middle',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  host: { minWidth: 0, fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid CanvasText` },
    '& svg': { flexShrink: 0 },
  },
});

interface Props {
  readonly links: readonly ShownLink[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Several links of one text, a row each; the chosen one is shown whole below. */
export function LinkList({ links, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('links.all')} testId="link-list">
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell}>{t('links.result')}</th>
            <th className={styles.cell}>{t('links.kind')}</th>
            <th className={styles.cell}>{t('links.leads')}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link, index) => {
            const { Icon, color, background } = lookOf(link);
            const host = link.host ?? t('links.noHost');
            return (
              <tr key={link.input}>
                <td className={styles.cell}>
                  <span className={styles.chip} style={{ color, backgroundColor: background }}>
                    <Icon aria-hidden />
                    {t(`links.short.${link.verdict}`)}
                  </span>
                </td>
                <td className={styles.cell}>{t(`links.kind.${link.linkKind}`)}</td>
                <td className={styles.cell}>
                  <Button
                    className={styles.host}
                    appearance={index === chosen ? 'secondary' : 'subtle'}
                    aria-pressed={index === chosen}
                    aria-label={t('links.show', { n: index + 1, host: displayText(host) })}
                    onClick={() => onChoose(index)}
                  >
                    <Outside text={host} />
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
