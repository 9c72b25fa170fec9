import { Badge, Button, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import type { Colleague } from '../../../shared/ipc/contract/people.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { PortalRolesField } from '../../app/fields/portal-roles-field.tsx';
import { showToast } from '../../app/toasts.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { Setting, useSaved } from './setting.tsx';
import type { PersonPatch, SettingsState } from './settings-store.ts';
import { TextSetting } from './text-setting.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  person: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  who: { flex: '1 1 200px', minWidth: 0 },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  roles: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flex: '0 1 400px' },
});

interface Props {
  readonly person: Colleague;
  readonly state: SettingsState;
}

/** Name, roles, and whether somebody works here, each saved by itself. */
function PersonForm({ person, state }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const saved = useSaved();
  const change = (patch: PersonPatch) => state.changePerson(person.id, patch);
  return (
    <div className={styles.form}>
      <TextSetting
        label={t('settings.personName')}
        stored={person.name}
        rule={{
          clean: (typed) => typed.trim(),
          accepts: (clean) => clean !== '',
          wrong: t('settings.needName'),
        }}
        onSave={(name) => saved('settings.personName', change({ name }))}
      />
      <PortalRolesField
        legend={t('settings.portalRoles')}
        chosen={person.portalRoles}
        onChange={(portalRoles) => void saved('settings.portalRoles', change({ portalRoles }))}
      />
      {person.acting ? (
        <p className={styles.quiet}>{t('settings.personActing')}</p>
      ) : (
        <Switch
          label={t('settings.personActive')}
          checked={person.active}
          onChange={(_event, data) =>
            void saved('settings.colleagues', change({ active: data.checked === true }))
          }
        />
      )}
    </div>
  );
}

function Person({ person, state }: Props) {
  const styles = useStyles();
  const { restart } = useDesk();
  const { t, value, error } = useMessages();
  const [open, setOpen] = useState(false);
  const name = displayText(person.name);
  const named = (action: string) => t('settings.named', { action, name });
  const roles = person.portalRoles.map((role) => value('userRole', role)).join(' · ');
  async function workAs() {
    const reply = await state.workAs(person.id);
    if (!reply.ok) return announceFailure(error(reply.error));
    restart();
    return showToast(t('settings.nowWorkingAs', { name }));
  }
  const change = open ? t('settings.donePerson') : t('settings.changePerson');
  return (
    <li className={styles.person}>
      <div className={styles.head}>
        <div className={styles.who}>
          <div className={styles.name}>
            <Outside text={person.name} />
            {person.acting ? <Badge appearance="tint">{t('settings.you')}</Badge> : null}
            {person.active ? null : (
              <Badge appearance="outline" color="informative">
                {t('settings.inactive')}
              </Badge>
            )}
          </div>
          <div className={styles.roles}>{roles || t('settings.rolesUnknown')}</div>
        </div>
        <div className={styles.actions}>
          {person.acting || !person.active ? null : (
            <Button aria-label={named(t('settings.workAs'))} onClick={() => void workAs()}>
              {t('settings.workAs')}
            </Button>
          )}
          <Button aria-expanded={open} aria-label={named(change)} onClick={() => setOpen(!open)}>
            {change}
          </Button>
        </div>
      </div>
      {open ? <PersonForm person={person} state={state} /> : null}
    </li>
  );
}

function NewPerson({ state }: { readonly state: SettingsState }) {
  const styles = useStyles();
  const { t, error } = useMessages();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  async function add(event: SyntheticEvent) {
    event.preventDefault();
    const name = typed.trim();
    setAsked(true);
    if (name === '') return;
    const reply = await state.addPerson(name);
    if (!reply.ok) return announceFailure(error(reply.error));
    setTyped('');
    setAsked(false);
    return showToast(t('settings.personAdded', { name: displayText(name) }), reply.value.changeSetId);
  }
  const wrong = asked && typed.trim() === '';
  return (
    <form className={styles.add} noValidate onSubmit={(event) => void add(event)}>
      <Field
        label={t('settings.newPerson')}
        className={styles.field}
        validationMessage={wrong ? t('settings.needName') : null}
      >
        <Input value={typed} maxLength={300} onChange={(_event, data) => setTyped(data.value)} />
      </Field>
      <Button type="submit">{t('settings.addPerson')}</Button>
    </form>
  );
}

/** Who works in this workspace, and as whom one works on this computer. */
export function PeopleSection({ state }: { readonly state: SettingsState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const people = state.settings?.people ?? [];
  return (
    <>
      <Setting name="colleagues">
        <p className={styles.quiet}>{t('settings.peopleText')}</p>
        <ul className={styles.list} aria-label={t('settings.colleagues')}>
          {people.map((person) => (
            <Person key={person.id} person={person} state={state} />
          ))}
        </ul>
      </Setting>
      <Setting name="newPerson">
        <NewPerson state={state} />
      </Setting>
    </>
  );
}
