import { tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { BuildingShopRegular } from '@fluentui/react-icons/svg/building-shop';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CloudAddRegular } from '@fluentui/react-icons/svg/cloud-add';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { HourglassHalfRegular } from '@fluentui/react-icons/svg/hourglass-half';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { MailArrowForwardRegular } from '@fluentui/react-icons/svg/mail-arrow-forward';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ComponentType } from 'react';
import type { Verdict } from '../../shared/rules/vocabulary.ts';

/** Icon and colours of a verdict (ux 5.3); colour never stands alone. */
export interface VerdictLook {
  readonly Icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>;
  readonly color: string;
  readonly background: string;
}

const go = { color: tokens.colorStatusSuccessForeground1, background: tokens.colorStatusSuccessBackground1 };
const quiet = { color: tokens.colorNeutralForeground2, background: tokens.colorNeutralBackground3 };
const act = { color: tokens.colorBrandForeground2, background: tokens.colorBrandBackground2 };
const wait = {
  color: tokens.colorStatusWarningForeground1,
  background: tokens.colorStatusWarningBackground1,
};
const ask = {
  color: tokens.colorPaletteLavenderForeground2,
  background: tokens.colorPaletteLavenderBackground2,
};
const blocked = {
  color: tokens.colorPaletteDarkOrangeForeground1,
  background: tokens.colorPaletteDarkOrangeBackground1,
};
const stop = { color: tokens.colorStatusDangerForeground1, background: tokens.colorStatusDangerBackground1 };
const forbidden = {
  color: tokens.colorNeutralForegroundOnBrand,
  background: tokens.colorStatusDangerBackground3,
};

/** Looks of all verdicts. */
export const verdictLooks: Readonly<Record<Verdict, VerdictLook>> = {
  'support-now': { Icon: CheckmarkCircleRegular, ...go },
  'already-own': { Icon: BuildingShopRegular, ...quiet },
  'request-permission': { Icon: MailArrowForwardRegular, ...act },
  'transfer-license': { Icon: ArrowSwapRegular, ...act },
  'switch-partner': { Icon: PeopleSwapRegular, ...act },
  'recreate-and-cancel': { Icon: CloudAddRegular, ...act },
  'wait-or-cancel': { Icon: HourglassHalfRegular, ...wait },
  'needs-review': { Icon: QuestionCircleRegular, ...ask },
  'not-applicable': { Icon: SubtractCircleRegular, ...quiet },
  'blocked-prerequisite': { Icon: LockClosedRegular, ...blocked },
  'not-supported': { Icon: DismissCircleRegular, ...stop },
  prohibited: { Icon: ProhibitedRegular, ...forbidden },
  'not-requested': { Icon: SubtractCircleRegular, ...quiet },
};
