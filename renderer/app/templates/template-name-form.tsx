import { useMessages } from '../desk-context.tsx';
import { NameForm } from '../fields/name-form.tsx';

interface Props {
  readonly first: string;
  readonly hint?: string;
  /** Answers why it was not saved, null when it was. */
  readonly save: (name: string) => Promise<string | null>;
  readonly onDone: () => void;
}

/** The name of a template; Enter saves, Esc leaves it. */
export function TemplateNameForm(props: Props) {
  const { t } = useMessages();
  return (
    <NameForm {...props} label={t('template.name')} missing={t('template.needName')} testId="template-form" />
  );
}
