import { addDays } from '../../common/day.ts';
import { type HistoricHolding } from '../../enrichment/labels/label-history.ts';
import { type HistoryEvent, type LabelTurn, type NamedLabel } from './history-event.ts';

type LabelEvent = Extract<HistoryEvent, { kind: 'label' }>;

/**
 * Labels that a firm won, renewed and lost, by all that was ever known of them. Claims that stewards refused are nobody's business.
 * Pure. @param today ISO date: what is to come is no history
 * @param graceDays by code of the label: days after its last day on which it still counts; none for what is not there
 */
export function labelEvents(
  holdings: readonly HistoricHolding[],
  today: string,
  graceDays: ReadonlyMap<string, number> = new Map(),
): LabelEvent[] {
  const known = holdings.filter(
    (holding) => !isRefused(holding) && holding.status !== 'not-yet' && startOf(holding) <= today,
  );
  const codes = [...new Set(known.map(({ label }) => label))];
  return codes.flatMap((code) =>
    eventsOfOne(known.filter(({ label }) => label === code).sort(byStart), today, graceDays.get(code) ?? 0),
  );
}

/** What is told to nobody but stewards: a claim that they did not believe. */
function isRefused({ basis, status }: HistoricHolding): boolean {
  return basis === 'claimed' && status === 'withdrawn';
}

/** A label over the time in which it held without a break: the statement that speaks of it last. */
interface Run {
  last: HistoricHolding;
  /** First day on which it no longer holds; undefined while none is known. */
  end: string | undefined;
  basis: HistoricHolding['basis'];
}

function eventsOfOne(holdings: readonly HistoricHolding[], today: string, graceDays: number): LabelEvent[] {
  const events: LabelEvent[] = [];
  let run: Run | undefined;
  for (const holding of holdings) {
    const broken = run?.end !== undefined && run.end < startOf(holding);
    if (run && broken) events.push(...ending(run, today));
    const end = endOf(holding, graceDays);
    const turn = run && !broken ? turnOf(run, holding, end) : beginning(holding);
    if (turn) events.push(turned(turn, holding, run && !broken ? run : undefined));
    run = run && !broken ? longer(run, holding, end) : { last: holding, end, basis: holding.basis };
  }
  return run ? [...events, ...ending(run, today)] : events;
}

function startOf({ validFrom, statedOn }: HistoricHolding): string {
  return validFrom ?? statedOn;
}

function byStart(a: HistoricHolding, b: HistoricHolding): number {
  return (
    startOf(a).localeCompare(startOf(b)) ||
    a.statedOn.localeCompare(b.statedOn) ||
    (b.level ?? 0) - (a.level ?? 0)
  );
}

/** First day on which it no longer counts; undefined while none is known. */
function endOf({ withdrawnOn, validUntil }: HistoricHolding, graceDays: number): string | undefined {
  const over = validUntil === undefined ? undefined : addDays(validUntil, graceDays + 1);
  return withdrawnOn !== undefined && (over === undefined || withdrawnOn < over) ? withdrawnOn : over;
}

function beginning({ basis }: HistoricHolding): LabelTurn {
  return basis === 'verified' ? 'gained' : 'claimed';
}

/** What a further statement about a label that holds adds to it; undefined when that is nothing. */
function turnOf(run: Run, holding: HistoricHolding, end: string | undefined): LabelTurn | undefined {
  if (isBelow(run, holding)) return undefined;
  if (holding.basis === 'claimed')
    return run.basis === 'claimed' && levelDiffers(run, holding) ? 'other-level' : undefined;
  if (run.basis === 'claimed') return 'confirmed';
  if (levelDiffers(run, holding)) return 'other-level';
  return run.end !== undefined && (end === undefined || end > run.end) ? 'renewed' : undefined;
}

function levelDiffers({ last }: Run, { levelName }: HistoricHolding): boolean {
  return last.levelName !== levelName && levelName !== undefined;
}

/** Whether it is a lower level beside one that still speaks: the highest is what counts. */
function isBelow({ last, basis }: Run, { level, version, ...holding }: HistoricHolding): boolean {
  const beside = last.replacedOn === undefined && basis === holding.basis && last.version === version;
  return beside && level !== undefined && last.level !== undefined && level < last.level;
}

/** What is merely said changes nothing about what is confirmed; what takes the place of another statement decides. */
function longer(run: Run, holding: HistoricHolding, end: string | undefined): Run {
  if (holding.basis === 'claimed' && run.basis === 'verified') return run;
  const decides = run.last.replacedOn !== undefined || run.basis !== holding.basis;
  const later = run.end === undefined || end === undefined ? undefined : end > run.end ? end : run.end;
  if (isBelow(run, holding)) return { ...run, end: later };
  return { last: holding, end: decides ? end : later, basis: holding.basis };
}

function turned(turn: LabelTurn, holding: HistoricHolding, run: Run | undefined): LabelEvent {
  const on = !run || startOf(holding) > startOf(run.last) ? startOf(holding) : holding.statedOn;
  const levelBefore = turn === 'other-level' ? run?.last.levelName : undefined;
  return {
    ...eventOf(turn, holding, on),
    ...(levelBefore === undefined ? {} : { levelBefore }),
  };
}

function ending({ last, end }: Run, today: string): LabelEvent[] {
  if (end === undefined || end > today) return [];
  return [eventOf(last.withdrawnOn === end ? 'withdrawn' : 'ended', last, end)];
}

function eventOf(turn: LabelTurn, holding: HistoricHolding, on: string): LabelEvent {
  const { validUntil, untilBasis, source, statedOn } = holding;
  const dated = validUntil !== undefined && turn !== 'withdrawn';
  return {
    on,
    kind: 'label',
    turn,
    label: nameOf(holding),
    ...(dated ? { validUntil, untilBasis } : {}),
    source,
    statedOn,
  };
}

function nameOf({ label, name, levelName, version }: HistoricHolding): NamedLabel {
  return {
    code: label,
    name,
    ...(levelName === undefined ? {} : { level: levelName }),
    ...(version === undefined ? {} : { version }),
  };
}
