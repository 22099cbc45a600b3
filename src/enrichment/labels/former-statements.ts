import { type LabelStatement } from './label-statements.ts';
import { addDays } from '../../common/day.ts';

/** Days that decide how long a holding counts; ISO dates. */
interface Term {
  validFrom: string | null;
  validUntil: string | null;
  withdrawnOn: string | null;
  replacedOn: string | null;
}

/** Whether its source says so now, as opposed to what it said before. */
function isCurrent({ endedOn, replacedOn }: LabelStatement): boolean {
  return !endedOn && !replacedOn;
}

/**
 * A register often lists only the next certificate of a firm some weeks before it starts. The firm is on the list: the one
 * before it is replaced when the next one starts, and not withdrawn. Pure.
 */
export function bridgeRenewals(statements: readonly LabelStatement[]): LabelStatement[] {
  const next = new Map<string, string[]>();
  for (const statement of statements) {
    const start = isCurrent(statement) && statement.registerOf ? statement.says.validFrom : undefined;
    if (start) next.set(keyOf(statement), [...(next.get(keyOf(statement)) ?? []), start]);
  }
  return statements.map((statement) => {
    const { endedOn, ...rest } = statement;
    const starts = next.get(keyOf(statement))?.filter((start) => endedOn && start > endedOn) ?? [];
    return starts.length > 0 ? { ...rest, replacedOn: starts.sort()[0] } : statement;
  });
}

function keyOf({ supplierId, sourceCode }: LabelStatement): string {
  return `${supplierId} ${sourceCode}`;
}

/**
 * What remains of what a register said before. Who is no longer on the list has lost the label on the day of that list, but
 * not one that had ended before. What the next statement replaces counts until that one starts; one that starts no later
 * puts the former one right, and nothing remains of it. Pure.
 */
export function whatRemains<T extends Term>(
  { statedOn, endedOn, replacedOn }: LabelStatement,
  holding: T,
  graceDays: number,
): T[] {
  if (replacedOn) return replacedOn <= (holding.validFrom ?? statedOn) ? [] : [{ ...holding, replacedOn }];
  const { validUntil, withdrawnOn } = holding;
  if (!endedOn || (validUntil && addDays(validUntil, graceDays) < endedOn)) return [holding];
  return [{ ...holding, withdrawnOn: withdrawnOn && withdrawnOn < endedOn ? withdrawnOn : endedOn }];
}
