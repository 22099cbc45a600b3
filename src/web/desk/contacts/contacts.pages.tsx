import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { ContactReader } from '../../../registry/contact-reader.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { StewardContexts } from '../../steward/steward-contexts.ts';
import { ContactsPage } from './contacts-page.tsx';
import { saidOnce } from './said-once.ts';

const pathOf = (id: string) => `/leveranciers/${encodeURIComponent(id)}`;

/**
 * How a firm is reached. A page of its own beside the public one: that one is the same for everybody, and only who wants
 * these details reads them and is noted.
 */
@Injectable()
export class ContactsPages {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly contacts: ContactReader,
    private readonly contexts: StewardContexts,
  ) {}

  /** @throws DomainError not-found */
  async show(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(`${pathOf(id)}/contact`, params, session);
    const found = await this.profiles.find(id);
    switch (found.kind) {
      case 'unknown':
        throw new DomainError('not-found', 'There is no published supplier with this id.');
      case 'merged':
        return { status: 308, location: localUrl(page.lang, `${pathOf(found.into)}/contact`) };
      case 'published': {
        const { supplierId, name } = found.profile;
        const view = {
          ...saidOnce(await this.contacts.of(supplierId)),
          firm: name.value,
          back: localUrl(page.lang, pathOf(supplierId)),
        };
        return { status: 200, html: renderPage(<ContactsPage view={view} page={page} />) };
      }
    }
  }
}
