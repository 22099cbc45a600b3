import { isPersonalForm } from '../../common/legal-forms.ts';
import { dutchDayOf } from '../../common/clock.ts';
import { compareFields } from './compare-fields.ts';
import { type HistoryEvent } from './history-event.ts';
import { type SaidFirm, saidBy } from './said-fields.ts';
import { MOST_RECORDS, type ToldRecord } from './told-records.ts';

/**
 * What changed about a firm by what its sources said, oldest first: the profile of every moment is made anew from the statements
 * that counted then, and compared with the one before. Pure.
 */
export function firmEvents(records: readonly ToldRecord[]): HistoryEvent[] {
  const soleTrader = records.some(({ cleaned }) => isPersonalForm(cleaned.legalForm));
  const events: HistoryEvent[] = [];
  let before: SaidFirm | null = null;
  for (const moment of momentsOf(records)) {
    const now = saidBy(
      records.filter((record) => countsAt(record, moment)),
      soleTrader,
    );
    events.push(...eventsBetween(before, now, dutchDayOf(new Date(moment)), events.length > 0));
    before = now;
  }
  // Of a firm with more versions than are replayed, the first that is known is not the first there was.
  return records.length < MOST_RECORDS ? events : events.filter(({ kind }) => kind !== 'entered');
}

function momentsOf(records: readonly ToldRecord[]): string[] {
  return [...new Set(records.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].sort();
}

function countsAt({ from, until }: ToldRecord, moment: string): boolean {
  return from <= moment && (until === null || until > moment);
}

function eventsBetween(
  before: SaidFirm | null,
  now: SaidFirm | null,
  on: string,
  known: boolean,
): HistoryEvent[] {
  if (before && now) return [...sourceEvents(before, now, on), ...compareFields(before, now, on)];
  const speaker = first((now ?? before)?.sources);
  if (!speaker) return [];
  const [source, statedOn] = speaker;
  const kind = now ? (known ? 'returned' : 'entered') : 'left';
  return [{ on, kind, source, statedOn }];
}

function sourceEvents(before: SaidFirm, now: SaidFirm, on: string): HistoryEvent[] {
  const only = (these: SaidFirm, those: SaidFirm, kind: 'source-added' | 'source-ended') =>
    [...these.sources]
      .filter(([source]) => !those.sources.has(source))
      .map(([source, statedOn]) => ({ on, kind, source, statedOn }));
  return [...only(now, before, 'source-added'), ...only(before, now, 'source-ended')];
}

function first(sources: ReadonlyMap<string, string> | undefined): [string, string] | undefined {
  return sources && [...sources][0];
}
