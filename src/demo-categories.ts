import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type DataSource } from 'typeorm';

import { DomainError } from './common/errors.ts';
import { supplierOf } from './demo-labels.ts';
import {
  type CategoryAnswer,
  type CategoryDecisionService,
} from './enrichment/categories/decisions/category-decision.service.ts';
import { type LogLine } from './platform/log/log-line.ts';
import { projectRoot } from './platform/project-root.ts';

/** `seeds/categories.json`. */
interface DemoCategories {
  decisions: (Pick<CategoryAnswer, 'code' | 'answer'> & { kvkNumber: string })[];
}

/**
 * Accepts and refuses suggested categories of demo firms, through the same door as a steward; once. An answer about what is not
 * suggested (any more) is left out and told: demo data never keep the register from starting.
 */
export async function loadDemoCategories(
  dataSource: DataSource,
  decisions: CategoryDecisionService,
  by: string,
  log: LogLine,
): Promise<void> {
  const text = await readFile(join(projectRoot(), 'seeds', 'categories.json'), 'utf8');
  const demo = JSON.parse(text) as DemoCategories;
  const [done]: { decided: boolean }[] = await dataSource.query(
    `select exists (select from category_decision) as decided`,
  );
  if (done?.decided) return;
  for (const { kvkNumber, ...answer } of demo.decisions) {
    const supplierId = await supplierOf(dataSource, kvkNumber);
    if (supplierId) await answerIfAsked(decisions, { supplierId, ...answer, by, as: 'steward' }, log);
  }
}

async function answerIfAsked(
  decisions: CategoryDecisionService,
  answer: CategoryAnswer,
  log: LogLine,
): Promise<void> {
  try {
    await decisions.decide(answer);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    log(`warning: the demo answer about category ${answer.code} is left out: ${error.message}`);
  }
}
