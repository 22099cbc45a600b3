import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DomainError } from '../common/errors.ts';
import { GatheredCalls } from '../common/gathered-calls.ts';
import { tellKeyKeepers } from './accounts/tell-key-keepers.ts';
import { type NewApiKey, checkedNewKey } from './new-api-key.ts';
import { formatApiKey, hashSecret, newApiKeyText, parseApiKey, secretMatches } from './api-key-text.ts';
import { recordAudit } from './audit.ts';
import { type KeyCaller } from './caller.ts';
import { type Scope } from './scope.ts';

/** A key as its keeper sees it: never the key itself. */
export interface ApiKeyView {
  id: string;
  /** The readable part of the key, to recognise it by. */
  selector: string;
  name: string;
  scopes: Scope[];
  municipality: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  /** To the minute. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

interface KeyRow {
  id: string;
  secretHash: string;
  name: string;
  scopes: Scope[];
  municipality: string | null;
  live: boolean;
  stale: boolean;
}

/** Makes, checks and withdraws API keys. Two live keys for one program are fine: that is how a key is replaced. */
@Injectable()
export class ApiKeyService {
  /** A program that sends many requests at once is looked up once for them. */
  private readonly lookups = new GatheredCalls<KeyRow | undefined>();

  constructor(private readonly dataSource: DataSource) {}

  /** The key is in this answer and nowhere else; who looks after keys is told of it by mail. `by` names who made it. Throws `invalid-input` for an unknown scope. */
  async create(input: NewApiKey, by = 'command-line'): Promise<{ id: string; key: string }> {
    const wanted = checkedNewKey(input, new Date());
    const text = newApiKeyText();
    const id = await this.dataSource.transaction(async (manager) => {
      const rows: { id: string }[] = await manager.query(
        `insert into api_key (selector, secret_hash, name, scopes, municipality, expires_at)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [
          text.selector,
          hashSecret(text.secret),
          wanted.name,
          wanted.scopes,
          wanted.municipality,
          wanted.expiresAt,
        ],
      );
      const created = rows[0]?.id ?? '';
      // Not its name: that may be a person's, and these lines are kept.
      const details = { scopes: wanted.scopes, municipality: wanted.municipality };
      await recordAudit(manager, { actor: by, action: 'api-key.created', subject: created, details });
      await tellKeyKeepers(manager, wanted);
      return created;
    });
    return { id, key: formatApiKey(text) };
  }

  /** Who a key speaks for; null for one that is malformed, unknown, expired or revoked (which one is nobody's business). */
  async authenticate(key: string): Promise<KeyCaller | null> {
    const text = parseApiKey(key);
    if (!text) return null;
    const { selector } = text;
    const { answer: row } = await this.lookups.ask(selector, () => this.findBySelector(selector));
    // The hash is compared for an unknown selector too, so that the answer takes as long.
    const matches = secretMatches(text.secret, row?.secretHash ?? hashSecret(''));
    if (!row || !matches || !row.live) return null;
    if (row.stale) await this.touch(row.id);
    return {
      kind: 'api-key',
      id: row.id,
      name: row.name,
      scopes: row.scopes,
      municipality: row.municipality,
    };
  }

  /**
   * Ends a key at once. Throws `not-found` when there is no live key with this id (of these municipalities, unless null).
   */
  async revoke(
    id: string,
    by = 'command-line',
    municipalities: readonly string[] | null = null,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const rows: unknown[] = await manager.query(
        `with ended as (
           update api_key set revoked_at = now()
            where id::text = $1 and revoked_at is null and ($2::text[] is null or municipality = any($2)) returning id
         ) select id from ended`,
        [id, municipalities],
      );
      if (rows.length === 0) throw new DomainError('not-found', `There is no live API key with id ${id}.`);
      await recordAudit(manager, { actor: by, action: 'api-key.revoked', subject: id });
    });
  }

  /** All keys (of these municipalities, unless null), newest first. */
  async list(municipalities: readonly string[] | null = null): Promise<ApiKeyView[]> {
    return this.dataSource.query(
      `select id, selector, name, scopes, municipality, created_at as "createdAt", expires_at as "expiresAt",
              last_used_at as "lastUsedAt", revoked_at as "revokedAt"
         from api_key where $1::text[] is null or municipality = any($1) order by created_at desc, id`,
      [municipalities],
    );
  }

  private async findBySelector(selector: string): Promise<KeyRow | undefined> {
    const rows: KeyRow[] = await this.dataSource.query(
      `select id, secret_hash as "secretHash", name, scopes, municipality,
              revoked_at is null and (expires_at is null or expires_at > now()) as live,
              last_used_at is null or last_used_at < now() - interval '1 minute' as stale
         from api_key where selector = $1`,
      [selector],
    );
    return rows[0];
  }

  /** At most one write a minute and key, however busy it is: the condition stands in the statement because calls race. */
  private async touch(id: string): Promise<void> {
    await this.dataSource.query(
      `update api_key set last_used_at = now()
        where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
      [id],
    );
  }
}
