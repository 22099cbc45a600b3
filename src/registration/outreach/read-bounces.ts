import PostalMime from 'postal-mime';

import { isMailAddress } from '../../platform/mail/mail-address.ts';

/** What a text says about mail that did not arrive. */
export interface ToldBounces {
  /** Addresses at which delivery failed for good. */
  failed: string[];
  /** Lines of a list that are no address; of a message, nothing. */
  unread: string[];
}

/** A line of a header at the very start: a message, and no list of addresses. */
const STARTS_AS_MESSAGE = /^(?:From |[A-Za-z][A-Za-z0-9-]*:[ \t])/;

/** The most addresses that one text may name. */
const MOST = 10_000;

/**
 * Reads what mail servers or people say about mail that did not arrive: a delivery status notification as it came in (RFC 3464),
 * or a list with an address a line, as most mail services export one (what stands behind a comma or semicolon is left out).
 * A notification that something is only late says nothing.
 */
export async function readBounces(text: string): Promise<ToldBounces> {
  const failed = STARTS_AS_MESSAGE.test(text) ? await failedIn(text) : null;
  if (failed !== null) return { failed: distinct(failed.filter(isMailAddress)), unread: [] };
  const cells = text
    .split(/\r\n|\r|\n/)
    .map(
      (line) =>
        line
          .split(/[;,\t]/)[0]
          ?.replaceAll('"', '')
          .trim() ?? '',
    )
    .filter((cell) => cell !== '')
    .slice(0, MOST);
  return {
    failed: distinct(cells.filter(isMailAddress)),
    unread: cells.filter((cell) => !isMailAddress(cell)),
  };
}

/** Addresses of the recipients that a notification calls failed. */
async function failedIn(message: string): Promise<string[]> {
  const { attachments } = await PostalMime.parse(message);
  return attachments
    .filter(({ mimeType }) => mimeType === 'message/delivery-status')
    .flatMap(({ content }) =>
      typeof content === 'string' ? content : new TextDecoder().decode(content as ArrayBuffer),
    )
    .flatMap(failedRecipients)
    .slice(0, MOST);
}

/** One block of fields a recipient, the first one about the message. */
function failedRecipients(status: string): string[] {
  return status.split(/\r?\n[ \t]*\r?\n/).flatMap((block) => {
    const fields = new Map(
      block.split(/\r?\n/).map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, Math.max(colon, 0)).trim().toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    if (fields.get('action')?.toLowerCase() !== 'failed') return [];
    // The address that was written to comes before what a forward made of it.
    const named = fields.get('original-recipient') ?? fields.get('final-recipient') ?? '';
    return [named.slice(named.indexOf(';') + 1).replace(/[<>\s]/g, '')];
  });
}

function distinct(addresses: readonly string[]): string[] {
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
}
