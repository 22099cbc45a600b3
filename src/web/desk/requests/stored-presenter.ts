import { currentChoices } from '../../../requests/choices.ts';
import { lotsOf } from '../../../requests/frozen-lot.ts';
import { type Choice, type Draw, type PurchaseRequest } from '../../../requests/purchase-request.ts';
import { type SelectionRecord } from '../../../requests/selection-record.ts';
import { type Shortlist } from '../../../discovery/shortlist/shortlist.ts';
import { formOfQuery } from '../../requests/request-form.ts';
import { type FirmView, presentShortlist, recordConditions } from '../../requests/request-presenter.ts';
import { type DeskContext } from '../desk-context.ts';
import { type News, storedUrl } from './request-url.ts';
import { nameOf, type Names, presentStanding, type StandingView, type StepDraft } from './step-view.ts';

/** Firms that one looks through without asking for all of them. */
const FIRMS_SHOWN = 25;
const NEAR_SHOWN = 10;

/** A firm on the list with how it stands. */
export interface StoredFirm {
  firm: FirmView;
  standing: StandingView;
  /** It is not in the register any more. */
  unlisted: boolean;
}

/** A draw that was done. */
export interface DrawView {
  title: string;
  rule: string;
  seed: string;
  order: { name: string; asked: string; drawn: boolean }[];
}

/** A stored request at one of its lots, ready to print. */
export interface StoredView {
  request: PurchaseRequest;
  about: { name: string; value: string }[];
  conditions: string[];
  shortlist: Shortlist;
  heading: string;
  judged: string;
  lot: number;
  lots: { lot: number; text: string; href: string; current: boolean }[];
  firms: StoredFirm[];
  nearMisses: StoredFirm[];
  /** Chosen from an earlier version. */
  gone: StandingView[];
  /** Null when all are shown. */
  showAll: { text: string; href: string } | null;
  draws: DrawView[];
  canDraw: boolean;
  news: News | null;
  faults: { text: string; href: string }[];
}

/** What the page is asked to show. */
export interface StoredShown {
  lot: number;
  all: boolean;
  news: News | null;
  draft: StepDraft | null;
  faults: StoredView['faults'];
}

export function presentStored(
  record: SelectionRecord,
  { names, unlisted }: { names: Names; unlisted: ReadonlySet<string> },
  shown: StoredShown,
  page: DeskContext,
): StoredView {
  const { request, shortlists, choices, draws } = record;
  const latest = shortlists.at(-1);
  if (!latest) throw new Error('a request always has a shortlist');
  const lots = lotsOf(latest);
  const part = lots.find(({ lot }) => lot === shown.lot) ?? lots[0];
  if (!part) throw new Error('a shortlist always has a part');
  const { lot, shortlist } = part;
  // Labels are judged on the day that the list was made for, not on the day that it is looked at.
  const form = { ...formOfQuery(request.query), on: shortlist.query.on };
  const list = presentShortlist(form, shortlist, page);
  const standing = (firm: { id: string; name: string }) =>
    presentStanding(firm, lot, { choices, names, draft: shown.draft }, page);
  const chosen = currentChoices(choices).filter((choice) => choice.lot === lot);
  const keep = (firms: FirmView[], most: number) =>
    firms
      .filter(({ id }, place) => shown.all || place < most || isChosen(id, chosen))
      .map((firm) => ({ firm, standing: standing(firm), unlisted: unlisted.has(firm.id) }));
  const firms = keep(list.firms, FIRMS_SHOWN);
  const nearMisses = keep(list.nearMisses, NEAR_SHOWN);
  const total = list.firms.length + list.nearMisses.length;
  return {
    request,
    about: aboutOf(record, names, page, lot),
    conditions: recordConditions(list.conditions, shortlist.query, page),
    shortlist,
    heading: list.heading,
    judged: list.judged,
    lot,
    lots: lots.length < 2 ? [] : lots.map((one) => lotLink(one, request.id, lot, page)),
    firms,
    nearMisses,
    gone: goneFrom(shortlist, chosen).map((choice) =>
      standing({ id: choice.supplierId, name: choice.supplierName }),
    ),
    showAll:
      firms.length + nearMisses.length === total
        ? null
        : { text: page.d.request.showAll(total), href: allUrl(request.id, lot, page) },
    draws: draws.filter((draw) => draw.lot === lot).map((draw) => presentDraw(draw, page)),
    canDraw: request.closedAt === null && list.firms.some(({ id }) => !isChosen(id, chosen)),
    news: shown.news,
    faults: shown.faults,
  };
}

function isChosen(id: string, chosen: readonly Choice[]): boolean {
  return chosen.some(({ supplierId }) => supplierId === id);
}

function goneFrom({ items, nearMisses }: Shortlist, chosen: readonly Choice[]): Choice[] {
  const listed = new Set([...items, ...nearMisses].map(({ supplier }) => supplier.id));
  return chosen.filter(({ supplierId }) => !listed.has(supplierId));
}

function lotLink(
  { lot, title }: { lot: number; title?: string },
  id: string,
  current: number,
  page: DeskContext,
): StoredView['lots'][number] {
  return {
    lot,
    text: page.d.request.lot(lot, title),
    href: storedUrl(id, page, { lot }),
    current: lot === current,
  };
}

function allUrl(id: string, lot: number, page: DeskContext): string {
  const url = storedUrl(id, page, { lot });
  return `${url}${url.includes('?') ? '&' : '?'}alle=1`;
}

/** What a lot asks in words, as the request says now; undefined of the whole, and of a lot that is told by its title alone. */
export function textOfLot({ query }: PurchaseRequest, lot: number): string | undefined {
  return query.lots?.[lot - 1]?.text;
}

/** What the request is, in the order of what a reader asks. @param lot whose own words are told too; 0 for none */
export function aboutOf(
  { request, shortlists }: SelectionRecord,
  names: Names,
  page: DeskContext,
  lot = 0,
): { name: string; value: string }[] {
  const t = page.d.request;
  const latest = shortlists.at(-1);
  const text = request.query.text;
  const ofLot = textOfLot(request, lot);
  return [
    ...(text === undefined ? [] : [{ name: t.facts.text, value: text }]),
    ...(ofLot === undefined ? [] : [{ name: t.facts.lotText(lot), value: ofLot }]),
    {
      name: t.facts.madeBy,
      value: t.by(nameOf(request.createdBy, names, page), page.f.moment(request.createdAt)),
    },
    ...(latest
      ? [{ name: t.facts.frozen, value: t.version(latest.version, page.f.moment(latest.madeAt)) }]
      : []),
    {
      name: t.facts.state,
      value: request.closedAt === null ? t.isOpen : t.closedOn(page.f.date(request.closedAt)),
    },
  ];
}

export function presentDraw(draw: Draw, page: DeskContext): DrawView {
  const t = page.d.request.draw;
  return {
    title: t.done(Math.min(draw.invitations, draw.entrants.length), page.f.moment(draw.at)),
    rule: draw.rule[page.lang],
    seed: draw.seed,
    order: draw.entrants.map(({ name, asked }, place) => ({
      name,
      asked: t.asked(asked),
      drawn: place < draw.invitations,
    })),
  };
}
