import { SCOPE_TEXTS } from '../../access/scope-texts.ts';
import { formatsFor } from '../format.ts';
import { type AdministrationTexts } from './administration-nl.ts';

const { number, plural } = formatsFor('en');

/** Texts of the administrator's pages in English. */
export const administrationEn: AdministrationTexts = {
  users: {
    title: 'Users',
    intro:
      'Who of your municipality works in the register. Who signed in at your organisation stands here without a role.',
    none: 'There are no users yet.',
    noRole: 'no role yet',
    closed: 'closed',
    never: 'never signed in',
    lastSeen: (when: string) => `last signed in on ${when}`,
    add: 'Add a user',
    email: 'E-mail address',
    name: 'Name',
    role: 'Role',
    where: 'For',
    everywhere: 'the whole register',
    network: 'network Impact Noord',
    create: 'Add',
    faults: 'Nothing was changed',
    link: 'Link to set a password',
    linkText: 'Give this link to the user. It works once, for three days, and is not shown again.',
    person: 'Name and e-mail address',
    personText:
      'Who gets another address is signed out, and links that were open do not work any more. The old and the new address are told.',
    personAtProvider:
      'This user signs in at their own organisation, and goes on doing so. Who gets another address is signed out; the old and the new address are told.',
    correct: 'Keep name and address',
    wrongPerson:
      'Give one e-mail address, such as s.devries@gemeente.example, and a name of at most 200 characters.',
    moved:
      'The address was changed. The old and the new address are told. Who was signed in signs in again; a link that was open does not work any more.',
    stillMailed: (address: string) =>
      `Mail still goes to ${address}, because that address was filled in at these places. Change it there:`,
    roles: 'Roles',
    withdraw: 'Withdraw',
    grant: 'Give role',
    access: 'Access',
    ownAccount:
      'This is your own account. Password, sessions and your data are at ‘My account’. Changing your name, address or role, a lost phone and closing: ask another administrator.',
    partly:
      'This account has roles outside your municipality too. Name, address, new links, closing and erasing: ask who administers the whole register.',
    renew: 'Make a new link',
    lostPhone: 'Lost the phone: set up the second step anew too',
    close: 'Close account',
    reopen: 'Open account again',
    done: 'Changed.',
    back: 'All users',
    conflict: 'There is an account with this e-mail address already.',
    closedAlready: 'This account is closed. Open it again first, then make a new link.',
    wrong: 'Check the e-mail address and the role: a moderator belongs to a network, other roles do not.',
    forbidden: 'You can do this for accounts of your own municipality only, and not for your own account.',
    data: 'Personal data',
    dataText: 'For who asks what the register keeps of this person, or wants it erased.',
    download: 'Download everything (JSON)',
    eraseTitle: 'Erase data',
    eraseText:
      'Erasing takes away name, address, password, sessions, searches and messages. What this person did stays, without a name. This cannot be undone.',
    eraseSure: 'Yes, erase this account and these data',
    erase: 'Erase',
    eraseUnsure: 'Tick that you are sure.',
    eraseLast:
      'This is the last administrator here who can sign in. Make somebody else administrator first, and wait until they have chosen a password or signed in.',
    erased: 'The account was erased',
    erasedText: 'Nothing of this person can be found any more but what they did, without a name.',
    mentions:
      'The name or the address still stands in what others wrote. Change that yourself where it can be:',
    mention: (where: string, times: number) => `${where}: ${number(times)} ${plural(times, 'time', 'times')}`,
  },
  keys: {
    title: 'API keys',
    intro:
      'For programs such as a purchasing system. Two keys beside each other are fine: that is how one is replaced.',
    none: 'There are no keys yet.',
    add: 'Make a key',
    name: 'Which program, of whom',
    scopes: 'What the key may do',
    scope: SCOPE_TEXTS.en,
    expires: 'Valid until',
    create: 'Make',
    made: 'The key was made',
    madeText: 'Copy it now: it is not shown again.',
    revoke: 'Revoke',
    revoked: 'revoked',
    expired: 'expired',
    until: (day: string) => `valid until ${day}`,
    used: (when: string) => `last used on ${when}`,
    unused: 'not used yet',
    usage: (days: number, requests: string, refused: string) =>
      `Requests in the last ${number(days)} ${plural(days, 'day', 'days')}: ${requests}, of which refused: ${refused}`,
    operation: 'What was asked',
    requests: 'Requests',
    refused: 'Refused',
    wrong: 'Give a name, at least one right and a day in the future.',
    gone: 'This key does not exist or was revoked before.',
  },
  log: {
    title: 'Log',
    intro: 'Who did what, to which thing and when. Lines cannot be changed or removed.',
    none: 'Nothing found.',
    actor: 'Who',
    action: 'What',
    anyAction: 'Everything',
    subject: 'Number of the thing',
    from: 'From',
    until: 'Until',
    apply: 'Search',
    when: 'When',
    details: 'Details',
    total: (count: number) => `${number(count)} ${plural(count, 'line', 'lines')}`,
  },
};
