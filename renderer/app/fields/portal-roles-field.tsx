import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type PortalRole, portalRole } from '../../../shared/domain/person.ts';
import { useMessages } from '../desk-context.tsx';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0 },
  checks: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: PortalRole[]) => void;
}

/** Roles in Partner Center, any number of them; none chosen means not sure. */
export function PortalRolesField({ legend, chosen, onChange }: Props) {
  const styles = useStyles();
  const { t, value } = useMessages();
  const id = useId();
  const toggle = (role: PortalRole, on: boolean) =>
    onChange(portalRole.options.filter((one) => (one === role ? on : chosen.includes(one))));
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-hint`}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.checks}>
        {portalRole.options.map((role) => (
          <Checkbox
            key={role}
            label={value('userRole', role)}
            checked={chosen.includes(role)}
            onChange={(_event, data) => toggle(role, data.checked === true)}
          />
        ))}
      </div>
      <span id={`${id}-hint`} className={styles.hint}>
        {t('who.portalRolesHint')}
      </span>
    </fieldset>
  );
}
