import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { ImportDesk } from '../../../intake/import-desk.service.ts';
import { ImportService } from '../../../intake/import.service.ts';
import { type ImportView } from '../../../intake/import-view.ts';
import { READING_OPTIONS, readReadingOptions } from '../../../intake/reading-options.ts';
import { ReviewService } from '../../../matching/review/review.service.ts';
import { FirmNames } from '../../../registration/firm-names.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage, renderPart } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { choiceFaults, readColumnChoices, wishesOf } from './columns-form.ts';
import { presentColumns } from './columns-presenter.ts';
import { importPath, importUrl, OUTCOMES } from './describe-import.ts';
import { ImportPage } from './import-page.tsx';
import { type OwnParts, phaseOf, presentImport } from './import-presenter.ts';
import { pageNumber } from './imports.pages.tsx';
import { firmsOf, withFirmNames } from './named-firms.ts';
import { presentProgress } from './progress-presenter.ts';
import { ProgressNow } from './progress-part.tsx';
import { ReversalPage } from './reversal-page.tsx';
import { presentReversal } from './reversal-presenter.ts';
import { presentReading } from './reading-presenter.ts';
import { presentEnded, presentRows, type RowsFilter, rowsParams, type RowsView } from './rows-presenter.ts';

const ROWS_PER_PAGE = 25;

/** The page of one import, and what can be done there. */
@Injectable()
export class ImportPages {
  constructor(
    private readonly imports: ImportService,
    private readonly desk: ImportDesk,
    private readonly reviews: ReviewService,
    private readonly names: FirmNames,
    private readonly contexts: StewardContexts,
  ) {}

  async show(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.page(id, params, session);
  }

  /** Only how far it is, for the page's script; empty when it has come to an end. */
  async progress(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(importPath(id), params, session);
    const found = await this.imports.find(id);
    if (phaseOf(found) !== 'working') return { status: 200, html: '' };
    const view = presentProgress(found, page);
    return { status: 200, html: renderPart(<ProgressNow view={view} page={page} />) };
  }

  /** Applies the preview. Whatever the state is by now, the import's page tells. */
  async apply(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    await unlessConflict(this.imports.apply(id));
    return this.backTo(id, body, session);
  }

  /** Asks whether the import is really to be taken back; one that cannot be leads to its own page. */
  async askReversal(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(importPath(id, '/terugdraaien'), params, session);
    const view = await this.imports.find(id);
    if (phaseOf(view) !== 'done') return this.backTo(id, params, session);
    return { status: 200, html: renderPage(<ReversalPage view={presentReversal(view, page)} page={page} />) };
  }

  /** Takes the import back. Whatever the state is by now, the import's page tells. */
  async reverse(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    await unlessConflict(this.imports.reverse(id));
    return this.backTo(id, body, session);
  }

  /** Makes the preview once more with the columns as chosen, or says what is wrong with the choice. */
  async chooseColumns(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(importPath(id), body, session);
    const { columns, source } = await this.imports.find(id);
    const choices = readColumnChoices(body, columns);
    const faults = choiceFaults(columns, choices, page);
    if (faults.length > 0) {
      const own = { columns: presentColumns(columns, await this.desk.kindOf(source), page, choices, faults) };
      return this.page(id, { lang: page.lang }, session, own);
    }
    await unlessConflict(this.desk.previewAgain(id, { mapping: wishesOf(columns, choices) }));
    return this.backTo(id, body, session);
  }

  /** Makes the preview once more from the file, read as chosen, or says what is wrong with the choice. */
  async readOtherwise(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(importPath(id), body, session);
    const { options, faults } = readReadingOptions(textsOf(body, READING_OPTIONS));
    if (faults.length > 0) {
      // Only the line of the header is typed; the rest is chosen from a list.
      const fault = { field: 'reading-headerRow', text: page.s.read.headerFault };
      const own = { reading: presentReading(await this.imports.find(id), page, [fault]) };
      return this.page(id, { lang: page.lang }, session, own);
    }
    await unlessConflict(this.desk.previewAgain(id, { reading: options }));
    return this.backTo(id, body, session);
  }

  /** Takes the file in once more that was refused for no fault of its own, and shows the new import. */
  async startAgain(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    let started = id;
    await unlessConflict(
      this.desk.startAgain(id, actorName(session.caller)).then((view) => (started = view.id)),
    );
    return this.backTo(started, body, session);
  }

  private async rows(view: ImportView, filter: RowsFilter, page: StewardContext): Promise<RowsView> {
    const { outcome, page: number } = filter;
    const part = { page: number, pageSize: ROWS_PER_PAGE };
    if (outcome === 'ended') {
      return presentEnded(view, await this.imports.ended(view.id, part), filter, page);
    }
    const rows = await this.imports.rows(view.id, { ...part, ...(outcome === undefined ? {} : { outcome }) });
    return presentRows(view, rows, filter, page);
  }

  private async backTo(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    return { status: 303, location: importUrl(id, await this.contexts.of(importPath(id), body, session)) };
  }

  private async openQuestions(importId: string): Promise<number> {
    const counts = await this.reviews.counts({ importId });
    return counts.reduce((sum, { count }) => sum + count, 0);
  }

  /** Firms have no names in what is kept of an import, for those may have to be forgotten. */
  private async withNames(view: ImportView): Promise<ImportView> {
    const names = await this.names.ofSeveral(view.warnings.flatMap(firmsOf));
    return { ...view, warnings: view.warnings.map((warning) => withFirmNames(warning, names)) };
  }

  private async page(
    id: string,
    params: RawParams,
    session: Session,
    own: OwnParts = {},
  ): Promise<HtmlAnswer> {
    const filter = readRowsFilter(params);
    const page = await this.contexts.of(importPath(id), params, session, rowsParams(filter));
    const view = await this.withNames(await this.imports.find(id));
    const requester = (await this.desk.requesters([view.id])).get(view.id);
    const rows = await this.rows(view, filter, page);
    const questions = view.rows.review === 0 ? 0 : await this.openQuestions(view.id);
    const canStartAgain = view.refusal !== null && (await this.desk.canStartAgain(view.id));
    const kind = await this.desk.kindOf(view.source);
    const facts = { view, requester, kind, rows, filter, questions, canStartAgain };
    const shown = presentImport(facts, page, own);
    const status = Object.keys(own).length === 0 ? 200 : 400;
    return { status, html: renderPage(<ImportPage view={shown} page={page} />) };
  }
}

/** The named fields of a form that are text. */
function textsOf<Name extends string>(
  body: RawParams,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts = names.map((name) => [name, body[name]]).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as Partial<Record<Name, string>>;
}

function readRowsFilter(params: RawParams): RowsFilter {
  const outcome = [...OUTCOMES, 'ended' as const].find((known) => known === params['outcome']);
  return { ...(outcome === undefined ? {} : { outcome }), page: pageNumber(params['page']) };
}

/** Two people, or two clicks: what was asked for is done already, or the state is another by now. */
async function unlessConflict(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === 'conflict')) throw error;
  }
}
