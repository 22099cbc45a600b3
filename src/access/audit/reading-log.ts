import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { actorName, type Caller } from '../caller.ts';

/** What somebody reads personal data of. */
export type ReadThing = 'firm' | 'sign-up' | 'report' | 'sole-trader' | 'officer';

/** Notes in the audit log who read personal data. */
@Injectable()
export class ReadingLog {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Once a day for each reader and subject, or the log would hold little else. What stood there is not noted. Comes before
   * the data are handed out: whoever is not noted does not read.
   */
  async note(caller: Caller, what: ReadThing, subject: string): Promise<void> {
    await this.dataSource.query(
      `insert into audit_event (actor, action, subject, details)
       select $1, 'personal-data.read', $2, jsonb_build_object('what', $3::text)
        where not exists (
          select from audit_event
           where subject = $2 and actor = $1 and action = 'personal-data.read' and at >= date_trunc('day', now()))`,
      [actorName(caller), subject, what],
    );
  }
}
