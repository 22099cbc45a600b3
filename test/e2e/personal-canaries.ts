import { beforeAll, describe, expect, it } from '@jest/globals';

import { CANARY_WORD, sowCanaries } from '../support/canary-columns.ts';
import { readAllPublic, type Reading } from '../support/public-reading.ts';
import { peopleOf, thingsOf } from '../support/register-things.ts';
import { finishSignUp, SignUpSteward } from '../support/sign-up-desk.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

/** What all the firms here sell. */
const WORK = 'Wij verzorgen dwaalgastlunches met groente van het seizoen.';

/** Of a sole trader even these are the person's. */
const OF_SOLE_TRADERS = { street: 'Zkanariestraat', postcode: '9712HX', numbers: ['99866091', '99866092'] };
/** Every phone number begins so. */
const PHONE = '05055560';

/** Firms by whether they are a legal person, and how they came in; the names are public. */
const FIRMS = {
  'Dwaalgast Lunch': { by: 'sign-up', legalForm: 'bv', kvkNumber: '99866093' },
  'Dwaalvink Lunch': { by: 'sign-up', legalForm: 'eenmanszaak', kvkNumber: '99866091' },
  'Dwaalspreeuw Lunch': { by: 'import', legalForm: 'Besloten Vennootschap', kvkNumber: '99866094' },
  'Dwaalmees Lunch': { by: 'import', legalForm: 'Eenmanszaak', kvkNumber: '99866092' },
} as const;
type Firm = keyof typeof FIRMS;

const addressOf = ({ legalForm }: (typeof FIRMS)[Firm]) =>
  legalForm.toLowerCase() === 'eenmanszaak'
    ? { street: OF_SOLE_TRADERS.street, houseNumber: '12', postcode: OF_SOLE_TRADERS.postcode }
    : { street: 'Vismarkt', houseNumber: '12', postcode: '9711KS' };

const phoneOf = ({ kvkNumber }: (typeof FIRMS)[Firm]) => PHONE + kvkNumber.slice(-2);

/**
 * Columns of which no row is made here: secrets of ways to sign in and of repeated requests, and what officers decide, of which the
 * public is told the outcome by the name of the register. A column that is new has to get a row here, or its name in this list.
 */
const NOTHING_MADE = `
  app_user.oidc_issuer app_user.oidc_subject category_decision.decided_by category_decision.undone_by
  category_state.cpv_imported_by contract_notice.recipient contract_setting.changed_by contract_setting.mail_to
  duplicate_search.requested_by evidence_file.judged_by idempotency_key.answer idempotency_key.key
  idempotency_key.request_hash identity_operation.done_by identity_operation.undone_by import_row.changes
  label_check.checked_by label_check.withdrawal_reason label_check.withdrawn_by label_claim_refusal.reason
  label_claim_refusal.refused_by label_claim_refusal.undone_by municipality_threshold.changed_by
  municipality_threshold.source provider_sign_in.browser_hash provider_sign_in.code_verifier provider_sign_in.nonce
  provider_sign_in.state purchase_request.closed_by recognition_rule.created_by recovery_code.code_hash report.answer
  report.answered_by request_count.bucket review_item.decided_by steward_category.changed_by webhook.former_secret`
  .trim()
  .split(/\s+/);

/** Personal data go every way into the register, and everything that anybody can read is read. @param app once it runs */
export function testPersonalCanaries(app: () => TestApp): void {
  let ids: Record<Firm, string>;
  let shown: string;
  let empty: string[];
  let readings: Reading[];

  beforeAll(async () => {
    for (const [name, firm] of Object.entries(FIRMS))
      if (firm.by === 'sign-up') await signUp(app(), name as Firm);
    await deliver(app());
    ids = await idsOf(app());
    const people = await peopleOf(app(), 'GM0014', CANARY_WORD);
    await thingsOf(app(), 'GM0014', people, CANARY_WORD);
    for (const id of Object.values(ids)) await dealWith(app(), id);
    await app().drainJobs();
    shown = (await people.buyer.get(`/leveranciers/${ids['Dwaalmees Lunch']}/contact`)).text;
    empty = await sowCanaries(app().dataSource);
    const others: { id: string }[] = await app().dataSource.query(
      `select id::text from registration union all select id::text from evidence_file union all select id::text from report`,
    );
    const all = [...Object.values(ids), ...others.map(({ id }) => id)];
    readings = await readAllPublic(app(), all, 'dwaalgastlunches');
  });

  describe('what is kept of a person', () => {
    it('is put into every column that is marked as such', () => {
      expect(empty.sort()).toEqual(NOTHING_MADE);
    });

    it('is shown to officers, so that this test would see it', () => {
      expect(shown).toContain(`contact@${CANARY_WORD}.example`);
    });

    it('stands on no page, in no answer, file or feed that is open to all', () => {
      const kept = new RegExp(`${CANARY_WORD}[\\w.@-]*`, 'gi');
      const found = readings.flatMap(({ url, text }) =>
        [...text.matchAll(kept)].map(([word]) => `${url}: ${word}`),
      );
      expect(found).toEqual([]);
      const digits = [...OF_SOLE_TRADERS.numbers, PHONE.slice(1), OF_SOLE_TRADERS.postcode];
      const numbers = readings.flatMap(({ url, text }) => {
        const close = text.replace(/(?<=\w)[ .-]+(?=\w)/g, '');
        return digits.filter((number) => close.includes(number)).map((number) => `${url}: ${number}`);
      });
      expect(numbers).toEqual([]);
    });

    it('was looked for on the pages of each firm, in answers and in files', () => {
      const right = readings.filter(({ status }) => status === 200);
      for (const [name, id] of Object.entries(ids))
        for (const path of [`/leveranciers/${id}?`, `/v1/suppliers/${id}?`, `/v1/suppliers/${id}/vcard?`])
          expect(right.find(({ url }) => url === path)?.text).toContain(name);
      for (const file of [
        'suppliers',
        'suppliers.csv',
        'suppliers.xlsx',
        'suppliers.ndjson',
        'search.geojson',
      ])
        for (const name of Object.keys(ids))
          expect(right.find(({ url }) => url === `/v1/exports/${file}?`)?.text).toContain(name);
      expect(right.length).toBeGreaterThan(100);
    });
  });
}

/** As a firm does that is let through by a steward. */
async function signUp(test: TestApp, name: Firm): Promise<void> {
  const { legalForm, kvkNumber } = FIRMS[name];
  const email = `${kvkNumber}@${CANARY_WORD}.example`;
  const visitor = new Visitor(test.app);
  await visitor.post('/aanmelden', { naam: name, kvk: kvkNumber });
  await finishSignUp(visitor, {
    wie: {
      ...{ name, legalForm, kvkNumber, email, phone: phoneOf(FIRMS[name]) },
      ...{ ...addressOf(FIRMS[name]), place: 'Groningen', website: '' },
      contactPerson: `Wil ${CANARY_WORD}`,
    },
    wat: { description: WORK },
  });
  await visitor.upload(
    '/aanmelden/keurmerken',
    { labels: 'pso', bewijsVan: 'pso', next: 'send' },
    { name: `${CANARY_WORD}.pdf`, content: `%PDF-1.7\n1 0 obj<</${CANARY_WORD} 1>>endobj\n%%EOF\n` },
  );
  await visitor.post('/aanmelden/akkoord', { consent: 'ja' });
  const [mail]: { text: string; id: string }[] = await test.dataSource.query(
    `select body_text as text, about as id from outgoing_mail where recipient = $1 order by id limit 1`,
    [email],
  );
  const opened = await visitor.follow(mail?.text ?? '');
  await visitor.post('/aanmelden/verder', { code: fieldIn(opened.body, 'code') });
  await (await SignUpSteward.in(test)).decide(mail?.id ?? '', 'approve');
  await test.drainJobs();
}

/** As a municipality does with its list. */
async function deliver(test: TestApp): Promise<void> {
  const rows = Object.entries(FIRMS).flatMap(([name, firm]) => {
    if (firm.by !== 'import') return [];
    const { street, houseNumber, postcode } = addressOf(firm);
    const contact = `Wil ${CANARY_WORD};contact@${CANARY_WORD}.example;${phoneOf(firm)}`;
    return `${name};${firm.legalForm};${firm.kvkNumber};${street};${houseNumber};${postcode};Groningen;${contact};${WORK};${CANARY_WORD}`;
  });
  const header =
    'Naam;Rechtsvorm;KvK;Straat;Huisnummer;Postcode;Plaats;Contactpersoon;E-mail;Telefoon;Omschrijving;Notitie';
  const fileName = `lijst-van-${CANARY_WORD}.csv`;
  await test.importCsv('leveranciersdatabank', [header, ...rows].join('\n'), { fileName });
}

async function idsOf({ dataSource }: TestApp): Promise<Record<Firm, string>> {
  const rows: { name: Firm; id: string }[] = await dataSource.query(
    `select data -> 'name' ->> 'value' as name, supplier_id as id from profile
      where published and data -> 'name' ->> 'value' = any($1::text[])`,
    [Object.keys(FIRMS)],
  );
  expect(rows).toHaveLength(Object.keys(FIRMS).length);
  return Object.fromEntries(rows.map(({ name, id }) => [name, id])) as Record<Firm, string>;
}

/** What visitors and the register write down about a firm, and to it. */
async function dealWith({ app, dataSource }: TestApp, id: string): Promise<void> {
  await new Visitor(app).post(`/leveranciers/${id}/melden`, {
    kind: 'wrong',
    text: `Het klopt niet, zegt ${CANARY_WORD}.`,
    email: `melder@${CANARY_WORD}.example`,
  });
  await dataSource.query(
    `with firm as (select $1::uuid as id, $2::text as word),
       batch as (insert into invitation_batch (kind, lang, size, started_by, status, ended_at)
                 select 'first', 'nl', 1, word, 'done', now() from firm returning id),
       sent as (insert into invitation (batch_id, supplier_id, email, address_hash, bounce_reason)
                select batch.id, firm.id, word, word, word from batch, firm returning id),
       link as (insert into invitation_link (token_hash, invitation_id, purpose) select sent.id::text, sent.id, 'claim' from sent),
       refused as (insert into mail_refusal (supplier_id, address_hash, way) select id, word, 'page' from firm),
       told as (insert into label_reminder (supplier_id, scheme_code, valid_until, days_before, decided_on, recipient, subject, body)
                select id, 'pso', '2027-01-01'::date, 30, '2026-11-24'::date, word, word, word from firm)
     insert into suspension (supplier_id, reason, suspended_by, ended_at, ended_by)
     select id, word, word, now(), word from firm`,
    [id, CANARY_WORD],
  );
}
