import { type FirmCategory } from '../../../enrichment/categories/decisions/firm-categories.ts';
import { type SchemeView } from '../../../enrichment/labels/catalogue/scheme-view.ts';
import { type HistoricHolding } from '../../../enrichment/labels/label-history.ts';
import { type DescribedOperation } from '../../../matching/identity/describe-operations.ts';
import { STEWARD } from '../../../matching/identity/correct-supplier.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { named } from '../../messages/messages.ts';
import { localUrl } from '../../site/page-context.ts';
import { showValue } from '../show-value.ts';
import { sourceName } from '../../site/source-name.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { statementUrl } from '../imports/statement-url.ts';
import { compareSides } from '../questions/compare-sides.ts';
import { type NoticeView } from '../questions/notice-presenter.ts';
import { actorText } from '../questions/notice-presenter.ts';
import { type StewardContext } from '../steward-context.ts';
import { addressIn } from './address-in.ts';
import {
  ADDRESS_FIELDS,
  CORRECTED_FIELDS,
  type CorrectedField,
  type CorrectionForm,
} from './correction-form.ts';
import { type CategoryView, presentFirmCategories } from './firm-categories-presenter.ts';
import { type FirmLabelsView, presentFirmLabels } from './firm-labels-presenter.ts';
import { firmPath, firmUrl } from './firm-url.ts';

/** One statement about the firm. */
export interface RecordView {
  id: string;
  name: string;
  /** Source and date. */
  said: string;
  /** Why it is about this firm, and who says so. */
  why: string;
  line: { text: string; href: string | null } | null;
  fields: { name: string; value: string }[];
  /** What its box to split it off is called; null for what stewards corrected, which stays. */
  tick: string | null;
}

export interface DecisionView {
  id: string;
  text: string;
  by: string;
  undone: string | null;
}

export interface CorrectedFieldView {
  field: CorrectedField;
  label: string;
  value: string;
  /** What holds without a correction. */
  hint: string;
  fault: string | undefined;
}

export interface FirmView {
  id: string;
  name: string;
  meta: string;
  public: string | null;
  /** Where it is kept off the list, or put back. */
  suspension: string;
  records: RecordView[];
  splittable: boolean;
  decisions: DecisionView[];
  categories: CategoryView[];
  labels: FirmLabelsView;
  /** A label check that was not taken, as it was filled in. */
  check: Readonly<Record<string, string>>;
  fields: CorrectedFieldView[];
  actions: { split: string; correct: string; merge: string; categories: string; labels: string };
  notice: NoticeView | null;
  /** A line that says that a correction was kept. */
  said: string | null;
  /** Why what somebody sent from another page was not done. */
  told: string | null;
  faults: Record<'correct' | 'split' | 'merge' | 'categories' | 'labels', FormFault[]>;
}

export interface FirmFacts {
  id: string;
  records: readonly SupplierRecord[];
  operations: readonly DescribedOperation[];
  categories: readonly FirmCategory[];
  history: readonly HistoricHolding[];
  /** The catalogue of labels. */
  schemes: readonly SchemeView[];
  check: FirmView['check'];
  /** Whether the firm has a page for everybody. */
  published: boolean;
  form: CorrectionForm;
  notice: NoticeView | null;
  said: string | null;
  told: string | null;
  faults: FirmView['faults'];
}

/** Names of the keys by which records were linked and categories decided, by actor. */
export type KeyNames = ReadonlyMap<string, string>;

export function presentFirm(facts: FirmFacts, keys: KeyNames, page: StewardContext): FirmView {
  const { id, records, operations } = facts;
  const { firms } = page.s;
  const own = records.filter(({ source }) => source !== STEWARD);
  return {
    id,
    name: firmName(records) ?? firms.unnamed,
    meta: firms.recordsCount(own.length, own.length < records.length),
    public: facts.published ? localUrl(page.lang, `/leveranciers/${id}`) : null,
    suspension: firmUrl(id, page, undefined, '/schorsing'),
    records: records.map((record) => presentRecord(record, keys, page)),
    splittable: own.length > 1,
    decisions: operations.map((operation) => presentDecision(operation, page)),
    categories: presentFirmCategories(facts.categories, keys, page),
    labels: presentFirmLabels(facts.history, facts.schemes, keys, page),
    check: facts.check,
    fields: CORRECTED_FIELDS.map((field) => presentField(field, facts, own, page)),
    actions: {
      split: firmPath(id, '/afsplitsen'),
      correct: firmPath(id, '/verbeteren'),
      merge: firmPath(id, '/samenvoegen'),
      categories: firmPath(id, '/categorieen'),
      labels: firmPath(id, '/keurmerken'),
    },
    notice: facts.notice,
    said: facts.said,
    told: facts.told,
    faults: facts.faults,
  };
}

/** By the order of sources, in which records come; null when none names the firm. */
export function firmName(records: readonly Pick<SupplierRecord, 'cleaned'>[]): string | null {
  return records.find(({ cleaned }) => Boolean(cleaned.name))?.cleaned.name ?? null;
}

function presentRecord(record: SupplierRecord, keys: KeyNames, page: StewardContext): RecordView {
  const { s, f } = page;
  const source = sourceName(record.source, page);
  const corrected = record.source === STEWARD;
  const name = record.cleaned.name ?? s.firms.linkReasons['steward'] ?? '';
  return {
    id: record.id,
    name,
    said: s.questions.saidOn(source, f.date(record.statedOn)),
    why: linkText(record, keys, page),
    line: corrected
      ? null
      : {
          text: s.questions.fromImport(record.sheetRow),
          href: statementUrl(record, page),
        },
    fields: compareSides([record], [], page).map(({ name: field, own }) => ({
      name: field,
      value: own.map(({ words }) => words.map(({ text }) => text).join(' ')).join('; '),
    })),
    tick: corrected ? null : s.firms.split.tick(name, source),
  };
}

/**
 * Why a statement is about this firm. Who merged or split placed it themselves: the reason that a rule had is about the firm where
 * it stood before.
 */
function linkText({ reason, linkedBy }: SupplierRecord, keys: KeyNames, page: StewardContext): string {
  const { firms, questions } = page.s;
  const said = (why: string) => named({ ...questions.reasons, ...firms.linkReasons }, why);
  if (linkedBy === 'system') return firms.linkedBy(said(reason), firms.bySystem);
  const who = firms.byPerson(actorText(linkedBy, keys.get(linkedBy) ?? null, page));
  return firms.linkedBy(said(reason === 'steward' ? reason : 'decided-same'), who);
}

function presentDecision(operation: DescribedOperation, page: StewardContext): DecisionView {
  const { decisions } = page.s.firms;
  const { id, kind, recordName, supplierName, doneAt, undoneAt } = operation;
  return {
    id,
    text: decisions.kinds[kind](recordName ?? '?', supplierName ?? '?'),
    by: decisions.by(actorText(operation.doneBy, operation.doneByName, page), page.f.moment(doneAt)),
    undone:
      undoneAt === null
        ? null
        : decisions.undone(
            actorText(operation.undoneBy, operation.undoneByName, page),
            page.f.moment(undoneAt),
          ),
  };
}

/** What the best source says that is no steward stands below the field, so that one sees what one overrules. */
function presentField(
  field: CorrectedField,
  { form, faults }: FirmFacts,
  own: readonly SupplierRecord[],
  page: StewardContext,
): CorrectedFieldView {
  const { correct } = page.s.firms;
  // An address holds as a whole, so each of its fields is told of one statement.
  const speaking = ADDRESS_FIELDS.includes(field) ? [addressIn(own)].flatMap((one) => one ?? []) : own;
  const said = speaking.find(({ cleaned }) => cleaned[field] !== undefined);
  const shown = said && showValue(field, said.cleaned[field], page);
  const now = said && shown ? correct.now(shortened(shown), sourceName(said.source, page)) : '';
  return {
    field,
    label: named(page.s.fields, field),
    value: form[field],
    hint: field === 'serviceArea' ? `${correct.serviceAreaHow} ${now}`.trim() : now,
    fault: faults.correct.find((fault) => fault.field === `correct-${field}`)?.text,
  };
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).trimEnd()}…`;
}
