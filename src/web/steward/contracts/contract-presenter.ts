import { addDays } from '../../../common/day.ts';
import { type Contract } from '../../../discovery/contracts/contract.ts';
import { type Opening } from '../../../discovery/contracts/openings.ts';
import { type ContractsTexts } from '../../messages/contracts-nl.ts';
import { contractsTextsFor } from '../../messages/contracts.ts';
import { named } from '../../messages/messages.ts';
import { listUrl, readRequestForm } from '../../requests/request-form.ts';
import { presentLabels } from '../../search/label-badge.ts';
import { presentRecognition, type RecognitionView } from '../../search/recognition-view.ts';
import { supplierUrl, whereabouts } from '../../search/result-card.ts';
import { type FactView } from '../../supplier/facts.ts';
import { type StewardContext } from '../steward-context.ts';
import { contractUrl } from './contract-url.ts';

/** A contract in the list, ready to print. */
export interface ContractItem {
  href: string;
  subject: string;
  supplier: string;
  value: string;
  endsOn: string;
  notice: string;
  /** How many firms could take part; empty where nobody has looked yet. */
  firms: string;
}

/** @param firms how many firms could take part, by id; only of contracts that end soon */
export function presentContract(
  contract: Contract,
  firms: ReadonlyMap<string, number>,
  page: StewardContext,
): ContractItem {
  const t = contractsTextsFor(page.lang);
  const { f } = page;
  const count = firms.get(contract.id);
  const ends = contract.endsOn === undefined ? t.phase['no-end'] : f.shortDate(contract.endsOn);
  return {
    href: contractUrl(contract.id, page),
    subject: contract.subject,
    supplier: contract.supplier.name,
    value: contract.value === undefined ? t.unknown : f.euro(contract.value),
    endsOn: contract.phase === 'ended' ? `${ends} (${endedText(contract, page)})` : ends,
    notice: noticeText(contract, page),
    firms: count === undefined ? '' : t.firms(count),
  };
}

/** A list often keeps the first end of a contract that was extended. */
function endedText({ extensions }: Contract, { lang, today }: StewardContext): string {
  const t = contractsTextsFor(lang);
  return extensions !== undefined && extensions.lastEndOn >= today ? t.endedOrExtended : t.phase.ended;
}

/** Where a purchase request is made of a contract, with what the list says of it filled in. @param municipality its name */
export function requestOfContract(
  { subject, value, endsOn }: Contract,
  municipality: string,
  { lang, today }: StewardContext,
): string {
  const asked = {
    text: subject,
    near: municipality,
    ...(value === undefined ? {} : { value: String(Math.round(value)) }),
    ...(endsOn === undefined || endsOn < today ? {} : { on: addDays(endsOn, 1) }),
  };
  return listUrl(lang, readRequestForm(asked));
}

function noticeText({ notice }: Contract, { f, lang, today }: StewardContext): string {
  const t = contractsTextsFor(lang);
  if (notice === undefined) return t.unknown;
  const remarks = [notice.basis === 'usual' && t.usual, notice.on < today && t.passed].filter(Boolean);
  return [f.shortDate(notice.on), remarks.length > 0 && `(${remarks.join(', ')})`].filter(Boolean).join(' ');
}

/** What the list says of a contract, in a fixed order. */
export function contractFacts(contract: Contract, page: StewardContext): FactView[] {
  const t = contractsTextsFor(page.lang);
  const { f, names } = page;
  const { supplier, number, categories, value, startsOn, endsOn, extensions } = contract;
  const rows: [string, string | undefined][] = [
    [t.facts.supplier, supplier.name],
    [
      t.facts.kvk,
      [supplier.kvkNumber, ...(supplier.partners ?? []).map(({ kvkNumber }) => kvkNumber)]
        .filter(Boolean)
        .join(', ') || undefined,
    ],
    [t.facts.number, number],
    [t.facts.categories, categories.map((code) => named(names.categories, code)).join(', ') || undefined],
    [t.facts.value, value === undefined ? undefined : f.euro(value)],
    [t.facts.startsOn, startsOn && f.date(startsOn)],
    [t.facts.endsOn, endsOn === undefined ? t.phase['no-end'] : f.date(endsOn)],
    [
      t.facts.extensions,
      extensions && t.extensions(extensions.times, extensions.months, f.date(extensions.lastEndOn)),
    ],
    [t.facts.notice, noticeText(contract, page)],
  ];
  return rows.flatMap(([name, shown]) => (shown === undefined ? [] : [{ name, value: shown }]));
}

/** A firm that could take part, ready to print. */
export interface OpeningItem {
  id: string;
  name: string;
  href: string;
  where: string;
  labels: string;
  /** What the municipality recognises of it, with the words of its policy. */
  recognition: RecognitionView[];
  most: string;
  could: string;
}

export function presentOpening(opening: Opening, page: StewardContext): OpeningItem {
  const { supplier, maxOrderValue } = opening;
  const t = contractsTextsFor(page.lang);
  const { place, distance } = whereabouts(supplier, page);
  const labels = presentLabels(supplier.labels, page).filter(({ status }) => status === 'verified');
  return {
    id: supplier.id,
    name: supplier.name,
    href: supplierUrl(supplier.id, null, page),
    where: [place, distance, supplier.nearby === 'serves' ? page.m.results.serves : undefined]
      .filter(Boolean)
      .join(', '),
    labels: labels.map(({ name }) => name).join(', '),
    recognition: presentRecognition(supplier.recognition ?? [], page),
    most: maxOrderValue === null ? t.unknown : page.f.euro(maxOrderValue),
    could: couldDo(opening, t.openings.bid),
  };
}

function couldDo({ bid, suppliesAll, maxOrderValue }: Opening, t: ContractsTexts['openings']['bid']): string {
  if (bid === 'unknown') return t.unknown(maxOrderValue !== null);
  return bid === 'no' && !suppliesAll ? t.suppliesPart : t[bid];
}
