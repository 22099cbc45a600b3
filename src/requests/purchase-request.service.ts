import { isDeepStrictEqual } from 'node:util';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { type RepeatableRequest } from '../access/idempotency/idempotency-key.ts';
import { IdempotencyService } from '../access/idempotency/idempotency.service.ts';
import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { type Page } from '../common/page.ts';
import { DemandCounter } from '../discovery/demand/demand-counter.ts';
import { unmetRequests } from '../discovery/demand/unmet-request.ts';
import { availabilityKey } from '../discovery/shortlist/load-facts.ts';
import { type AskedFor, type ShortlistQuery } from '../discovery/shortlist/shortlist-query.ts';
import { type ShortlistResult } from '../discovery/shortlist/shortlist.ts';
import { SightingCounter } from '../discovery/sightings/sighting-counter.ts';
import { ShortlistService } from '../discovery/shortlist/shortlist.service.ts';
import { type SeenState, type StateCheck } from '../platform/http/if-match.ts';
import { ofAllFirms } from './of-all-firms.ts';
import { choicesOf, currentChoices } from './choices.ts';
import { freeze, latestContent } from './frozen-shortlists.ts';
import { livingFirms } from './living-firms.ts';
import { type Actor, type PurchaseRequest } from './purchase-request.ts';
import {
  insertRequest,
  listRequests,
  lockOpenRequest,
  lockRequest,
  requireRequest,
  setClosed,
  updateRequest,
} from './request-store.ts';
import { loadShortlistState, type ShortlistState } from './selection-record.ts';

/** Keeps purchase requests of municipalities. Each request is seen by its own municipality only. */
@Injectable()
export class PurchaseRequestService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly shortlists: ShortlistService,
    private readonly sightings: SightingCounter,
    private readonly idempotency: IdempotencyService,
    private readonly clock: Clock,
    private readonly demand: DemandCounter,
  ) {}

  /** The newest first. @param page with `open`: only those that are open */
  list(
    municipality: string,
    page: { page: number; pageSize: number; open?: boolean },
  ): Promise<Page<PurchaseRequest>> {
    return listRequests(this.dataSource.manager, municipality, page);
  }

  /** @throws DomainError not-found */
  find(municipality: string, id: string): Promise<PurchaseRequest> {
    return requireRequest(this.dataSource.manager, municipality, id);
  }

  /** Keeps a request with the shortlist as it is now. @throws DomainError invalid-input, conflict (a key that was used) */
  async create(query: ShortlistQuery, actor: Actor, repeatable: RepeatableRequest): Promise<PurchaseRequest> {
    const { municipality, by } = actor;
    const made: ShortlistResult[] = [];
    const request = await this.idempotency.once(
      repeatable,
      () => this.makeShortlist(query, { municipality }),
      async (manager, content) => {
        const at = this.clock.now();
        const id = await insertRequest(manager, { municipality, query, by, at });
        await freeze(manager, id, { asked: query, content, by, at });
        await recordAudit(manager, { actor: by, action: 'purchase-request.created', subject: id });
        made.push(content);
        return requireRequest(manager, municipality, id);
      },
    );
    for (const content of made) this.count(content, null);
    return request;
  }

  /**
   * Asks something else, and makes a new version of the shortlist; those before stay.
   * @throws DomainError not-found, precondition-failed; conflict when lots that firms were chosen for would change
   */
  async change(id: string, query: ShortlistQuery, actor: Actor, check: StateCheck): Promise<PurchaseRequest> {
    const before = await this.find(actor.municipality, id);
    check(tagOf(before));
    const content = await this.makeShortlist(query, await this.askedFor(before));
    const earlier = await latestContent(this.dataSource.manager, id);
    const changed = await this.dataSource.transaction(async (manager) => {
      const current = await lockOpenRequest(manager, actor.municipality, id);
      check(tagOf(current));
      requireSameLots(current, query);
      const at = this.clock.now();
      await updateRequest(manager, id, { query, at });
      return this.keep(manager, id, actor, {
        asked: query,
        content,
        at,
        action: 'changed',
        before: current.query,
      });
    });
    this.count(content, earlier);
    return changed;
  }

  /**
   * Makes the shortlist anew from the register as it is now; those before stay. @param seen asked of the latest shortlist as it is
   * @throws DomainError not-found; conflict when it was changed while the shortlist was made; what `seen` throws
   */
  async makeAgain(id: string, actor: Actor, seen?: SeenState<ShortlistState>): Promise<PurchaseRequest> {
    const request = await this.find(actor.municipality, id);
    const content = await this.makeShortlist(request.query, await this.askedFor(request));
    const made = await this.dataSource.transaction(async (manager) => {
      const { query } = await lockOpenRequest(manager, actor.municipality, id);
      if (seen) seen(await loadShortlistState(manager, actor.municipality, id));
      requireSameQuestion(request.query, query);
      return this.keep(manager, id, actor, {
        asked: query,
        content,
        at: this.clock.now(),
        action: 'shortlisted',
      });
    });
    this.sightings.countShortlist(content);
    return made;
  }

  /** Closes a request: from then on nothing in it changes. Does nothing to one that is closed. @throws DomainError not-found */
  close(id: string, actor: Actor): Promise<PurchaseRequest> {
    return this.setClosed(id, actor, { at: this.clock.now(), by: actor.by });
  }

  /** Opens a closed request again. @throws DomainError not-found */
  reopen(id: string, actor: Actor): Promise<PurchaseRequest> {
    return this.setClosed(id, actor, null);
  }

  private setClosed(
    id: string,
    { municipality, by }: Actor,
    closed: { at: Date; by: string } | null,
  ): Promise<PurchaseRequest> {
    return this.dataSource.transaction(async (manager) => {
      const request = await lockRequest(manager, municipality, id);
      if ((request.closedAt === null) === (closed === null)) return request;
      await setClosed(manager, id, closed);
      const action = closed === null ? 'purchase-request.reopened' : 'purchase-request.closed';
      await recordAudit(manager, { actor: by, action, subject: id });
      return requireRequest(manager, municipality, id);
    });
  }

  /**
   * Counts who is on a shortlist that was kept, so after the commit; and what too few firms can do, once for what is asked: not
   * again when only other things of the request change.
   */
  private count(content: ShortlistResult, earlier: ShortlistResult | null): void {
    this.sightings.countShortlist(content);
    const counted = earlier === null ? [] : unmetRequests(earlier);
    for (const wish of unmetRequests(content))
      if (!counted.some((one) => isDeepStrictEqual(one, wish))) this.demand.count(wish);
  }

  private async keep(
    manager: EntityManager,
    id: string,
    { municipality, by }: Actor,
    made: { asked: ShortlistQuery; content: ShortlistResult; at: Date; action: string; before?: object },
  ): Promise<PurchaseRequest> {
    const version = await freeze(manager, id, { ...made, by });
    await recordAudit(manager, {
      actor: by,
      action: `purchase-request.${made.action}`,
      subject: id,
      before: made.before ?? null,
      details: { version },
    });
    return requireRequest(manager, municipality, id);
  }

  /** @throws DomainError unavailable while only a part of the register can be looked at: nobody is to be drawn from that */
  private makeShortlist(query: ShortlistQuery, asked: Omit<AskedFor, 'keepAll'>): Promise<ShortlistResult> {
    return ofAllFirms(() => this.shortlists.make(query, { ...asked, keepAll: true }));
  }

  /**
   * With what firms answered so far: who declined is not asked again as if nothing had happened. What a firm said that was
   * merged since, the one that lives on has said.
   */
  private async askedFor({ id, municipality }: PurchaseRequest): Promise<AskedFor> {
    const { manager } = this.dataSource;
    const steps = await choicesOf(manager, id);
    const living = await livingFirms(
      manager,
      steps.map(({ supplierId }) => supplierId),
    );
    const choices = currentChoices(steps.map((step) => ({ ...step, supplierId: living(step.supplierId) })));
    const said = choices.flatMap(({ lot, supplierId, status, at }) =>
      status === 'interested' || status === 'declined'
        ? [
            [
              availabilityKey(lot, supplierId),
              { available: status === 'interested', saidOn: at.slice(0, 10) },
            ] as const,
          ]
        : [],
    );
    return { municipality, availability: new Map(said) };
  }
}

/** The entity tag of a request's state. */
export function tagOf({ revision }: PurchaseRequest): string {
  return `"${revision}"`;
}

/** What was made answers the question that it was made for, and no other. */
function requireSameQuestion(answered: ShortlistQuery, now: ShortlistQuery): void {
  if (isDeepStrictEqual(answered, now)) return;
  throw new DomainError(
    'conflict',
    'This request was changed while its shortlist was made, which made one of its own: look at that, or try again.',
  );
}

function requireSameLots({ query, used }: PurchaseRequest, next: ShortlistQuery): void {
  if (!used || (query.lots ?? []).length === (next.lots ?? []).length) return;
  throw new DomainError(
    'conflict',
    'Firms were chosen for the lots of this request, so their number stays: make a new request for other lots.',
  );
}
