import { csvCell } from '../../platform/csv/spreadsheet-text.ts';
import { type UnmetDemand } from './demand-store.ts';
import { DEMAND_HEADERS } from './demand-texts.ts';

/** A CSV file for a spreadsheet: semicolons, and a mark that tells it is UTF-8. Pure. */
export function demandCsv(items: readonly UnmetDemand[], lang: 'nl' | 'en'): string {
  const rows = items.map(({ week, firstWeek, category, municipality, times, searches, requests }) => [
    week ?? firstWeek,
    category.code,
    category.label,
    municipality?.code ?? '',
    municipality?.name ?? '',
    String(times),
    String(searches),
    String(requests),
  ]);
  const lines = [DEMAND_HEADERS[lang], ...rows].map((cells) => cells.map(csvCell).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
