import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError, type Fault } from '../../../common/errors.ts';
import { CheckInput, CheckWithdrawalInput } from '../../../enrichment/labels/checks/check-input.ts';
import { LabelCheckService } from '../../../enrichment/labels/checks/label-check.service.ts';
import { ClaimRefusalInput } from '../../../enrichment/labels/claims/claim-input.ts';
import { LabelClaimService } from '../../../enrichment/labels/claims/label-claim.service.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { fieldFaults, filledIn } from '../components/field-faults.ts';
import { readChoice } from '../labels/label-choices.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { FirmPages, requireId } from './firm.pages.tsx';
import { firmPath, firmUrl } from './firm-url.ts';

const CHECK_FIELDS = ['validFrom', 'validUntil', 'certificateNumber', 'evidenceUrl', 'evidenceFile'] as const;

/** What stewards say of the labels of a firm, on its page. */
@Injectable()
export class FirmLabelPages {
  constructor(
    private readonly checks: LabelCheckService,
    private readonly claims: LabelClaimService,
    private readonly firms: FirmPages,
    private readonly contexts: StewardContexts,
  ) {}

  async decide(wanted: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    const page = await this.contexts.of(firmPath(id), body, session);
    try {
      await this.follow(id, body, actorName(session.caller));
      return { status: 303, location: firmUrl(id, page, new URLSearchParams({ labelled: '1' })) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const t = labelsTextsFor(page.lang).firm;
      if (error.kind === 'conflict' || error.kind === 'not-found')
        return this.firms.show(id, body, session, { status: 409, faults: { labels: [{ text: t.moved }] } });
      if (error.kind !== 'invalid-input') throw error;
      return this.firms.show(id, body, session, {
        status: 400,
        check: filledIn(body, [...CHECK_FIELDS, 'held']),
        faults: { labels: labelFaults(error.faults, page) },
      });
    }
  }

  private async follow(supplierId: string, body: RawParams, by: string): Promise<void> {
    const given = filledIn(body, ['subject', 'reason', 'withdrawnOn']);
    const { subject = '', ...wish } = given;
    switch (body['do']) {
      case 'check':
        await this.checks.add(supplierId, read(CheckInput, checkIn(body)), by);
        return;
      case 'withdraw':
        return this.checks.withdraw(supplierId, subject, read(CheckWithdrawalInput, wish), by);
      case 'refuse': {
        const { reason } = read(ClaimRefusalInput, { reason: wish['reason'] });
        return this.claims.refuse({ supplierId, label: subject, reason, by });
      }
      case 'undo':
        return this.claims.undo({ supplierId, label: subject, by });
      default:
        throw new DomainError('conflict', 'The form named nothing to do.');
    }
  }
}

function read<T extends object>(type: new () => T, input: object): T {
  return new BodyPipe(type).transform(input);
}

function checkIn(body: RawParams): object {
  return { ...filledIn(body, CHECK_FIELDS), ...readChoice(body['held']) };
}

/** A fault of the check stands beside its field; a reason that is missing is said above. */
function labelFaults(faults: readonly Fault[], page: StewardContext): FormFault[] {
  const t = labelsTextsFor(page.lang).firm;
  const known = fieldFaults(faults, t.fieldFaults, 'check-');
  return known.map((fault) => {
    if (fault.field === 'check-reason') return { text: t.reasonMissing };
    return fault.field === 'check-withdrawnOn' ? { text: fault.text } : fault;
  });
}
