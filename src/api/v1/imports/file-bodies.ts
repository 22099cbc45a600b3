import { Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { HttpExtension } from '../../../platform/http/http-extension.ts';

/** Kinds of file that may be the body of a delivery itself. */
export const FILE_BODIES = ['text/csv', 'application/x-ndjson'] as const;

/** Where. */
const ADDRESS = '/v1/imports';

/** Lets a file be the body of a delivery, unread: it is taken in as a stream once it is known who sends it. Nowhere else. */
@Injectable()
export class FileBodies extends HttpExtension {
  override extend(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addContentTypeParser([...FILE_BODIES], (request, payload, done) => {
        if (request.method === 'POST' && request.routeOptions.url === ADDRESS) done(null, payload);
        else done(new UnsupportedMediaTypeException());
      });
  }
}

/** Whether a request holds a file as its body. */
export function isFileBody(contentType: string | undefined): boolean {
  return (FILE_BODIES as readonly string[]).includes(typeOf(contentType));
}

/** Whether a request holds a form with a file in it. */
export function isForm(contentType: string | undefined): boolean {
  return typeOf(contentType) === 'multipart/form-data';
}

function typeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
