import { aKeyFor } from './sign-in.ts';
import { type MailServer } from './mail-server.ts';
import { LUNCH_FIRM } from './sign-up-answers.ts';
import { type TestApp } from './test-app.ts';
import { fieldIn, Visitor } from './visitor.ts';

type Fields = Record<string, string | string[]>;

/** A firm whose sign-up was handed in and confirmed. */
export interface SignedUp {
  id: string;
  number: string;
  visitor: Visitor;
}

/** Fills in a whole sign-up as a firm does, with other answers of the first page. */
export async function signUp(
  test: TestApp,
  server: MailServer,
  who: { name: string; kvkNumber: string; email: string } & Record<string, string>,
  pages: Partial<Record<keyof typeof LUNCH_FIRM, Fields>> = {},
): Promise<SignedUp> {
  const visitor = new Visitor(test.app);
  await visitor.post('/aanmelden', { naam: who.name, kvk: who.kvkNumber });
  await finishSignUp(visitor, { ...pages, wie: { ...who, ...pages.wie } });
  await confirmMail(test, server, who.email, visitor);
  const [row]: { id: string; number: string }[] = await test.dataSource.query(
    `select id, number::text from registration where email = $1 order by created_at desc limit 1`,
    [who.email],
  );
  if (!row) throw new Error('the sign-up is not there');
  return { ...row, visitor };
}

/** Sends every page, and hands it in. */
export async function finishSignUp(
  visitor: Visitor,
  pages: Partial<Record<keyof typeof LUNCH_FIRM, Fields>> = {},
): Promise<void> {
  for (const page of Object.keys(LUNCH_FIRM) as (keyof typeof LUNCH_FIRM)[]) {
    const answer = await visitor.post(`/aanmelden/${page}`, {
      ...(LUNCH_FIRM[page] as unknown as Fields),
      ...pages[page],
    });
    if (answer.status !== 200) throw new Error(`page ${page}: ${answer.body}`);
  }
}

/** Opens the newest link that was mailed to an address, and presses its button. */
export async function confirmMail(test: TestApp, server: MailServer, to: string, visitor: Visitor) {
  await test.drainJobs();
  const opened = await visitor.follow(server.lastTo(to).text);
  return visitor.post('/aanmelden/verder', { code: fieldIn(opened.body, 'code') });
}

/** A steward, signed in, who decides about sign-ups. */
export class SignUpSteward {
  private constructor(
    private readonly visitor: Visitor,
    private readonly formToken: string,
  ) {}

  static async in(test: TestApp): Promise<SignUpSteward> {
    const visitor = new Visitor(test.app);
    const { key } = await aKeyFor(test.app, ['imports:write', 'suppliers:write']);
    await visitor.post('/beheer', { key });
    const { body } = await visitor.get('/beheer/aanmeldingen');
    return new SignUpSteward(visitor, fieldIn(body, 'formToken'));
  }

  list(status = 'submitted') {
    return this.visitor.get(`/beheer/aanmeldingen?status=${status}`);
  }

  look(id: string) {
    return this.visitor.get(`/beheer/aanmeldingen/${id}`);
  }

  /** Presses a button of the page as it is now, or as it was. */
  async decide(id: string, choice: string, fields: Record<string, string> = {}) {
    const version = fields['version'] ?? fieldIn((await this.look(id)).body, 'version');
    const { formToken } = this;
    return this.visitor.post(`/beheer/aanmeldingen/${id}`, { formToken, choice, ...fields, version });
  }

  post(url: string, fields: Fields = {}) {
    return this.visitor.post(url, { formToken: this.formToken, ...fields });
  }

  download(url: string) {
    return this.visitor.download(url);
  }

  get(url: string) {
    return this.visitor.get(url);
  }
}
