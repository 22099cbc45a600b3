import { Injectable } from '@nestjs/common';
import { type HtmlAnswer } from './html-answer.ts';
import { informationFor } from './messages/information.ts';
import { type InformationTexts } from './messages/information-text.ts';
import { InformationPage } from './pages/information-page.tsx';
import { renderPage } from './render-page.ts';
import { type RawParams } from './search/search-form.ts';
import { PageContexts } from './site/page-contexts.ts';

/** The pages of plain text. */
@Injectable()
export class InformationPages {
  constructor(private readonly contexts: PageContexts) {}

  async answer(which: keyof InformationTexts, path: string, params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of(path, params);
    const text = informationFor(page.lang)[which];
    return { status: 200, html: renderPage(<InformationPage text={text} page={page} />) };
  }
}
