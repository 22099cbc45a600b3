import { beforeAll, describe, expect, it } from '@jest/globals';

import { AppConfig } from '../../src/platform/config/app-config.ts';
import { FirmDataService } from '../../src/registration/privacy/firm-data.service.ts';
import { type KeptData, KEPT_DATA } from '../../src/registration/privacy/kept-too-long.ts';
import { TidyHandler } from '../../src/registration/privacy/tidy.handler.ts';
import { type TestApp } from '../support/test-app.ts';

const FIRM = `(select supplier_id from registration where email = 'bewaren@zaak.example')`;
const SIGN_UP = `(select id from registration where email = 'bewaren@zaak.example')`;
const USER = `(select id from app_user where email = 'bewaren@gemeente.example')`;
const KEY = `(select id from api_key where selector = 'bewaren')`;

/** Something of each kind that is a hundred days old, or over for a hundred days. */
const OLD: Record<string, string> = {
  evidence: `insert into evidence_file (registration_id, file_name, media_type, byte_size, sha256, content, uploaded_at)
    values (${SIGN_UP}, 'pso.pdf', 'application/pdf', 5, gen_random_uuid(), '%PDF-', now() - interval '100 days')`,
  messages: `insert into outgoing_mail (message_key, purpose, recipient, subject, body_text, body_html, status, settled_at)
    values (gen_random_uuid(), 'test', 'x@firma.example', 'x', 'x', 'x', 'sent', now() - interval '100 days')`,
  links: `insert into registration_link (token_hash, registration_id, purpose, sent_to, expires_at)
    values (gen_random_uuid(), ${SIGN_UP}, 'continue', 'x@firma.example', now() - interval '100 days')`,
  reports: `insert into report (supplier_id, kind, body, lang, outcome, answer, answered_by, answered_at)
    values (${FIRM}, 'wrong', 'x', 'nl', 'not-so', 'x', 'test', now() - interval '100 days')`,
  addresses: `with batch as (insert into invitation_batch (kind, lang, size, started_by) values ('first', 'nl', 1, 'test') returning id)
    insert into invitation (batch_id, supplier_id, email, address_hash, created_at)
    select id, ${FIRM}, 'x@firma.example', gen_random_uuid(), now() - interval '100 days' from batch`,
  sightings: `insert into firm_sighting (supplier_id, month, found) values (${FIRM}, date_trunc('month', now() - interval '100 days'), 1)`,
  usage: `insert into api_key_usage (key_id, day, operation, requests) values (${KEY}, current_date - 100, gen_random_uuid(), 1)`,
  networks: `insert into known_network (user_id, network, last_at) values (${USER}, '203.0.113.7', now() - interval '100 days')`,
  answers: `insert into idempotency_key (actor, key, request_hash, answer, created_at)
    values ('test', gen_random_uuid(), 'x', '"x"', now() - interval '100 days')`,
  sessions: `insert into session (token_hash, user_id, method, opened_at, ends_at)
    values (gen_random_uuid(), ${USER}, 'password', now() - interval '100 days', now() - interval '99 days')`,
  signInLinks: `insert into one_time_link (token_hash, purpose, user_id, expires_at)
    values (gen_random_uuid(), 'password', ${USER}, now() - interval '100 days')`,
};

/** How long what is kept is kept. @param app once it runs, with a firm and a sign-up in it */
export function testRetention(app: () => TestApp): void {
  describe('what is kept', () => {
    /** What one night removes of a kind when its setting is this; units as the setting has them. */
    async function removedWith(kind: KeptData, kept: number): Promise<number> {
      const { app: running, dataSource } = app();
      const config = running.get(AppConfig, { strict: false });
      const long = Object.fromEntries(Object.keys(config.retention).map((name) => [name, 30_000]));
      const retention = { ...config.retention, ...long, ...(kind.setting ? { [kind.setting]: kept } : {}) };
      const handler = new TidyHandler(dataSource, running.get(FirmDataService, { strict: false }), {
        ...config,
        retention,
      });
      const [last]: { id: string }[] = await dataSource.query(
        `select coalesce(max(id), 0) as id from audit_event`,
      );
      await handler.handle();
      const rows: { count: number }[] = await dataSource.query(
        `select (details ->> $2)::int as count from audit_event where id > $1 and action = 'retention.removed'`,
        [last?.id, kind.name],
      );
      return rows[0]?.count ?? 0;
    }

    /** Whose data these are. */
    const owners = [
      `insert into app_user (email, name) values ('bewaren@gemeente.example', 'Noor')`,
      `insert into api_key (name, selector, secret_hash, scopes) values ('x', 'bewaren', 'x', '{suppliers:read}')`,
      `with firm as (insert into supplier default values returning id)
     insert into registration (kind, status, lang, email, supplier_id)
     select 'new', 'submitted', 'nl', 'bewaren@zaak.example', id from firm`,
    ];
    beforeAll(async () => {
      for (const one of owners) await app().dataSource.query(one);
    });

    it.each(KEPT_DATA.filter(({ setting }) => setting !== null))(
      'is kept as long as its setting says, and no longer: $name',
      async (kind) => {
        await removedWith(kind, 1);
        await app().dataSource.query(
          OLD[kind.name] ?? `select 'say in OLD what there is of ${kind.name}'::int`,
        );
        const inMonths = kind.setting === 'sightingMonths';
        expect(await removedWith(kind, inMonths ? 6 : 200)).toBe(0);
        expect(await removedWith(kind, inMonths ? 1 : 50)).toBe(1);
      },
    );

    it('goes the night after it ended where there is nothing to keep it for: sessions and links to sign in', async () => {
      for (const kind of KEPT_DATA.filter(({ setting }) => setting === null)) {
        await removedWith(kind, 0);
        await app().dataSource.query(OLD[kind.name] ?? '');
        expect([kind.name, await removedWith(kind, 0)]).toEqual([kind.name, 1]);
      }
    });
  });
}
