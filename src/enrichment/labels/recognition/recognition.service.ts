import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../../access/audit.ts';
import { DomainError } from '../../../common/errors.ts';
import { ANY_STATE, type SeenState } from '../../../platform/http/if-match.ts';
import { loadLabelCatalogue } from '../label-catalogue.ts';
import { loadLabelHoldings } from '../label-holdings.ts';
import { isInForce, type Recognition, type RecognitionRule, recognise } from './recognition-rule.ts';
import { loadRules, storeRule } from './recognition-rules.ts';
import { readRule } from './rule-faults.ts';
import { type RuleInput } from './rule-input.ts';

/** What municipalities recognise, and of whom. */
@Injectable()
export class RecognitionService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The rules of a municipality, or only those that are in force on a day (ISO date).
   * @throws DomainError not-found for a code of no municipality
   */
  async rules(municipality: string, day?: string): Promise<RecognitionRule[]> {
    await requireMunicipality(this.dataSource.manager, municipality);
    const rules = await loadRules(this.dataSource.manager, municipality);
    return day === undefined ? rules : rules.filter((rule) => isInForce(rule, day));
  }

  /** CBS codes of the municipalities that have rules at all. */
  async municipalities(): Promise<string[]> {
    const rows: { code: string }[] = await this.dataSource.query(
      `select distinct municipality as code from recognition_rule order by 1`,
    );
    return rows.map(({ code }) => code);
  }

  /** What the municipality recognises of each of these suppliers on a day (ISO date); two queries. */
  async of(
    supplierIds: readonly string[],
    municipality: string,
    day: string,
  ): Promise<Map<string, Recognition[]>> {
    const rules = await loadRules(this.dataSource.manager, municipality);
    const holdings = await loadLabelHoldings(this.dataSource.manager, supplierIds);
    return new Map(supplierIds.map((id) => [id, recognise(holdings.get(id) ?? [], rules, day)]));
  }

  /** @throws DomainError not-found; invalid-input with every fault at once */
  async add(municipality: string, rule: RuleInput, by: string): Promise<RecognitionRule> {
    return this.dataSource.transaction(async (manager) => {
      await requireMunicipality(manager, municipality);
      const minRank = await requireGood(manager, rule);
      const id = await storeRule(manager, { ...rule, municipality, minRank, by });
      await recordAudit(manager, {
        actor: by,
        action: 'recognition.added',
        subject: `${municipality} ${id}`,
      });
      return requireRule(manager, municipality, id);
    });
  }

  /** @throws DomainError not-found */
  async rule(municipality: string, id: string): Promise<RecognitionRule> {
    return requireRule(this.dataSource.manager, municipality, id);
  }

  /**
   * Writes over a rule; what it was stands in the audit trail. @param seen asked of the rule as it is
   * @throws DomainError not-found, invalid-input; what `seen` throws
   */
  async change(
    municipality: string,
    id: string,
    rule: RuleInput,
    by: string,
    seen: SeenState<RecognitionRule> = ANY_STATE,
  ): Promise<RecognitionRule> {
    return this.dataSource.transaction(async (manager) => {
      const before = await lockRule(manager, municipality, id);
      seen(before);
      const minRank = await requireGood(manager, rule);
      await storeRule(manager, { ...rule, municipality, minRank, by }, id);
      const subject = `${municipality} ${id}`;
      await recordAudit(manager, { actor: by, action: 'recognition.changed', subject, details: { before } });
      return requireRule(manager, municipality, id);
    });
  }

  /**
   * For a rule that never should have been; one that no longer holds gets an end. @param seen asked of the rule as it is
   * @throws DomainError not-found; what `seen` throws
   */
  async remove(
    municipality: string,
    id: string,
    by: string,
    seen: SeenState<RecognitionRule> = ANY_STATE,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const before = await lockRule(manager, municipality, id);
      seen(before);
      await manager.query(`delete from recognition_rule where id = $1`, [id]);
      const subject = `${municipality} ${id}`;
      await recordAudit(manager, { actor: by, action: 'recognition.removed', subject, details: { before } });
    });
  }
}

async function requireMunicipality(manager: EntityManager, code: string): Promise<void> {
  const known: unknown[] = await manager.query(`select from municipality where code = $1`, [code]);
  if (known.length > 0) return;
  throw new DomainError('not-found', `There is no municipality '${code}': give a CBS code such as GM0014.`);
}

async function requireRule(
  manager: EntityManager,
  municipality: string,
  id: string,
): Promise<RecognitionRule> {
  const rule = (await loadRules(manager, municipality)).find((one) => one.id === id);
  if (rule) return rule;
  throw new DomainError('not-found', `There is no rule '${id}' of ${municipality}.`);
}

/** The same, while nobody else changes it until the end of the transaction. */
async function lockRule(manager: EntityManager, municipality: string, id: string): Promise<RecognitionRule> {
  await manager.query(`select from recognition_rule where id::text = $1 for update`, [id]);
  return requireRule(manager, municipality, id);
}

async function requireGood(manager: EntityManager, rule: RuleInput): Promise<number | null> {
  const { faults, minRank } = readRule(rule, await loadLabelCatalogue(manager));
  if (faults.length === 0) return minRank;
  const names = [...new Set(faults.map(({ name }) => name))].join(', ');
  throw new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
}
