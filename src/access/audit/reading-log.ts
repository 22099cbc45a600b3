import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { actorName, type Caller } from '../caller.ts';

/** What somebody reads personal data of. */
export type ReadThing =
  | 'contact'
  | 'firm'
  | 'import'
  | 'officer'
  | 'question'
  | 'reminder'
  | 'report'
  | 'sign-up'
  | 'sole-trader'
  | 'statement';

/** Notes in the audit log who read personal data. */
@Injectable()
export class ReadingLog {
  constructor(private readonly dataSource: DataSource) {}

  /** One thing; see {@link noteAll}. */
  note(caller: Caller, what: ReadThing, subject: string): Promise<void> {
    return this.noteAll(caller, what, [subject]);
  }

  /**
   * Once a day for each reader, kind and subject, or the log would hold little else. What stood there is not noted. Comes before
   * the data are handed out: whoever is not noted does not read. One statement.
   */
  async noteAll(caller: Caller, what: ReadThing, subjects: readonly string[]): Promise<void> {
    if (subjects.length === 0) return;
    await this.dataSource.query(
      `insert into audit_event (actor, action, subject, details)
       select $1, 'personal-data.read', s.subject, jsonb_build_object('what', $3::text)
         from (select distinct unnest($2::text[]) as subject) s
        where not exists (
          select from audit_event e
           where e.subject = s.subject and e.actor = $1 and e.action = 'personal-data.read'
             and e.details ->> 'what' = $3 and e.at >= date_trunc('day', now()))`,
      [actorName(caller), subjects, what],
    );
  }
}
