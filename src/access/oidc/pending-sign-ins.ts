import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { hashSecret } from '../api-key-text.ts';
import { newSessionToken } from '../session.ts';
import { type ProviderKind } from './sign-in-providers.ts';

/** A sign-in at a provider that has begun. */
export interface PendingSignIn {
  provider: ProviderKind;
  state: string;
  nonce: string;
  codeVerifier: string;
  /** Where to go afterwards. */
  back: string;
  lang: string;
}

/** Signing in, with a password and a telephone, takes minutes; a link that is found later should do nothing. */
const MINUTES = 15;

/** Keeps what a sign-in began with until its browser comes back, in whichever process that is. */
@Injectable()
export class PendingSignIns {
  constructor(private readonly dataSource: DataSource) {}

  /** Answers the secret for the browser. */
  async keep(begun: PendingSignIn): Promise<string> {
    const token = newSessionToken();
    await this.dataSource.query(
      `delete from provider_sign_in where started_at < now() - make_interval(mins => $1)`,
      [MINUTES],
    );
    await this.dataSource.query(
      `insert into provider_sign_in (browser_hash, provider, state, nonce, code_verifier, back, lang)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        hashSecret(token),
        begun.provider,
        begun.state,
        begun.nonce,
        begun.codeVerifier,
        begun.back,
        begun.lang,
      ],
    );
    return token;
  }

  /**
   * The one of this browser that the provider answers to; null when there is none (any more): each ends once.
   * @param tokens of all that the browser began @param state as the provider sent it back
   */
  async take(
    tokens: readonly string[],
    provider: ProviderKind,
    state: string,
  ): Promise<PendingSignIn | null> {
    const rows: PendingSignIn[] = await this.dataSource.query(
      `with taken as (
         delete from provider_sign_in
          where browser_hash = any($1) and provider = $2 and state = $3
            and started_at > now() - make_interval(mins => $4) returning *
       ) select provider, state, nonce, code_verifier as "codeVerifier", back, lang from taken`,
      [tokens.map(hashSecret), provider, state, MINUTES],
    );
    return rows[0] ?? null;
  }
}
