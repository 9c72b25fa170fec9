import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { DeletedWorkspace } from '../../../shared/ipc/contract/app.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';

/** Says that a workspace was deleted, and where its copy is. */
export function DeletedNotice({ deleted }: { readonly deleted: DeletedWorkspace }) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  return (
    <MessageBar intent={deleted.left === 0 ? 'success' : 'warning'} layout="multiline" data-testid="deleted">
      <MessageBarBody>
        {t('deletion.done', { name: displayText(deleted.name) })} <Outside text={deleted.copy} />
        {deleted.left === 0 ? null : ` ${t('deletion.left', { count: deleted.left })}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void bridge.request('workspace.show-copy', {})}>
          {t('deletion.showCopy')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
