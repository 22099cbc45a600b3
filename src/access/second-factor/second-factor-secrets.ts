import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { AppConfig } from '../../platform/config/app-config.ts';
import { SecretBox } from '../../platform/secrets/secret-box.ts';

/** Part of the key: another text, and nothing that was sealed opens any more. */
const PURPOSE = 'impact-register: secrets of second factors';

/**
 * Secrets of authenticator apps: a copy of the database makes no codes
 * ([decision 0060](../../../docs/decisions/0060-second-factors-are-sealed.md)).
 */
@Injectable()
export class SecondFactorSecrets {
  private readonly box: SecretBox;

  constructor({ secretKeys }: AppConfig) {
    this.box = new SecretBox(secretKeys, PURPOSE);
  }

  seal(secret: string, userId: string): string {
    return this.box.seal(secret, userId);
  }

  /** Null when the key that it was sealed with is not among the settings. */
  open(stored: string, userId: string): string | null {
    return this.box.open(stored, userId);
  }

  /**
   * Seals anew what is plain (of a version before) or sealed with a former key; what no key opens stays as it is. Answers how many
   * it did. Done at every start, so that a former key can be left out at the next one.
   */
  async renew(manager: EntityManager): Promise<number> {
    const old: { id: string; stored: string }[] = await manager.query(
      `select id, totp_secret as stored from app_user
        where totp_secret is not null and not starts_with(totp_secret, $1)`,
      [this.box.prefix],
    );
    const renewed = old
      .map(({ id, stored }) => ({ id, stored, secret: this.box.reseal(stored, id) }))
      .filter(({ stored, secret }) => secret !== stored);
    await manager.query(
      `update app_user u set totp_secret = n.secret from jsonb_to_recordset($1::jsonb) as n (id uuid, secret text, stored text)
        where u.id = n.id and u.totp_secret = n.stored`,
      [JSON.stringify(renewed)],
    );
    return renewed.length;
  }

  /** How many people have an app whose secret no key opens: their codes are not taken. */
  async unreadable(manager: EntityManager): Promise<number> {
    const all: { id: string; stored: string }[] = await manager.query(
      `select id, totp_secret as stored from app_user where totp_confirmed_at is not null and disabled_at is null`,
    );
    return all.filter(({ id, stored }) => this.open(stored, id) === null).length;
  }
}
