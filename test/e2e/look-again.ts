import { expect, it } from '@jest/globals';

import { fieldIn, Visitor } from '../support/visitor.ts';
import { type FirmsAtHand } from './yearly-question.ts';

/** What a firm that is on the list does by looking at its details again, without changing them. */
export function testLookingAgain({ test, listed }: FirmsAtHand): void {
  const open = async (visitor: Visitor, id: string) => {
    const formToken = fieldIn((await visitor.get('/mijn-bedrijf')).body, 'formToken');
    return visitor.post('/mijn-bedrijf/wijzigen', { formToken, id });
  };

  /** What buyers see. */
  const entryOf = async (name: string) => {
    const found = await test().getJson<{ items: { id: string }[] }>(
      `/v1/suppliers?q=${encodeURIComponent(name)}`,
    );
    return (await new Visitor(test().app).get(`/leveranciers/${found.items[0]?.id ?? ''}`)).body;
  };

  it('says anew how much room there is, which buyers see without anybody looking at it', async () => {
    const { id, visitor } = await listed('Weer Ruimte', '99868071', 'ruimte@zaak.example');
    expect(await entryOf('Weer Ruimte')).toContain('10.000 in kwartaal 4 van 2026');
    test().clock.set(new Date('2027-02-01T12:00:00Z'));
    expect((await open(visitor, id)).body).not.toContain('€ 10.000');
    const said = await visitor.post('/aanmelden/hoeveel?nakijken=1', {
      maxOrderValue: '25.000',
      room: '10.000',
      employees: '14',
    });
    expect([said.url, said.body.includes('€ 10.000')]).toEqual(['/aanmelden/akkoord', true]);
    await test().drainJobs();
    expect(await entryOf('Weer Ruimte')).toContain('10.000 in kwartaal 1 van 2027');
  });

  it('says that all is still right by a button there, and by handing in without a change', async () => {
    const { id, visitor } = await listed('Niets Nieuws', '99868070', 'niets@zaak.example');
    const ways = {
      '2027-02-01': () => visitor.post('/aanmelden/klopt', {}),
      '2027-02-02': () => visitor.post('/aanmelden/akkoord', { consent: 'ja' }),
    };
    for (const [day, answer] of Object.entries(ways)) {
      test().clock.set(new Date(`${day}T12:00:00Z`));
      expect((await open(visitor, id)).body).toContain('action="/aanmelden/klopt"');
      const said = await answer();
      expect([said.url, said.body.includes('Over een jaar vragen we het weer')]).toEqual([
        '/aanmelden/akkoord?bericht=klopt',
        true,
      ]);
      expect(said.body).not.toContain('Een beheerder kijkt ernaar');
      const rows: { on: string }[] = await test().dataSource.query(
        `select confirmed_on::text as "on" from registration where id = $1`,
        [id],
      );
      expect(rows).toEqual([{ on: day }]);
    }
    // What was changed in another window is not said to be right.
    await visitor.post('/aanmelden/wat', { description: 'Wij verzorgen nu ook het ontbijt en de borrel.' });
    const changed = await visitor.post('/aanmelden/klopt', {});
    expect([changed.url, changed.body.includes('Insturen')]).toEqual(['/aanmelden/akkoord', true]);
  });
}
