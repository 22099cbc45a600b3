import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { AppConfig } from '../platform/config/app-config.ts';
import { SecretBox } from '../platform/secrets/secret-box.ts';

/** Part of the key: another text, and nothing that was sealed opens any more. */
const PURPOSE = 'impact-register: secrets of webhooks';

interface StoredSecrets {
  id: string;
  secret: string;
  former: string | null;
}

/** Secrets that messages to webhooks are signed with: a copy of the database signs nothing in our name. */
@Injectable()
export class WebhookSecrets {
  private readonly box: SecretBox;

  constructor({ secretKeys }: AppConfig) {
    this.box = new SecretBox(secretKeys, PURPOSE);
  }

  seal(secret: string, webhookId: string): string {
    return this.box.seal(secret, webhookId);
  }

  /**
   * Those that can be opened, the one of now first; none when that one cannot be: what only a former secret signs, nobody who
   * took over the new one can check. @param stored the one of now first
   */
  open(stored: readonly string[], webhookId: string): string[] {
    const [now, ...former] = stored.map((one) => this.box.open(one, webhookId));
    return typeof now === 'string' ? [now, ...former.filter((one) => one !== null)] : [];
  }

  /**
   * Seals anew what is plain (of a version before) or sealed with a former key; what no key opens stays as it is. Answers of how
   * many webhooks. Done at every start, so that a former key can be left out at the next one.
   */
  async renew(manager: EntityManager): Promise<number> {
    const renewed = (await loadSecrets(manager))
      .map(({ id, secret, former }) => ({
        id,
        stored: secret,
        secret: this.box.reseal(secret, id),
        storedFormer: former,
        former: former === null ? null : this.box.reseal(former, id),
      }))
      .filter((row) => row.secret !== row.stored || row.former !== row.storedFormer);
    await manager.query(
      `update webhook w set secret = n.secret, former_secret = n.former
         from jsonb_to_recordset($1::jsonb) as n (id uuid, secret text, stored text, former text, "storedFormer" text)
        where w.id = n.id and w.secret = n.stored and w.former_secret is not distinct from n."storedFormer"`,
      [JSON.stringify(renewed)],
    );
    return renewed.length;
  }

  /** How many webhooks have a secret that no key opens: nothing is sent to them. */
  async unreadable(manager: EntityManager): Promise<number> {
    const all = await loadSecrets(manager);
    return all.filter(({ id, secret }) => this.box.open(secret, id) === null).length;
  }
}

function loadSecrets(manager: EntityManager): Promise<StoredSecrets[]> {
  return manager.query(`select id, secret, former_secret as former from webhook`);
}
