import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { DomainError, type Fault } from '../../common/errors.ts';
import { faultsIn } from '../../common/faults-in.ts';
import { SearchPreparation } from '../search-preparation.ts';
import { RequestReader } from '../understanding/request-reader.ts';
import { assembleShortlist } from './assemble-shortlist.ts';
import { fillIn, openPlace, wishesRead } from './fill-in.ts';
import { FirmPool, requestText } from './firm-pool.ts';
import { loadFacts } from './load-facts.ts';
import { textOfAllLots, textOfLot, type TextRead } from './lot-parts.ts';
import {
  type AskedFor,
  lotQuery,
  type ShortlistQuery,
  valuedLots,
  wholeOfLots,
  wholeQuery,
  withoutLotsInText,
} from './shortlist-query.ts';
import { type Shortlist, type ShortlistResult } from './shortlist.ts';
import { ThresholdService } from './threshold.service.ts';
import { WishResolver } from './wish-resolver.ts';

export const DEFAULT_LIMIT = 20;

/** Which firms could do what a purchase request asks, criterion by criterion. Reads only. */
@Injectable()
export class ShortlistService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: RequestReader,
    private readonly preparation: SearchPreparation,
    private readonly pool: FirmPool,
    private readonly resolver: WishResolver,
    private readonly thresholds: ThresholdService,
    private readonly clock: Clock,
  ) {}

  /**
   * The shortlist of the whole request and of each of its lots.
   * @throws DomainError `invalid-input` with what is not known: places, codes, labels, each with where it stands in the body
   */
  async make(query: ShortlistQuery, asked: AskedFor): Promise<ShortlistResult> {
    try {
      return await this.makeAll(query, asked);
    } catch (error) {
      throw await this.withAllFaults(error, query);
    }
  }

  /** What a request names and nobody knows, in the whole and in every lot, each with where it stands in the body. */
  async faultsOf(query: ShortlistQuery): Promise<Fault[]> {
    const lots = (query.lots ?? []).map((part, index) => ({ part, path: `lots.${index}.` }));
    const faults = [{ part: query, path: '' }, ...lots].flatMap(({ part, path }) => [
      faultsIn(this.resolver.lookUp(part, path)),
      faultsIn(this.preparation.given(part)).then((found) => found.map((fault) => faultInBody(fault, path))),
    ]);
    return (await Promise.all(faults)).flat();
  }

  /** The first fault ended the work; the others are looked for only then, so that a request that is right pays nothing for it. */
  private async withAllFaults(error: unknown, query: ShortlistQuery): Promise<unknown> {
    if (!(error instanceof DomainError) || error.kind !== 'invalid-input') return error;
    const faults = await this.faultsOf(query);
    if (faults.length <= 1) return error;
    const names = faults.map(({ name }) => name).join(', ');
    return new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
  }

  private async makeAll(sent: ShortlistQuery, asked: AskedFor): Promise<ShortlistResult> {
    const query = withoutLotsInText(sent);
    const given = (query.lots ?? []).map((lot) => lotQuery(query, lot));
    const read = await this.readText(query);
    const own = await Promise.all(given.map((lot) => this.readText(lot)));
    const whole = await this.makeWhole(query, asked, { read, own });
    const lots = [];
    for (const [index, lot] of given.entries()) {
      const said = own[index] ?? read;
      // Beside words of its own it says what those of the whole say of every lot; where the whole has none, nothing does.
      const hasOwn = query.text !== undefined && lot.text !== query.text;
      const shortlist = await this.makeOne(lot, asked, index + 1, hasOwn ? textOfLot(said, read) : said);
      const { title } = query.lots?.[index] ?? {};
      lots.push({ number: index + 1, ...(title ? { title } : {}), ...shortlist });
    }
    return { ...whole, lots };
  }

  /** @param said what was read from the text of the whole, and from that of each lot */
  private async makeWhole(
    query: ShortlistQuery,
    asked: AskedFor,
    { read, own }: { read: TextRead; own: readonly TextRead[] },
  ): Promise<Shortlist> {
    const asWhole = wholeQuery(query);
    const ofLots = textOfAllLots(read, own);
    const said = await this.makeOne(asWhole, asked, 0, asWhole === query ? read : ofLots);
    return onlyLotsSayWhat(query, said) ? this.makeOne(wholeOfLots(query), asked, 0, ofLots) : said;
  }

  private readText(given: ShortlistQuery): Promise<TextRead> {
    return this.reader.read(requestText(given), { without: given.without ?? [] });
  }

  private async makeOne(
    given: ShortlistQuery,
    asked: AskedFor,
    lot: number,
    { parts, unjudged, ofWhole = [] }: TextRead,
  ): Promise<Shortlist> {
    const path = lot === 0 ? '' : `lots.${lot - 1}.`;
    const { query, read } = fillIn(given, parts, this.clock.today());
    const known = await this.resolver.lookUp(query, path);
    const pool = await this.pool.gather(query, known, ofWhole).catch((error: unknown) => {
      throw inBody(error, path);
    });
    const wish = this.resolver.makeWish(query, known, pool.prepared);
    const documents = pool.firms.map(({ document }) => document);
    const { on } = wish;
    const recognisedBy = wish.recognisedBy?.code ?? null;
    const facts = await loadFacts(this.dataSource.manager, documents, { ...asked, on, recognisedBy, lot });
    const thresholds = await this.thresholds.today(asked.municipality);
    const { lang = 'nl' } = query;
    const limit = asked.keepAll ? null : (query.limit ?? DEFAULT_LIMIT);
    const wished = wishesRead(parts);
    return assembleShortlist({
      ...{ pool, facts, wish, read, wished, openPlace: openPlace(given, parts) },
      ...{ notJudged: unjudged, thresholds, limit, lang, ownLots: lot === 0 ? valuedLots(given) : null },
    });
  }
}

/** A text that says what goes for every lot, but not what is bought: nobody would be judged on what it supplies. */
function onlyLotsSayWhat({ lots = [] }: ShortlistQuery, whole: Shortlist): boolean {
  return lots.length > 0 && whole.query.categories.length === 0;
}

/** What the search calls a fault in the query stands in the body here. */
function inBody(error: unknown, path: string): unknown {
  if (!(error instanceof DomainError)) return error;
  const faults = error.faults.map((fault) => faultInBody(fault, path));
  return new DomainError(error.kind, error.message, faults, { cause: error });
}

function faultInBody(fault: Fault, path: string): Fault {
  return { ...fault, in: 'body', name: `${path}${fault.name}` };
}
