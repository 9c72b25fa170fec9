import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import type { KeyChoices } from '../../../shared/ipc/contract/app.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useBindingLabel } from '../../app/keys/binding-labels.ts';
import { type BindingId, chordOf } from '../../app/keys/bindings.ts';
import {
  isChosen,
  isUnfinished,
  type KeyRefusal,
  refusalOf,
  takenBy,
  withKey,
  withSwitch,
} from '../../app/keys/choose-key.ts';
import { chordText, useChordWords } from '../../app/keys/chord-words.ts';
import { announce } from '../../ui/live-regions.tsx';
import { Refusal } from '../../ui/refusal.tsx';

const useStyles = makeStyles({
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
  },
  keys: { marginInlineStart: 'auto' },
  answer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly id: BindingId;
  readonly choices: KeyChoices;
  readonly onChoose: (choices: KeyChoices) => void;
}

/** What was pressed and why it was not taken at once. */
type Pending =
  | { readonly chord: string; readonly refusal: KeyRefusal }
  | { readonly chord: string; readonly other: BindingId };

/** Listens for the new keys of one binding. Esc and leaving the button keep the old ones. */
function useKeyChoice({ id, choices, onChoose }: Props) {
  const [isListening, setListening] = useState(false);
  const [pending, setPending] = useState<Pending | null>(null);
  const { t } = useMessages();
  const labelOf = useBindingLabel();
  function take(chord: string): void {
    setListening(false);
    setPending(null);
    onChoose(withKey(choices, id, chord));
    announce(t('keys.taken', { what: labelOf(id), keys: chordText(t, chord) }));
  }
  function hear(event: KeyboardEvent): void {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (isUnfinished(event.key)) return;
    if (event.key === 'Escape') {
      setListening(false);
      return;
    }
    const chord = chordOf(event.nativeEvent);
    const refusal = refusalOf(chord, id);
    const other = takenBy(chord, id, choices);
    if (refusal !== null) setPending({ chord, refusal });
    else if (other !== undefined) setPending({ chord, other });
    else take(chord);
    setListening(false);
  }
  const listen = () => {
    setPending(null);
    setListening(true);
  };
  return {
    isListening,
    listen,
    hear,
    stop: () => setListening(false),
    pending,
    take,
    drop: () => setPending(null),
  };
}

/** The binding with its switch, its keys, and the way to other keys. */
export function KeySetting(props: Props) {
  const { id, choices, onChoose } = props;
  const styles = useStyles();
  const { t } = useMessages();
  const labelOf = useBindingLabel();
  const keysOf = useChordWords();
  const choice = useKeyChoice(props);
  const what = labelOf(id);
  return (
    <li className={styles.row} data-testid={`setting-key-${id}`}>
      <div className={styles.line}>
        <Switch
          label={what}
          checked={choices[id] !== ''}
          onChange={(_event, data) => onChoose(withSwitch(choices, id, data.checked))}
        />
        <span className={styles.keys}>{keysOf(id).join(` ${t('keys.or')} `) || t('keys.off')}</span>
        {isChosen(id, choices) ? (
          <Button
            size="small"
            aria-label={t('keys.presetOf', { what })}
            onClick={() => onChoose(withSwitch(choices, id, true))}
          >
            {t('keys.preset')}
          </Button>
        ) : null}
        <Button
          size="small"
          appearance={choice.isListening ? 'primary' : 'secondary'}
          aria-label={choice.isListening ? t('keys.listening') : t('keys.changeOf', { what })}
          onClick={choice.listen}
          onKeyDown={choice.hear}
          onBlur={choice.stop}
        >
          {choice.isListening ? t('keys.listening') : t('keys.change')}
        </Button>
      </div>
      <Answer {...choice} />
    </li>
  );
}

/** Why the keys were not taken, or who has them and the choice to take them over. */
function Answer({ pending, take, drop }: Pick<ReturnType<typeof useKeyChoice>, 'pending' | 'take' | 'drop'>) {
  const styles = useStyles();
  const { t } = useMessages();
  const labelOf = useBindingLabel();
  if (pending === null) return null;
  const { chord } = pending;
  const keys = chordText(t, chord);
  if ('refusal' in pending) return <Refusal text={t(`keys.refused.${pending.refusal}`, { keys })} />;
  return (
    <div className={styles.answer} role="alert">
      <span>{t('keys.inUse', { keys, other: labelOf(pending.other) })}</span>
      <Button size="small" onClick={() => take(chord)}>
        {t('keys.takeOver')}
      </Button>
      <Button size="small" onClick={drop}>
        {t('keys.keepOld')}
      </Button>
    </div>
  );
}
