import { MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { NewPassphrase, useNewPassphrase } from '../../../app/fields/new-passphrase.tsx';

/** Whether a file that is to be saved gets a passphrase, and which. */
export function useFileProtection() {
  const [isSealed, setSealed] = useState(false);
  const chosen = useNewPassphrase();
  /** The passphrase, null when the file is to have none; undefined when it cannot be used: that was said at its field. */
  const passphrase = (): string | null | undefined => (isSealed ? chosen.passphrase() : null);
  return { isSealed, setSealed, chosen, passphrase };
}

/** Asks for it, and says before what losing a passphrase means, or that the file is in the clear although the workspace is not. */
export function FileProtection({ state }: { readonly state: ReturnType<typeof useFileProtection> }) {
  const { workspace } = useDesk();
  const { t } = useMessages();
  const { isSealed, setSealed, chosen } = state;
  return (
    <>
      <RadioGroup
        aria-label={t('wholeFile.protection')}
        value={isSealed ? 'sealed' : 'open'}
        onChange={(_event, data) => setSealed(data.value === 'sealed')}
      >
        <Radio value="open" label={t('wholeFile.withoutPassphrase')} />
        <Radio value="sealed" label={t('wholeFile.withPassphrase')} />
      </RadioGroup>
      {workspace?.isProtected === true && !isSealed ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('wholeFile.inClear')}</MessageBarBody>
        </MessageBar>
      ) : null}
      {isSealed ? <NewPassphrase state={chosen} lost="wholeFile.lost" /> : null}
    </>
  );
}
