import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { type Caller } from '../access/caller.ts';
import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { type Answers } from './answers.ts';
import { FirmMailer } from './firm-mailer.ts';
import { KnownEntryService, type KnownEntry } from './known-entry.service.ts';
import { linkToEntry } from './own-entry.ts';
import { changedAnswers, type PublicationBlocker, publicationBlockers } from './publication-blockers.ts';
import { sightOf } from './queue/network-sight.ts';
import { type Registration, standingAnswers } from './registration.ts';
import {
  changeRegistration,
  countRegistrations,
  listRegistrations,
  loadEvents,
  loadRegistration,
  lockRegistration,
  noteEvent,
  type RegistrationEvent,
} from './registration-store.ts';
import { handOverEntry } from './stop-entry.ts';
import { endQuestion } from './yearly-question.ts';

/** Everything that a steward needs to decide about a sign-up. */
export interface ModerationView {
  registration: Registration;
  known: KnownEntry;
  blockers: PublicationBlocker[];
  /** Since it was let through last. */
  changed: (keyof Answers)[];
  events: RegistrationEvent[];
}

/** A decision of a steward about what they saw. */
interface Decision {
  id: string;
  /** That of the sign-up that they looked at. */
  version: number;
  /** Who decides, as in the audit trail. */
  by: string;
}

/** What stewards do with sign-ups. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly knownEntries: KnownEntryService,
    private readonly mailer: FirmMailer,
    private readonly clock: Clock,
  ) {}

  /** Of a moderator's own network only. */
  list(
    caller: Caller,
    statuses: readonly Registration['status'][],
    page: { limit: number; offset: number },
  ): Promise<Registration[]> {
    const sight = sightOf(caller);
    return listRegistrations(this.dataSource.manager, statuses, { ...page, sight });
  }

  counts(caller: Caller): Promise<Partial<Record<Registration['status'], number>>> {
    return countRegistrations(this.dataSource.manager, sightOf(caller));
  }

  /** @throws DomainError not-found */
  async find(id: string): Promise<ModerationView> {
    const { manager } = this.dataSource;
    const registration = await loadRegistration(manager, id);
    if (!registration) throw new DomainError('not-found', `There is no sign-up with id '${id}'.`);
    const known = await this.knownEntries.of(registration);
    return {
      registration,
      known,
      blockers: publicationBlockers(registration, known.keptBefore ? null : known.other),
      changed: changedAnswers(registration),
      events: await loadEvents(manager, id),
    };
  }

  /**
   * Has it published: what the firm filled in becomes a row of an import of its own.
   * @throws DomainError not-found, conflict when it changed meanwhile or something stands in the way
   */
  async approve(decision: Decision): Promise<void> {
    const { blockers, known } = await this.find(decision.id);
    if (blockers.length > 0)
      throw new DomainError('conflict', `Not yet: ${blockers.map(({ code }) => code).join(', ')}.`);
    await this.decide(decision, async (manager, registration) => {
      await changeRegistration(manager, registration.id, {
        status: 'approved',
        approved: registration.answers,
        note: null,
        decidedBy: decision.by,
        confirmedOn: this.clock.today(),
        now: 'decided',
        ...(known.other === null ? {} : { supplierId: known.other }),
      });
      await endQuestion(manager, registration.id);
      const { number } = registration;
      if (known.other !== null)
        await linkToEntry(manager, { number, supplierId: known.other, by: decision.by });
      await noteEvent(manager, registration.id, { kind: 'approved', by: decision.by });
      if (known.keeper !== null) {
        await handOverEntry(manager, known.keeper.id, decision.by);
        await this.mailer.tellFormer(manager, registration, known.keeper.email, 'takenOver');
      }
      if (asksForMail(registration))
        await manager.query(
          `delete from mail_refusal using supplier s where s.id = supplier_id and coalesce(s.merged_into, s.id) = $1`,
          [known.other ?? known.own],
        );
      await enqueue(manager, 'registration.deliver', { registrationId: registration.id });
      await this.mailer.send(manager, registration, { kind: 'approved' });
    });
  }

  /** Refuses it with a reason, which is mailed. What was published before stays. @throws as {@link approve} */
  async refuse(decision: Decision & { reason: string }): Promise<void> {
    await this.decide(decision, async (manager, registration) => {
      const { by, reason } = decision;
      await changeRegistration(manager, registration.id, {
        status: 'refused',
        note: reason,
        decidedBy: by,
        now: 'decided',
      });
      await noteEvent(manager, registration.id, { kind: 'refused', by, note: reason });
      await this.mailer.send(manager, registration, { kind: 'refused', note: reason });
    });
  }

  /** Asks the firm something, by mail; it waits until the firm hands it in again. @throws as {@link approve} */
  async ask(decision: Decision & { question: string }): Promise<void> {
    await this.decide(decision, async (manager, registration) => {
      const { by, question } = decision;
      await changeRegistration(manager, registration.id, { status: 'asked', note: question });
      await noteEvent(manager, registration.id, { kind: 'question', by, note: question });
      await this.mailer.send(manager, registration, { kind: 'question', note: question });
    });
  }

  /** Says that whoever signs up speaks for this entry of the register, and how that was found out. @throws as {@link approve} */
  async proveClaim(decision: Decision & { supplierId: string; how: string }): Promise<void> {
    await this.decide(decision, async (manager, registration) => {
      const { by, supplierId, how } = decision;
      const living: unknown[] = await manager.query(
        `select from supplier where id::text = $1 and merged_into is null`,
        [supplierId],
      );
      if (living.length === 0)
        throw new DomainError('conflict', 'That firm is not in the register any more.');
      await changeRegistration(manager, registration.id, { supplierId, claimProvenBy: by });
      await noteEvent(manager, registration.id, { kind: 'claim-proven', by, note: how });
    });
  }

  private async decide(
    { id, version, by }: Decision,
    work: (manager: EntityManager, registration: Registration) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const registration = await lockRegistration(manager, id);
      if (registration.version !== version || !['submitted', 'asked'].includes(registration.status))
        throw new DomainError('conflict', 'This sign-up changed meanwhile: look at it again.');
      await work(manager, registration);
      const after = await lockRegistration(manager, id);
      await recordAudit(manager, {
        actor: by,
        action: `registration.${after.status}`,
        subject: id,
        details: { number: registration.number, version, before: registration.status },
      });
    });
  }
}

/**
 * Whether a firm says by this that it wants mail, which ends what it said to an invitation: by signing up without refusing, or by
 * refusing no more. A change of anything else says nothing of mail.
 */
function asksForMail(registration: Registration): boolean {
  const standing = standingAnswers(registration);
  return !registration.answers.noMail && (standing === null || standing.noMail);
}
