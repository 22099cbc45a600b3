import { type CriterionView } from '../../discovery/shortlist/criterion.ts';
import { type Choice } from '../purchase-request.ts';

/** The words of a selection record as a sheet. */
export interface RecordTexts {
  locale: string;
  /** Headers, in the order of the cells. What the record rests on comes last. */
  columns: readonly string[];
  sheet: string;
  /** Who is named in no account any more. */
  gone: string;
  whole: string;
  able: string;
  near: string;
  unable: string;
  status: Record<Choice['status'], string>;
  criterion: Record<CriterionView['outcome'], string>;
  label: Record<'verified' | 'claimed' | 'ended', string>;
  /** @param assumed no source names the day */
  until: (day: string, assumed: boolean) => string;
  drawn: (place: number, of: number, asked: boolean) => string;
  step: (day: string, status: string, who: string, drawn: boolean, reason: string | null) => string;
}
