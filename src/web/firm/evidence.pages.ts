import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { DomainError } from '../../common/errors.ts';
import { type Upload, UploadTooLarge, withUpload } from '../../platform/http/upload/read-upload.ts';
import { MAX_EVIDENCE_BYTES } from '../../registration/evidence/evidence-kind.ts';
import {
  type EvidenceContent,
  type EvidenceRefusal,
  EvidenceService,
} from '../../registration/evidence/evidence.service.ts';
import { SignUpService } from '../../registration/sign-up.service.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { langFrom } from '../messages/lang.ts';
import { type RawParams } from '../search/search-form.ts';
import { SignUpPages } from './sign-up.pages.tsx';
import { isReview, stepUrl } from './step-paths.ts';
import { isOf } from './unkept.pages.tsx';

/** More boxes than there are labels. */
const MOST_FIELDS = 200;

/** The page about labels, with files. */
@Injectable()
export class EvidencePages {
  constructor(
    private readonly signUps: SignUpService,
    private readonly evidence: EvidenceService,
    private readonly pages: SignUpPages,
  ) {}

  /** Keeps the ticks, and the file if there is one; after a file the page shows again, with it. */
  async save(request: FastifyRequest, params: RawParams, token: string): Promise<HtmlAnswer> {
    if (!request.isMultipart())
      return this.pages.save('keurmerken', params, (request.body ?? {}) as RawParams, token);
    try {
      const limits = { fileSize: MAX_EVIDENCE_BYTES, fields: MOST_FIELDS };
      return await withUpload(request, (upload) => this.keep(upload, params, token), limits);
    } catch (error) {
      if (!(error instanceof UploadTooLarge)) throw error;
      // The boxes stand before the file: what was ticked is kept, though the file is not.
      const body = fieldsOf(error.fields);
      const registration = await this.signUps.find(token);
      if (!isOf(registration, body)) return this.pages.notHere(params, body, registration);
      const kept = await this.signUps.save(registration.id, 'labels', body);
      return this.pages.refused(kept.registration, 'size', params);
    }
  }

  private async keep(upload: Upload, params: RawParams, token: string): Promise<HtmlAnswer> {
    const body = fieldsOf(upload.fields);
    const before = await this.signUps.find(token);
    if (!isOf(before, body)) return this.pages.notHere(params, body, before);
    const onward = await this.pages.save('keurmerken', params, body, token);
    const content = await contentOf(upload);
    if (content.byteLength === 0 && body['next'] !== 'send') return onward;
    const fileName = upload.files[0]?.fileName ?? '';
    const label = labelOf(body);
    const refusal: EvidenceRefusal | null = await this.evidence.add(before.id, { label, fileName, content });
    const registration = refusal && (await this.signUps.find(token));
    if (refusal && registration) return this.pages.refused(registration, refusal, params);
    return this.back(params);
  }

  /** @throws DomainError not-found, also for a file of another sign-up */
  async file(id: string, token: string): Promise<EvidenceContent> {
    const registration = await this.signUps.find(token);
    if (registration === null) throw new DomainError('not-found', 'There is no such file with this sign-up.');
    return this.evidence.read(registration.id, id);
  }

  async remove(id: string, params: RawParams, token: string): Promise<HtmlAnswer> {
    const registration = await this.signUps.find(token);
    if (registration !== null) await this.evidence.remove(registration.id, id);
    return this.back(params);
  }

  private back(params: RawParams): HtmlAnswer {
    const review = isReview(params);
    return { status: 303, location: stepUrl('labels', langFrom(params['lang']), { review }) };
  }
}

/** The label that a file is about: the one that was chosen, or the only one that was ticked. */
function labelOf(body: RawParams): string {
  const [chosen, ticked] = [body['bewijsVan'], body['labels']];
  if (typeof chosen === 'string' && chosen !== '') return chosen;
  return typeof ticked === 'string' ? ticked : '';
}

/** The parts of the form; what stands there more than once becomes a list. */
function fieldsOf(fields: Upload['fields']): RawParams {
  const body: Record<string, unknown[]> = {};
  for (const { name, value } of fields)
    (Object.hasOwn(body, name) ? body[name] : (body[name] = []))?.push(value);
  return Object.fromEntries(
    Object.entries(body).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

async function contentOf({ file }: Upload): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  if (file) for await (const chunk of file.content()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
