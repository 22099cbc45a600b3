import { type ModerationTexts } from './moderation-nl.ts';

export const moderationEn: ModerationTexts = {
  navigation: 'Sign-ups',
  title: 'Sign-ups',
  intro:
    'What firms filled in about themselves. Who waits longest comes first. Nothing is made public before somebody lets it through.',
  none: 'There is nothing here.',
  tabs: 'Which sign-ups',
  statuses: {
    draft: 'Being filled in',
    submitted: 'To look at',
    asked: 'Question asked',
    approved: 'Let through',
    refused: 'Refused',
    stopped: 'Stopped',
  },
  kinds: { new: 'new firm', claim: 'takes over an entry', change: 'change' },
  one: (number) => `Sign-up ${number}`,
  since: (moment) => `handed in ${moment}`,
  changedFields: (fields) => `changed: ${fields}`,
  blockers: {
    title: 'Cannot be made public yet',
    none: 'Nothing stands in the way of making this public.',
    texts: {
      answers: 'Answers are missing or not right',
      'mail-not-confirmed': 'The e-mail address is not confirmed: nobody opened the link that we mailed.',
      'claim-not-proven':
        'The register knows this firm already, and nothing shows yet that whoever signs up speaks for it. Find that out and write it down below.',
      'question-open': 'A question waits for an answer of the firm.',
      'not-submitted': 'The sign-up was not handed in.',
    },
  },
  published: 'What was let through before is public while this change waits.',
  answers: { title: 'What the firm filled in', changed: 'changed', before: 'was', empty: 'empty' },
  known: {
    title: 'Is this firm on the list already?',
    other: 'By its details this is',
    alike: 'This looks like it',
    none: 'We found no other firm that looks like it.',
    look: 'look',
    unlisted: 'not on the list now',
    otherNumber: (number) =>
      `The entry has another KvK number: ${number}. Another number is another firm, so after approval there are two on the list. Was the number of the entry wrong? Then merge the two on its page.`,
    keeper: (by, confirmed) =>
      `The details of this firm are kept already by ${by}${confirmed === null ? '' : `, last confirmed on ${confirmed}`}. Once this is approved, whoever signs up here keeps them and the other one no longer, who is told so.`,
    renumbered: {
      keeps: (number) =>
        `The KvK number changes: this firm is on the list under ${number}. It keeps its page, with all that hangs on it. Find out whether its labels hold for the new number too.`,
      leaves: (number) =>
        `This firm is on the list under KvK number ${number}, but now has another name and address, or the new number is somebody else’s already. After approval the sign-up belongs to another page. The old one goes: links to it do not work any more. When in doubt, ask the firm whether the number is right.`,
      two: (number) =>
        `This firm is on the list under KvK number ${number}. Another number is another firm. Other sources call it by that number too, so after approval there are two on the list. Are they one firm? Then merge the two on the page of either.`,
    },
    how: 'How was it found out that whoever signs up speaks for this firm?',
    howHint: 'Such as: called back on the number of the website, spoke with the owner.',
    prove: 'Write down that this is right',
    proveOf: (name) => `Write down that whoever signs up speaks for ${name}`,
  },
  provenBy: {
    mail: 'Whoever signs up opened a link to the firm’s own mail address.',
    eherkenning: 'eHerkenning proved that whoever signs up speaks for the KvK number of this firm.',
    steward: 'A steward found out that whoever signs up speaks for this firm.',
    keptBefore: 'The details of this firm were kept from this mail address before.',
  },
  events: {
    title: 'What happened',
    kinds: {
      started: 'begun',
      'mail-confirmed': 'e-mail address confirmed',
      'claim-proven': 'speaks for the firm',
      submitted: 'handed in',
      question: 'question asked',
      answered: 'handed in again',
      approved: 'let through',
      refused: 'refused',
      'still-right': 'all is still right',
      stopped: 'stopped',
      stale: 'out of date',
      'yearly-mail': 'yearly mail sent',
    },
    by: (who) => `by ${who}`,
    firm: 'the firm',
    system: 'the register',
  },
  decide: {
    title: 'Decide',
    approve: 'Let through',
    approveText: 'The details become public; the firm is told.',
    refuse: 'Refuse',
    reason: 'Why not?',
    reasonHint: 'This is mailed to the firm. It can change its details and hand them in again.',
    ask: 'Ask a question',
    question: 'What do you want to know?',
    questionHint: 'This is mailed to the firm, with a link to complete it.',
  },
  faults: {
    title: 'Nothing was written down',
    missing: 'First write down why, or what.',
    conflict: 'The sign-up changed meanwhile, or something still stands in the way. This is how it is now.',
  },
  said: {
    approve: 'Let through. In a few minutes it is public.',
    refuse: 'Refused. The firm is told.',
    ask: 'The question was mailed.',
    prove: 'Written down.',
  },
  older: 'More',
};
