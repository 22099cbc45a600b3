import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { SessionService } from '../access/session.service.ts';
import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { isMailAddress } from '../platform/mail/mail-address.ts';
import { type Answers, NO_ANSWERS, readStep, type Step } from './answers.ts';
import { AnswerChecks } from './answer-checks.ts';
import { besideOthers } from './beside-others.ts';
import { type AnswerFault, checkAnswers } from './check-answers.ts';
import { confirmEntry } from './confirm-entry.ts';
import { accountOfMailbox, giveAccount } from './firm-accounts.ts';
import { FirmMailer } from './firm-mailer.ts';
import { type Registration } from './registration.ts';
import { openKey, registrationOfKey } from './registration-keys.ts';
import { lookAtLink, type OpenedLink, redeemLink } from './registration-links.ts';
import {
  changeRegistration,
  insertRegistration,
  loadRegistration,
  lockRegistration,
  noteEvent,
  noteRoom,
} from './registration-store.ts';
import { endQuestion } from './yearly-question.ts';

/** Opens a registration to one browser. */
export interface OpenedRegistration {
  registration: Registration;
  /** For the browser's cookie; kept nowhere else. */
  token: string;
}

/** The same by a mailed link. */
export interface OpenedByLink extends OpenedRegistration {
  /** Of a session for the firm's own pages; absent when the mailbox is not the firm's any more. */
  sessionToken?: string;
}

/** What keeping a page came to. */
export interface KeptPage {
  registration: Registration;
  /** What the page says, also where somebody else said something else meanwhile. */
  typed: Answers;
  /** What was not kept: somebody else changed it after the page was opened. */
  clashes: (keyof Answers)[];
}

/** What handing in came to. */
export type HandedIn =
  | { kind: 'faults'; faults: AnswerFault[] }
  /** A steward looks at it. */
  | { kind: 'waits' }
  /** Nothing was changed of what was let through: the firm says by it that all is still right. */
  | { kind: 'still-right' };

/** Filling in a sign-up: everything is kept as it is typed, and nothing is published by it. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: FirmMailer,
    private readonly checks: AnswerChecks,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /** Begins one. @param begin what is known already; `supplierId` claims that entry of the register, unproven */
  async start(begin: {
    lang: 'nl' | 'en';
    supplierId?: string;
    answers: Partial<Answers>;
  }): Promise<OpenedRegistration> {
    return this.dataSource.transaction(async (manager) => {
      const id = await insertRegistration(manager, {
        kind: begin.supplierId === undefined ? 'new' : 'claim',
        lang: begin.lang,
        supplierId: begin.supplierId ?? null,
        answers: { ...NO_ANSWERS, ...begin.answers },
      });
      await noteEvent(manager, id, { kind: 'started', by: 'firm' });
      return this.openIn(manager, id);
    });
  }

  /** The registration that a browser works on; null when it has to be opened again. */
  async find(token: string): Promise<Registration | null> {
    const { manager } = this.dataSource;
    const id = await registrationOfKey(manager, token);
    return id === null ? null : loadRegistration(manager, id);
  }

  /**
   * Keeps the answers of one page, right or wrong; what somebody else changed since it was opened stays, and is told where the page
   * says otherwise. What was handed in or decided is a draft again by it: what is published stays as it was let through. A new
   * address is mailed a link, which confirms it.
   */
  async save(id: string, step: Step, form: Readonly<Record<string, unknown>>): Promise<KeptPage> {
    return this.dataSource.transaction(async (manager) => {
      const before = await lockRegistration(manager, id);
      const typed = readStep(step, form, before.answers);
      const { answers, clashes } = besideOthers(step, { typed, kept: before.answers, seen: form['seen'] });
      const registration = await this.keep(manager, before, { step, answers });
      return { registration, typed, clashes };
    });
  }

  private async keep(
    manager: EntityManager,
    before: Registration,
    { step, answers }: { step: Step; answers: Answers },
  ): Promise<Registration> {
    const { id } = before;
    // Also when it is the same as last quarter: who sends that page says it anew.
    const roomSaid = step === 'capacity' && answers.room !== '';
    if (roomSaid) await noteRoom(manager, id, this.clock.today());
    if (JSON.stringify(answers) === JSON.stringify(before.answers)) {
      // Nobody has to look at what was let through before, and buyers are to hear it again.
      if (roomSaid && before.status === 'approved')
        await enqueue(manager, 'registration.deliver', { registrationId: id });
      return roomSaid ? lockRegistration(manager, id) : before;
    }
    const email = isMailAddress(answers.email) ? answers.email.toLowerCase() : null;
    const moved = email !== null && email !== before.email;
    await changeRegistration(manager, id, {
      answers,
      status: before.status === 'asked' ? 'asked' : 'draft',
      ...(moved ? { email, emailConfirmed: false } : {}),
    });
    const after = await lockRegistration(manager, id);
    if (moved) await this.mailer.send(manager, after, { kind: 'continue' });
    if (moved && before.email !== null && before.emailConfirmed)
      await this.mailer.tellFormer(manager, after, before.email);
    return after;
  }

  /** Hands it in, or tells all that is wrong with it. @throws DomainError not-found */
  async submit(id: string): Promise<HandedIn> {
    // Before the row is locked: for places another server may be asked.
    const before = await loadRegistration(this.dataSource.manager, id);
    const unknown = before === null ? [] : await this.checks.unknownPlaces(before.answers);
    return this.dataSource.transaction(async (manager) => {
      const registration = await lockRegistration(manager, id);
      const faults = [...checkAnswers(registration.answers), ...unknown];
      if (faults.length > 0) return { kind: 'faults', faults };
      // Whatever is changed makes it a draft again: of these nothing is new.
      if (registration.status === 'approved') {
        await confirmEntry(manager, id, this.clock.today(), '');
        return { kind: 'still-right' };
      }
      if (registration.status === 'submitted') return { kind: 'waits' };
      const kind = registration.status === 'asked' ? 'answered' : 'submitted';
      await changeRegistration(manager, id, { status: 'submitted', note: null, now: 'submitted' });
      // When the change is refused, what stands on the list is asked about anew, and not called stale at once.
      await endQuestion(manager, id);
      await noteEvent(manager, id, { kind, by: 'firm' });
      return { kind: 'waits' };
    });
  }

  /** Says that all that was let through is still right. False when something was changed meanwhile. @throws DomainError not-found */
  async confirmAsItIs(id: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const { status } = await lockRegistration(manager, id);
      if (status === 'approved') await confirmEntry(manager, id, this.clock.today(), '');
      return status === 'approved';
    });
  }

  /** Mails a link with which the firm goes on elsewhere. False when there is no address, or it had many today. */
  async mailLink(id: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) =>
      this.mailer.send(manager, await lockRegistration(manager, id), { kind: 'continue' }),
    );
  }

  /** What a link would open, without using it up. */
  async lookAtLink(token: string): Promise<{ link: OpenedLink; registration: Registration } | null> {
    const link = await lookAtLink(this.dataSource.manager, token);
    const registration = link && (await loadRegistration(this.dataSource.manager, link.registrationId));
    return registration ? { link, registration } : null;
  }

  /**
   * Uses a link up: its address is confirmed by it, and so is a claim if it is one on file; whoever opened it is signed in for
   * the firm. Null when it does not work.
   */
  async openLink(token: string): Promise<OpenedByLink | null> {
    return this.dataSource.transaction((manager) => this.openLinkIn(manager, token));
  }

  /** The same in the caller's transaction. */
  async openLinkIn(manager: EntityManager, token: string): Promise<OpenedByLink | null> {
    const link = await redeemLink(manager, token);
    if (!link) return null;
    await this.confirm(manager, link);
    const sessionToken = await this.signIn(manager, link);
    return { ...(await this.openIn(manager, link.registrationId)), ...(sessionToken && { sessionToken }) };
  }

  /** Null when the account was closed, or the firm has another address by now. */
  private async signIn(
    manager: EntityManager,
    { registrationId, sentTo }: OpenedLink,
  ): Promise<string | null> {
    const { email } = await lockRegistration(manager, registrationId);
    const accountId = email === sentTo ? await accountOfMailbox(manager, sentTo) : null;
    if (accountId === null) return null;
    await giveAccount(manager, registrationId, accountId);
    return this.sessions.openIn(manager, { kind: 'firm', id: accountId }, { method: 'link' });
  }

  private async confirm(
    manager: EntityManager,
    { registrationId, purpose, sentTo }: OpenedLink,
  ): Promise<void> {
    const registration = await lockRegistration(manager, registrationId);
    const claims = purpose === 'claim' && registration.claimProvenBy === null;
    const confirms = claims || (!registration.emailConfirmed && registration.email === sentTo);
    if (!confirms) return;
    const { answers } = registration;
    await changeRegistration(manager, registrationId, {
      emailConfirmed: true,
      ...(claims ? { claimProvenBy: 'mail', email: sentTo, answers: { ...answers, email: sentTo } } : {}),
    });
    await noteEvent(manager, registrationId, {
      kind: claims ? 'claim-proven' : 'mail-confirmed',
      by: 'firm',
    });
  }

  private async openIn(manager: EntityManager, id: string): Promise<OpenedRegistration> {
    const registration = await loadRegistration(manager, id);
    if (!registration) throw new DomainError('not-found', 'This sign-up does not exist any more.');
    return { registration, token: await openKey(manager, id) };
  }
}
