import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { DevicePreferences, WorkspaceSummary } from '../../shared/ipc/contract/app.ts';
import type { AppBridge } from '../../shared/ipc/contract.ts';
import type { AppError } from '../../shared/result/app-error.ts';
import type { DecisionTexts } from '../messages/decision-texts.ts';
import { errorText } from '../messages/error-text.ts';
import { importText } from '../messages/import-text.ts';
import {
  createCatalogue,
  decisionTexts,
  type Filled,
  factValueText,
  type MessageKey,
} from '../messages/messages.ts';
import type { SavingState } from './saving/saving-store.ts';

/** What every screen may use: the bridge, the language, and how to announce or offer undo. */
export interface DeskTools {
  readonly bridge: AppBridge;
  readonly preferences: DevicePreferences;
  readonly setPreferences: (patch: Partial<DevicePreferences>) => void;
  readonly workspace: WorkspaceSummary | null;
  /** Shows the start-up state anew after the workspace changed. */
  readonly restart: () => void;
  /** Saves what is being typed and locks the protected workspace. */
  readonly lock: () => void;
  /** Today in the workspace's clock. */
  readonly today: string;
  readonly version: string;
  /** What is on its way to the disk. */
  readonly saving: StoreApi<SavingState>;
}

const Context = createContext<DeskTools | null>(null);

/** Gives screens their tools and texts. */
export function DeskProvider({
  tools,
  children,
}: {
  readonly tools: DeskTools;
  readonly children: ReactNode;
}) {
  const { language } = tools.preferences;
  const catalogue = useMemo(() => createCatalogue(language), [language]);
  return (
    <I18nextProvider i18n={catalogue}>
      <Context.Provider value={tools}>{children}</Context.Provider>
    </I18nextProvider>
  );
}

/** Tools of the surrounding desk. */
export function useDesk(): DeskTools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('A screen was drawn outside the desk.');
  return tools;
}

/** Sentences in the chosen language. */
export interface Messages {
  readonly t: (key: MessageKey, filled?: Filled) => string;
  readonly texts: DecisionTexts;
  readonly value: (fact: string, value: string | number) => string;
  readonly error: (error: AppError) => string;
  readonly importWord: (word: string) => string;
  /** Sentences one after the other, with a space between them where the language has one. */
  readonly together: (sentences: readonly string[]) => string;
  /** Numbers with separators. */
  readonly number: (value: number) => string;
}

/** The texts of this screen. */
export function useMessages(): Messages {
  const { t } = useTranslation();
  const { language } = useDesk().preferences;
  return useMemo(
    () => ({
      t: (key, filled) => t(key, { ...filled }),
      texts: decisionTexts(language),
      value: (fact, value) => factValueText(language, fact, value),
      error: (error) => errorText(language, error),
      importWord: (word) => importText(language, word),
      together: (sentences) => sentences.join(language === 'zh-CN' ? '' : ' '),
      number: (value) => new Intl.NumberFormat(language).format(value),
    }),
    [t, language],
  );
}
