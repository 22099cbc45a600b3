import { type Field } from './columns/fields.ts';
import { headerKey } from './columns/header-aliases.ts';
import { type ColumnMapping } from './columns/map-columns.ts';
import { readYesOrNo } from './columns/yes-or-no.ts';
import { type Reason } from './import-view.ts';
import { NamedRows, type RowWatch } from './row-watch.ts';

/** Columns in which a yes says that the firm is no longer in use. Header keys. */
const ENDED: ReadonlySet<string> = new Set([
  'geblokkeerd',
  'blocked',
  'blokkade',
  'inactief',
  'inactive',
  'nietactief',
  'gearchiveerd',
  'archived',
  'vervallen',
  'verwijderd',
  'deleted',
  'opgeheven',
  'uitgeschreven',
]);

/** Columns in which a no says so. Header keys. */
const IN_USE: ReadonlySet<string> = new Set(['actief', 'active', 'isactief', 'isactive', 'enabled']);

/** What a column of states calls it. */
const ENDED_STATE =
  /^(?:in-?actief|non-?actief|niet actief|inactive|geblokkeerd|blocked|vervallen|opgeheven|gearchiveerd|archived|uitgeschreven|failliet|deleted|verwijderd)(?!\p{L})/iu;

const STATES: ReadonlySet<string> = new Set(['status', 'state', 'statusomschrijving', 'leveranciersstatus']);

const OF_CERTIFICATES = ['labelLevel', 'certificateNumber', 'validUntil'] as const satisfies Field[];

/**
 * Rows of which a column that feeds no field says that the firm is no longer in use (`Geblokkeerd`: ja). A supplier may be blocked
 * because it has gone, or because it has another number now; only a person can tell, so such rows are read and told of above the import.
 */
export class InactiveRows implements RowWatch {
  private readonly tests: { header: string; index: number; isEnded: (cell: string) => boolean }[];
  private readonly headers = new Set<string>();
  private readonly found = new NamedRows();

  constructor({ headers, columns }: Pick<ColumnMapping, 'headers' | 'columns'>) {
    // In a list of certificates the status is that of the certificate.
    const ofCertificates = OF_CERTIFICATES.some((field) => columns[field] !== undefined);
    this.tests = headers.flatMap((header, index) => {
      const key = headerKey(header);
      const isEnded = ofCertificates && STATES.has(key) ? undefined : testOf(key);
      return isEnded ? [{ header, index, isEnded }] : [];
    });
  }

  add(cells: readonly string[], row: number): void {
    const ended = this.tests.filter(({ index, isEnded }) => isEnded((cells[index] ?? '').trim()));
    if (ended.length === 0) return;
    for (const { header } of ended) this.headers.add(header);
    this.found.add(row);
  }

  warnings(): Reason[] {
    const { count } = this.found;
    if (count === 0) return [];
    const columns = [...this.headers].join(', ');
    const lines = this.found.toString();
    const message =
      `Rows that say that the firm is no longer in use: ${count} (${columns}; ${lines}). They are read like the others; ` +
      'take them out of the file when they should not be in the register.';
    return [{ code: 'rows-inactive', message, values: { count, columns, lines } }];
  }
}

function testOf(key: string): ((cell: string) => boolean) | undefined {
  if (ENDED.has(key)) return (cell) => readYesOrNo(cell)?.yes === true;
  if (IN_USE.has(key)) return (cell) => readYesOrNo(cell)?.yes === false;
  if (STATES.has(key)) return (cell) => ENDED_STATE.test(cell);
  return undefined;
}
