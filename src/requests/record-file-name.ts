import { dutchDayOf } from '../common/clock.ts';
import { fileNamePart } from '../common/file-name.ts';
import { RECORD_TEXTS } from './messages/record.ts';
import { type RecordFormat } from './record-file.ts';
import { type ReasonLang } from '../discovery/reason-texts.ts';
import { type SelectionRecord } from './selection-record.ts';

/** Most characters of the request's title that are kept. */
const MOST = 60;

/**
 * What a selection record is called when it is downloaded: the request, and the day of its newest shortlist, so that records in one folder are
 * told apart. `selectie-schoonmaak-stadhuis-2026-11-28.xlsx`.
 */
export function recordFileName(
  { request, shortlists }: Pick<SelectionRecord, 'request' | 'shortlists'>,
  format: RecordFormat,
  lang: ReasonLang = 'nl',
): string {
  const day = dutchDayOf(new Date(shortlists.at(-1)?.madeAt ?? request.createdAt));
  const title = fileNamePart(fileNamePart(request.title).toLowerCase().slice(0, MOST));
  const parts = [fileNamePart(RECORD_TEXTS[lang].sheet).toLowerCase(), title, day];
  return `${parts.filter(Boolean).join('-')}.${format}`;
}
