import { Injectable } from '@nestjs/common';
import { SimilarFirms } from '../discovery/similar-firms.ts';
import { LabelCheckService } from '../enrichment/labels/checks/label-check.service.ts';
import { RecognitionService } from '../enrichment/labels/recognition/recognition.service.ts';
import { EntryConfirmations } from '../registration/entry-confirmations.ts';
import { FirmHistory } from '../registration/firm-history.ts';
import { ProfileReader } from '../registry/profile-reader.ts';
import { type HtmlAnswer } from './html-answer.ts';
import { MessagePage } from './pages/message-page.tsx';
import { SupplierPage } from './pages/supplier-page.tsx';
import { renderPage } from './render-page.ts';
import {
  isStart,
  type RawParams,
  readSearchForm,
  type SearchForm,
  searchParams,
} from './search/search-form.ts';
import { localUrl, type PageContext } from './site/page-context.ts';
import { PageContexts } from './site/page-contexts.ts';
import { presentSupplier, type SupplierBackground } from './supplier/supplier-presenter.ts';

/** As many as a buyer asks beside the first. */
const SIMILAR_SHOWN = 3;

function pathOf(id: string): string {
  return `/leveranciers/${encodeURIComponent(id)}`;
}

/** The search that the buyer came from, for the way back. */
function searchBehind(params: RawParams): URLSearchParams {
  if (isStart(params)) return new URLSearchParams();
  const search = searchParams(readSearchForm(params));
  if (search.size === 0) search.set('q', '');
  return search;
}

/** The page of one supplier, with the labels of the day that the search asks about. */
@Injectable()
export class SupplierPages {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly checks: LabelCheckService,
    private readonly recognition: RecognitionService,
    private readonly similar: SimilarFirms,
    private readonly confirmations: EntryConfirmations,
    private readonly histories: FirmHistory,
    private readonly contexts: PageContexts,
  ) {}

  async answer(id: string, params: RawParams): Promise<HtmlAnswer> {
    const search = searchBehind(params);
    const page = await this.contexts.of(pathOf(id), params, search);
    const form = readSearchForm(params);
    const labelOn = form.labelOn || undefined;
    const found = await this.profiles.find(id.toLowerCase(), labelOn);
    switch (found.kind) {
      case 'published': {
        const background = {
          history: await this.checks.historyOf(found.profile.supplierId, labelOn),
          changes: await this.histories.of(found.profile.supplierId),
          recognition: await this.recognised(found.profile.supplierId, form, page),
          similar: await this.similar.of(found.profile.supplierId, SIMILAR_SHOWN),
          confirmation: await this.confirmations.of(found.profile.supplierId),
        };
        const view = presentSupplier(found.profile, found.updatedAt, params, page, background);
        return { status: 200, html: renderPage(<SupplierPage view={view} page={page} />) };
      }
      case 'merged':
        return { status: 308, location: localUrl(page.lang, pathOf(found.into), search) };
      case 'unknown':
        return { status: 404, html: renderPage(notFound(page)) };
    }
  }

  private async recognised(
    supplierId: string,
    { recognisedBy, labelOn }: SearchForm,
    { today }: PageContext,
  ): Promise<SupplierBackground['recognition']> {
    if (recognisedBy === '') return null;
    const found = await this.recognition.of([supplierId], recognisedBy, labelOn || today);
    return { municipality: recognisedBy, recognised: found.get(supplierId) ?? [] };
  }
}

function notFound(page: PageContext) {
  const { errors } = page.m;
  return <MessagePage page={page} title={errors.supplierNotFound} text={errors.supplierNotFoundText} />;
}
