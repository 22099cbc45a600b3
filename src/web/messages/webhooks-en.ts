import { type WebhooksTexts } from './webhooks-nl.ts';

/** Texts of the page about webhooks, in English. */
export const webhooksEn: WebhooksTexts = {
  title: 'Webhooks',
  intro:
    'Programs that are told of every change in the register. A program makes its webhook itself, with its API key; here you see whether messages arrive.',
  none: 'There are no webhooks yet.',
  active: 'active',
  paused: (why, when) => `paused since ${when}: ${why}`,
  reasons: {
    failing: 'no message arrived for a day',
    gone: 'the receiver said that it is gone (410)',
    'key-ended': 'the API key was revoked or has expired',
  },
  ofKey: (key) => `of the key ${key}`,
  position: (position) => `Delivered up to change ${position}.`,
  failures: (count) => `Failed attempts in a row: ${count}.`,
  contact: (address) => `${address} gets a mail when it is paused.`,
  log: (count) => `The latest attempts (${count})`,
  noLog: 'Nothing has been sent yet.',
  when: 'When',
  what: 'What',
  outcome: 'Outcome',
  took: 'Took',
  test: 'Test message',
  changes: (count, first, last) =>
    first === last ? `change ${first}` : `${count} changes: ${first} to ${last}`,
  delivered: (status) => `delivered (${status})`,
  refused: (status) => `not taken (${status})`,
  unanswered: {
    'address-refused': 'we may not call this address',
    'name-unknown': 'the name of the server is not known',
    'too-slow': 'no answer within 10 seconds',
    'no-connection': 'no connection',
  },
  milliseconds: (count) => `${count} ms`,
  tryIt: 'Send a test message',
  resume: 'Go on',
  since: 'After change (empty: where it was)',
  sinceHint: 'With an earlier number everything after it comes once more; 0 is from the beginning.',
  tested: 'The test message was sent. What came of it is the first of the attempts.',
  resumed: 'The webhook goes on.',
  remove: 'Remove this webhook',
  removed: 'The webhook was removed.',
  keyLives: 'The key of this webhook is still valid: remove it by the API, or revoke the key first.',
  gone: 'This webhook is not there any more.',
  keyEnded:
    'The key of this webhook is not valid any more: resume it by the API with a new key of the same municipality.',
  keyOfNoneEnded: (position) =>
    `The key of this webhook is not valid any more, and belonged to no municipality. Make a new webhook by the API with a new key, that goes on after change ${position}.`,
  wrongCursor: 'This is no number of a change in this register.',
  faults: 'Something is not right',
};
