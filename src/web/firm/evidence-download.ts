import { type FastifyReply } from 'fastify';
import { type EvidenceContent } from '../../registration/evidence/evidence.service.ts';

/**
 * Hands a file out to be saved, never to be shown: what somebody uploaded must not run as a page of ours, whatever a
 * browser makes of it.
 */
export function sendEvidence(reply: FastifyReply, { kind, fileName, content }: EvidenceContent): Buffer {
  void reply
    .header('content-type', kind)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store');
  return content;
}
