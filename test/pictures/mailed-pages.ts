import { type Picture } from './pictures.ts';
import { FIRM_MAIL, type PicturedRegister } from './pictured-register.ts';

/** Pages that only a mailed link leads to, and those of a firm that signs up. */
export async function picturesOfMails(register: PicturedRegister): Promise<Picture[]> {
  const { test, people } = register;
  const job = async (name: string) => {
    await test.dataSource.query(`select graphile_worker.add_job($1, '{}'::json)`, [name]);
    await test.drainJobs();
  };
  /** Links in the newest message to somebody. */
  const linksTo = async (address: string): Promise<string[]> => {
    const [mail]: { text: string | null }[] = await test.dataSource.query(
      `select body_text as text from outgoing_mail where recipient = $1 order by id desc limit 1`,
      [address],
    );
    return (mail?.text?.match(/https?:\/\/\S+/g) ?? []).map((link) => {
      const { pathname, search } = new URL(link);
      return pathname + search;
    });
  };
  const seen = (name: string, path: string | undefined): Picture[] => {
    if (path === undefined) throw new Error(`no mail leads to the page of ${name}`);
    return [{ name, path, who: 'anybody' }];
  };

  const signIn = (await linksTo(FIRM_MAIL)).find((link) => link.includes('code='));
  await people.steward.post('/beheer/uitnodigingen', { soort: 'first', aantal: '1', taal: 'nl' });
  await job('registration.invite');
  const [invited]: { email: string }[] = await test.dataSource.query(
    `select email from invitation where email is not null and written_at is not null limit 1`,
  );
  const invitation = invited ? await linksTo(invited.email) : [];
  // A year after the firm last said that all is right.
  await test.dataSource.query(`update registration set confirmed_on = confirmed_on - 370 where email = $1`, [
    FIRM_MAIL,
  ]);
  await job('registration.yearly');
  const yearly = (await linksTo(FIRM_MAIL)).find((link) => link.startsWith('/mijn-bedrijf/jaarlijks'));
  const [stop]: { code: string }[] = await test.dataSource.query(
    `select stop_code as code from saved_search limit 1`,
  );
  return [
    ...seen('mail-aanmelden-verder', signIn),
    ...seen(
      'mail-uitnodiging',
      invitation.find((link) => link.startsWith('/uitnodiging?')),
    ),
    ...seen(
      'mail-uitnodiging-niet-meer',
      invitation.find((link) => link.startsWith('/uitnodiging/niet-meer')),
    ),
    ...seen('mail-jaarlijks', yearly),
    ...seen('mail-jaarlijks-engels', yearly && `${yearly}&lang=en`),
    ...seen('mail-zoekvraag-stoppen', stop && `/zoekvragen/stoppen?code=${stop.code}`),
  ];
}
