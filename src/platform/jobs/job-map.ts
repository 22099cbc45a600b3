/**
 * The pipeline, in one place: every job there is, in the order in which one CSV row meets them, with its payload.
 * Payloads carry ids only; a handler reloads what it needs, may run twice without harm, and works on a whole batch.
 */
export interface JobMap {
  /** Read an import's stored file, clean every row and stage it. */
  'intake.stage': { importId: string };
  /** Decide for every staged row of an import which supplier it speaks about. */
  'matching.match': { importId: string };
  /** Take a completed import back, whatever came after it. */
  'matching.reverse': { importId: string };
  /** Search for suppliers that are in the register twice; runs each night too, as a search of its own. */
  'matching.find-duplicates': { searchId?: string };
  /** Attach labels, location and categories to the suppliers of a batch. */
  'enrichment.enrich': { batchId: string };
  /** Look up again what the gazetteer answered while the geocoding service was away; runs every night. */
  'enrichment.upgrade-locations': Record<string, never>;
  /** Merge records and facts of a batch's suppliers into profiles. */
  'registry.publish': { batchId: string };
  /** Start a delivery to every webhook that has not had the newest change. */
  'webhooks.announce': Record<string, never>;
  /** Send a webhook the changes that it has not had, one call after the other in a queue of its own. */
  'webhooks.deliver': { webhookId: string };
  /** Send the changed profiles of a batch to the search engine. */
  'indexing.index': { batchId: string };
  /** Rebuild profiles whose labels started or ended since they were made; runs daily and at every start. */
  'registry.refresh-labels': Record<string, never>;
  /** Decide which firms are to be told that a label of theirs ends; once a day, after the labels. */
  'registry.remind': Record<string, never>;
  /** Hand the reminders that wait to the mail; every morning. */
  'registry.send-reminders': Record<string, never>;
  /** Deliver a sign-up that a steward let through, as an import of one row. */
  'registration.deliver': { registrationId: string };
  /** Ask firms once a year whether their entry is still right; every morning. */
  'registration.yearly': Record<string, never>;
  /** Put firms back on the list whose suspension has had its last day; every hour. */
  'registration.end-suspensions': Record<string, never>;
  /** Write the next invitations of batches that run, and stop those that go wrong; every minute. */
  'registration.invite': Record<string, never>;
  /** Take a firm off the list once more that stopped while a delivery was under way. */
  'registration.stop': { registrationId: string; by: string };
  /** Erase a sign-up that could not be erased at once, because a delivery was under way. */
  'registration.erase': { registrationId: string; by: string };
  /** Remove what was kept as long as it may be; every night. */
  'registration.tidy': Record<string, never>;
  /** Mail whoever forgot their password a link; `userId` null is an address that nobody has, and does nothing. */
  'access.mail-password-link': { userId: string | null; lang: 'nl' | 'en' };
  /** Mail the people of a firm links to go on with these sign-ups; none for an address that nobody has. */
  'registration.mail-links': { registrationIds: string[] };
  /** Send one message; tries again by itself for about three days. */
  'mail.send': { mailId: string };
  /** Decide which municipalities are to be told that notice on a contract is due; once a day. */
  'discovery.notice-contracts': Record<string, never>;
  /** Tell people of firms that fit a search of theirs since the last look; every morning. */
  'requests.alert-searches': Record<string, never>;
  /** Rebuild the search index beside the live one and swap, when it was lost or its settings changed. */
  'indexing.rebuild': { cause: string };
  /** Learn the words that firms use of themselves; runs every night. */
  'indexing.learn-words': Record<string, never>;
  /** See whether the index is there, whole and made with these settings; runs every minute. */
  'indexing.check': Record<string, never>;
}

export type JobName = keyof JobMap;

/**
 * Jobs that must not run side by side share a queue. Matching and publishing are each done by one worker at a time:
 * two imports that both bring a new firm must not both create it, and the change feed must be in order.
 */
export const JOB_QUEUES: Partial<Record<JobName, string>> = {
  'matching.match': 'matching',
  'matching.reverse': 'matching',
  'matching.find-duplicates': 'duplicates',
  'registry.publish': 'registry',
  'registry.refresh-labels': 'registry',
  'registry.remind': 'registry',
  'registry.send-reminders': 'registry',
  'registration.yearly': 'registry',
  'registration.tidy': 'registry',
  'registration.end-suspensions': 'registry',
  'registration.stop': 'registry',
  'registration.erase': 'registry',
  'registration.invite': 'outreach',
  'indexing.index': 'indexing',
  'indexing.rebuild': 'indexing',
  'indexing.check': 'indexing',
  'indexing.learn-words': 'indexing',
};
