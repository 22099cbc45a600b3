import { type Fault } from '../../../common/errors.ts';

/** No body of ours is nested deeper; what reads it goes down by calling itself. */
const DEEPEST = 32;

/** Half a character (a lone surrogate), or NUL, which PostgreSQL cannot hold. */
const isUnfit = (text: string): boolean => text.includes('\0') || !text.isWellFormed();

/**
 * Texts in a body, names of fields included, that nothing behind it can take, and parts that are nested too deep.
 * @param way to `body` in the body that was sent, when it is a part of it: `records`
 */
export function unfitValues(body: unknown, way = ''): Fault[] {
  const faults: Fault[] = [];
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: body, path: way, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && isUnfit(value))
      faults.push({ in: 'body', name: path, message: 'holds a character that is no character' });
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) {
      faults.push({ in: 'body', name: path, message: `is nested deeper than ${DEEPEST} levels` });
      continue;
    }
    for (const [name, part] of Object.entries(value)) {
      if (isUnfit(name))
        faults.push({ in: 'body', name: path || 'body', message: 'has a field whose name is no text' });
      else waiting.push({ value: part, path: path ? `${path}.${name}` : name, depth: depth + 1 });
    }
  }
  return faults;
}
