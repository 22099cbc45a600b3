import { type EntityManager } from 'typeorm';

import { decideAgain } from './decide-again.ts';
import { type ChangedSuppliers, findAllAnswered, findAnswered } from './needless-questions.ts';

/**
 * Decides again about records that wait for a person while that has become needless because of what changed: a firm with
 * their KvK number has turned up, every firm that they might have been is gone, or other things are said now about one of
 * those. Looks at the questions about what changed only: there may be tens of thousands, and an import changes something
 * some hundred times. Answers the suppliers that won or lost one of them.
 */
export async function settleAnsweredQuestions(
  manager: EntityManager,
  { touched, retold }: ChangedSuppliers,
): Promise<string[]> {
  const settled = new Set<string>();
  const decided = new Set<string>();
  let changed: readonly string[] = touched;
  let said: readonly string[] = retold;
  // What is decided again may empty a firm or bring a number itself. No record twice, so this ends.
  while (changed.length > 0 || said.length > 0) {
    const answered = await findAnswered(manager, { touched: changed, retold: said });
    const moved = await decideAgain(
      manager,
      answered.filter(({ recordId }) => !decided.has(recordId)),
    );
    for (const { recordId } of answered) decided.add(recordId);
    for (const supplierId of moved) settled.add(supplierId);
    [changed, said] = [moved, []];
  }
  return [...settled];
}

/** The same for all open questions: before an import, when people merged, split or corrected something since the one before. */
export async function settleAllAnsweredQuestions(manager: EntityManager): Promise<string[]> {
  const answered = await findAllAnswered(manager);
  const moved = await decideAgain(manager, answered);
  return [...moved, ...(await settleAnsweredQuestions(manager, { touched: moved, retold: [] }))];
}
