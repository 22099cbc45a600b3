import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError } from '../../common/errors.ts';
import { ApiDocument } from '../../platform/http/api-document.ts';
import { providersOfType } from '../../platform/http/providers-of-type.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type ApiReference, operationsOf } from './api-document.ts';
import { OperationPage } from './operation-page.tsx';
import { ReferencePage } from './reference-page.tsx';

/** The API document for people, made from what programs read. */
@Injectable()
export class ApiReferencePages {
  constructor(
    private readonly contexts: PageContexts,
    private readonly discovery: DiscoveryService,
  ) {}

  async all(params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of('/docs/api', params);
    return { status: 200, html: renderPage(<ReferencePage reference={this.reference()} page={page} />) };
  }

  /** @throws DomainError not-found */
  async one(id: string, params: RawParams): Promise<HtmlAnswer> {
    const reference = this.reference();
    const placed = operationsOf(reference).find(({ operation }) => operation.operationId === id);
    if (!placed) throw new DomainError('not-found', `The API has no operation '${id}'.`);
    const page = await this.contexts.of(`/docs/api/${id}`, params);
    return {
      status: 200,
      html: renderPage(<OperationPage placed={placed} reference={reference} page={page} />),
    };
  }

  private reference(): ApiReference {
    const [document] = providersOfType(this.discovery, ApiDocument);
    if (!document) throw new DomainError('not-found', 'This installation has no API.');
    return document.get() as ApiReference;
  }
}
