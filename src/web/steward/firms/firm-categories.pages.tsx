import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { CategoryDecisionService } from '../../../enrichment/categories/decisions/category-decision.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { type RawParams } from '../../search/search-form.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { FirmPages, requireId } from './firm.pages.tsx';
import { firmPath, firmUrl } from './firm-url.ts';

/** Accepting and refusing the categories of a firm on its page. */
@Injectable()
export class FirmCategoryPages {
  constructor(
    private readonly decisions: CategoryDecisionService,
    private readonly firms: FirmPages,
    private readonly contexts: StewardContexts,
  ) {}

  async decide(wanted: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    const page = await this.contexts.of(firmPath(id), body, session);
    try {
      await this.follow(id, body, actorName(session.caller));
      return { status: 303, location: `${firmUrl(id, page)}#categories-title` };
    } catch (error) {
      // Somebody else was first, or the firm no longer says what was suggested: the page shows how it is now.
      if (!(error instanceof DomainError) || !['conflict', 'not-found'].includes(error.kind)) throw error;
      const faults = { categories: [{ text: page.s.firms.categories.moved }] };
      return this.firms.show(id, body, session, { status: 409, faults });
    }
  }

  private async follow(supplierId: string, { code, choice }: RawParams, by: string): Promise<void> {
    if (typeof code !== 'string') throw new DomainError('conflict', 'The form named no category.');
    if (choice === 'undo') await this.decisions.undo(supplierId, code, by);
    else if (choice === 'accepted' || choice === 'refused')
      await this.decisions.decide({ supplierId, code, answer: choice, by, as: 'steward' });
    else throw new DomainError('conflict', 'The form named no choice.');
  }
}
