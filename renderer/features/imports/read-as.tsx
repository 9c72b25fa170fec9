import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportCheck } from '../../../shared/ipc/contract/imports.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Outside } from '../../ui/display-text.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
  },
  file: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const DELIMITERS: Readonly<Record<string, string>> = { ',': ',', ';': ';', '\t': 'Tab' };

const KNOWN = [
  'customer-list',
  'nce-customers',
  'partner-relationships',
  'mpa-status',
  'subscriptions',
] as const;

/** How the file was understood, what is odd about it, and why it cannot be used when it cannot. */
export function ReadAs({ check }: { readonly check: ImportCheck }) {
  const styles = useStyles();
  const { t, importWord } = useMessages();
  const { problem, format, delimiter } = check;
  const known = KNOWN.find((one) => one === format);
  const separated =
    delimiter === null ? '' : t('import.delimiter', { what: DELIMITERS[delimiter] ?? delimiter });
  const place =
    problem?.line === null || problem?.line === undefined
      ? ''
      : ` ${t('import.row', { row: problem.line, line: problem.line })}`;
  return (
    <div className={styles.box}>
      <p className={styles.file}>
        <Outside text={check.file} />
      </p>
      {problem === null ? (
        <>
          <p className={styles.text}>
            {t('import.readAs', {
              format: t(known === undefined ? 'import.format.other' : `import.format.${known}`),
              encoding: check.encoding.toUpperCase(),
              delimiter: separated,
            })}
          </p>
          {check.completeness === 'unknown' ? null : (
            <p className={styles.text}>{t(`import.${check.completeness}`)}</p>
          )}
        </>
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {importWord(problem.kind)}
            {place}
          </MessageBarBody>
        </MessageBar>
      )}
      {check.warnings.map((one) => (
        <MessageBar key={one} intent="warning" layout="multiline">
          <MessageBarBody>{importWord(one)}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
