import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { addChoices, choicesOf } from './choices.ts';
import { firmOf, groupsOf, requireLot } from './frozen-lot.ts';
import { frozenShortlists } from './frozen-shortlists.ts';
import { type Actor, type Choice, type ChoiceStatus, type FrozenShortlist } from './purchase-request.ts';
import { lockRequest } from './request-store.ts';

/** What a buyer notes about a firm. */
export interface ChoiceInput {
  /** 0: the whole. */
  lot: number;
  supplierId: string;
  status: ChoiceStatus;
  reason?: string;
}

/** Notes who was asked, what they answered, who was invited and who got it. */
@Injectable()
export class ChoiceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a step; the ones before stay.
   * @throws DomainError not-found; invalid-input for a firm that was on no shortlist of the request, and without a reason
   * where one is needed
   */
  async choose(requestId: string, input: ChoiceInput, { municipality, by }: Actor): Promise<Choice> {
    return this.dataSource.transaction(async (manager) => {
      await lockRequest(manager, municipality, requestId);
      const found = findFirm(await frozenShortlists(manager, requestId), input);
      requireReason(input, found.able);
      const { lot, supplierId, status, reason = null } = input;
      const step = { lot, supplierId, status, reason, supplierName: found.name, version: found.version };
      const at = this.clock.now();
      await addChoices(manager, [{ ...step, requestId, groups: found.groups, drawId: null, at, by }]);
      await recordAudit(manager, {
        actor: by,
        action: 'purchase-request.choice',
        subject: requestId,
        details: { lot, supplierId, status },
      });
      const steps = await choicesOf(manager, requestId);
      const added = steps.at(-1);
      if (!added) throw new Error('the choice was not kept');
      return added;
    });
  }
}

interface FoundFirm {
  name: string;
  able: boolean;
  version: number;
  groups: string[];
}

/** On the latest shortlist that has it: a firm that was asked stays in the request when a later one leaves it out. */
function findFirm(shortlists: readonly FrozenShortlist[], { lot, supplierId }: ChoiceInput): FoundFirm {
  const [latest, ...older] = [...shortlists].reverse();
  if (!latest) throw new Error('a request always has a shortlist');
  requireLot(latest, lot);
  for (const frozen of [latest, ...older]) {
    const shortlist = requireLot(frozen, lot);
    const firm = firmOf(shortlist, supplierId);
    if (!firm) continue;
    const { name } = firm.item.supplier;
    return { name, able: firm.able, version: frozen.version, groups: groupsOf(shortlist) };
  }
  const message =
    'is on no shortlist of this request: firms are chosen from it, so that the reasons can be given (art. 1.4 Aanbestedingswet)';
  throw invalid('supplierId', message);
}

function requireReason({ status, reason }: ChoiceInput, able: boolean): void {
  if (reason !== undefined) return;
  if (status === 'declined') throw invalid('reason', 'is missing: why did the firm decline?');
  if (!able)
    throw invalid(
      'reason',
      'is missing: this firm does not meet every criterion, so say why it is chosen all the same',
    );
}

function invalid(name: string, message: string): DomainError {
  return new DomainError('invalid-input', `${name} ${message}`, [{ in: 'body', name, message }]);
}
