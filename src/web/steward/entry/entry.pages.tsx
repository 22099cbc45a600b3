import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { FirmLookup } from '../../../discovery/firm-lookup.ts';
import { DESCRIBED_FIELDS } from '../../../matching/lookup/firm-description.ts';
import {
  EnteredFirms,
  type EntryOutcome,
  isEntryNumber,
  newEntryNumber,
} from '../../../matching/records/entered-firms.service.ts';
import { StatedAddresses } from '../../../enrichment/location/stated-addresses.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { type KnownFirmsView, presentKnownFirms } from '../../known-firms/known-firms-presenter.ts';
import { firmEntryTextsFor } from '../../messages/firm-entry.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { firmUrl } from '../firms/firm-url.ts';
import { importUrl, reasonText } from '../imports/describe-import.ts';
import { questionUrl } from '../questions/question-state.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { enteredFirm, type EntryForm, entryFaults, readEntryForm } from './entry-form.ts';
import { EntryPage, seenKey } from './entry-page.tsx';

const PATH = '/beheer/bedrijven/nieuw';

interface Shown {
  status: 200 | 400;
  form: EntryForm;
  number: string;
  known?: KnownFirmsView | null;
  faults?: FormFault[];
  title?: string;
}

/** Entering a firm by hand, with a warning when it may be known. */
@Injectable()
export class EntryPages {
  constructor(
    private readonly lookup: FirmLookup,
    private readonly entered: EnteredFirms,
    private readonly addresses: StatedAddresses,
    private readonly contexts: StewardContexts,
  ) {}

  /** @param params a name to begin with, from the page that looks for firms */
  async show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(PATH, params, session);
    return this.page(page, { status: 200, form: readEntryForm(params), number: newEntryNumber() });
  }

  async enter(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(PATH, body, session);
    const texts = firmEntryTextsFor(page.lang);
    const form = readEntryForm(body);
    const number = isEntryNumber(body['nummer']) ? body['nummer'] : newEntryNumber();
    const faults = entryFaults(form, texts, await this.addresses.doubt(form));
    if (faults.length > 0) return this.page(page, { status: 400, form, number, faults });
    const known = body['gezien'] === seenKey(form) ? null : await this.known(form, page);
    if (known !== null) return this.page(page, { status: 200, form, number, known });
    const outcome = await this.entered.enter(number, enteredFirm(form), actorName(session.caller));
    return this.after(outcome, page, { form, number });
  }

  /** Where what was entered can be seen. */
  private after(
    outcome: EntryOutcome,
    page: StewardContext,
    entered: { form: EntryForm; number: string },
  ): HtmlAnswer {
    switch (outcome.kind) {
      case 'listed':
        return {
          status: 303,
          location: firmUrl(outcome.supplierId, page, new URLSearchParams({ entered: '1' })),
        };
      case 'question':
        return { status: 303, location: questionUrl(page, null, { importId: outcome.importId }) };
      case 'waiting':
        return { status: 303, location: importUrl(outcome.importId, page) };
      case 'rejected': {
        const faults = outcome.reasons.map((reason) => ({ text: reasonText(reason, page) }));
        const title = firmEntryTextsFor(page.lang).rejected;
        return this.page(page, { status: 400, ...entered, faults, title });
      }
    }
  }

  private async known(form: EntryForm, page: StewardContext): Promise<KnownFirmsView | null> {
    const filled = DESCRIBED_FIELDS.flatMap((field) => {
      const text = field === 'establishmentNumber' ? '' : form[field];
      return text === '' ? [] : [[field, text] as const];
    });
    // Whoever may enter a firm may see all that the register has of it.
    const sight = { soleTraders: true, everything: true };
    const [found] = await this.lookup.find([Object.fromEntries(filled)], sight);
    return found ? presentKnownFirms(found, page, (id) => firmUrl(id, page)) : null;
  }

  private page(page: StewardContext, shown: Shown): HtmlAnswer {
    const texts = firmEntryTextsFor(page.lang);
    const { status, form, number, known = null, faults = [], title = texts.faults } = shown;
    const view = { form, number, known, faults, faultsTitle: title };
    return { status, html: renderPage(<EntryPage view={view} texts={texts} page={page} />) };
  }
}
