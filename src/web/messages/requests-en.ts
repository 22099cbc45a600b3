import { formatsFor } from '../format.ts';
import { type RequestTexts } from './request-texts.ts';

const en = formatsFor('en');

/** The same in English. */
export const requestsEn: RequestTexts = {
  title: 'Shortlist for a purchase request',
  intro:
    'Paste your request. The register judges each firm on each requirement and shows who meets them, who nearly does, and what the market can take.',
  form: {
    text: 'Your request',
    textHint: 'A sentence, or a paragraph from a mail. Requirements that stand in it are read.',
    near: 'Where the work is done',
    nearHint: 'Place, postcode, municipality or address.',
    radius: 'Firms within',
    value: 'Estimated value (euro, excluding VAT)',
    valueHint: 'Over the whole term, such as 60,000.',
    on: 'First day',
    onHint: 'Labels must be valid on that day.',
    labels: 'Required labels',
    submit: 'Make shortlist',
  },
  faults: {
    summary: 'Something is wrong with your request',
    textMissing: 'Say what you want to buy.',
    textTooLong: (max) => `Make the text shorter: it holds ${en.number(max)} characters.`,
    near: 'We do not know this place or postcode. Check the spelling, or give four digits of the postcode.',
    nearChoice: (place) => `There is more than one place called ‘${place}’. Choose which one you mean.`,
    value: 'Give an amount in figures, such as 60,000.',
  },
  read: {
    title: 'How your request was read',
    hint: 'Is something wrong? Take it away, and the list is made anew.',
    because: (words) => `because of ‘${words}’`,
    without: (text) => `Take away: ${text}`,
    notJudged: 'Not judged',
    unknown: 'Not understood',
    noCategory:
      'Your text has nothing that the register knows as a category. Nobody was judged on what it supplies: say it in other words.',
    notJudgedHint: 'The register does not know this: ask the firms themselves.',
  },
  conditions: {
    near: (place) => `in ${place}`,
    radius: (distance) => `within ${distance}`,
    value: (amount) => `value ${amount}`,
    label: (name) => `${name} required`,
    wished: (name) => `wished: ${name}`,
    openPlace: (name) => `not judged on place: there is more than one ${name}`,
    on: (day) => `from ${day}`,
  },
  list: {
    heading: (count) =>
      en.plural(count, '1 firm meets everything', `${en.number(count)} firms meet everything`),
    none: 'No firm meets everything',
    noneHint: 'Look at the firms below that fail on one point, or ask for less.',
    judged: (judged, complete) =>
      `${en.plural(judged, '1 firm was', `${en.number(judged)} firms were`)} judged${complete ? '' : '; there are more that fit less well'}.`,
    limitedHeading: 'Only a part of the firms was looked at',
    limited:
      'The search engine does not answer. Only firms with exactly these words were found, so this is no shortlist and says nothing about the market. Try again in a few minutes.',
    pick: (name) => `Choose ${name}`,
    pickHint: 'Choose the firms that you want to approach, and make a selection record of them.',
    record: 'Make selection record',
    more: (count) =>
      `${en.plural(count, '1 more firm meets', `${en.number(count)} more firms meet`)} everything; refine the request to see ${count === 1 ? 'it' : 'them'}.`,
  },
  outcome: { met: 'met', 'not-met': 'not met', unknown: 'unknown' },
  criteria: {
    category: 'What it supplies',
    place: 'Service area',
    distance: 'Distance',
    capacity: 'Size',
    label: 'Label',
    recognition: 'Recognition',
    availability: 'Available',
  },
  near: {
    heading: (count) => en.plural(count, '1 near-miss', `${en.number(count)} near-misses`),
    hint: 'These firms fail on exactly one point.',
    failed: 'Fails on',
  },
  market: {
    title: 'What the market can take',
    able: (able, unsure) =>
      `${en.plural(able, '1 firm', `${en.number(able)} firms`)} could do the whole` +
      (unsure > 0
        ? `; ${en.number(unsure)} of them ${unsure === 1 ? 'does' : 'do'} not say up to which size.`
        : '.'),
    lots: 'Proposed lots',
    lot: (number, value, able) =>
      `Lot ${number}: ${value}, within reach of ${en.plural(able, '1 firm', `${en.number(able)} firms`)}`,
    uncovered: (value) => `For ${value} nobody in the register says that they can take it.`,
    smallLots: 'European procedure',
    without: 'may stay outside the European procedure',
    byCategory: 'By part',
    byCategoryLine: (label, able) => `${label}: ${en.plural(able, '1 firm', `${en.number(able)} firms`)}`,
    combinations: 'Combinations that can do it together',
    combinationsHint: 'No firm can do it alone. These can together, each within what it can take.',
    share: (name, share) => `${name} (${share})`,
    leaves: (value) => `left over: ${value}`,
    thresholds: 'Thresholds',
    threshold: {
      'eu-works': 'EU threshold for works',
      'eu-supplies-services': 'EU threshold for supplies and services',
      'eu-social-services': 'Threshold for social and other specific services',
      'small-lot-works': 'Small lots, works',
      'small-lot-supplies-services': 'Small lots, supplies and services',
      'small-lots-share': 'Small lots, at most of the whole',
      'invited-least': 'By invitation: firms to invite at least',
      'invited-most': 'By invitation: firms to invite at most',
      'reserved-workers': 'Reserved contract: share of workers with a distance to the labour market',
      'one-quote-works': 'One quotation up to, works',
      'one-quote-supplies-services': 'One quotation up to, supplies and services',
      'several-quotes-works': 'Several quotations up to, works',
      'several-quotes-supplies-services': 'Several quotations up to, supplies and services',
    },
    own: 'own policy',
    reached: 'reached',
    notReached: 'not reached',
    firms: (count) => en.plural(count, '1 firm', `${en.number(count)} firms`),
    source: (source, day) => `${source}, looked up on ${day}`,
    unchecked: (source) => `${source}; not looked up yet`,
  },
  record: {
    title: 'Selection record',
    back: 'Back to the shortlist',
    made: (moment) => `Made on ${moment} with the Impact register.`,
    asked: 'The request',
    text: 'Description',
    conditions: 'Objective criteria',
    noConditions: 'Only what is supplied.',
    method: 'How firms were selected',
    methodText:
      'Each firm was judged on each criterion by itself, with what the register holds at this moment. Firms that fail nothing are on the shortlist, in the order of how well they fit the description. A criterion decides who is on the list, never who is first. What is not known counts neither as met nor as failed.',
    pool: (judged, able, nearMisses) =>
      `${en.plural(judged, '1 firm', `${en.number(judged)} firms`)} judged, ${en.plural(able, '1 meets', `${en.number(able)} meet`)} everything, ${en.plural(nearMisses, '1 fails', `${en.number(nearMisses)} fail`)} on one point.`,
    chosen: (count) => en.plural(count, '1 chosen firm', `${en.number(count)} chosen firms`),
    noneChosen: 'No firm was chosen. Go back and choose one or more.',
    others: 'Also on the shortlist, not chosen',
    nearMisses: 'Near-misses',
    compare: 'Comparison',
    firm: 'Firm',
    kvk: 'KvK number',
    place: 'Place',
    choice: 'Chosen',
    yes: 'yes',
    no: 'no',
    why: 'Reason for the choice',
    whyHint: 'Art. 1.4 Aanbestedingswet asks for objective criteria. It is put into the record.',
    put: 'Put into the record',
    csv: 'Download as CSV',
    xlsx: 'Download as Excel',
    print: 'To print: choose Print in your browser.',
    standing: { able: 'meets everything', 'near-miss': 'near-miss' },
    columns: ['firm', 'KvK number', 'place', 'chosen', 'outcome', 'score'],
    notStored: 'The register does not keep this record: download it or print it.',
  },
};
