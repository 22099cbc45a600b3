import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { actorName } from '../../../access/caller.ts';
import { may } from '../../../access/may.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { EvidenceDesk, type EvidenceVerdict } from '../../../registration/evidence/evidence-desk.service.ts';
import { NetworkSights } from '../../../registration/queue/network-sight.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { queueTextsFor } from '../../messages/queue.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { firmUrl } from '../firms/firm-url.ts';
import { requireId } from '../firms/firm.pages.tsx';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { EvidencePage, type EvidenceView } from './evidence-page.tsx';
import { evidencePath } from './queue-url.ts';

type Shown = Pick<EvidenceView, 'filled' | 'faults'> & { status: 200 | 400 | 409 };

const NOTHING: Shown = { status: 200, filled: { verdict: '', reason: '' }, faults: [] };

/** Looking at a file that a firm sent as evidence of a label. */
@Injectable()
export class EvidenceDeskPages {
  constructor(
    private readonly desk: EvidenceDesk,
    private readonly identities: IdentityService,
    private readonly contexts: StewardContexts,
    private readonly readings: ReadingLog,
    private readonly sights: NetworkSights,
  ) {}

  /** @throws DomainError not-found */
  async show(wanted: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    await this.sights.require(session.caller, 'evidence', id);
    const page = await this.contexts.of(evidencePath(id), params, session);
    return this.page(id, page, NOTHING);
  }

  async judge(wanted: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    await this.sights.require(session.caller, 'evidence', id);
    const page = await this.contexts.of(evidencePath(id), body, session);
    if (body['do'] === 'take-back') return this.takeBack(id, textOf(body['judgedAt']), page);
    const texts = queueTextsFor(page.lang).evidence.faults;
    const filled = { verdict: textOf(body['verdict']), reason: textOf(body['reason']) };
    const verdict = (['good', 'bad'] as const).find((one: EvidenceVerdict) => one === filled.verdict);
    const faults = [
      ...(verdict === undefined ? [{ field: 'verdict', text: texts.verdict }] : []),
      ...(verdict === 'bad' && filled.reason === '' ? [{ field: 'reason', text: texts.reason }] : []),
    ];
    if (verdict === undefined || faults.length > 0)
      return this.page(id, page, { status: 400, filled, faults });
    try {
      await this.desk.judge(id, { verdict, note: filled.reason, by: actorName(session.caller) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.page(id, page, { status: 409, filled, faults: [{ text: texts.conflict }] });
    }
    return { status: 303, location: localUrl(page.lang, evidencePath(id)) };
  }

  private async takeBack(id: string, judgedAt: string, page: StewardContext): Promise<HtmlAnswer> {
    try {
      await this.desk.takeBack(id, { judgedAt, by: actorName(page.caller) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      const { moved } = queueTextsFor(page.lang).evidence.faults;
      return this.page(id, page, { ...NOTHING, status: 409, faults: [{ text: moved }] });
    }
    return { status: 303, location: localUrl(page.lang, evidencePath(id)) };
  }

  private async page(
    id: string,
    page: StewardContext,
    { status, filled, faults }: Shown,
  ): Promise<HtmlAnswer> {
    const item = await this.desk.find(id);
    await this.readings.note(page.caller, 'sign-up', item.registrationId);
    const by = item.judgedBy ?? '';
    const names = await this.identities.keyNames([by]);
    const { supplierId } = item;
    const mine = supplierId !== null && may(page.caller, 'suppliers:write');
    const view = {
      item,
      judgedBy: names.get(by) ?? by,
      firm: mine ? firmUrl(supplierId, page) : null,
      filled,
      faults,
    };
    return { status, html: renderPage(<EvidencePage view={view} page={page} />) };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n').slice(0, 2000) : '';
}
