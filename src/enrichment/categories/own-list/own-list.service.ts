import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../../access/audit.ts';
import { DomainError } from '../../../common/errors.ts';
import { type Page } from '../../../common/page.ts';
import { ANY_STATE, type SeenState } from '../../../platform/http/if-match.ts';
import { startBatches } from '../../../platform/jobs/pipeline-batch.ts';
import { indexWithOtherWords, lockWords } from '../words-revision.ts';
import { type CategoryFault, categoryFaults } from './category-faults.ts';
import { type CategoryWish, loadOwnList, type OwnCategory, storeWishes, tidied } from './own-category.ts';

/** What became of categories that were given, by id. */
export interface SavedCategories {
  created: string[];
  updated: string[];
  unchanged: string[];
  /** As they are now, in the order in which they were given; read before anybody else can change them. */
  categories: OwnCategory[];
}

type SavedIds = Omit<SavedCategories, 'categories'>;

/** So many faults are told in the message; the error holds all of them. */
const TOLD = 20;

/** Our own list of what municipalities buy, as stewards keep it. */
@Injectable()
export class OwnListService {
  constructor(private readonly dataSource: DataSource) {}

  /** The whole list in the order of ids, closed ones included. */
  async all(): Promise<OwnCategory[]> {
    return [...(await loadOwnList(this.dataSource.manager)).values()];
  }

  async page({ page, pageSize }: { page: number; pageSize: number }): Promise<Page<OwnCategory>> {
    const all = await this.all();
    const items = all.slice((page - 1) * pageSize, page * pageSize);
    return { items, total: all.length, page, pageSize };
  }

  /** @throws DomainError not-found */
  async find(id: string): Promise<OwnCategory> {
    const found = (await loadOwnList(this.dataSource.manager)).get(id);
    if (!found) throw unknownCategory(id);
    return found;
  }

  /**
   * Adds categories and changes those that are there, all or none. They are the steward's from then on: a newer version of
   * the product does not change them. What firms say is read again with the new words.
   * @param by who does it, for the audit trail
   * @param whereOf tells where a category stands in what was sent, such as `line 3`
   * @param seen asked of the category as it is, of one that is saved
   * @throws DomainError invalid-input with every fault at once; what `seen` throws
   */
  async save(
    wanted: readonly CategoryWish[],
    by: string,
    whereOf?: (id: string) => string,
    seen: SeenState<OwnCategory> = ANY_STATE,
  ): Promise<SavedCategories> {
    const wishes = wanted.map(tidied);
    return this.dataSource.transaction(async (manager) => {
      await lockWords(manager);
      const before = await loadOwnList(manager);
      for (const { id } of wishes) seen(before.get(id) ?? null);
      await requireNoFaults(manager, wishes, before, whereOf);
      const saved = compare(before, wishes);
      const changed = wishes.filter(({ id }) => !saved.unchanged.includes(id));
      const kept = (list: ReadonlyMap<string, OwnCategory>) => wishes.flatMap(({ id }) => list.get(id) ?? []);
      if (changed.length === 0) return { ...saved, categories: kept(before) };
      await storeWishes(manager, changed, by);
      for (const wish of changed)
        await recordAudit(manager, {
          actor: by,
          action: 'category.saved',
          subject: wish.id,
          details: { before: before.get(wish.id) ?? null, after: wish },
        });
      await readAgain(manager);
      return { ...saved, categories: kept(await loadOwnList(manager)) };
    });
  }

  /**
   * Takes back what stewards made of a category: what came with the product holds again, or it is gone.
   * @param seen asked of the category as it is
   * @throws DomainError not-found; conflict when no steward changed it; what `seen` throws
   */
  async takeBack(id: string, by: string, seen: SeenState<OwnCategory> = ANY_STATE): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await lockWords(manager);
      const before = (await loadOwnList(manager)).get(id);
      if (!before) throw unknownCategory(id);
      seen(before);
      if (before.origin === 'product') {
        const message = `Category '${id}' is as it came with the product. To stop using it, PUT it with closed: true.`;
        throw new DomainError('conflict', message);
      }
      await manager.query(`delete from steward_category where id = $1`, [id]);
      await recordAudit(manager, {
        actor: by,
        action: 'category.taken-back',
        subject: id,
        details: { before },
      });
      await readAgain(manager);
    });
  }
}

/** A word may turn up in any description, as itself, in a compound or in a phrase: the whole register is read again. */
async function readAgain(manager: EntityManager): Promise<void> {
  await indexWithOtherWords(manager, 'category words');
  const suppliers: { id: string }[] = await manager.query(
    `select id from supplier where merged_into is null`,
  );
  await startBatches(manager, { cause: 'category words', supplierIds: suppliers.map(({ id }) => id) });
}

async function requireNoFaults(
  manager: EntityManager,
  wishes: readonly CategoryWish[],
  before: ReadonlyMap<string, CategoryWish>,
  whereOf?: (id: string) => string,
): Promise<void> {
  const known: { code: string }[] = await manager.query(
    `select code from category where code = any($1::text[])`,
    [wishes.flatMap(({ codes }) => codes)],
  );
  const codes = new Set(known.map(({ code }) => code));
  const list = new Map([...before, ...wishes.map((wish) => [wish.id, wish] as const)]);
  const faults = categoryFaults(wishes, list, (code) => codes.has(code));
  if (faults.length === 0) return;
  const nameOf = ({ id, field }: CategoryFault) => (whereOf ? `${whereOf(id)}, ${field}` : field);
  const told = faults.slice(0, TOLD).map((fault) => `  ${nameOf(fault)}: ${fault.message}`);
  const more = faults.length > TOLD ? [`  and ${faults.length - TOLD} more`] : [];
  throw new DomainError(
    'invalid-input',
    ['Nothing was changed. These are not right:', ...told, ...more].join('\n'),
    faults.map((fault) => ({ in: whereOf ? 'file' : 'body', name: nameOf(fault), message: fault.message })),
  );
}

function compare(before: ReadonlyMap<string, OwnCategory>, wishes: readonly CategoryWish[]): SavedIds {
  const saved: SavedIds = { created: [], updated: [], unchanged: [] };
  for (const wish of wishes) {
    const old = before.get(wish.id);
    saved[!old ? 'created' : isSame(old, wish) ? 'unchanged' : 'updated'].push(wish.id);
  }
  return saved;
}

function isSame(old: CategoryWish, wish: CategoryWish): boolean {
  const said = ({ codes, labelNl, labelEn, wordsNl, wordsEn, closed }: CategoryWish) =>
    JSON.stringify([codes, labelNl, labelEn, wordsNl, wordsEn, closed]);
  return said(old) === said(wish);
}

function unknownCategory(id: string): DomainError {
  return new DomainError('not-found', `There is no category '${id}'; GET /v1/categories lists them.`);
}
