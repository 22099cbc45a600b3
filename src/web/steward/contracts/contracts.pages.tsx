import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { type Session } from '../../../access/session.ts';
import { ContractService } from '../../../discovery/contracts/contract.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { contractsTextsFor } from '../../messages/contracts.ts';
import { named } from '../../messages/messages.ts';
import { MessagePage } from '../../pages/message-page.tsx';
import { renderPage } from '../../render-page.ts';
import { pagingOf } from '../../search/paging.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { pageNumber } from '../imports/imports.pages.tsx';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { ContractPage } from './contract-page.tsx';
import { contractFacts, presentContract, presentOpening, requestOfContract } from './contract-presenter.ts';
import { CONTRACTS_PATH } from './contract-url.ts';
import { ContractsPage, type ContractsView } from './contracts-page.tsx';
import { formOfSettings, readSettings, readSettingsForm, type SettingsForm } from './settings-form.ts';

const PAGE_SIZE = 20;
const NOTICES_SHOWN = 20;

/** The pages about the contracts of the own municipality. */
@Injectable()
export class ContractPages {
  constructor(
    private readonly contracts: ContractService,
    private readonly contexts: StewardContexts,
  ) {}

  async list(
    params: RawParams,
    session: Session,
    refused?: { settings: SettingsForm; faults: FormFault[] },
  ): Promise<HtmlAnswer> {
    const range = params['range'] === 'all' ? 'all' : 'soon';
    const number = pageNumber(params['page']);
    const page = await this.contexts.of(CONTRACTS_PATH, params, session, listParams(range, number));
    const municipality = ownMunicipality(session.caller);
    if (municipality === null) return { status: 404, html: renderPage(ofNoMunicipality(page)) };
    const view = {
      ...(await this.listView(municipality, range, number, page)),
      ...refused,
      saved: params['saved'] !== undefined,
    };
    return {
      status: refused ? 400 : 200,
      html: renderPage(<ContractsPage view={view} page={page} />),
    };
  }

  /** @throws DomainError not-found */
  async show(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(`${CONTRACTS_PATH}/${encodeURIComponent(id)}`, params, session);
    const municipality = ownMunicipality(session.caller);
    if (municipality === null) return { status: 404, html: renderPage(ofNoMunicipality(page)) };
    const { contract, openings } = await this.contracts.find(municipality, id, page.lang);
    const view = {
      subject: contract.subject,
      facts: contractFacts(contract, page),
      openings: openings.map((opening) => presentOpening(opening, page)),
      requestHref: requestOfContract(contract, named(page.names.municipalities, municipality), page),
    };
    return { status: 200, html: renderPage(<ContractPage view={view} page={page} />) };
  }

  async changeSettings(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(CONTRACTS_PATH, body, session);
    const municipality = ownMunicipality(session.caller);
    if (municipality === null) return { status: 404, html: renderPage(ofNoMunicipality(page)) };
    const form = readSettingsForm(body);
    const { settings, faults } = readSettings(form, page);
    if (faults.length > 0) return this.list(body, session, { settings: form, faults });
    await this.contracts.changeSettings(municipality, settings, actorName(session.caller));
    return {
      status: 303,
      location: localUrl(page.lang, CONTRACTS_PATH, new URLSearchParams({ saved: '1' })),
    };
  }

  private async listView(
    municipality: string,
    range: ContractsView['range'],
    number: number,
    page: StewardContext,
  ): Promise<Omit<ContractsView, 'saved'>> {
    const settings = await this.contracts.settings(municipality);
    const within = range === 'soon' ? { withinMonths: settings.monthsBefore } : {};
    const found = await this.contracts.page(municipality, { ...within, page: number, pageSize: PAGE_SIZE });
    const soon = found.items.filter(({ phase }) => phase === 'soon');
    const firms = await this.contracts.countOpenings(municipality, soon);
    const notices = await this.contracts.notices(municipality, { page: 1, pageSize: NOTICES_SHOWN });
    return {
      municipality: named(page.names.municipalities, municipality),
      range,
      items: found.items.map((contract) => presentContract(contract, firms, page)),
      endless: range === 'soon' ? await this.contracts.countEndless(municipality) : 0,
      paging: pagingOf(number, found.total, PAGE_SIZE, (to) =>
        localUrl(page.lang, CONTRACTS_PATH, listParams(range, to)),
      ),
      notices: notices.items,
      settings: formOfSettings(settings),
      faults: [],
    };
  }
}

function listParams(range: ContractsView['range'], page: number): URLSearchParams {
  return new URLSearchParams({
    range,
    ...(page > 1 ? { page: String(page) } : {}),
  });
}

function ofNoMunicipality(page: StewardContext) {
  const t = contractsTextsFor(page.lang);
  return <MessagePage page={page} title={t.noMunicipality} text={t.noMunicipalityText} />;
}
