import { dutchDayOf } from '../../common/clock.ts';
import { fileNamePart, plainFileName } from '../../common/file-name.ts';
import { type ImportView } from '../import-view.ts';
import { type ReportFormat } from './import-report.ts';
import { REPORT_TEXTS } from './report-texts.ts';

/** Most characters of the delivered file's name that are kept. */
const MOST = 60;

/**
 * What the report of an import is called when it is downloaded: source, delivered file and day, in letters that every program
 * takes. The report of a corrected report is called like the first one, not after it.
 */
export function reportFileName(
  { source, fileName, createdAt }: Pick<ImportView, 'source' | 'fileName' | 'createdAt'>,
  format: ReportFormat,
): string {
  const start = `${REPORT_TEXTS.file}-${fileNamePart(source)}`;
  const stem = plainFileName(fileName).replace(/\.(csv|tsv|txt|xlsx|json|ndjson)$/i, '');
  const delivered = fileNamePart(withoutFormer(fileNamePart(stem), start).slice(0, MOST));
  const parts = [start, delivered === fileNamePart(source) ? '' : delivered, dutchDayOf(new Date(createdAt))];
  return `${parts.filter(Boolean).join('-')}.${format}`;
}

/** A browser adds ` (1)` to a second download. */
function withoutFormer(stem: string, start: string): string {
  if (stem !== start && !stem.startsWith(`${start}-`)) return stem;
  return stem.slice(start.length + 1).replace(/-?\d{4}-\d{2}-\d{2}(-\d+)?$/, '');
}
