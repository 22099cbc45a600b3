import { Injectable } from '@nestjs/common';

import { ApiDocument } from '../../../platform/http/api-document.ts';
import { OpenApiDocument } from './openapi-document.ts';

/** Gives the document to pages that show it. */
@Injectable()
export class PublishedDocument extends ApiDocument {
  constructor(private readonly document: OpenApiDocument) {
    super();
  }

  override get(): object {
    return this.document.get();
  }
}
