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

/** What a file is by its content; null for anything else than a PDF, PNG or JPEG, whatever it is called. */
export async function evidenceKind(content: Uint8Array): Promise<EvidenceKind | null> {
  const found = await fileTypeFromBuffer(content);
  return found && Object.hasOwn(EVIDENCE_KINDS, found.mime) ? (found.mime as EvidenceKind) : null;
}
