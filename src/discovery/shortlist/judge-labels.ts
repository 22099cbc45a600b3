import { type AssumedBasis } from '../../enrichment/labels/label-holding.ts';
import { type Recognition } from '../../enrichment/labels/recognition/recognition-rule.ts';
import { type ProfileLabel } from '../../registry/profile.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { inBoth } from './messages/in-both.ts';
import { type Texts, writtenDay } from './texts.ts';
import { type WantedLabel, type Wish } from './wish.ts';

/** A verified label of too low a level, or one that is only claimed, is nearer to what is wanted than no label at all. */
const SHORT_OF = { level: 0.3, claimed: 0.4, ended: 0.6, none: 1 };

/** One criterion for each required label, on the day that it is wanted; and one for what the municipality recognises. */
export function judgeLabels(firm: Pick<FirmFacts, 'labels' | 'recognition'>, wish: Wish): Criterion[] {
  const labels = wish.labels.map((wanted) => judgeLabel(firm.labels, wanted, wish));
  return wish.recognisedBy === null
    ? labels
    : [...labels, judgeRecognition(firm.recognition ?? [], wish.recognisedBy, wish.on)];
}

function judgeLabel(
  labels: readonly ProfileLabel[],
  wanted: WantedLabel,
  { on, today }: Pick<Wish, 'on' | 'today'>,
): Criterion {
  const held = labels.find(({ code }) => code === wanted.code);
  const criterion = { name: 'label', value: valueOf(held), wanted: wanted.asked } as const;
  const day = writtenDay(on);
  const asked: Texts = { nl: wanted.name, en: wanted.nameEn ?? wanted.name };
  if (!held) {
    const reason = inBoth((t, lang) => t.label.none(asked[lang], day[lang]));
    return { ...criterion, outcome: 'not-met', reason, shortfall: SHORT_OF.none };
  }
  const name = nameOf(held, wanted);
  if (held.status !== 'verified') {
    const shortfall = held.status === 'claimed' ? SHORT_OF.claimed : SHORT_OF.ended;
    return { ...criterion, outcome: 'not-met', reason: notVerified(held, name, on, today), shortfall };
  }
  if (wanted.minRank !== undefined && (held.level ?? 0) < wanted.minRank) {
    const reason = inBoth((t, lang) => t.label.tooLow(name[lang], asked[lang]));
    return { ...criterion, outcome: 'not-met', reason, shortfall: SHORT_OF.level };
  }
  const until = untilText(held);
  const reason = inBoth((t, lang) => t.label.verified(name[lang], until[lang]));
  return { ...criterion, outcome: 'met', reason };
}

/** A last day that no source names is no promise, and no fact. */
function untilText({ validUntil, untilBasis }: ProfileLabel): Texts {
  if (validUntil === undefined) return { nl: '', en: '' };
  const last = writtenDay(validUntil);
  return inBoth(({ label }, lang) =>
    (untilBasis === undefined ? label.until : label.usuallyUntil)(last[lang]),
  );
}

/** How an end is told, by what its day rests on. */
function endText(day: Texts, basis: AssumedBasis | 'stated'): Texts {
  return inBoth((t, lang) => t.label.ends[basis](day[lang]));
}

function notVerified(
  { status, validUntil, untilBasis, withdrawnOn }: ProfileLabel,
  name: Texts,
  on: string,
  today: string,
): Texts {
  const day = writtenDay((status === 'withdrawn' ? withdrawnOn : undefined) ?? on);
  const end =
    validUntil === undefined
      ? endText(day, 'stated')
      : endText(writtenDay(validUntil), untilBasis ?? 'stated');
  switch (status) {
    case 'expired':
      // Judged for a later day, it may hold today and end before that.
      return inBoth(({ label }, lang) =>
        (validUntil !== undefined && validUntil >= today ? label.willExpire : label.expired)(
          name[lang],
          end[lang],
        ),
      );
    case 'withdrawn':
      return inBoth((t, lang) => t.label.withdrawn(name[lang], day[lang]));
    case 'claimed':
    case 'verified':
      return inBoth((t, lang) => t.label.claimed(name[lang], day[lang]));
  }
}

/** Quotes the rules: what counts is policy, and its words are the municipality's own. */
function judgeRecognition(
  recognised: readonly Recognition[],
  { code, name }: NonNullable<Wish['recognisedBy']>,
  on: string,
): Criterion {
  const met = recognised.length > 0;
  const day = writtenDay(on);
  const names = [...new Set(recognised.map(({ labelName }) => labelName))];
  const rules = [...new Set(recognised.map(quoted))].join('; ');
  return {
    name: 'recognition',
    outcome: met ? 'met' : 'not-met',
    value: names,
    wanted: code,
    reason: inBoth(({ label }, lang) =>
      met ? label.recognised(names.join(', '), name, rules) : label.notRecognised(name, day[lang]),
    ),
    ...(met ? {} : { shortfall: 1 }),
  };
}

function quoted({ note, sourceText }: Recognition): string {
  return `${note} (“${sourceText}”)`;
}

function valueOf(held: ProfileLabel | undefined): string | null {
  if (!held) return null;
  return `${held.code}${held.level === undefined ? '' : `:${held.level}`} ${held.status}`;
}

function nameOf({ name, levelName }: ProfileLabel, { levelsEn }: WantedLabel): Texts {
  const withLevel = (level: string | undefined): string =>
    level === undefined || level === name ? name : `${name} ${level}`;
  return { nl: withLevel(levelName), en: withLevel(levelsEn?.[levelName ?? ''] ?? levelName) };
}
