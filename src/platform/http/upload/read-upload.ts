import { type Readable } from 'node:stream';

import { UnsupportedMediaTypeException } from '@nestjs/common';
import { type Multipart, type MultipartFile } from '@fastify/multipart';
import { type FastifyRequest } from 'fastify';

import { DomainError, type Fault } from '../../../common/errors.ts';
import { SpooledFile, TooLarge } from './spooled-file.ts';

/** What a multipart request held, in whatever order its parts came. */
export interface Upload {
  /** Every file part, with the name of its field; only the first `file` is kept. */
  files: { field: string; fileName: string }[];
  file: SpooledFile | null;
  /** Every other part, in order; repeated ones stand here more than once. */
  fields: { name: string; value: unknown }[];
}

/** The file is larger than it may be; what stood before it in the form was read. */
export class UploadTooLarge extends DomainError {
  /** @param limit at which reading broke off, bytes, where that is known */
  constructor(
    limit?: number,
    readonly fields: Upload['fields'] = [],
  ) {
    super(
      'too-large',
      `The file is larger than ${limit ? `${limit} bytes, the most that is` : 'is'} accepted here: split it and send the parts one by one.`,
    );
  }
}

/** Narrower limits than those of the server. */
export interface UploadLimits {
  /** Bytes. */
  fileSize: number;
  /** Parts other than files. */
  fields: number;
}

/**
 * Reads a whole multipart request, gives it to `use` and cleans up after it, whatever happens. The file goes through a
 * temporary file, because the fields that say what it is may come behind it.
 * @throws UploadTooLarge
 */
export async function withUpload<T>(
  request: FastifyRequest,
  use: (upload: Upload) => Promise<T>,
  limits?: UploadLimits,
): Promise<T> {
  if (!request.isMultipart()) throw new UnsupportedMediaTypeException();
  const upload: Upload = { files: [], file: null, fields: [] };
  try {
    await readParts(request, upload, limits);
    return await use(upload);
  } finally {
    await upload.file?.close();
  }
}

/**
 * Reads a request whose body is a file itself, gives it to `use` and cleans up after it. It goes through a temporary file too:
 * a slow line must not keep the database waiting. @param most bytes @throws UploadTooLarge, DomainError when it breaks off
 */
export async function withFileBody<T>(
  body: Readable,
  most: number,
  use: (file: SpooledFile) => Promise<T>,
): Promise<T> {
  const file = await SpooledFile.within(body, most).catch((error: unknown) => {
    if (hungUp(error))
      throw new DomainError('invalid-input', 'The file breaks off before its end.', [BROKEN_BODY]);
    throw error instanceof TooLarge ? new UploadTooLarge(most) : error;
  });
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function readParts(
  request: FastifyRequest,
  upload: Upload,
  limits: UploadLimits | undefined,
): Promise<void> {
  try {
    for await (const part of request.parts(limits && { limits: { files: 1, ...limits } }))
      await take(upload, part);
  } catch (error) {
    if (isBrokenForm(error) || hungUp(error))
      throw new DomainError('invalid-input', 'The form breaks off or is not well formed.', [BROKEN_FORM]);
    throw isTooLarge(error) ? new UploadTooLarge(limits?.fileSize, upload.fields) : error;
  }
}

const BROKEN_BODY: Fault = {
  in: 'body',
  name: 'body',
  message: 'breaks off before its end: send it once more, whole',
};

const BROKEN_FORM: Fault = {
  in: 'body',
  name: 'body',
  message:
    'breaks off or is not well formed: send it once more, whole, as multipart/form-data with its boundary',
};

/**
 * The sender is gone before all had come. Nobody hears the answer; but it is no failure of ours, which an operator would have
 * to look into, nor the database whose connection was reset.
 */
function hungUp(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** The parser has no class or code for what it cannot read, only words. */
function isBrokenForm(error: unknown): boolean {
  return (
    error instanceof Error && /multipart data|terminated early|Premature close|Malformed/i.test(error.message)
  );
}

/** The parser may tell before whoever reads the file sees that it was cut off. */
function isTooLarge(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'FST_REQ_FILE_TOO_LARGE';
}

async function take(upload: Upload, part: Multipart): Promise<void> {
  if (part.type === 'field') {
    upload.fields.push({ name: part.fieldname, value: part.value });
    return;
  }
  const wanted = part.fieldname === 'file' && !upload.file;
  upload.files.push({ field: part.fieldname, fileName: part.filename });
  if (wanted) upload.file = await spool(part, upload.fields);
  else part.file.resume();
}

async function spool(part: MultipartFile, fields: Upload['fields']): Promise<SpooledFile> {
  const file = await SpooledFile.from(part.file);
  if (!part.file.truncated) return file;
  await file.close();
  throw new UploadTooLarge(part.file.bytesRead, fields);
}
