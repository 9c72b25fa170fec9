import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ShownLink } from '../../../shared/ipc/contract/links.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { AddressParts } from './address-parts.tsx';
import { LinkHistory } from './link-history.tsx';
import { UseInRequest, useRequestKinds } from './use-in-request.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What can be done with a link besides copying and keeping it: use it in a request, see its parts and its history. */
export function LinkMore({ link }: { readonly link: ShownLink }) {
  const styles = useStyles();
  const { t } = useMessages();
  const kinds = useRequestKinds(link);
  const [using, setUsing] = useState(false);
  const [parts, setParts] = useState(false);
  const [history, setHistory] = useState(false);
  const use = useRef<HTMLButtonElement>(null);
  const { kept } = link;
  const cancel = () => {
    setUsing(false);
    use.current?.focus();
  };
  return (
    <>
      <div className={styles.bar}>
        {kinds.length === 0 ? null : (
          <Button
            ref={(element: HTMLButtonElement | null) => {
              use.current = element;
            }}
            aria-expanded={using}
            onClick={() => setUsing(!using)}
          >
            {t('links.use')}
          </Button>
        )}
        <Button aria-expanded={parts} onClick={() => setParts(!parts)}>
          {t(parts ? 'links.hideParts' : 'links.showParts')}
        </Button>
        {kept === null ? null : (
          <Button aria-expanded={history} onClick={() => setHistory(!history)}>
            {t(history ? 'links.hideHistory' : 'links.history')}
          </Button>
        )}
      </div>
      {using ? <UseInRequest link={link} kinds={kinds} onCancel={cancel} /> : null}
      {parts ? <AddressParts address={link.decoded} /> : null}
      {history && kept !== null ? <LinkHistory linkId={kept.id} /> : null}
    </>
  );
}
