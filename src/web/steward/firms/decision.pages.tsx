import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { type DescribedOperation } from '../../../matching/identity/describe-operations.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { Overtaken } from '../../../matching/identity/overtaken.ts';
import { type OperationSide } from '../../../matching/identity/operation-sides.ts';
import { type UnclearRecord, UnclearRecords } from '../../../matching/identity/unclear-records.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { sourceName } from '../../site/source-name.ts';
import { actorText } from '../questions/notice-presenter.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { type DecidedView, DecisionPage, type DecisionPageView } from './decision-page.tsx';
import { firmIdIn, firmUrl } from './firm-url.ts';

/** Taking a decision back, also when it needs a word about what came after it. */
@Injectable()
export class DecisionPages {
  constructor(
    private readonly identities: IdentityService,
    private readonly contexts: StewardContexts,
  ) {}

  /** Undoes a decision, with where later records belong, and leads to the firm; or says what is in the way. */
  async undo(operationId: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(
      `/beheer/besluiten/${encodeURIComponent(operationId)}`,
      body,
      session,
    );
    const error = await this.tryUndo(operationId, session, placesIn(body));
    const [operation] = await this.identities.describe([operationId]);
    if (operation === undefined) throw new DomainError('not-found', page.s.firms.decision.gone);
    // Somebody else undid it meanwhile: then it is as was asked for.
    if (error === null || operation.undoneAt !== null)
      return { status: 303, location: placeOf(operation, page) };
    const newer = error instanceof Overtaken ? await this.identities.describe(error.decisions) : [];
    const sides = error instanceof UnclearRecords ? await this.identities.sidesOf(operation.id) : [];
    return refused({ operation, error, newer, sides }, page);
  }

  /** What stood in the way; null when nothing did. */
  async tryUndo(
    operationId: string,
    session: Session,
    places: Record<string, string> = {},
  ): Promise<DomainError | null> {
    try {
      await this.identities.undo({ operationId, places, by: actorName(session.caller) });
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

/** Why a decision could not be undone just so. */
interface Refused {
  operation: DescribedOperation;
  error: DomainError;
  /** Decisions that would have to be undone first. */
  newer: readonly DescribedOperation[];
  /** What tells its two firms apart, when a record may be about either. */
  sides: readonly OperationSide[];
}

function refused(why: Refused, page: StewardContext): HtmlAnswer {
  const status = why.error.kind === 'unavailable' ? 503 : 409;
  return { status, html: renderPage(<DecisionPage view={presentRefusal(why, page)} page={page} />) };
}

export function presentRefusal(
  { operation, error, newer, sides }: Refused,
  page: StewardContext,
): DecisionPageView {
  const { firms, questions } = page.s;
  const records = error instanceof UnclearRecords ? error.records : [];
  const unclear = records.flatMap((record) => unclearRecord(record, operation, sides, page));
  const { supplierId } = operation;
  const reason = error.kind === 'unavailable' ? questions.notice.busy : firms.decision.overtaken;
  return {
    ...presentDecided(operation, page),
    faults: unclear.length > 0 ? [] : [{ text: reason }],
    unclear,
    newer: newer.map((one) => presentDecided(one, page)),
    firm: supplierId === null ? null : { href: firmUrl(supplierId, page), text: firms.manage },
  };
}

function presentDecided(operation: DescribedOperation, page: StewardContext): DecidedView {
  const { decisions } = page.s.firms;
  const { id, kind, recordName, supplierName, doneBy, doneByName, doneAt } = operation;
  return {
    text: decisions.kinds[kind](recordName ?? '?', supplierName ?? '?'),
    by: decisions.by(actorText(doneBy, doneByName, page), page.f.moment(doneAt)),
    action: `/beheer/besluiten/${id}/ongedaan`,
  };
}

/** A record of which nobody but a person knows whose it is. */
function unclearRecord(
  { recordId, name, place, source, statedOn }: UnclearRecord,
  { supplierId, otherId, supplierName, recordName }: DescribedOperation,
  sides: readonly OperationSide[],
  page: StewardContext,
): DecisionPageView['unclear'] {
  if (supplierId === null || otherId === null) return [];
  const { firms, questions } = page.s;
  const said = questions.saidOn(sourceName(source, page), page.f.date(statedOn));
  return [
    {
      name: `place-${recordId}`,
      label: firms.decision.record([name, place].filter(Boolean).join(', '), said),
      firms: [
        { id: supplierId, name: sideName(supplierName ?? supplierId, supplierId, sides, page) },
        { id: otherId, name: sideName(recordName ?? otherId, otherId, sides, page) },
      ],
    },
  ];
}

/** A firm with what tells it from the other one, which may be called the same. */
function sideName(
  name: string,
  supplierId: string,
  sides: readonly OperationSide[],
  page: StewardContext,
): string {
  const side = sides.find((one) => one.supplierId === supplierId);
  if (!side) return name;
  const numbers = side.kvkNumbers.map((number) => page.s.firms.decision.kvk(number));
  const sources = [...new Set(side.sources)].map((code) => sourceName(code, page));
  return page.s.firms.decision.side(name, [...side.places, ...numbers, ...sources].join(', '));
}

function placesIn(body: RawParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string][] => {
      const recordId = /^place-(\d{1,18})$/.exec(name)?.[1];
      const supplierId = firmIdIn(value);
      return recordId === undefined || supplierId === null ? [] : [[recordId, supplierId]];
    }),
  );
}

function placeOf({ id, supplierId }: DescribedOperation, page: StewardContext): string {
  const done = new URLSearchParams({ done: id });
  return firmUrl(supplierId ?? '', page, done);
}
