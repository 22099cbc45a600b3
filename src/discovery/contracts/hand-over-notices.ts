import { type EntityManager } from 'typeorm';

import { queueMail } from '../../platform/mail/mail-outbox.ts';

const FOOTER =
  'U krijgt dit bericht omdat uw gemeente dit adres heeft opgegeven voor opzegdata van contracten. Het is automatisch verzonden.';

interface WaitingNotice {
  id: string;
  recipient: string;
  subject: string;
  body: string;
}

/** Hands what waits to the mail, in the caller's transaction; each has a key of its own, so none goes twice. */
export async function handOverNotices(manager: EntityManager): Promise<void> {
  const [waiting]: [WaitingNotice[], number] = await manager.query(
    `update contract_notice set status = 'handed-over' where status = 'waiting' returning id::text, recipient, subject, body`,
  );
  for (const { id, recipient, subject, body } of waiting)
    await queueMail(manager, {
      key: `contract-notice-${id}`,
      purpose: 'contract-notice',
      to: recipient,
      content: { lang: 'nl', subject, parts: body.split('\n\n'), footer: FOOTER },
    });
}
