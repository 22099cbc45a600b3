import { type AssumedBasis } from '../../enrichment/labels/label-holding.ts';
import { type Recognition } from '../../enrichment/labels/recognition/recognition-rule.ts';
import { type ProfileLabel } from '../../registry/profile.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
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
  if (!held) {
    const reason = {
      nl: `heeft op ${day.nl} geen ${wanted.name}`,
      en: `does not hold ${wanted.name} on ${day.en}`,
    };
    return { ...criterion, outcome: 'not-met', reason, shortfall: SHORT_OF.none };
  }
  const name = nameOf(held);
  if (held.status !== 'verified') {
    const shortfall = held.status === 'claimed' ? SHORT_OF.claimed : SHORT_OF.ended;
    return { ...criterion, outcome: 'not-met', reason: notVerified(held, name, on, today), shortfall };
  }
  if (wanted.minRank !== undefined && (held.level ?? 0) < wanted.minRank) {
    const reason = {
      nl: `heeft ${name}, gevraagd is ten minste ${wanted.name}`,
      en: `holds ${name}, at least ${wanted.name} is asked for`,
    };
    return { ...criterion, outcome: 'not-met', reason, shortfall: SHORT_OF.level };
  }
  const until = untilText(held);
  const reason = { nl: `heeft ${name}${until.nl}, bevestigd`, en: `holds ${name}${until.en}, verified` };
  return { ...criterion, outcome: 'met', reason };
}

/** A last day that no source names is no promise, and no fact. */
function untilText({ validUntil, untilBasis }: ProfileLabel): Texts {
  if (validUntil === undefined) return { nl: '', en: '' };
  const last = writtenDay(validUntil);
  return untilBasis === undefined
    ? { nl: ` tot en met ${last.nl}`, en: ` until ${last.en}` }
    : {
        nl: ` (naar de gebruikelijke looptijd tot en met ${last.nl})`,
        en: ` (by its usual term until ${last.en})`,
      };
}

/** How an end is told, by what its day rests on. */
const ENDS: Record<AssumedBasis | 'stated', (day: Texts) => Texts> = {
  stated: (day) => ({ nl: `op ${day.nl}`, en: `on ${day.en}` }),
  usual: (day) => ({
    nl: `op ${day.nl} (naar de gebruikelijke looptijd)`,
    en: `on ${day.en} (by its usual term)`,
  }),
  reported: (day) => ({ nl: `uiterlijk op ${day.nl}`, en: `on ${day.en} at the latest` }),
};

function notVerified(
  { status, validUntil, untilBasis, withdrawnOn }: ProfileLabel,
  name: string,
  on: string,
  today: string,
): Texts {
  const day = writtenDay((status === 'withdrawn' ? withdrawnOn : undefined) ?? on);
  const end =
    validUntil === undefined ? ENDS.stated(day) : ENDS[untilBasis ?? 'stated'](writtenDay(validUntil));
  switch (status) {
    case 'expired':
      // Judged for a later day, it may hold today and end before that.
      return validUntil !== undefined && validUntil >= today
        ? { nl: `${name} verloopt ${end.nl}`, en: `${name} will have ended ${end.en}` }
        : { nl: `${name} is ${end.nl} verlopen`, en: `${name} expired ${end.en}` };
    case 'withdrawn':
      return {
        nl: `${name} is ingetrokken op ${day.nl}`,
        en: `${name} was withdrawn on ${day.en}`,
      };
    case 'claimed':
    case 'verified':
      return {
        nl: `zegt zelf ${name} te hebben; op ${day.nl} bevestigt niemand dat`,
        en: `says that it holds ${name}; nobody confirms that on ${day.en}`,
      };
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
    reason: met
      ? {
          nl: `heeft ${names.join(', ')}, dat ${name} erkent: ${rules}`,
          en: `holds ${names.join(', ')}, which ${name} recognises: ${rules}`,
        }
      : {
          nl: `heeft op ${day.nl} geen label dat ${name} erkent`,
          en: `holds no label that ${name} recognises on ${day.en}`,
        },
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

function nameOf({ name, levelName }: ProfileLabel): string {
  return levelName === undefined || levelName === name ? name : `${name} ${levelName}`;
}
