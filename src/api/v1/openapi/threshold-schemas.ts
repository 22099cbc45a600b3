import { SETTABLE_THRESHOLDS, THRESHOLDS } from '../../../discovery/shortlist/thresholds.ts';
import { DATE, list, nullable, object, ref, type Schema, text } from './schema.ts';

const code = text('Which figure.', { enum: [...THRESHOLDS] });
const settable = text('Which figure; others are the law’s alone.', { enum: [...SETTABLE_THRESHOLDS] });
const value: Schema = { type: 'number', description: 'The figure. Euro are excluding VAT.' };
const from: Schema = { ...DATE, description: 'First day on which it holds.' };
const until = nullable({ ...DATE, description: 'Last day; null until further notice.' });
const source = text('Where it stands, in Dutch.');

/** A figure of procurement. */
export const THRESHOLD_FIELDS: Record<string, Schema> = {
  code,
  value,
  unit: text('Of what; it follows from the code.', { enum: ['EUR', 'percent', 'firms'] }),
  from,
  until,
  source,
  readOn: nullable({ ...DATE, description: 'When somebody last looked it up; null for not yet.' }),
};

/** Whose it is. */
export const THRESHOLD_OWNER: Record<string, Schema> = {
  municipality: text('CBS code of the municipality that set it for itself; absent for a figure of the law.'),
};

export const THRESHOLD_EXAMPLE = {
  code: 'one-quote-supplies-services',
  value: 50000,
  from: '2026-01-01',
  until: null,
  source: 'Inkoop- en aanbestedingsbeleid 2026, par. 4.2',
  readOn: '2026-11-27',
};

/** What the routes about figures of procurement take and answer. */
export const THRESHOLD_SCHEMAS: Record<string, Schema> = {
  Threshold: object(THRESHOLD_FIELDS, THRESHOLD_OWNER),
  Thresholds: object({ items: list(ref('Threshold'), 'One for each code, or for each code and first day.') }),
  OwnThresholds: object({
    items: list(
      object(
        {
          code: settable,
          value: { ...value, description: 'The figure. Euro are excluding VAT; firms are a whole number.' },
          from,
          source,
          readOn: { ...DATE, description: 'When somebody last looked it up.' },
        },
        { until },
      ),
      'All of them: what is not there is taken away.',
    ),
  }),
};
