import { expect, it, jest } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { queueMail } from '../../src/platform/mail/mail-outbox.ts';
import { FirmDataService } from '../../src/registration/privacy/firm-data.service.ts';
import { SuspensionService } from '../../src/registration/suspension/suspension.service.ts';
import { signUp } from '../support/sign-up-desk.ts';
import { type FirmsAtHand } from './yearly-question.ts';

/** What is left of a firm that has itself erased. @param tablesWith tables in which a word stands */
export function testErasingOneself(
  { test, server, steward, listed, isFound }: FirmsAtHand,
  tablesWith: (word: string) => Promise<string[]>,
): void {
  const erase = (id: string) => test().app.get(FirmDataService, { strict: false }).erase(id, 'test');

  it('takes the texts of its invitations and reminders along', async () => {
    const { id } = await listed('Wielewaal Zaagwerk', '99868081', 'wiel@zaak.example');
    const { dataSource } = test();
    const [made]: { invitation: string; reminder: string }[] = await dataSource.query(
      `with firm as (select supplier_id as id from supplier_identifier where kind = 'kvk' and value = '99868081'),
         batch as (insert into invitation_batch (kind, lang, size, started_by, status, ended_at)
                   values ('first', 'nl', 1, 'test', 'done', now()) returning id),
         sent as (insert into invitation (batch_id, supplier_id, email, address_hash)
                  select batch.id, firm.id, 'wielewaal@lijst.example', 'y' from batch, firm returning id),
         told as (insert into label_reminder (supplier_id, scheme_code, valid_until, days_before, decided_on, recipient, subject, body)
                  select id, 'pso', '2027-01-01', 30, '2026-12-02', 'wielewaal@lijst.example', 'x', 'x' from firm returning id)
       select sent.id::text as invitation, told.id::text as reminder from sent, told`,
    );
    const mail = (key: string, about?: string) =>
      queueMail(dataSource.manager, {
        key,
        purpose: 'test',
        ...(about === undefined ? {} : { about }),
        to: 'wielewaal@lijst.example',
        content: { lang: 'nl', subject: 'Wielewaal Zaagwerk', parts: ['Beste Wielewaal'], footer: '' },
      });
    await mail(`invitation-${made?.invitation ?? ''}`, made?.invitation);
    await mail(`label-reminder-${made?.reminder ?? ''}`);
    await test().drainJobs();
    expect(await tablesWith('Wielewaal')).toContain('public.outgoing_mail');
    expect(await erase(id)).toBe('erased');
    await test().drainJobs();
    expect(await tablesWith('Wielewaal')).toEqual([]);
  });

  it('stays suspended when it signs up anew, and leaves nothing behind once that is over', async () => {
    const { dataSource } = test();
    const kvk = '99868082';
    const { id, visitor } = await listed('Wulp Verhuur', kvk, 'wulp@zaak.example');
    const [firm]: { id: string }[] = await dataSource.query(
      `select supplier_id as id from supplier_identifier where kind = 'kvk' and value = $1`,
      [kvk],
    );
    const supplierId = firm?.id ?? '';
    const suspensions = test().app.get(SuspensionService, { strict: false });
    await suspensions.suspend({ supplierId, reason: 'Wulp zonder vergunning', until: null, by: 'test' });
    await dataSource.query(
      `insert into report (supplier_id, kind, body, lang) values ($1, 'no-impact', 'Wulp is geen impact', 'nl')`,
      [supplierId],
    );
    await test().drainJobs();
    expect((await visitor.get(`/mijn-bedrijf/stoppen?id=${id}`)).body).toContain(
      'Uw vermelding is geschorst',
    );
    expect(await erase(id)).toBe('erased');
    await test().drainJobs();
    expect((await tablesWith('Wulp')).sort()).toEqual(['public.report', 'public.suspension']);
    expect(await tablesWith('wulp@zaak')).toEqual([]);

    const again = await signUp(test(), server(), {
      name: 'Wulp Anders',
      kvkNumber: kvk,
      email: 'w@zaak.example',
    });
    expect((await steward().look(again.id)).body).toContain(supplierId);
    await steward().decide(again.id, 'prove', { bedrijf: supplierId, how: 'gebeld' });
    await steward().decide(again.id, 'approve');
    await test().drainJobs();
    expect(await isFound('Wulp Anders')).toBe(false);

    expect(await erase(again.id)).toBe('erased');
    await suspensions.lift({ supplierId, by: 'test' });
    await dataSource.query(`select graphile_worker.add_job('registration.tidy', '{}'::json)`);
    await test().drainJobs();
    for (const trace of ['Wulp', kvk]) expect([trace, await tablesWith(trace)]).toEqual([trace, []]);
  });

  it('does not come back when it is erased between being read and being delivered', async () => {
    const { id } = await listed('Nachtegaal Net Weg', '99868080', 'nacht@zaak.example');
    const imports = test().app.get(ImportService, { strict: false });
    const receive = imports.receive.bind(imports);
    const meanwhile = jest.spyOn(imports, 'receive').mockImplementationOnce(async (delivery) => {
      expect(await erase(id)).toBe('erased');
      return receive(delivery);
    });
    await test().dataSource.query(
      `select graphile_worker.add_job('registration.deliver', json_build_object('registrationId', $1::text))`,
      [id],
    );
    await test().drainJobs();
    expect(meanwhile).toHaveBeenCalledTimes(1);
    meanwhile.mockRestore();
    expect([await isFound('Nachtegaal Net Weg'), await tablesWith('Nachtegaal')]).toEqual([false, []]);
  });
}
