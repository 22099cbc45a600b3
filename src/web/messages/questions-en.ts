import { formatsFor } from '../format.ts';
import { type questionsNl } from './questions-nl.ts';

const { number, plural } = formatsFor('en');
const questions = (count: number) => `${number(count)} ${plural(count, 'question', 'questions')}`;

/** Texts of the pages about who is the same firm, in English. */
export const questionsEn: typeof questionsNl = {
  navigation: 'Duplicates',
  title: 'Possible duplicates',
  intro:
    'Here the register cannot choose by itself. Your answer is remembered: no later delivery asks it again.',
  open: (count: number) => `${questions(count)} open`,
  none: 'No questions are open.',
  noneOfFilter: 'No open questions fit this.',
  begin: 'Begin with the first question',
  filter: 'Choose questions',
  reason: 'Reason',
  allReasons: 'All reasons',
  source: 'Source',
  allSources: 'All sources',
  apply: 'Show',
  ofImport: 'Only the questions of one import.',
  everyImport: 'Show all questions',
  option: (text: string, count: number) => `${text} (${number(count)})`,
  pages: 'Pages of questions',
  tick: (name: string) => `Tick ‘${name}’`,
  tickAll: (count: number, reason: string) => `All ${number(count)} on this page: ${reason}`,
  batch: 'Answer the ticked questions',
  batchHint:
    '‘The same firm’ holds only for questions with one possible firm. You can undo all of it afterwards.',
  nothingTicked: 'Tick one or more questions first.',
  looksLike: (name: string) => `Is this ${name}?`,
  more: (count: number) => `Or one of ${number(count)} other ${plural(count, 'firm', 'firms')}`,
  postponed: 'put off',
  hides: 'this firm was on the list and cannot be found until you answer',
  asked: (date: string) => `asked on ${date}`,
  agreeing: (fields: string) => `Equal: ${fields}`,
  matching: (fields: string) => `Matches: ${fields}`,
  differing: (fields: string) => `Different: ${fields}`,

  kinds: {
    'same-firm': 'Is this the same firm?',
    'label-holder': 'Is this label this firm’s?',
    'same-supplier': 'Is this firm in the register twice?',
  },
  kindsOfSeveral: {
    'same-firm': 'Which firm is this?',
    'label-holder': 'Which firm’s label is this?',
  },
  reasons: {
    'several-suppliers': 'fits more than one firm',
    'kvk-number': 'same KvK number',
    'establishment-number': 'same establishment number',
    rsin: 'same RSIN',
    'website-domain': 'part of the name equal, same website',
    'name-postcode': 'equal name and postcode',
    'name-place': 'equal name and place',
    'similar-name-address': 'names are alike, same address',
    'similar-name-contact': 'names are alike, same phone or website',
    'other-legal-form': 'equal or nearly equal names, other legal form',
    'same-name-other-address': 'equal name and place, other address',
    'name-only': 'equal name, place not known',
    'other-place': 'equal name and phone, other place',
    'similar-name': 'names are alike, same place',
    'same-address': 'names are alike, same address and phone or website',
    'name-at-address': 'one name is within the other, same address',
    'former-name': 'one was called before what the other is called now',
    'name-with-place': 'one name is the other with the place behind it',
    'changed-number': 'a source gave one KvK number before and gives the other one now',
    'near-kvk-number': 'nearly the same KvK number, names are alike, same address, phone or website',
  },

  back: 'All questions',
  left: (count: number) => `${questions(count)} to go`,
  why: 'Why this question?',
  whyLabel: 'A label without a KvK number is never given to a firm by itself.',
  whySeveral: 'One firm may be in the register twice.',
  whyNumbered: 'They are different firms: each has a KvK number of its own. This source names none.',
  whyLinking:
    'In a delivery this would be one firm by itself. What is in the register already is put together by people only.',
  doubts: {
    'similar-name': 'That is not enough: it may be a typing error, or another firm.',
    'website-domain': 'It may be a trade name, or another firm that names the same website.',
    'other-legal-form':
      'One name with two legal forms is often two firms, such as a foundation and its company.',
    'same-name-other-address':
      'It may have moved, or it is a namesake in the same place, or in another place of that name.',
    'name-only': 'Names are not unique, and of one of the two it is not known where it is.',
    'other-place': 'It may have moved, or these are two firms with one phone number.',
    'same-address': 'Firms often sit together at one address and share a phone or website.',
    'name-at-address':
      'Lists put the trade before the name or leave it out; it may also be another firm in the same building.',
    'former-name':
      'A list says behind the name what the firm was called before. Another list may have that name still, but somebody else may have taken the business over, too.',
    'name-with-place':
      'Lists put the place behind the name or leave it out; it may also be a second branch in the same place.',
    'changed-number':
      'Whoever changes legal form gets a new number, and another source may have the old one still; the old firm may also go on. Look both numbers up at the KvK. When put together, both numbers belong to the firm that lives on: choose the one with the new number.',
    'near-kvk-number':
      'One of the numbers may be mistyped, but firms that were founded on one day have numbers that follow each other too. Look both numbers up at the KvK. When put together, both numbers belong to the firm that lives on: choose the one with the right number.',
  },
  likeness: (share: string) => `The names are ${share} alike; 100% is the same name.`,
  certainty: (share: string) => `Certainty by the rules: ${share}. Too little to choose by itself.`,
  sides: 'The two sides',
  recordSays: (source: string) => `New from ${source}`,
  supplierSays: 'In the register',
  candidate: 'In the register',
  candidateNumber: (place: number) => `Possible firm ${number(place)}`,
  choose: 'Choose this firm',
  livesOn: 'This firm lives on',
  alsoInRegister: 'Also in the register',
  statements: 'Who says this',
  saidOn: (source: string, date: string) => `${source}, ${date}`,
  fromImport: (line: number) => `line ${number(line)} of the import`,
  score: (share: string) => `likeness ${share}`,
  distance: (km: string) => `${km} apart, as the crow flies`,
  distanceArea: (km: string) => `about ${km} apart, between the middles of postcode areas`,
  distancePlace: (km: string) => `about ${km} apart; of one of the two only the place is known`,
  suspended: 'suspended: whoever is this firm is off the list',
  sameArea: 'in the same postcode area',
  samePlace: 'in the same place; no more is known',
  distanceUnknown: 'distance not known',
  compare: 'Compared field by field',
  field: 'Field',
  marks: { same: 'equal', alike: 'matches', other: 'different', unknown: '' },
  notSaid: 'not known',
  otherWord: 'only here',
  name: 'Name',
  street: 'Street and number',

  answer: 'Your answer',
  answers: {
    same: 'The same firm',
    different: 'Another firm',
    later: 'Later',
  },
  answersLabel: { same: 'Yes, of this firm', different: 'No, not of this firm', later: 'Later' },
  knownFirm: 'the firm in the register',
  chosenFirm: 'the chosen firm',
  keyNames: { same: 's', different: 'a', later: 'l', undo: 'u' },
  effects: {
    'same-firm': {
      same: (firm: string) =>
        `This is then about ${firm}, which is recognised and found by this name too from then on.`,
      different: () => 'It becomes a new firm in the register and stays apart.',
    },
    'label-holder': {
      same: (firm: string) => `The label goes to ${firm}, also when its register delivers again.`,
      different: () => 'The label goes to none of these firms.',
    },
    'same-supplier': {
      same: () => 'The two become one firm. The page of the other leads on; nothing is lost.',
      different: () => 'They remain two firms.',
    },
  },
  effectLater: 'Nothing changes. The question goes to the end of the list.',
  effectHint: 'You can undo every answer.',
  chooseFirst: 'Choose first which firm it is.',
  offeredOther: 'The firm that you looked at was merged meanwhile. See whether it is this firm too.',
  faults: 'Your answer was not kept',

  keys: {
    title: 'Keys',
    list: [
      ['s or z', 'the same firm'],
      ['a', 'another firm'],
      ['l', 'later'],
      ['u', 'undo the last answer, and then the one before'],
      ['1 to 5', 'choose a firm'],
      ['?', 'this explanation'],
    ] as [string, string][],
    use: 'Use keys',
  },

  notice: {
    kept: (what: string) => `Kept: ${what}`,
    same: (name: string, firm: string) => `‘${name}’ is the same firm as ‘${firm}’.`,
    different: (name: string) => `‘${name}’ is another firm.`,
    merge: (name: string, firm: string) => `‘${name}’ is merged with ‘${firm}’.`,
    split: (name: string) => `‘${name}’ has become a firm of its own.`,
    later: 'Put off: the question is at the end now.',
    laterMany: (count: number) => `${questions(count)} put off.`,
    toIt: 'Back to that question',
    many: (count: number) => `${questions(count)} answered.`,
    undone: (what: string) => `Undone. It was: ${what}`,
    undoneMany: (count: number) => `${number(count)} ${plural(count, 'answer', 'answers')} undone.`,
    taken: (count: number) =>
      `${number(count)} ${plural(count, 'question was', 'questions were')} answered by somebody else before:`,
    failed: (count: number) =>
      `${questions(count)} could not be answered so (there is more than one possible firm, or the question has gone):`,
    question: (id: string) => `question ${id}`,
    before: (what: string) => `Before that: ${what}`,
    undo: 'Undo',
    undoBefore: 'Undo that too',
    undoAll: 'Undo all of it',
    notUndone: 'This could not be undone',
    busy: 'An import is being processed at this moment. Try again in a minute.',
  },

  answered: {
    title: 'This question has been answered',
    by: (who: string, when: string) => `By ${who} on ${when}.`,
    yours: 'Your answer was not kept.',
    undoText:
      'Is it wrong? Undo it: then the question is open again as it was. Speak first with whoever gave the answer.',
    next: 'To the next question',
  },
  gone: {
    title: 'This question is no longer there',
    text: 'It was settled by itself, for instance by a new delivery or another answer, or it is asked afresh.',
  },
  done: {
    title: 'All questions are answered',
    text: 'New questions come here when a delivery gives rise to them.',
  },
  lacksScope: {
    title: 'You have no access to this',
    text: (scope: string) =>
      `This page needs a key with ${scope}. Ask whoever runs the server for one, and sign in again with it.`,
    ofAccount:
      'Your account may not open this page. Ask the administrator of your municipality for the role that it needs.',
  },
};
