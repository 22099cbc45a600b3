import { type ShortlistMessages } from './nl.ts';

const firms = (count: number): string => (count === 1 ? '1 firm' : `${count} firms`);

/** The same in English. */
export const en: ShortlistMessages = {
  place: {
    comes: (names) => `comes to ${names}`,
    comesNot: (names) => `does not come to ${names}`,
    comesToSome: (reached, missed) => `comes to ${reached}, not to ${missed}`,
    silent: 'does not say where it works',
    furtherAway: (because) => `sits further away, but comes there: ${because}`,
    seatUnknown: 'where it sits is not known',
    within: (distance, place) => `is ${distance} from ${place}`,
    beyond: (distance, place, limit) => `is ${distance} from ${place}, at most ${limit} is asked for`,
  },
  area: {
    country: 'serves the whole country',
    radiusAroundUnknown: (km) => `serves up to ${km} km around itself, and where that is is not known`,
    radius: (limit, distance) => `serves up to ${limit}, the place is ${distance} away`,
    placeUnknown: (names) => `serves ${names}; whether the place lies there is not known`,
    serves: (name) => `serves ${name}`,
    servesOthers: (names, name) => `serves ${names}, not ${name}`,
  },
  category: {
    does: (what) => `does ${what}`,
    doesAsRead: (what) => `does ${what}, as the register reads from its text; nobody has confirmed it`,
    lacks: (what) => `does no ${what}, as far as is known`,
    lacksSome: (done, missing) => `does ${done}, but no ${missing} as far as is known`,
  },
  label: {
    none: (name, day) => `does not hold ${name} on ${day}`,
    tooLow: (held, wanted) => `holds ${held}, at least ${wanted} is asked for`,
    verified: (held, until) => `holds ${held}${until}, verified`,
    until: (day) => ` until ${day}`,
    usuallyUntil: (day) => ` (by its usual term until ${day})`,
    ends: {
      stated: (day) => `on ${day}`,
      usual: (day) => `on ${day} (by its usual term)`,
      reported: (day) => `on ${day} at the latest`,
    },
    willExpire: (name, end) => `${name} will have ended ${end}`,
    expired: (name, end) => `${name} expired ${end}`,
    withdrawn: (name, day) => `${name} was withdrawn on ${day}`,
    claimed: (name, day) => `says that it holds ${name}; nobody confirms that on ${day}`,
    recognised: (names, buyer, rules) => `holds ${names}, which ${buyer} recognises: ${rules}`,
    notRecognised: (buyer, day) => `holds no label that ${buyer} recognises on ${day}`,
  },
  capacity: {
    silent: (asked) => `does not say how large an order it can take; ${asked} is asked for`,
    most: (most, asked) => `can take orders of up to ${most}, ${asked} is asked for`,
  },
  availability: {
    unknown: 'whether it has time is not known: ask',
    interested: (day) => `is interested, as it said on ${day}`,
    declined: (day) => `declined on ${day}`,
    full: 'says it is full that quarter',
    room: (left) => `says it has room for ${left} that quarter`,
  },
  market: {
    onlyAPart:
      'Because of a failure only a part of the register was looked at: this says nothing about what the market can take.',
    reserved: (qualifying, able, verdict, policy) =>
      `${qualifying} of ${able} able firms ${qualifying === 1 ? 'shows by a label that it qualifies' : 'show by a label that they qualify'} for a reserved contract (art. 2.82): ${verdict}${policy}`,
    competition: 'which leaves competition',
    tooLittleCompetition: (needed) => `fewer than ${needed}, so too little competition`,
    notAllJudged: 'not everybody was judged, there may be more',
    policy: (quotes) => `; by the municipality's policy: ${quotes}`,
    few: (needed) =>
      `Fewer than ${needed} firms meet everything. Ask for less, or choose one that fails on one point.`,
    lotsCountTogether:
      'The values of all lots together count for the thresholds (art. 2.18 Aanbestedingswet): dividing does not bring a contract below them.',
    uncovered: (rest) => `For ${rest} nobody in the register says that they can take it.`,
    withoutValue: 'Without an estimated value this says nothing about who can take the size.',
  },
  lots: {
    one: (worth, able) => `a lot of ${worth}, by their own words within reach of ${firms(able)}`,
    nobodySays: 'none of the firms says how large an order it can take',
    undivided: (worth, able) => `do not divide: ${firms(able)} can take ${worth} at once`,
    divided: (worth, lots, competition) =>
      `${worth} in ${lots === 1 ? '1 lot' : `${lots} lots`}, each within reach of at least ${firms(competition)}, and all of them at once of different firms`,
    thin: (worth, competition) => `for ${worth} fewer than ${firms(competition)} are large enough`,
    uncovered: (worth) => `${worth} none of them can take`,
  },
  smallLots: {
    below: (threshold) =>
      `all lots together stay below the European threshold of ${threshold}: none of them needs a European procedure`,
    reached: (limit, share, most, which, unless) =>
      `the lots together reach the European threshold; lots below ${limit} may stay outside the European procedure as long as together they are at most ${share}% (${most}): ${which}${unless}`,
    unlessSocial: (threshold) =>
      `; for a social or other specific service (annex XIV) the threshold is ${threshold}, which is not reached`,
    noneSmall: 'no lot is that small',
    noneFits: 'each small lot is more than that already',
    which: (numbers, worth, some) =>
      `${some ? 'for example ' : ''}${numbers.length === 1 ? 'lot' : 'lots'} ${numbers.join(', ')} (${worth})`,
  },
  drawRule:
    'Who was asked least often comes first. Who was asked as often stands in the order of the lot: the SHA-256 of SEED:ID, from low to high.',
};
