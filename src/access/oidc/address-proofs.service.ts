import { randomInt, randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { type MailLang } from '../../platform/mail/mail-content.tsx';
import { queueMail } from '../../platform/mail/mail-outbox.ts';
import { hashSecret, secretMatches } from '../api-key-text.ts';
import { AttemptLimit, WINDOW_MINUTES } from '../attempt-limit.ts';
import { addressCodeMail } from './address-mail.ts';
import { type ProvenOfficer } from './claims.ts';
import { SealedForBrowser } from './sealed-for-browser.ts';

/** A sign-in that waits until its mail address is proven. */
export interface WaitingAddress {
  officer: ProvenOfficer;
  /** Where to go afterwards. */
  back: string;
  lang: MailLang;
}

export type AddressAsked =
  /** With `browserToken` in a cookie the browser shows the code that was mailed. */
  { kind: 'mailed'; browserToken: string } | { kind: 'too-many'; waitMinutes: number };

export type AddressShown =
  | ({ kind: 'proven' } & WaitingAddress)
  | { kind: 'wrong' }
  | { kind: 'too-many' }
  | { kind: 'stale' };

/** What the browser holds: who it is, and what the code is known by. */
type Held = WaitingAddress & { codeHash: string; endsAt: number };

/** Codes that come another way than the browser work no longer than this (ASVS 6.5.5). */
const MINUTES = 10;

/** A cookie holds 4,096 characters, and the rest of it needs half of them. */
const MAX_BACK_LENGTH = 500;

/**
 * Asks officers whose provider does not vouch for their mail address to show a code from that mailbox. Nobody looks whether the
 * register knows the address before they did, so that neither answer, time nor mail tells it. What waits is in the browser, sealed:
 * a code works in the browser that came from the provider, so that nobody can have another one press a link for them.
 */
@Injectable()
export class AddressProofs {
  private readonly sealed: SealedForBrowser<Held>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly attempts: AttemptLimit,
    private readonly clock: Clock,
    config: AppConfig,
  ) {
    this.sealed = new SealedForBrowser(config, 'impact-register: addresses that wait for a code');
  }

  /** Mails a new code. */
  async ask({ officer, back, lang }: WaitingAddress): Promise<AddressAsked> {
    const attempt = { kind: 'mail', of: `sign-in ${officer.email.toLowerCase()}` } as const;
    if (await this.attempts.exceeds([attempt])) return { kind: 'too-many', waitMinutes: WINDOW_MINUTES };
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    await queueMail(this.dataSource.manager, {
      key: `sign-in-address-${randomUUID()}`,
      purpose: 'sign-in-address',
      to: officer.email,
      content: addressCodeMail(lang, code.replace(/^\d{4}/, '$& '), MINUTES),
    });
    const held = {
      officer,
      back: back.length > MAX_BACK_LENGTH ? '' : back,
      lang,
      codeHash: hashSecret(code),
      endsAt: this.clock.now().getTime() + MINUTES * 60_000,
    };
    return { kind: 'mailed', browserToken: this.sealed.seal(held) };
  }

  /** What a browser waits for; null when there is nothing (any more). */
  look(browserToken: string | undefined): WaitingAddress | null {
    return this.held(browserToken);
  }

  /** @param code as somebody typed it */
  async show(browserToken: string | undefined, code: string): Promise<AddressShown> {
    const held = this.held(browserToken);
    if (!held) return { kind: 'stale' };
    const { codeHash, officer, back, lang } = held;
    const attempt = { kind: 'code', of: `address ${officer.issuer} ${officer.subject}` } as const;
    if (await this.attempts.exceeds([attempt])) return { kind: 'too-many' };
    if (!secretMatches(code.replace(/\D/g, ''), codeHash)) return { kind: 'wrong' };
    await this.attempts.forgive([attempt]);
    return { kind: 'proven', officer, back, lang };
  }

  private held(browserToken: string | undefined): Held | null {
    const held = browserToken ? this.sealed.open(browserToken) : null;
    return held && held.endsAt > this.clock.now().getTime() ? held : null;
  }
}
