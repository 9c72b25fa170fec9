import { tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType } from 'react';
import type { ShownLink } from '../../../shared/ipc/contract/links.ts';

/** Icon and colours of what a link turned out to be; colour never stands alone. */
export interface LinkLook {
  readonly Icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>;
  readonly color: string;
  readonly background: string;
}

const good: LinkLook = {
  Icon: CheckmarkCircleRegular,
  color: tokens.colorStatusSuccessForeground1,
  background: tokens.colorStatusSuccessBackground1,
};
const mind: LinkLook = {
  Icon: WarningRegular,
  color: tokens.colorStatusWarningForeground1,
  background: tokens.colorStatusWarningBackground1,
};
const ask: LinkLook = {
  Icon: QuestionCircleRegular,
  color: tokens.colorPaletteLavenderForeground2,
  background: tokens.colorPaletteLavenderBackground2,
};
const stop: LinkLook = {
  Icon: ProhibitedRegular,
  color: tokens.colorNeutralForegroundOnBrand,
  background: tokens.colorStatusDangerBackground3,
};

const LOOKS: Readonly<Record<ShownLink['verdict'], LinkLook>> = {
  yours: good,
  'your-provider': good,
  'somebody-else': stop,
  'look-alike': stop,
  dangerous: stop,
  shortened: stop,
  undecodable: stop,
  'no-own-id': ask,
  damaged: mind,
  'names-nobody': ask,
  'not-an-invitation': mind,
  unknown: ask,
};

/** A link of ours that something speaks against is no longer simply good. */
export function lookOf({ verdict, warnings, wrappers }: ShownLink): LinkLook {
  const harmless = wrappers.length > 0 ? 1 : 0;
  const isAltered = warnings.filter((one) => one !== 'multiple-links').length > harmless;
  const look = LOOKS[verdict];
  return look === good && (isAltered || harmless > 0) ? mind : look;
}
