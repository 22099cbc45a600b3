import { expect, it } from '@jest/globals';

import { recordKeyOf } from '../../src/intake/own-word.ts';
import { type SignedUp, signUp } from '../support/sign-up-desk.ts';
import { fieldIn } from '../support/visitor.ts';
import { type FirmsAtHand } from './yearly-question.ts';

/** A firm that goes off the list while something of it is on its way there. */
export function testStopping({ test, server, steward, listed, isFound, mailsTo }: FirmsAtHand): void {
  const change = async ({ id, visitor }: SignedUp, description: string) => {
    await visitor.post('/aanmelden/wat', { description });
    await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    await steward().decide(id, 'approve');
  };
  const stop = async ({ id, visitor }: SignedUp) => {
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    await visitor.post('/mijn-bedrijf/stoppen', { formToken, id });
  };
  /** All work, that which was to wait a while too. */
  const workAll = async () => {
    for (let times = 0; times < 2; times++) {
      await test().dataSource.query(
        `update graphile_worker._private_jobs set run_at = now() where run_at > now()`,
      );
      await test().drainJobs();
    }
  };

  it('stays off the list when a delivery of it is under way', async () => {
    const firm = await listed('Zwaluw Dakwerk', '99868083', 'zwaluw@zaak.example');
    await change(firm, 'Wij leggen daken van riet, leisteen en zonnepanelen.');
    await test().drainJobs(['registration.deliver']);
    await stop(firm);
    await test().drainJobs();
    await workAll();
    expect(await isFound('Zwaluw Dakwerk')).toBe(false);
    // Nothing holds it off the list once it is let through again.
    await change(firm, 'Wij leggen weer daken van riet, leisteen en zonnepanelen.');
    await workAll();
    expect(await isFound('Zwaluw Dakwerk')).toBe(true);
  });

  it('stays off the list while it fills in anew, whatever was let through before', async () => {
    const firm = await listed('Gierzwaluw Gevels', '99868084', 'gier@zaak.example');
    await change(firm, 'Wij voegen gevels van baksteen en metselen muren.');
    await stop(firm);
    await firm.visitor.post('/aanmelden/wat', {
      description: 'Wij denken er nog eens over na, over gevels.',
    });
    await workAll();
    expect(await isFound('Gierzwaluw Gevels')).toBe(false);
  });
  it('is a sign-up again when it comes back: shown whole, and not called public', async () => {
    const firm = await listed('Boerenzwaluw Erf', '99868085', 'boeren@zaak.example');
    await stop(firm);
    await test().importCsv('leveranciersdatabank', 'Naam;KvK;Plaats\nBoerenzwaluw Erf;99868085;Groningen\n');
    const done = await firm.visitor.post('/aanmelden/akkoord', { consent: 'ja' });
    expect(done.url).toBe('/aanmelden/klaar');
    expect(done.body).not.toContain('wijziging');
    const own = await firm.visitor.get('/mijn-bedrijf');
    expect(own.body).toContain('Uw bedrijf staat op de lijst');
    expect(own.body).not.toContain('wat eerder is goedgekeurd');
    const [queue, page, together] = [
      await steward().get('/beheer/wachtrij?soort=sign-up'),
      await steward().look(firm.id),
      await steward().get(`/beheer/wachtrij/samen?aanmelding=${firm.id}`),
    ];
    expect(queue.body).toContain('Boerenzwaluw Erf');
    expect(page.body).not.toContain('staat openbaar zolang');
    expect(together.body).toContain('groente van het seizoen');
  });

  it('is not asked whether its entry is right while it fills in anew', async () => {
    const firm = await listed('Huiszwaluw Nesten', '99868086', 'huis@zaak.example');
    await stop(firm);
    await firm.visitor.post('/aanmelden/wat', {
      description: 'Wij denken er nog eens over na, over nesten.',
    });
    test().clock.set(new Date('2027-11-24T07:15:00Z'));
    await test().dataSource.query(`select graphile_worker.add_job('registration.yearly', '{}'::json)`);
    await test().drainJobs();
    expect(mailsTo('huis@zaak.example')).toEqual([]);
  });

  it('comes back by a new sign-up too, which its mailbox proves and another one does not', async () => {
    const who = { name: 'Oeverzwaluw Wanden', kvkNumber: '99868087' };
    await stop(await listed(who.name, who.kvkNumber, 'oever@zaak.example'));
    await test().drainJobs();
    const stranger = await signUp(test(), server(), { ...who, email: 'vreemd@zaak.example' });
    const page = await steward().look(stranger.id);
    expect(page.body).toContain('Het register kent dit bedrijf al, en nog niets');
    expect(page.body).toContain('nu niet op de lijst');
    const { id } = await signUp(test(), server(), { ...who, email: 'oever@zaak.example' });
    expect((await steward().look(id)).body).toContain('Met dit e-mailadres werden de gegevens');
    await steward().decide(id, 'approve');
    await test().drainJobs();
    expect(await isFound(who.name)).toBe(true);
  });

  it('does not come back to what somebody else keeps since', async () => {
    const who = { name: 'Rietzanger Daken', kvkNumber: '99868088' };
    await stop(await listed(who.name, who.kvkNumber, 'vroeger@zaak.example'));
    await test().drainJobs();
    const heir = await signUp(test(), server(), { ...who, email: 'opvolger@zaak.example' });
    const [entry]: { id: string }[] = await test().dataSource.query(
      `select supplier_id as id from supplier_identifier where kind = 'kvk' and value = $1`,
      [who.kvkNumber],
    );
    const how = 'Gebeld met de nieuwe eigenaar.';
    await steward().decide(heir.id, 'prove', { bedrijf: entry?.id ?? '', how });
    await steward().decide(heir.id, 'approve');
    await test().drainJobs();
    const { id } = await signUp(test(), server(), { ...who, email: 'vroeger@zaak.example' });
    const page = (await steward().look(id)).body;
    expect(page).toContain('nog niets laat zien dat de aanmelder ervoor spreekt');
    expect(page).not.toContain('Met dit e-mailadres werden de gegevens');
    expect((await steward().decide(id, 'approve')).status).toBe(409);
  });

  it('comes back to its page without a KvK number too', async () => {
    const where = { country: 'DE', place: 'Leer', postcode: '26789' };
    const who = { name: 'Holzschuh Leer GmbH', kvkNumber: '', website: '', phone: '', ...where };
    const pageOf = async (number: string) => {
      const [row]: { id: string }[] = await test().dataSource.query(
        `select m.supplier_id as id from record_match m join source_record r on r.id = m.record_id where r.record_key = $1`,
        [recordKeyOf(number)],
      );
      return row?.id;
    };
    const email = 'holz@zaak.example';
    const first = await signUp(test(), server(), { ...who, email });
    await steward().decide(first.id, 'approve');
    await test().drainJobs();
    const page = await pageOf(first.number);
    await stop(first);
    await test().drainJobs();
    const again = await signUp(test(), server(), { ...who, email });
    expect((await steward().look(again.id)).body).toMatch(
      /<strong>Holzschuh Leer GmbH<\/strong> <span[^>]*>nu niet op de lijst/,
    );
    await steward().decide(again.id, 'approve');
    await test().drainJobs();
    expect(page).toBeDefined();
    expect(await pageOf(again.number)).toBe(page);
    expect(await isFound(who.name)).toBe(true);
  });
}
