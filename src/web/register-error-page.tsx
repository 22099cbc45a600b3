import { Injectable } from '@nestjs/common';
import { ErrorPage } from '../platform/http/error-page.ts';
import { type Messages } from './messages/nl.ts';
import { MessagePage } from './pages/message-page.tsx';
import { renderPage } from './render-page.ts';
import { pageContext } from './site/page-context.ts';
import { Site } from './site/site.ts';

/** What a person is told about a status: what it means for them, never the server's own words. */
function explanation(status: number, { errors }: Messages): { title: string; text: string } {
  if (status === 403) return { title: errors.forbidden, text: errors.forbiddenText };
  if (status === 404) return { title: errors.notFound, text: errors.notFoundText };
  if (status === 413) return { title: errors.tooLarge, text: errors.tooLargeText };
  if (status === 429) return { title: errors.tooMany, text: errors.tooManyText };
  if (status === 507) return { title: errors.full, text: errors.fullText };
  if (status === 503) return { title: errors.unavailable, text: errors.unavailableText };
  if (status >= 500) return { title: errors.failed, text: errors.failedText };
  return { title: errors.refused, text: errors.notFoundText };
}

/** The page for errors. In Dutch, and without the database: that may be what is broken. */
@Injectable()
export class RegisterErrorPage extends ErrorPage {
  constructor(private readonly site: Site) {
    super();
  }

  override render(status: number): string {
    const noNames = {
      labels: {},
      levels: {},
      levelNames: {},
      sources: {},
      municipalities: {},
      categories: {},
    };
    // Its way to the other language leads to the start: the address itself is what did not work.
    const page = { ...pageContext(this.site.view(), noNames, '', 'nl', '/'), path: '' };
    const { title, text } = explanation(status, page.m);
    return renderPage(
      <MessagePage page={page} title={title} text={text} note={page.m.errors.code(status)} />,
    );
  }
}
