import { type RowOutcome } from '../import-view.ts';

const OUTCOMES: Record<RowOutcome, string> = {
  created: 'nieuw',
  updated: 'bijgewerkt',
  unchanged: 'ongewijzigd',
  review: 'ter beoordeling',
  rejected: 'afgewezen',
};

/** Words of the report of an import, in Dutch like its columns: it goes back to whoever made the file. */
export const REPORT_TEXTS = {
  sheet: 'Importverslag',
  /** Begins the name of the file. */
  file: 'importverslag',
  outcomes: OUTCOMES,
  /** Of a row of which nothing is decided yet. */
  waiting: 'nog niet verwerkt',
  cutShort: 'Een of meer cellen zijn ingekort: Excel bewaart hoogstens 32.767 tekens per cel.',
};
