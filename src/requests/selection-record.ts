import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { actorNames } from '../access/accounts/actor-names.ts';
import { DomainError } from '../common/errors.ts';
import { type ReasonLang } from '../discovery/reason-texts.ts';
import { requiredLabel } from '../discovery/shortlist/required-label.ts';
import { loadLabelCatalogue } from '../enrichment/labels/label-catalogue.ts';
import { choicesOf, currentChoices, drawsOf } from './choices.ts';
import { lotsOf } from './frozen-lot.ts';
import { frozenShortlists } from './frozen-shortlists.ts';
import { unlistedFirms } from './living-firms.ts';
import { ASKED_TEXTS } from './messages/asked-criteria.ts';
import { type Choice, type Draw, type FrozenShortlist, type PurchaseRequest } from './purchase-request.ts';
import { type RecordWords } from './record-words.ts';
import { requireRequest } from './request-store.ts';

/** Why these firms were asked: all that was kept of a request, as art. 1.4 Aanbestedingswet has a buyer give reasons. */
export interface SelectionRecord {
  request: PurchaseRequest;
  /** Every version, the oldest first. */
  shortlists: FrozenShortlist[];
  draws: Draw[];
  /** Every step, the oldest first. */
  choices: Choice[];
}

/** The shortlist of a request with what became of its firms. */
export interface ShortlistState {
  frozen: FrozenShortlist;
  draws: Draw[];
  /** How each firm stands now. */
  choices: Choice[];
}

/** Reads what was kept of requests. */
@Injectable()
export class SelectionRecordReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError not-found */
  record(municipality: string, id: string): Promise<SelectionRecord> {
    return loadRecord(this.dataSource.manager, municipality, id);
  }

  /** What colleagues call everybody who did something in a record, by how the record names them. */
  names({ request, shortlists, draws, choices }: SelectionRecord): Promise<Map<string, string>> {
    const actors = [
      request.createdBy,
      ...shortlists.map(({ madeBy }) => madeBy),
      ...[...draws, ...choices].map(({ by }) => by),
    ];
    return actorNames(this.dataSource.manager, actors);
  }

  /** Firms of the latest shortlist that are not in the register now. */
  unlisted({ shortlists }: SelectionRecord): Promise<ReadonlySet<string>> {
    const firms = shortlists
      .slice(-1)
      .flatMap(lotsOf)
      .flatMap(({ shortlist }) => [...shortlist.items, ...shortlist.nearMisses])
      .map(({ supplier }) => supplier.id);
    return unlistedFirms(this.dataSource.manager, firms);
  }

  /** What a record that leaves the register says in words: for the file in Dutch. */
  async words(record: SelectionRecord, lang: ReasonLang = 'nl'): Promise<RecordWords> {
    const people = await this.names(record);
    const catalogue = await loadLabelCatalogue(this.dataSource.manager);
    const categoryName = await this.categoryNames(record, lang);
    const labelName = (asked: string): string => {
      const label = requiredLabel(asked, catalogue);
      if (!label) return asked;
      return label.minRank === undefined ? label.name : ASKED_TEXTS[lang].orHigher(label.name);
    };
    return { lang, people, labelName, categoryName };
  }

  /** A shortlist holds the Dutch names of then; in another language categories are called as now. */
  private async categoryNames(
    { shortlists }: SelectionRecord,
    lang: ReasonLang,
  ): Promise<RecordWords['categoryName']> {
    if (lang === 'nl') return ({ label }) => label;
    const codes = shortlists
      .flatMap(lotsOf)
      .flatMap(({ shortlist }) => shortlist.query.categories.map(({ code }) => code));
    const english = await englishCategories(this.dataSource.manager, codes);
    return ({ code, label }) => english.get(code) ?? label;
  }

  /**
   * The latest shortlist, or the one of a version.
   * @throws DomainError not-found
   */
  async state(municipality: string, id: string, version?: number): Promise<ShortlistState> {
    return loadShortlistState(this.dataSource.manager, municipality, id, version);
  }
}

/** What categories are called in English, of those that have such a name. */
export async function englishCategories(
  manager: EntityManager,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows: { code: string; label: string }[] = await manager.query(
    `select code, label_en as label from category where code = any($1) and label_en is not null`,
    [codes],
  );
  return new Map(rows.map(({ code, label }) => [code, label]));
}

/** The same within a transaction. @throws DomainError not-found */
export async function loadShortlistState(
  manager: EntityManager,
  municipality: string,
  id: string,
  version?: number,
): Promise<ShortlistState> {
  const { shortlists, draws, choices } = await loadRecord(manager, municipality, id);
  const frozen =
    version === undefined ? shortlists.at(-1) : shortlists.find((one) => one.version === version);
  if (!frozen)
    throw new DomainError(
      'not-found',
      `This request has shortlists 1 to ${shortlists.length}, no ${version}.`,
    );
  return { frozen, draws, choices: currentChoices(choices) };
}

async function loadRecord(
  manager: EntityManager,
  municipality: string,
  id: string,
): Promise<SelectionRecord> {
  // One after the other: within a transaction there is one connection.
  const request = await requireRequest(manager, municipality, id);
  const shortlists = await frozenShortlists(manager, id);
  const draws = await drawsOf(manager, id);
  const choices = await choicesOf(manager, id);
  return { request, shortlists, draws, choices };
}
