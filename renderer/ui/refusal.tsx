import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';

interface Props {
  /** What happened, what was not changed, what to do next. */
  readonly text: string;
  readonly retry?: { readonly label: string; readonly act: () => void };
}

/** A refusal in its place. */
export function Refusal({ text, retry }: Props) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {retry === undefined ? null : (
        <MessageBarActions>
          <Button onClick={retry.act}>{retry.label}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
