import { Injectable } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config.ts';
import { type HtmlAnswer } from './html-answer.ts';
import { informationFor } from './messages/information.ts';
import { othersAsked } from './others-asked.ts';
import { type InformationName, ownWords } from './own-words.ts';
import { InformationPage } from './pages/information-page.tsx';
import { renderPage } from './render-page.ts';
import { type RawParams } from './search/search-form.ts';
import { PageContexts } from './site/page-contexts.ts';

/** The pages of plain text, with what the organisation filled in by setting. */
@Injectable()
export class InformationPages {
  constructor(
    private readonly contexts: PageContexts,
    private readonly config: AppConfig,
  ) {}

  async answer(which: InformationName, path: string, params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of(path, params);
    const { own, settings, ...texts } = informationFor(page.lang);
    const others = which === 'privacy' ? [othersAsked(this.config, settings)] : [];
    const words = [...others, ...ownWords(which, this.config.organisation, own)];
    const { blocks, ...text } = texts[which];
    // Whoever looks for a way to reach somebody came for nothing else.
    const all = which === 'contact' ? [...words, ...blocks] : [...blocks, ...words];
    return { status: 200, html: renderPage(<InformationPage text={{ ...text, blocks: all }} page={page} />) };
  }
}
