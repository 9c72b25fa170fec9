import type { IntakeDraft, IntakeLine } from '../../../shared/domain/draft.ts';

/** A line nobody has answered yet. */
export const blankLine = (number: number): IntakeLine => ({ lineId: `line-${number}`, answers: {} });

/** A case nobody has answered yet. */
export const blankIntake = (): IntakeDraft => ({ customerText: '', lines: [blankLine(1)], note: '' });

/** Facts of a line that have a field of their own. */
const OWN_FIELDS: readonly string[] = ['serviceType', 'acquisitionChannel', 'commerceGeneration'];

/** The intake with one fact of a line answered; "don't know" takes an answer back. */
export function answerOnLine(intake: IntakeDraft, at: number, fact: string, value: string): IntakeDraft {
  const lines = intake.lines.map((line, index) => {
    if (index !== at) return line;
    if (OWN_FIELDS.includes(fact)) return { ...line, [fact]: value };
    const { [fact]: _before, ...others } = line.answers;
    return { ...line, answers: value === 'unknown' ? others : { ...others, [fact]: value } };
  });
  return { ...intake, lines };
}
