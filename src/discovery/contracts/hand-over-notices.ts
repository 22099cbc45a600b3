import { type EntityManager } from 'typeorm';

import { queueMail } from '../../platform/mail/mail-outbox.ts';
import { noticeMail, type NoticeText } from './notice-text.ts';

interface WaitingNotice extends NoticeText {
  id: string;
  recipient: string;
}

/** Hands what waits to the mail, in the caller's transaction; each has a key of its own, so none goes twice. */
export async function handOverNotices(manager: EntityManager): Promise<void> {
  const [waiting]: [WaitingNotice[], number] = await manager.query(
    `update contract_notice set status = 'handed-over' where status = 'waiting'
     returning id::text, recipient, lang, subject, body`,
  );
  for (const { id, recipient, ...text } of waiting)
    await queueMail(manager, {
      key: `contract-notice-${id}`,
      purpose: 'contract-notice',
      to: recipient,
      content: noticeMail(text),
    });
}
