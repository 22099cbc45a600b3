import { DATE, integer, nullable, object, pageOf, ref, type Schema, text } from './schema.ts';

export const DEMAND_EXAMPLE = {
  category: { code: '55520000', label: 'Cateringdiensten' },
  municipality: { code: 'GM0014', name: 'Groningen' },
  times: 7,
  searches: 6,
  requests: 1,
  firstWeek: '2026-10-05',
  lastWeek: '2026-11-23',
};

const times = (description: string) => integer(description, { minimum: 0 });

/** What the routes about unmet demand answer. */
export const DEMAND_SCHEMAS: Record<string, Schema> = {
  UnmetDemand: object(
    {
      category: object({ code: text('CPV 2008, eight digits.'), label: text('Its name.') }),
      municipality: nullable(
        object({ code: text('CBS code.', { pattern: '^GM[0-9]{4}$' }), name: text('Name.') }),
      ),
      times: times('Searches and requests together.'),
      searches: times('Searches.'),
      requests: times('Purchase requests.'),
      firstWeek: { ...DATE, description: 'Monday of the first week in which it came.' },
      lastWeek: { ...DATE, description: 'Monday of the last one.' },
    },
    { week: { ...DATE, description: 'Monday of the week; only with `perWeek=true`.' } },
  ),
  UnmetDemandPage: pageOf(ref('UnmetDemand')),
};
