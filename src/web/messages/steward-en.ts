import { formatsFor } from '../format.ts';
import { firmsEn } from './firms-en.ts';
import { questionsEn } from './questions-en.ts';
import { type StewardTexts } from './steward-nl.ts';

const { number, plural } = formatsFor('en');
const rows = (count: number) => `${number(count)} ${plural(count, 'row', 'rows')}`;

/** Texts of the steward's pages in English. */
export const stewardEn: StewardTexts = {
  area: 'Administration',
  groups: { buying: 'Buying', data: 'Data', firms: 'Suppliers', management: 'Administration' },
  menu: (area, here) => `Menu ${area}${here === undefined ? '' : `: ${here}`}`,
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  navigation: 'Administration',
  imports: 'Imports',
  account: 'My account',
  questions: questionsEn,
  firms: firmsEn,

  signIn: {
    title: 'Sign in to keep the register',
    intro: 'For whoever keeps the register. Paste your key; you then stay signed in for a working day.',
    key: 'Key',
    keyHint: 'Starts with ir_ and was shown to you once. Lost? Ask whoever runs the server for a new one.',
    submit: 'Sign in',
    faults: 'You are not signed in',
    unknown: 'This key is unknown, expired or revoked. Check that you pasted all of it.',
    lacksScope: 'This key may not import files. Ask for a key with imports:write.',
    tooMany: (minutes: number) =>
      `Too many attempts from this address. Try again in ${number(minutes)} ${plural(minutes, 'minute', 'minutes')}.`,
    signedOut: 'You are signed out.',
  },

  list: {
    title: 'Imports',
    deliver: 'Deliver a file',
    deliverText: 'You first see what would change. Nothing happens until you apply the preview.',
    example: 'Download an example (CSV, with fictional firms)',
    file: 'File',
    fileHint: 'CSV or Excel (.xlsx), just as it is, up to 500 MB.',
    drop: 'Drop a file here or choose it:',
    source: 'Source',
    sourceHint: 'Who says what this file says?',
    chooseSource: 'Choose a source',
    sourceGroups: {
      suppliers: 'Suppliers',
      labels: 'Label registers',
      contracts: 'For your municipality only',
    },
    delivery: 'What kind of delivery is it?',
    deliveries: {
      '': 'As this source usually delivers',
      replace: 'The whole list: who is no longer in it ends for this source',
      add: 'An addition: what was there stays',
    },
    listedOn: 'Of which day is this list?',
    listedOnHint: 'Empty: of today. A label that is no longer on it ends on this day.',
    listedOnFault: 'Give the day of which this list is, today or before, or leave this empty.',
    submit: 'See what changes',
    sending: 'Sending …',
    cutOff:
      'The connection broke off before the file had arrived. Nothing has changed; the file is still chosen. Try again.',
    oneFile: 'Drop one file at a time: of several only the first would arrive.',
    faults: 'The file was not taken in',
    fileMissing: 'Choose a file.',
    sourceMissing: 'Choose the source that this file comes from.',
    earlier: 'Earlier imports',
    filter: 'Show',
    allSources: 'All sources',
    apply: 'Show',
    none: 'Nothing has been delivered yet.',
    noneOfSource: 'Nothing has been delivered of this source yet.',
    by: (who: string) => `by ${who}`,
    requesters: { 'command-line': 'the command line', demo: 'the demo data' },
    pages: 'Pages of imports',
  },

  status: {
    queued: 'waiting',
    running: 'under way',
    previewed: 'preview',
    completed: 'done',
    refused: 'refused',
    reverted: 'reversed',
  },

  outcomes: {
    created: 'new',
    updated: 'updated',
    unchanged: 'unchanged',
    review: 'for review',
    rejected: 'rejected',
  },
  outcomeHints: {
    created: 'The firm was not known yet.',
    updated: 'The firm is known already; this row says something else or something new about it.',
    unchanged: 'Says the same as before, or as an earlier row.',
    review: 'A person must choose which firm this is.',
    rejected: 'Cannot be used; the reason stands beside it.',
  },
  otherHints: {
    contracts: {
      created: 'The contract was not in your last list.',
      updated: 'The contract was there already; this row says something else about it.',
    },
    'label-register': {
      created: 'This label was not in the last delivery of this register.',
      updated: 'This label was there already; this row says something else about it.',
      review: 'A person must choose which firm holds this label.',
    },
  },
  ended: 'ended',
  endedHint: 'Was in the last delivery of this source, and is no longer.',
  rows,

  detail: {
    back: 'All imports',
    kind: { replace: 'replaces the last delivery', add: 'comes on top of what was there' },
    listedOn: (date: string) => `a list of ${date}`,
    delivered: (date: string, who: string) => `Delivered on ${date} by ${who}`,
    previewText: 'This is a preview. Nothing has changed yet.',
    previewTitle: 'What changes if you apply this',
    resultTitle: 'What has changed',
    apply: 'Apply',
    applyHint: 'You can reverse it later as one step.',
    nothingToApply: 'This file changes nothing: all that it says is known already.',
    warnings: 'Please note',
    moreWarnings: (count: number, beside: boolean) =>
      `${number(count)}${beside ? ' more' : ''} ${plural(count, 'remark', 'remarks')}${beside ? '' : ' about this file'}`,
    refusedTitle: 'This file could not be read',
    otherSheets: (sheet: string, others: string) =>
      `Sheet ‘${sheet}’ was read, for none was chosen. Is the list on another one (${others})? Choose it below.`,
    refusedUnread: 'Nothing has changed.',
    refusedText: 'Nothing has changed. Say below how it must be read, or deliver another file.',
    again: 'Deliver another file',
    brokeOffTitle: 'This delivery was not processed',
    startAgain: 'Start again with this file',
    deliverAgain: 'Deliver the file again',
    completed: 'Done. The firms are in the register.',
    completedOther: {
      contracts:
        'Done. The contracts are at Contracts; only your municipality sees them, and none comes into the public register.',
      'label-register':
        'Done. The labels stand with the firms that the register knows; whoever joins later gets theirs then.',
    },
    notSearchable: 'The search engine still lags behind; in a while all firms can be found as well.',
    reverted: 'Reversed. The register is as if this file had never been delivered.',
    reports: 'Download the report',
    reportCsv: 'CSV',
    reportXlsx: 'Excel',
    reportHint:
      'Every row with its outcome and reason, in Dutch. The sender can correct it and deliver it again.',
    reverse: 'Reverse this import',
    reversing: 'This import is being reversed.',
  },

  read: {
    title: 'How the file was read',
    encoding: 'Character encoding',
    delimiter: 'Separator',
    delimiters: { ';': 'semicolon (;)', ',': 'comma (,)', '\t': 'tab', '|': 'bar (|)' },
    header: 'Header',
    headerLine: (line: number) => `line ${number(line)}`,
    sheet: 'Sheet',
    encodings: {
      xlsx: 'Excel workbook',
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 (LE)',
      'utf-16be': 'UTF-16 (BE)',
      'windows-1252': 'Windows (1252)',
      macintosh: 'Mac',
      ibm850: 'DOS (850)',
    },
    automatic: 'find out',
    intro: 'Strange characters or shifted columns in the preview? Choose how the file must be read.',
    headerFault: 'Give the number of a row, from 1 to 1,000, or leave it empty.',
    faults: 'The file was not read again',
    submit: 'Read again',
    headerHint: 'Number of the row with the names of the columns. Empty: look for it.',
  },

  columns: {
    title: 'Columns',
    summary: (used: number, total: number) =>
      `${number(used)} of ${number(total)} ${plural(total, 'column', 'columns')} used`,
    intro:
      'Is a column wrong? Choose what it holds and make the preview again. Once applied, the register remembers your choice for this source.',
    column: 'Column in the file',
    meanings: 'What do the choices mean?',
    samples: 'Examples',
    meaning: 'What does it hold?',
    meaningOf: (header: string) => `What does the column ‘${header}’ hold?`,
    nothing: 'Do not use',
    empty: 'empty',
    filled: (share: string) => `${share} filled`,
    by: {
      asked: 'chosen by you',
      confirmed: 'chosen before for this source',
      header: 'recognised by its name',
      values: 'supposed by what it holds',
    },
    tick: (name: string) => `yes means ‘${name}’`,
    submit: 'Make the preview again',
    faults: 'The preview was not made again',
    twice: (field: string, headers: string) =>
      `‘${field}’ was chosen for several columns: ${headers}. Choose one.`,
    noName: 'Choose the column that holds the name of the firm.',
  },

  fields: {
    externalId: 'Number at the source',
    name: 'Name',
    kvkNumber: 'KvK number',
    kvkNumbers: 'KvK numbers',
    establishmentNumber: 'Establishment number',
    vatNumber: 'VAT number',
    rsin: 'RSIN',
    legalForm: 'Legal form',
    address: 'Address (street and number)',
    street: 'Street',
    houseNumber: 'House number',
    houseLetter: 'House letter',
    houseNumberAddition: 'House number addition',
    postcode: 'Postcode',
    place: 'Place',
    country: 'Country',
    website: 'Website',
    email: 'E-mail',
    phone: 'Phone',
    contactPerson: 'Contact person',
    description: 'Description',
    categories: 'Categories (CPV)',
    categoryNames: 'Category in words',
    sbi: 'SBI codes',
    sbiEdition: 'Edition of the SBI',
    employees: 'Employees',
    labels: 'Labels',
    themes: 'Themes',
    programmes: 'Programmes',
    nonMailing: 'Wants no unasked mail',
    maxOrderValue: 'Largest order',
    quarterlyRoom: 'Room this quarter',
    serviceArea: 'Service area',
    labelLevel: 'Level of the label',
    labelVersion: 'Version of the label',
    labelStatus: 'Status of the label',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    certificateNumber: 'Certificate number',
    evidenceUrl: 'Link to evidence',
    contractNumber: 'Contract number',
    contractSubject: 'Subject of the contract',
    contractValue: 'Contract value',
    contractExtensions: 'Extensions',
    contractExtensionLength: 'Length of an extension',
    contractNotice: 'Notice period or date',
  },

  rowsPart: {
    title: 'Rows',
    all: 'all',
    line: (row: number, line: number) =>
      row === line ? `Line ${number(line)}` : `Row ${number(row)} (line ${number(line)} in a text editor)`,
    none: 'No row ended like this.',
    was: 'was',
    becomes: 'becomes',
    empty: 'empty',
    cells: 'All cells',
    firm: 'To the firm',
    statedOn: (date: string) => `Last delivered on ${date}`,
    pages: 'Pages of rows',
    changes: 'What changes',
  },

  progress: {
    stopped: 'It has come to a stop.',
    since: (moment: string) => `Since ${moment}.`,
    title: 'Under way',
    refresh: 'Look again',
    waiting: 'Waiting for its turn',
    rowsOf: (done: number, total: number | null) =>
      total === null ? `${rows(done)} read` : `${number(done)} of ${rows(total)}`,
    firmsOf: (done: number, total: number | null) =>
      `${number(done)} of ${number(total ?? done)} ${plural(total ?? done, 'firm', 'firms')}`,
    firmRate: (perSecond: number) => `${number(perSecond)} ${plural(perSecond, 'firm', 'firms')} a second`,
    rate: (perSecond: number) => `${rows(perSecond)} a second`,
    left: (seconds: number) =>
      seconds < 90
        ? `about ${number(seconds)} ${plural(seconds, 'second', 'seconds')} left`
        : `about ${number(Math.round(seconds / 60))} minutes left`,
    steps: {
      reading: 'Reading the file',
      deciding: 'Recognising firms',
      publishing: 'Making profiles',
      indexing: 'Making them searchable',
    },
    done: 'done',
    now: 'under way now',
  },

  reversal: {
    title: (file: string) => `Reverse ${file}?`,
    text: 'The register becomes what it would be if this file had never been delivered. What other sources say stays.',
    effects: (created: number, updated: number, ended: number) =>
      `It concerns ${rows(created)} that ${plural(created, 'is', 'are')} new and ${rows(updated)} that ${plural(updated, 'is', 'are')} updated.` +
      (ended
        ? ` ${number(ended)} ${plural(ended, 'firm comes', 'firms come')} back that this import ended.`
        : ''),
    submit: 'Yes, reverse',
    cancel: 'No, back to the import',
  },
};
