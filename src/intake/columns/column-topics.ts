import { type EntityManager } from 'typeorm';

import { type Source } from '../sources.ts';
import { type Field } from './fields.ts';

/** What the header of a column is about, where it names a value instead of a field: a label, a theme, a programme, a category. */
export interface ColumnTopic {
  field: Extract<Field, 'labels' | 'themes' | 'programmes' | 'categories'>;
  /** As a text would say it: `PSO`, `PSO trede 2`, `Groenvoorziening`. */
  name: string;
}

/** Undefined for a header that names nothing of the kind. Pure. */
export type TopicOf = (header: string) => ColumnTopic | undefined;

/**
 * Knows what later stages have a name for. Lists of impact firms often have a column for each label, with a cross or a
 * level in it, and web forms one for each answer that could be ticked.
 */
export abstract class TopicReader {
  /** Null when the columns of such a source are read by their fields alone. */
  abstract topicsFor(manager: EntityManager, source: Source): Promise<TopicOf | null>;
}

/** All of them as one: the first that knows a header counts. */
export async function topicsOf(
  readers: readonly TopicReader[],
  manager: EntityManager,
  source: Source,
): Promise<TopicOf> {
  const known: TopicOf[] = [];
  for (const reader of readers) {
    const topics = await reader.topicsFor(manager, source);
    if (topics) known.push(topics);
  }
  return (header) => {
    for (const topicOf of known) {
      const topic = topicOf(header);
      if (topic) return topic;
    }
    return undefined;
  };
}
