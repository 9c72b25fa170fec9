import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { IntakeLine } from '../../../shared/domain/draft.ts';
import { useMessages } from '../../app/desk-context.tsx';
import type { Intake } from './intake-store.ts';

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalM },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

const GENERATIONS = {
  'license-based': ['legacy', 'nce'],
  'usage-based': ['azure-legacy-0145p', 'azure-plan'],
} as const;

function generationsOf(line: IntakeLine): readonly NonNullable<IntakeLine['commerceGeneration']>[] {
  const { serviceType } = line;
  return serviceType === 'license-based' || serviceType === 'usage-based' ? GENERATIONS[serviceType] : [];
}

/** Facts nobody must give here: generation, product, quantity, note. Collapsed until wanted (Alt+M). */
export function MoreFacts({ state }: { readonly state: Intake }) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const line = state.intake.lines[state.line];
  if (line === undefined) return null;
  const generations = generationsOf(line);
  const keep = (patch: Partial<IntakeLine>) => state.answer(patch, state.step);
  return (
    <details className={styles.box} data-more-facts>
      <summary>{t('intake.more')}</summary>
      <div className={styles.fields}>
        {generations.length === 0 ? null : (
          <Field label={t('intake.generation')}>
            <Select
              value={line.commerceGeneration ?? 'unknown'}
              onChange={(_event, data) =>
                keep({ commerceGeneration: data.value as NonNullable<IntakeLine['commerceGeneration']> })
              }
            >
              {['unknown' as const, ...generations].map((one) => (
                <option key={one} value={one}>
                  {texts.generations[one]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={t('intake.product')}>
          <Input
            value={line.productText ?? ''}
            maxLength={300}
            onChange={(_event, data) => keep({ productText: data.value })}
          />
        </Field>
        <Field label={t('intake.quantity')}>
          <Input
            type="number"
            min={0}
            max={10_000_000}
            value={line.quantity === undefined ? '' : String(line.quantity)}
            onChange={(_event, data) => {
              const quantity = Number.parseInt(data.value, 10);
              if (Number.isInteger(quantity) && quantity >= 0 && quantity <= 10_000_000) keep({ quantity });
            }}
          />
        </Field>
        <Field label={t('intake.note')}>
          <Textarea
            value={state.intake.note}
            maxLength={10_000}
            onChange={(_event, data) => state.setNote(data.value)}
          />
        </Field>
      </div>
    </details>
  );
}
