import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../access/audit.ts';
import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { drawOrder, ROTATION_RULE } from '../discovery/shortlist/rotation.ts';
import { type Shortlist } from '../discovery/shortlist/shortlist.ts';
import { type SeenState } from '../platform/http/if-match.ts';
import { turnsOf } from './asked-before.ts';
import { addChoices, addDraw, choicesOf, drawsOf } from './choices.ts';
import { groupsOf, requireLot } from './frozen-lot.ts';
import { frozenShortlists } from './frozen-shortlists.ts';
import { livingFirms, unlistedFirms } from './living-firms.ts';
import { type Actor, type Draw } from './purchase-request.ts';
import { lockOpenRequest } from './request-store.ts';
import { loadShortlistState, type ShortlistState } from './selection-record.ts';

/** What is to be drawn. */
export interface DrawInput {
  /** 0: the whole. */
  lot: number;
  /** How many firms to ask. */
  invitations: number;
  /** Only among the first so many of the shortlist; all of it when absent. */
  among?: number;
}

/** Draws of one municipality go one by one: the next must see whose turn the one before was. */
const DRAW_LOCK = 7_640_035;
/** 128 bits: nobody can look for a seed that suits them, and nobody chooses it. */
const SEED_BYTES = 16;

/** Draws whom to ask among firms that are equal before the criteria. */
@Injectable()
export class DrawService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Draws among the firms that fail nothing and were not asked for this lot yet, and notes them as to be contacted. Cannot
   * be done over: a further draw adds firms, for one that declined.
   * @param seen asked of the latest shortlist as it is
   * @throws DomainError not-found; invalid-input for a lot that is none; conflict when nobody is left, or the request is closed;
   * what `seen` throws
   */
  async draw(
    requestId: string,
    input: DrawInput,
    { municipality, by }: Actor,
    seen?: SeenState<ShortlistState>,
  ): Promise<Draw> {
    return this.dataSource.transaction(async (manager) => {
      await lockOpenRequest(manager, municipality, requestId);
      if (seen) seen(await loadShortlistState(manager, municipality, requestId));
      await manager.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [DRAW_LOCK, municipality]);
      const frozen = (await frozenShortlists(manager, requestId)).at(-1);
      if (!frozen) throw new Error('a request always has a shortlist');
      const shortlist = requireLot(frozen, input.lot);
      const groups = groupsOf(shortlist);
      const free = await freeFirms(manager, requestId, shortlist, input);
      const at = this.clock.now();
      const turns = await turnsOf(manager, [...free.keys()], { municipality, groups, at });
      const seed = randomBytes(SEED_BYTES).toString('hex');
      const entrants = [...free.keys()].map((id) => ({ id, asked: turns.get(id) ?? 0 }));
      const order = drawOrder(entrants, seed).map((entrant) => ({
        ...entrant,
        name: free.get(entrant.id) ?? '',
      }));
      const { lot, invitations, among = null } = input;
      const { version } = frozen;
      const drawn = { lot, version, rule: ROTATION_RULE, seed, invitations, among, entrants: order, at, by };
      const drawId = await addDraw(manager, requestId, drawn);
      await addChoices(
        manager,
        order.slice(0, invitations).map(({ id, name }) => ({
          requestId,
          ...{ lot, version, groups, drawId, at, by },
          supplierId: id,
          supplierName: name,
          status: 'to-contact',
          reason: null,
        })),
      );
      await recordAudit(manager, {
        actor: by,
        action: 'purchase-request.draw',
        subject: requestId,
        details: { lot, drawId, invitations },
      });
      return requireDraw(await drawsOf(manager, requestId), drawId);
    });
  }
}

/**
 * Names by id of firms that take part, in the order of the shortlist. Two on the list that were merged since are one firm,
 * which has one chance, and none when it was asked under either id. Who left the register since takes no part.
 */
async function freeFirms(
  manager: EntityManager,
  requestId: string,
  { items }: Shortlist,
  { lot, among }: DrawInput,
): Promise<Map<string, string>> {
  const chosen = await choicesOf(manager, requestId);
  const askedIds = chosen.filter((choice) => choice.lot === lot).map(({ supplierId }) => supplierId);
  const listed = items.slice(0, among);
  const listedIds = listed.map(({ supplier }) => supplier.id);
  const living = await livingFirms(manager, [...askedIds, ...listedIds]);
  const unlisted = await unlistedFirms(manager, listedIds);
  const taken = new Set(askedIds.map(living));
  const free = listed.filter(({ supplier }) => {
    const firm = living(supplier.id);
    if (taken.has(firm) || unlisted.has(supplier.id)) return false;
    taken.add(firm);
    return true;
  });
  if (free.length > 0) return new Map(free.map(({ supplier }) => [supplier.id, supplier.name]));
  throw new DomainError(
    'conflict',
    items.length === 0
      ? 'No firm meets every criterion: there is nobody to draw. Look at the near-misses, or ask for less.'
      : 'Everybody on this shortlist was asked already, or has left the register since.',
  );
}

function requireDraw(draws: readonly Draw[], id: string): Draw {
  const draw = draws.find((one) => one.id === id);
  if (!draw) throw new Error('the draw was not kept');
  return draw;
}
