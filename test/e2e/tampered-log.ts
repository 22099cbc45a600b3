import { describe, expect, it } from '@jest/globals';

import { recordAudit } from '../../src/access/audit.ts';
import { type CommandLine } from '../support/command-line.ts';
import { tamper } from '../support/tamper.ts';
import { type TestApp } from '../support/test-app.ts';

/** What `doctor` says of an audit log that was tampered with. @param running once the application runs */
export function testTamperedLog(running: () => { test: TestApp; line: CommandLine }): void {
  const doctor = async (...more: string[]) => {
    const { code, stdout } = await running().line.run(['doctor', ...more]);
    return { code, said: /^(?:ok {3}|FAULT) audit log +(.*)$/m.exec(stdout)?.[1] ?? stdout };
  };
  const LAST = `(select max(event_id) from audit_chain)`;

  describe('doctor, of the audit log,', () => {
    it('takes it for whole only with every event as it was written, and with the hash that was kept elsewhere', async () => {
      const { dataSource } = running().test;
      for (const subject of ['one', 'two', 'three', 'four'])
        await recordAudit(dataSource.manager, { actor: 'test', action: 'thing.done', subject });
      const [head]: { kept: string }[] = await dataSource.query(
        `select left(hash, 16) as kept from audit_chain order by sequence desc limit 1`,
      );
      const kept = head?.kept ?? '';
      const whole = await doctor('--kept-hash', kept);
      expect(whole).toEqual({ code: 0, said: expect.stringContaining(`unbroken up to ${kept}`) });

      await tamper(dataSource, `delete from audit_event where id = ${LAST}`);
      expect(await doctor()).toMatchObject({ code: 1, said: expect.stringMatching(/^broken: .* is gone$/) });

      await tamper(dataSource, `delete from audit_chain where event_id = ${LAST}`);
      expect(await doctor('--kept-hash', kept)).toMatchObject({
        code: 1,
        said: expect.stringContaining('does not hold the hash that was kept: its end was cut off'),
      });

      await tamper(dataSource, `delete from audit_event where subject = 'two'`);
      expect(await doctor()).toMatchObject({ code: 1, said: expect.stringMatching(/^broken: .* is gone$/) });

      await tamper(
        dataSource,
        `update audit_event set subject = 'another' where id = (select min(event_id) from audit_chain)`,
      );
      expect(await doctor()).toMatchObject({
        code: 1,
        said: expect.stringMatching(/^broken: .* is not as it was written$/),
      });
    });
  });
}
