import { createHash } from 'node:crypto';

/** A weak entity tag of an answer: the same for the same content, whatever its compression. */
export function entityTag(answer: unknown): string {
  return tagOfText(JSON.stringify(answer));
}

/** That of an answer that is written out already. @param text its JSON */
export function tagOfText(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` says that the caller has this already. */
export function alreadyHas(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '')
    .split(',')
    .some((entry) => entry.trim() === '*' || opaque(entry) === opaque(tag));
}
