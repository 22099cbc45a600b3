import { SessionService } from '../../src/access/session.service.ts';
import { loadDemoData } from '../../src/demo-data.ts';
import { CategoryDecisionService } from '../../src/enrichment/categories/decisions/category-decision.service.ts';
import { BoundaryImporter } from '../../src/enrichment/location/boundary-importer.ts';
import { LabelCatalogueService } from '../../src/enrichment/labels/catalogue/label-catalogue.service.ts';
import { LabelCheckService } from '../../src/enrichment/labels/checks/label-check.service.ts';
import { RecognitionService } from '../../src/enrichment/labels/recognition/recognition.service.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { type Things, type Who } from '../browser/page-of-route.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type MunicipalPeople, peopleOf, sharedThings, thingsOf } from '../support/register-things.ts';
import { signUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** The demo firms with something of everything, and who may see it. */
export interface PicturedRegister {
  test: TestApp;
  url: string;
  mail: MailServer;
  things: Things;
  people: MunicipalPeople;
  /** A session for each of those who look; null for who has none. */
  sessions: Record<Who, string | null>;
  close(): Promise<void>;
}

/** Mail address of the firm that has signed up and keeps its entry. */
export const FIRM_MAIL = 'info@groenelunch.example';

/** Makes a register as it is after some months of use; it takes a minute. */
export async function picturedRegister(): Promise<PicturedRegister> {
  const mail = await startMailServer();
  const test = await startTestApp({
    settings: { SMTP_URL: mail.url, MAIL_ALLOWED: ['@groenelunch.example'] },
  });
  await test.app.listen(0, '127.0.0.1');
  await loadDemo(test);
  const people = await peopleOf(test, 'GM0014', 'gemeente');
  const shared = await sharedThings(test);
  const own = await thingsOf(test, 'GM0014', people, 'voor de gemeente');
  const { id } = await signUp(test, mail, {
    name: 'De Groene Lunch',
    kvkNumber: '99866001',
    email: FIRM_MAIL,
  });
  await (await SignUpSteward.in(test)).decide(id, 'approve');
  await test.drainJobs();
  const things = { ...shared, own, supplier: await aLabelledFirm(test) };
  return {
    ...{ test, mail, people, things, url: await test.app.getUrl() },
    sessions: await sessionsOf(test, people),
    close: async () => {
      await test.app.close();
      await mail.close();
    },
  };
}

async function loadDemo(test: TestApp): Promise<void> {
  const service = <T>(type: new (...parts: never[]) => T): T => test.app.get(type, { strict: false });
  const runner = test.app.get(JobRunner);
  await runner.start();
  const desks = {
    recognition: service(RecognitionService),
    checks: service(LabelCheckService),
    catalogue: service(LabelCatalogueService),
    decisions: service(CategoryDecisionService),
    boundaries: service(BoundaryImporter),
  };
  await loadDemoData(test.dataSource, service(ImportService), desks, () => undefined);
  await runner.stop();
  await test.drainJobs();
}

async function aLabelledFirm(test: TestApp): Promise<string> {
  const { items } = await test.getJson<{ items: { id: string }[] }>(
    '/v1/suppliers?q=lunch&near=Groningen&impact=true&pageSize=1',
  );
  return items[0]?.id ?? '';
}

async function sessionsOf(test: TestApp, people: MunicipalPeople): Promise<Record<Who, string | null>> {
  const sessions = test.app.get(SessionService, { strict: false });
  const [firm]: { id: string }[] = await test.dataSource.query(
    `select id from firm_account where email = $1`,
    [FIRM_MAIL],
  );
  // Who is to show the code of the second step has one.
  await test.dataSource.query(
    `update app_user set totp_secret = 'X', totp_confirmed_at = now() where id = $1`,
    [people.steward.id],
  );
  return {
    anybody: null,
    officer: people.administrator.token,
    firm: await sessions.open({ kind: 'firm', id: firm?.id ?? '' }, { method: 'link' }),
    half: await sessions.open({ kind: 'user', id: people.steward.id }, { method: 'password' }),
  };
}
