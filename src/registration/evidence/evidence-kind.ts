import { fileTypeFromBuffer } from 'file-type';

/** What evidence may be, and how its file is called when it is handed out. */
export const EVIDENCE_KINDS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
} as const;

export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** The most that one file may hold, in bytes. */
export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

/** How telephones keep photos, which browsers and printers of others cannot open. */
const PHONE_PHOTOS = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif'];

/** What a file is by its content; `phone-photo` for a photo that has to be made a JPEG first, null for anything else, whatever it is called. */
export async function evidenceKind(content: Uint8Array): Promise<EvidenceKind | 'phone-photo' | null> {
  const found = await fileTypeFromBuffer(content);
  if (found && PHONE_PHOTOS.includes(found.mime)) return 'phone-photo';
  return found && Object.hasOwn(EVIDENCE_KINDS, found.mime) ? (found.mime as EvidenceKind) : null;
}
