import { expect, it } from '@jest/globals';

import { type MailServer } from '../support/mail-server.ts';
import { signUp, type SignUpSteward } from '../support/sign-up-desk.ts';
import { type TestApp } from '../support/test-app.ts';

interface Stage {
  test: TestApp;
  server: MailServer;
  steward: SignUpSteward;
  found: (q: string) => Promise<{ name: string }[]>;
}

const PAGE = '/beheer/wachtrij/samen';

/** What the boxes of the page say: sign-ups in the version that is shown. */
const boxesIn = (body: string) =>
  [...body.matchAll(/name="besluit" value="([^"]+)"/g)].map(([, box = '']) => box);

/** Several sign-ups, looked at and let through together. @param stage once it is set */
export function testApproveSeveral(stage: () => Stage): void {
  const signedUp = (name: string, number: number) =>
    signUp(stage().test, stage().server, {
      name,
      kvkNumber: `9986750${number}`,
      email: `samen${number}@firma.example`,
    });
  /** Those of these firms that buyers find. */
  const listed = async (...names: string[]) => {
    const all = await Promise.all(names.map((name) => stage().found(name)));
    return names.filter((name, at) => all[at]?.some((firm) => firm.name === name));
  };
  const eventsOf = async (id: string) =>
    stage().test.dataSource.query<{ actor: string; details: object }[]>(
      `select actor, details from audit_event where subject = $1 and action = 'registration.approved'`,
      [id],
    );

  it('are shown with what becomes public and what stands in the way, and each is let through as alone', async () => {
    const { test, server, steward } = stage();
    const [one, two, waits] = [
      await signedUp('Samen Een', 1),
      await signedUp('Samen Twee', 2),
      await signedUp('Samen Wacht', 3),
    ];
    await test.dataSource.query(`update registration set email_confirmed_at = null where id = $1`, [
      waits.id,
    ]);
    const queue = await steward.get('/beheer/wachtrij?soort=sign-up');
    for (const { id } of [one, two, waits]) expect(queue.body).toContain(`name="aanmelding" value="${id}"`);

    // As the box for all of them sends it without script, and a single one beside it.
    const shown = await steward.get(`${PAGE}?aanmelding=${one.id},${waits.id}&aanmelding=${two.id}`);
    expect(shown.body).toContain('groente van het seizoen');
    expect(shown.body).toContain('Het e-mailadres is nog niet bevestigd');
    const boxes = boxesIn(shown.body);
    expect(boxes.map((box) => box.split(':')[0])).toEqual([one.id, two.id]);

    const answer = await steward.post(PAGE, { besluit: boxes });
    expect(answer.body).toContain('Goedgekeurd: Samen Een, Samen Twee.');
    await test.drainJobs();
    expect(await listed('Samen Een', 'Samen Twee', 'Samen Wacht')).toEqual(['Samen Een', 'Samen Twee']);
    expect(server.lastTo('samen2@firma.example').subject).toBe('Samen Twee staat in het impactregister');
    expect(await eventsOf(one.id)).toMatchObject([
      { actor: expect.stringMatching(/^api-key:/), details: { number: one.number } },
    ]);
  });

  it('leave out what changed meanwhile or is gone, by name, and let the others through', async () => {
    const { test, steward } = stage();
    const [good, moved, gone] = [
      await signedUp('Samen Goed', 4),
      await signedUp('Samen Anders', 5),
      await signedUp('Samen Weg', 6),
    ];
    const ids = [good, moved, gone].map(({ id }) => id).join(',');
    const boxes = boxesIn((await steward.get(`${PAGE}?aanmelding=${ids}`)).body);
    expect(boxes).toHaveLength(3);
    await test.dataSource.query(
      `update registration set version = version + 1, answers = jsonb_set(answers, '{description}', '"Iets heel anders."')
        where id = $1`,
      [moved.id],
    );
    await test.dataSource.query(`delete from registration where id = $1`, [gone.id]);
    const answer = await steward.post(PAGE, { besluit: boxes });
    expect(answer.body).toContain('Goedgekeurd: Samen Goed.');
    expect(answer.body).toContain('Eén is niet goedgekeurd, want intussen veranderd');
    expect(answer.body).toContain('Eén aanmelding is er niet meer');
    expect(answer.body).toContain('Iets heel anders.');
    // As it is now it can be let through at once.
    const [again = ''] = boxesIn(answer.body);
    expect(again.split(':')[0]).toBe(moved.id);
    await test.drainJobs();
    expect(await listed('Samen Goed', 'Samen Anders')).toEqual(['Samen Goed']);
    expect((await steward.post(PAGE, { besluit: again })).body).toContain('Goedgekeurd: Samen Anders.');
    // Twice the same: decided is decided.
    const twice = await steward.post(PAGE, { besluit: again });
    expect(twice.body).toContain('Wacht niet meer op een besluit: goedgekeurd.');
    expect(await eventsOf(moved.id)).toHaveLength(1);
  });

  it('are asked for when none is ticked', async () => {
    const { steward } = stage();
    for (const answer of [await steward.get(PAGE), await steward.post(PAGE)]) {
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('Vink eerst een of meer aanmeldingen aan.');
    }
  });
}
