import { formatsFor } from '../format.ts';
import { type ContractsTexts } from './contracts-nl.ts';

const { number, plural } = formatsFor('en');

/** Texts of the pages about contracts and unmet demand, in English. */
export const contractsEn: ContractsTexts = {
  navigation: 'Contracts',
  title: (municipality) => `Contracts of ${municipality}`,
  intro:
    'What your municipality buys now, as your list of contracts says. Only your own municipality sees this. Deliver a new list under Imports.',
  none: 'No list of contracts has been delivered yet. Deliver one under Imports, with the source of your municipality.',
  noneSoon: 'No contract ends soon.',
  endless: (count: number) =>
    `Of ${number(count)} ${plural(count, 'contract', 'contracts')} the list does not say until when: ${plural(count, 'it is', 'they are')} under All contracts only, and no message is sent about ${plural(count, 'it', 'them')}.`,
  noMunicipality: 'This page belongs to a municipality',
  noMunicipalityText:
    'You are signed in without a municipality. Only its own people see what is here: sign in with an account or key of your municipality.',
  show: 'Show',
  ranges: { soon: 'Ending soon', all: 'All contracts' },
  apply: 'Show',
  columns: {
    subject: 'Contract',
    supplier: 'Supplier',
    value: 'Value',
    endsOn: 'Runs until',
    notice: 'Notice until',
    firms: 'Who could take part',
  },
  phase: { running: 'running', soon: 'ending soon', ended: 'ended', 'no-end': 'end unknown' },
  firms: (count) => `${number(count)} ${plural(count, 'firm', 'firms')}`,
  endedOrExtended: 'ended, unless extended',
  usual: 'your usual term',
  passed: 'passed',
  unknown: 'not known',
  pages: 'Pages of contracts',
  back: 'All contracts',
  extensions: (times, months, until) =>
    `${number(times)} ${plural(times, 'time', 'times')} ${number(months)} ${plural(months, 'month', 'months')}, until ${until} at most`,
  facts: {
    supplier: 'Supplier now',
    kvk: 'Chamber of Commerce number',
    number: 'Contract number',
    categories: 'Categories',
    value: 'Value over the whole term',
    startsOn: 'Started on',
    endsOn: 'Runs until',
    extensions: 'Extensions',
    notice: 'Notice until',
  },
  openings: {
    title: 'Who could take part?',
    text: 'Firms with a verified label, in or near your municipality or working there, that supply this. The present supplier is left out.',
    none: 'No such firm is known. Search further, or see under Unmet demand what is missing more often.',
    request: 'Make a purchase request of this contract',
    firm: 'Firm',
    where: 'Where',
    labels: 'Labels',
    most: 'Largest order',
    could: 'What this firm can take on',
    bid: {
      yes: 'could bid for the whole',
      unknown: (most) =>
        `could perhaps bid for the whole: ${most ? 'the value of the contract' : 'its largest order'} is not known`,
      no: 'could do a part, as a subcontractor',
      suppliesPart: 'does not supply all of this contract: could do a part, as a subcontractor',
    },
  },
  notices: {
    title: 'Messages about notice dates',
    none: 'There are no messages yet. One comes on the last day to give notice on a contract, or within thirty days of it when a list names it late.',
    on: (day) => `Written on ${day}`,
    status: {
      waiting: 'to be sent',
      'handed-over': 'sent',
      cancelled: 'cancelled',
      unaddressed: 'no address set',
    },
  },
  settings: {
    title: 'Settings',
    monthsBefore: 'Look at a contract again from so many months before its end',
    noticeMonths: 'Usual notice in months',
    noticeHint: 'When the list names none.',
    mailTo: 'Who is told on the notice date?',
    mailHint: 'A mail address. Empty: nobody.',
    submit: 'Save',
    saved: 'The settings are saved.',
    faults: 'The settings were not saved',
    monthsFault: 'Give a whole number of months: 1 to 60.',
    noticeFault: 'Give a whole number of months: 0 to 24.',
    mailFault: 'This is no mail address.',
  },
  demand: {
    navigation: 'Unmet demand',
    title: 'What buyers did not find',
    intro:
      'Searches and purchase requests with fewer than three firms, added up by category and municipality. What was typed and by whom is not kept.',
    from: 'From',
    municipality: 'Municipality',
    anyMunicipality: 'All municipalities',
    apply: 'Show',
    none: 'In this time everything was found, or nothing was looked for.',
    category: 'Category',
    area: 'Municipality',
    noArea: 'no place named',
    times: 'Times',
    requests: (count) => `of which ${number(count)} purchase ${plural(count, 'request', 'requests')}`,
    lastWeek: 'Last week',
    csv: 'Download as CSV, week by week',
    look: (what) => `Search for ${what}`,
    pages: 'Pages of unmet demand',
  },
};
