import { quoteOf } from '../../../enrichment/labels/recognition/recognition-rule.ts';
import { type ProfileLabel } from '../../../registry/profile.ts';
import { type SupplierView } from '../suppliers/supplier-view.ts';

type Cell = (view: SupplierView) => string | number | undefined;

/** Between values in one cell. */
const AND = ', ';

/** Columns of a table of suppliers, in order. What a firm has no value for is an empty cell. */
export const TABLE_COLUMNS: Record<string, Cell> = {
  id: ({ id }) => id,
  name: ({ name }) => name.value,
  kvkNumber: ({ kvkNumber }) => kvkNumber?.value,
  establishmentNumber: ({ establishmentNumber }) => establishmentNumber?.value,
  legalForm: ({ legalForm }) => legalForm?.value,
  street: ({ street }) => street?.value,
  houseNumber: ({ houseNumber }) => houseNumber?.value,
  postcode: ({ postcode }) => postcode?.value,
  place: ({ place }) => place?.value,
  country: ({ country }) => country.value,
  municipality: ({ municipality }) => municipality?.name,
  municipalityCode: ({ municipality }) => municipality?.code,
  lat: ({ location }) => location?.lat,
  lng: ({ location }) => location?.lng,
  website: ({ website }) => website?.value,
  size: ({ size }) => size,
  employees: ({ employees }) => employees?.value,
  maxOrderValue: ({ maxOrderValue }) => maxOrderValue?.value,
  impact: ({ impact }) => String(impact),
  labels: ({ labels }) => labels.map(labelText).join(AND),
  recognition: ({ recognition }) => recognition?.map(quoteOf).join('; '),
  categories: ({ categories }) => categories.map(({ value }) => value.code).join(AND),
  categoryLabels: ({ categories }) => categories.map(({ value }) => value.label).join(AND),
  themes: ({ themes }) => themes.map(({ value }) => value).join(AND),
  programmes: ({ programmes }) => programmes.map(({ value }) => value).join(AND),
  sources: ({ sources }) => sources.join(AND),
  description: ({ description }) => description?.value,
  updatedAt: ({ updatedAt }) => updatedAt,
};

export const COLUMN_NAMES = Object.keys(TABLE_COLUMNS);

/** The columns that are wanted, `id` always among them; all of them when none was named. */
export function columnsOf(fields: readonly string[] | undefined): string[] {
  return fields ? COLUMN_NAMES.filter((name) => name === 'id' || fields.includes(name)) : COLUMN_NAMES;
}

/** The cells of one supplier under these columns. */
export function cellsOf(view: SupplierView, columns: readonly string[]): string[] {
  return columns.map((name) => String(TABLE_COLUMNS[name]?.(view) ?? ''));
}

/** Such as `pso Trede 2 (verified, 2027-05-31)`; `assumed` when no source names the day. */
function labelText({ code, levelName, status, validUntil, untilBasis }: ProfileLabel): string {
  const held = [code, levelName].filter(Boolean).join(' ');
  const assumed = untilBasis === undefined ? undefined : 'assumed';
  return `${held} (${[status, validUntil, assumed].filter(Boolean).join(AND)})`;
}
