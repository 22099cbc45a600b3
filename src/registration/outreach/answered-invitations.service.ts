import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { ProfileReader } from '../../registry/profile-reader.ts';
import { type Answers, NO_ANSWERS } from '../answers.ts';
import { knownAnswers } from '../claim.service.ts';
import { FirmNames } from '../firm-names.ts';
import { issueLink } from '../registration-links.ts';
import { insertRegistration, noteEvent } from '../registration-store.ts';
import { type OpenedByLink, SignUpService } from '../sign-up.service.ts';
import { addressHash } from './candidates.ts';
import { lookAtInvitation, type OpenedInvitation, useInvitationLink } from './invitation-links.ts';

/** What the page of an invitation shows. */
export interface ShownInvitation {
  firm: string;
  supplierId: string;
}

/** What firms make of an invitation. */
@Injectable()
export class AnsweredInvitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: ProfileReader,
    private readonly names: FirmNames,
    private readonly signUps: SignUpService,
  ) {}

  /**
   * What a link leads to, without using it up; null when it does not work any more. That it was opened is counted: by people and
   * by programs that look at mail.
   */
  async look(token: string): Promise<ShownInvitation | null> {
    const { manager } = this.dataSource;
    const opened = await lookAtInvitation(manager, token, 'claim');
    const found = opened && (await this.profiles.find(opened.supplierId));
    if (!opened || found?.kind !== 'published') return null;
    await manager.query(`update invitation set opened_at = coalesce(opened_at, now()) where id = $1`, [
      opened.id,
    ]);
    return { firm: found.profile.name.value, supplierId: opened.supplierId };
  }

  /** What the firm is called of which no more mail is wanted, also when it is off the list; null for a link that never was. */
  async firmOfRefusal(token: string): Promise<string | null> {
    const opened = await lookAtInvitation(this.dataSource.manager, token, 'refuse');
    return opened && this.names.of(opened.supplierId);
  }

  /**
   * Takes the entry over for whoever has the mailbox that the invitation was sent to: a claim that is proven, with what the public
   * page says filled in. Null when the link does not work any more.
   */
  async claim(token: string): Promise<OpenedByLink | null> {
    const opened = await lookAtInvitation(this.dataSource.manager, token, 'claim');
    const found = opened && (await this.profiles.find(opened.supplierId));
    if (!opened || opened.email === null || found?.kind !== 'published') return null;
    const { email } = opened;
    const answers = { ...NO_ANSWERS, ...knownAnswers(found.profile) };
    return this.dataSource.transaction(async (manager) => {
      if (!(await useInvitationLink(manager, token, 'claim'))) return null;
      const link = await this.claimLink(manager, { ...opened, email }, answers);
      return link === null ? null : this.signUps.openLinkIn(manager, link);
    });
  }

  /** From here on an invitation is a claim by mail like any other. */
  private async claimLink(
    manager: EntityManager,
    { id, supplierId, email, lang }: OpenedInvitation & { email: string },
    answers: Answers,
  ): Promise<string | null> {
    const registrationId = await insertRegistration(manager, { kind: 'claim', lang, supplierId, answers });
    await noteEvent(manager, registrationId, { kind: 'started', by: 'firm' });
    await manager.query(
      `update invitation set claimed_at = now(), opened_at = coalesce(opened_at, now()) where id = $1`,
      [id],
    );
    return issueLink(manager, { registrationId, purpose: 'claim', sentTo: email, limited: false });
  }

  /**
   * No more messages to this firm, nor to this address. Whoever has the mail may say so, as often as they like.
   * @param way the button of our page, or that of a mail program
   */
  async refuse(token: string, way: 'page' | 'mail-program'): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const opened = await lookAtInvitation(manager, token, 'refuse');
      if (!opened) return false;
      await useInvitationLink(manager, token, 'refuse');
      await manager.query(`update invitation set refused_at = coalesce(refused_at, now()) where id = $1`, [
        opened.id,
      ]);
      await manager.query(
        `insert into mail_refusal (supplier_id, address_hash, way) select $1, address_hash, $3 from invitation where id = $2
         on conflict (supplier_id, address_hash) do nothing`,
        [opened.supplierId, opened.id, way],
      );
      return true;
    });
  }

  /** Writes down that messages to these addresses bounced. Answers which of them were written to. */
  async bounce(addresses: readonly string[], reason: string): Promise<string[]> {
    const rows: { email: string }[] = await this.dataSource.query(
      `with told as (select distinct on (lower(email)) email, ${addressHash('email')} as hash from unnest($1::text[]) email),
       noted as (
         update invitation i set bounced_at = coalesce(i.bounced_at, now()), bounce_reason = coalesce(i.bounce_reason, $2)
           from told where i.address_hash = told.hash and i.written_at is not null returning told.email)
       select distinct email from noted order by email`,
      [addresses, reason],
    );
    return rows.map(({ email }) => email);
  }
}
