import { type OwnFirmTexts } from './own-firm-nl.ts';

export const ownFirmEn: OwnFirmTexts = {
  title: 'My firm',
  signIn: {
    title: 'To My firm',
    intro: 'Fill in the e-mail address with which your firm signed up. You get a link; there is no password.',
    email: 'E-mail address',
    submit: 'Mail me a link',
    sent: 'If this address belongs to a sign-up, a link was sent to it just now. Look in your mail.',
    missing: 'Fill in an e-mail address, such as info@example.nl.',
    eherkenning: 'Sign in with eHerkenning',
    eherkenningText:
      'Do you have eHerkenning? Then no mail is needed, and you keep the details of your firm at once.',
    ended:
      'You were signed out meanwhile. So nothing was done or kept. Have a new link mailed to you and try again.',
    newHere: 'Not signed up yet?',
    newHereLink: 'Sign up your firm',
  },
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  none: 'No firm belongs to this account yet.',
  number: (number) => `Sign-up ${number}`,
  statuses: {
    draft: 'You are still working on it: hand your details in when you are ready.',
    submitted: 'A steward looks at your details. You will hear from us.',
    asked: 'A steward has a question. Complete your details and hand them in again.',
    approved: 'Your details were let through.',
    refused: 'Your details were not taken over. You can change them and hand them in again.',
    stopped: 'You are no longer on the list with what you filled in yourself.',
  },
  published: 'Your firm is on the list',
  asBuyers: 'See your entry as buyers do',
  notPublished: 'Your firm is not on the list yet.',
  asBefore: 'The list still shows what was approved before.',
  unconfirmed: (email) =>
    `Do confirm the e-mail address ${email}, with the link that we sent there. Only then what you handed in can go on the list.`,
  stale:
    'These details were not confirmed for more than a year and count as out of date. Confirm them, or they go off the list.',
  confirmedOn: (date) => `Last confirmed on ${date}.`,
  roomNow: (amount) => `For this quarter you said ${amount}.`,
  right: 'All is still right',
  edit: 'See and change the details',
  stop: 'Take us off the list',
  stopTitle: 'Off the list?',
  stopText:
    'What you filled in yourself goes off the list. What others wrote down about your firm, such as the register of a label or a municipality, stays theirs. You can hand it in again later.',
  stopYes: 'Yes, take my details off the list',
  keep: 'No, back',
  erase: 'Erase all that I filled in and sent, too.',
  eraseNote: 'This cannot be undone.',
  eraseSuspended:
    'Your entry is suspended. If you have all of it erased, we keep the suspension with its reason, reports that were not answered yet and your KvK number until the suspension is over. Then those are erased too. If you sign up again before that, the suspension still holds.',
  dataTitle: 'Your details',
  download: 'Everything that the register has of you (JSON)',
  improve: {
    title: 'How to be found more',
    none: 'Your entry is complete.',
    texts: {
      description: 'Write a little more about what you do: buyers search in everyday words.',
      categories: 'We do not know yet which kinds of products you sell. Name them in your description.',
      website: 'Fill in your website: buyers look there first.',
      themes: 'Choose the themes that you work on.',
      maxOrderValue: 'Fill in the largest order that you can take on. So you get orders that suit you.',
      employees: 'Fill in how many people work with you.',
      serviceArea: 'Fill in where you deliver: buyers search in their own municipality.',
      noLabel: 'You have no label yet. Only a confirmed label counts as proven impact.',
    },
  },
  unproven: (label) =>
    `${label} is not confirmed by the register of the label yet. Send evidence along, or ask its issuer whether you are in the register.`,
  ends: (label, date) => `${label} ends on ${date}. Renew it in time with its issuer.`,
  ended: (label, date) => `${label} ended on ${date}.`,
  seen: {
    title: 'How often you were found',
    intro:
      'Counted by month: how often your firm stood among the results of a search, and how often it could deliver what a purchase request asked. Who searched and for what is not kept.',
    none: 'Not yet: as soon as buyers find you, you see it here.',
    month: 'Month',
    found: 'Found',
    shortlisted: 'On a shortlist',
  },
  history: 'What happened',
  yearly: {
    title: 'Is all still right?',
    intro: (firm) => `This is about the details of ${firm} in the impact register.`,
    right: 'All is still right',
    change: 'I want to change something',
    stop: 'Take us off the list',
    details: 'This is how you stand in the register',
    done: 'Thank you for your answer',
    toOwn: 'To My firm',
    gone: 'This link was used or is too old',
    goneText:
      'Did you answer already? Then there is nothing more to do. If not, you can say at My firm whether all is still right: you get a new link then.',
  },
  said: {
    confirmed: 'Your e-mail address is confirmed.',
    right: 'Thank you. In a year we ask again.',
    stopped: 'Your details go off the list. Was that a slip? Then hand them in again at My firm.',
    erased: 'What you filled in and sent is erased.',
    sessionEnded: 'Signed out there.',
  },
  proven: {
    text: (kvkNumber) =>
      `This firm is on the list with KvK number ${kvkNumber}. You are signed in for it with eHerkenning, so you can keep the entry yourself at once. What you change is looked at by a steward before it goes on the list.`,
    take: 'Keep this entry',
  },
};
