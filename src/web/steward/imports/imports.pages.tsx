import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { type Session } from '../../../access/session.ts';
import { Clock } from '../../../common/clock.ts';
import { lastPageInstead } from '../../../common/page.ts';
import { ImportDesk } from '../../../intake/import-desk.service.ts';
import { ImportService } from '../../../intake/import.service.ts';
import { type Upload } from '../../../platform/http/upload/read-upload.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { StewardContexts } from '../steward-contexts.ts';
import {
  type DeliveryForm,
  deliveryFaults,
  EMPTY_DELIVERY,
  fieldOf,
  readDeliveryForm,
} from './delivery-form.ts';
import { importUrl } from './describe-import.ts';
import { ImportsPage } from './imports-page.tsx';
import { listParams, listUrl, presentImports, sourceChoices } from './list-presenter.ts';

const PAGE_SIZE = 20;

/** The list of imports, and taking in a new file. */
@Injectable()
export class ImportsPages {
  constructor(
    private readonly imports: ImportService,
    private readonly desk: ImportDesk,
    private readonly contexts: StewardContexts,
    private readonly clock: Clock,
  ) {}

  /** @param refused a delivery that was not taken in, as it was filled in */
  async list(
    params: RawParams,
    session: Session,
    refused?: { form: DeliveryForm; faults: FormFault[] },
  ): Promise<HtmlAnswer> {
    const source = typeof params['source'] === 'string' ? params['source'] : '';
    const number = pageNumber(params['page']);
    const page = await this.contexts.of('/beheer/imports', params, session, listParams(source, number));
    const seenBy = ownMunicipality(session.caller);
    const sources = await this.desk.sources(seenBy);
    const filter = source === '' ? {} : { source };
    const found = await this.imports.list({ ...filter, page: number, pageSize: PAGE_SIZE }, seenBy);
    const last = lastPageInstead(found);
    if (last !== null) return { status: 303, location: listUrl(source, last, page) };
    const requesters = await this.desk.requesters(found.items.map(({ id }) => id));
    const { form, faults } = refused ?? { form: EMPTY_DELIVERY, faults: [] };
    const status = refused === undefined ? 200 : 400;
    const view = presentImports(found, requesters, sources, source, page);
    const choices = sourceChoices(sources, form.source);
    return {
      status,
      html: renderPage(<ImportsPage view={view} form={form} sources={choices} faults={faults} page={page} />),
    };
  }

  /** Takes the file in and leads to its preview, or says what is wrong with the form. */
  async deliver(upload: Upload, session: Session): Promise<HtmlAnswer> {
    const params = { lang: fieldOf(upload, 'lang') };
    const page = await this.contexts.of('/beheer/imports', params, session);
    const form = readDeliveryForm(upload);
    const codes = (await this.desk.sources(ownMunicipality(session.caller))).map(({ code }) => code);
    const faults = deliveryFaults(form, codes, this.clock.today(), page);
    if (faults.length > 0 || !upload.file) return this.list(params, session, { form, faults });
    const { delivery: kind, listedOn, ...file } = form;
    const { id } = await this.imports.receive({
      ...file,
      ...(kind === '' ? {} : { delivery: kind }),
      ...(listedOn === '' ? {} : { listedOn }),
      content: upload.file.content(),
      dryRun: true,
      requestedBy: actorName(session.caller),
    });
    return { status: 303, location: importUrl(id, page) };
  }
}

/** A page number from an address; whatever is none is the first. */
export function pageNumber(value: unknown): number {
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : 1;
  return Math.max(number, 1);
}
