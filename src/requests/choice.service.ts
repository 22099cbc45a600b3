import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { type SeenState } from '../platform/http/if-match.ts';
import { addChoices, choicesOf, stepsOf } from './choices.ts';
import { firmOf, groupsOf, requireLot } from './frozen-lot.ts';
import { frozenShortlists } from './frozen-shortlists.ts';
import { type Actor, type Choice, type ChoiceStatus, type FrozenShortlist } from './purchase-request.ts';
import { lockOpenRequest } from './request-store.ts';
import { loadShortlistState, type ShortlistState } from './selection-record.ts';

/** What a buyer notes about a firm. */
export interface ChoiceInput {
  /** 0: the whole. */
  lot: number;
  supplierId: string;
  /** Null: a note, with which the firm stands as it stood. */
  status: ChoiceStatus | null;
  reason?: string;
  /** How many steps of this firm and lot the buyer had before them; without it, any number will do. */
  seen?: number;
}

/** Notes who was asked, what they answered, who was invited and who got it. */
@Injectable()
export class ChoiceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a step; the ones before stay. @param seen asked of the latest shortlist as it is
   * @throws DomainError not-found; invalid-input for a firm that was on no shortlist of the request, without a reason
   * where one is needed, and for a note of a firm that stands nowhere yet; conflict for a request that is closed; precondition-failed when a colleague noted a step that the
   * buyer had not seen; what `seen` throws
   */
  async choose(
    requestId: string,
    input: ChoiceInput,
    { municipality, by }: Actor,
    seen?: SeenState<ShortlistState>,
  ): Promise<Choice> {
    return this.dataSource.transaction(async (manager) => {
      await lockOpenRequest(manager, municipality, requestId);
      if (seen) seen(await loadShortlistState(manager, municipality, requestId));
      const found = findFirm(await frozenShortlists(manager, requestId), input);
      const before = await choicesOf(manager, requestId);
      const status = statusOf(input, before);
      requireReason({ ...input, status }, found.able);
      requireSeen(input, before);
      const { lot, supplierId, reason = null } = input;
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

/** What was chosen, or of a note how the firm stands. */
function statusOf({ lot, supplierId, status }: ChoiceInput, before: readonly Choice[]): ChoiceStatus {
  const stands = status ?? stepsOf(before, lot, supplierId).at(-1)?.status;
  if (stands === undefined) throw invalid('status', 'is missing: nothing was noted of this firm yet');
  return stands;
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

/** Two buyers who do not know of each other would call the same firm twice, or write over each other's answer. */
function requireSeen({ lot, supplierId, seen }: ChoiceInput, choices: readonly Choice[]): void {
  if (seen === undefined || seen === stepsOf(choices, lot, supplierId).length) return;
  throw new DomainError(
    'precondition-failed',
    'A colleague noted a step of this firm since you read it: read it again, and decide anew.',
  );
}

function invalid(name: string, message: string): DomainError {
  return new DomainError('invalid-input', `${name} ${message}`, [{ in: 'body', name, message }]);
}
