import { Injectable } from '@nestjs/common';
import { ProfileReader } from '../registry/profile-reader.ts';
import { type HtmlAnswer } from './html-answer.ts';
import { MessagePage } from './pages/message-page.tsx';
import { SupplierPage } from './pages/supplier-page.tsx';
import { renderPage } from './render-page.ts';
import { isStart, type RawParams, readSearchForm, searchParams } from './search/search-form.ts';
import { localUrl, type PageContext } from './site/page-context.ts';
import { PageContexts } from './site/page-contexts.ts';
import { presentSupplier } from './supplier/supplier-presenter.ts';

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

/** The page of one supplier. */
@Injectable()
export class SupplierPages {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly contexts: PageContexts,
  ) {}

  async answer(id: string, params: RawParams): Promise<HtmlAnswer> {
    const search = searchBehind(params);
    const page = await this.contexts.of(pathOf(id), params, search);
    const found = await this.profiles.find(id.toLowerCase());
    switch (found.kind) {
      case 'published': {
        const view = presentSupplier(found.profile, found.updatedAt, params, page);
        return { status: 200, html: renderPage(<SupplierPage view={view} page={page} />) };
      }
      case 'merged':
        return { status: 308, location: localUrl(page.lang, pathOf(found.into), search) };
      case 'unknown':
        return { status: 404, html: renderPage(notFound(page)) };
    }
  }
}

function notFound(page: PageContext) {
  const { errors } = page.m;
  return <MessagePage page={page} title={errors.supplierNotFound} text={errors.supplierNotFoundText} />;
}
