import { plainText } from './plain-text.ts';
import { readLetter } from './read-procedure.ts';
import { withoutSpans } from './read-request.ts';

const LONGEST_HEADING = 80;

/** The subject that a mail has among its headers, without `RE:`. */
const SUBJECT =
  /^(?:>|[^\S\r\n\u2028\u2029])*(?:onderwerp|betreft|subject)\s*:\s*(?:(?:re|fw|fwd|antw|betr)\s*:\s*)*(?<subject>\S[^\r\n]*)/imu;

/**
 * What to call a request by its text: the subject of a mail, else its heading, or how it begins behind headers and greeting, in one line. Of a text that is nothing
 * but a letter, the text as it is. Pure.
 */
export function subjectOfText(text: string): string {
  const { raw, plain } = plainText(text);
  const named = SUBJECT.exec(plain);
  const subject = named?.groups?.['subject'];
  if (named && subject !== undefined) {
    const end = named.index + named[0].length;
    return inOneLine(raw.slice(end - subject.length, end));
  }
  const spans = readLetter({ raw, plain }).flatMap((finding) => finding.spans);
  const body = withoutSpans(raw, spans);
  if (!/\p{L}{2}/u.test(body)) return inOneLine(raw);
  return inOneLine(headingOf(body) ?? body).replace(/^[\s,.;:>-]+/u, '');
}

/** A first line by itself that is no sentence: `Opening wijkcentrum`, with an empty line behind it. */
function headingOf(body: string): string | undefined {
  const [first = '', next] = body.trimStart().split(/\r\n|[\r\n]/u);
  const isHeading = next?.trim() === '' && first.length <= LONGEST_HEADING && /[\p{L}\d)]\s*$/u.test(first);
  return isHeading && /\p{L}{2}/u.test(first) ? first : undefined;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
