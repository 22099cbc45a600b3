import { type EntityManager } from 'typeorm';

import { MAY_BE_MAILED } from '../registry/reminders/due-reminders.ts';
import { isSaidBy } from '../intake/own-word.ts';
import { stoppedSince } from './registration-store.ts';

/** What a day brings for an entry of which nobody said that it is right for a year. */
export type YearlyStep = 'ask' | 'remind' | 'stale' | 'withdraw';

/** Days after which an entry is asked about, asked about again (twice), called stale, and taken off the list. */
const YEAR = 365;
const REMIND_AFTER = 14;
const MOST_REMINDERS = 2;
const STALE_AFTER = REMIND_AFTER * (MOST_REMINDERS + 1);
const WITHDRAW_AFTER = 90;

/** SQL for a change that the firm has nothing to do for any more. */
const WAITS_FOR_STEWARD = `g.status = 'submitted' and g.email_confirmed_at is not null`;

/** As many as one run takes; the next ones come with the run of the next day. */
const AT_ONCE = 500;

/**
 * Which entries have something due on a day. Of one whose change waits for a steward the firm said its word: whatever it is asked,
 * it has answered. Who wants no mail gets none: their entry becomes stale in time, and is never taken
 * off the list for a silence that nobody broke. One query. @param today ISO date @param only one entry, instead of all
 */
export async function dueYearlySteps(
  manager: EntityManager,
  today: string,
  only: string | null = null,
): Promise<{ id: string; step: YearlyStep }[]> {
  return manager.query<{ id: string; step: YearlyStep }[]>(
    `select id, step from (
       select g.id, g.confirmed_on, case
           when g.stale_since is not null then
             case when g.asked_on is not null and g.stale_since + ${WITHDRAW_AFTER} <= $1::date then 'withdraw' end
           when g.asked_on is not null then
             case when g.asked_on + ${STALE_AFTER} <= $1::date then 'stale'
                  when g.reminders < ${MOST_REMINDERS} and g.asked_on + ${REMIND_AFTER} * (g.reminders + 1) <= $1::date
                       and mailed.allowed then 'remind' end
           when g.confirmed_on + ${YEAR} <= $1::date and mailed.allowed then 'ask'
           when g.confirmed_on + ${YEAR + STALE_AFTER} <= $1::date then 'stale' end as step
         from registration g
         left join source_record own on ${isSaidBy('own', 'g')} and own.superseded_at is null
         left join record_match h on h.record_id = own.id
         cross join lateral (
           select g.email is not null and not coalesce((g.approved ->> 'noMail')::boolean, false)
                  and ${MAY_BE_MAILED} as allowed) mailed
        where g.approved is not null and not ${stoppedSince('g')} and not (${WAITS_FOR_STEWARD}) and g.confirmed_on + ${YEAR} <= $1::date
          and ($2::uuid is null or g.id = $2)) due
      where step is not null order by confirmed_on, id limit ${AT_ONCE}`,
    [today, only],
  );
}

/** Writes down that an entry was asked about. @param today ISO date */
export async function noteAsked(
  manager: EntityManager,
  id: string,
  step: 'ask' | 'remind',
  today: string,
): Promise<void> {
  await manager.query(
    step === 'ask'
      ? `update registration set asked_on = $2, reminders = 0 where id = $1`
      : `update registration set reminders = reminders + 1 where id = $1 and $2::date is not null`,
    [id, today],
  );
}

/** @param today ISO date */
export async function noteStale(manager: EntityManager, id: string, today: string): Promise<void> {
  await manager.query(`update registration set stale_since = $2 where id = $1`, [id, today]);
}

/**
 * The question is over: the firm said that its entry is right, had it changed, or left. What is left of a question that was put
 * before would call the entry stale a year later, without a mail.
 */
export async function endQuestion(manager: EntityManager, id: string): Promise<void> {
  await manager.query(
    `update registration set asked_on = null, reminders = 0, stale_since = null where id = $1`,
    [id],
  );
}
