import { Injectable } from '@nestjs/common';
import { actorName } from '../../../../access/caller.ts';
import { type Session } from '../../../../access/session.ts';
import { DomainError } from '../../../../common/errors.ts';
import { LabelCatalogueService } from '../../../../enrichment/labels/catalogue/label-catalogue.service.ts';
import { SchemeInput } from '../../../../enrichment/labels/catalogue/scheme-input.ts';
import { schemeRevision, seenRevision } from '../../../../enrichment/labels/catalogue/scheme-revision.ts';
import { type SchemeView } from '../../../../enrichment/labels/catalogue/scheme-view.ts';
import { BodyPipe } from '../../../../platform/http/body/body.pipe.ts';
import { type HtmlAnswer } from '../../../html-answer.ts';
import { schemesTextsFor } from '../../../messages/schemes.ts';
import { renderPage } from '../../../render-page.ts';
import { type RawParams } from '../../../search/search-form.ts';
import { Names } from '../../../site/names.ts';
import { localUrl } from '../../../site/page-context.ts';
import { type FormFault } from '../../components/fault-list.tsx';
import { type StewardContext } from '../../steward-context.ts';
import { StewardContexts } from '../../steward-contexts.ts';
import { broughtBy, impliableLevels } from './implied-levels.ts';
import { faultsOfScheme, SCHEME_PREFIX } from './scheme-fault-texts.ts';
import {
  EMPTY_SCHEME,
  formOfScheme,
  readSchemeForm,
  type SchemeForm,
  typed,
  wishedScheme,
} from './scheme-form.ts';
import { SchemePage } from './scheme-page.tsx';
import { SchemesPage } from './schemes-page.tsx';
import { SCHEMES_PATH } from '../labels-nav.tsx';
import { NEW_SCHEME_PATH, schemePath } from './schemes-url.ts';

const SCHEME = new BodyPipe(SchemeInput);

/** What was filled in and not taken. */
interface Refused {
  status: 400 | 409;
  form: SchemeForm;
  faults: FormFault[];
  /** Of the state that was in view; absent to go on from how it is now. */
  revision?: string;
}

/** Which labels there are, and one of them. */
@Injectable()
export class SchemePages {
  constructor(
    private readonly catalogue: LabelCatalogueService,
    private readonly names: Names,
    private readonly contexts: StewardContexts,
  ) {}

  async list(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(SCHEMES_PATH, params, session);
    const schemes = await this.catalogue.list();
    const rows = schemes
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
      .map((scheme) => schemeRow(scheme, page));
    const said = params['said'] === 'removed' ? schemesTextsFor(page.lang).removed : null;
    return { status: 200, html: renderPage(<SchemesPage rows={rows} said={said} page={page} />) };
  }

  /** A scheme to change; a new one without a code. @throws DomainError not-found */
  async show(
    code: string | null,
    params: RawParams,
    session: Session,
    refused?: Refused,
  ): Promise<HtmlAnswer> {
    const path = code === null ? NEW_SCHEME_PATH : schemePath(code);
    const page = await this.contexts.of(path, params, session);
    const t = schemesTextsFor(page.lang);
    const scheme = code === null ? null : await this.catalogue.find(code);
    const schemes = await this.catalogue.list();
    const view = {
      scheme,
      impliable: impliableLevels(schemes, code, page.lang),
      broughtBy: scheme === null ? [] : broughtBy(schemes, scheme, page.lang),
      revision: refused?.revision ?? (scheme === null ? '' : schemeRevision(scheme)),
      form: refused?.form ?? (scheme === null ? EMPTY_SCHEME : formOfScheme(scheme)),
      faults: refused?.faults ?? [],
      said: params['said'] === 'added' ? t.added : params['said'] === 'saved' ? t.saved : null,
    };
    return { status: refused?.status ?? 200, html: renderPage(<SchemePage view={view} page={page} />) };
  }

  /** Adds a scheme, changes what is said of one, or removes one that nothing refers to. @throws DomainError not-found */
  async change(code: string | null, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(SCHEMES_PATH, body, session);
    const form = readSchemeForm(body);
    const by = actorName(session.caller);
    const known = code === null ? null : await this.catalogue.find(code);
    const seen = seenRevision(known === null ? null : typed(body, 'revision'));
    try {
      if (known !== null && body['do'] === 'remove') {
        await this.catalogue.remove(known.code, by, seen);
        this.names.forget();
        return this.led(page, SCHEMES_PATH, 'removed');
      }
      const wish = SCHEME.transform(wishedScheme(form, known));
      await this.catalogue.save([wish], by, seen);
      this.names.forget();
      return this.led(page, schemePath(wish.code), known === null ? 'added' : 'saved');
    } catch (error) {
      const refused = refusalOf(error, form, known, page);
      if (refused === null) throw error;
      const revision = refused.status === 400 ? { revision: typed(body, 'revision') } : {};
      return this.show(code, body, session, { ...refused, ...revision });
    }
  }

  private led(page: StewardContext, path: string, said: string): HtmlAnswer {
    return { status: 303, location: localUrl(page.lang, path, new URLSearchParams({ said })) };
  }
}

/** What the form tells of an error; null for one that no form can do anything about. */
function refusalOf(
  error: unknown,
  form: SchemeForm,
  known: SchemeView | null,
  page: StewardContext,
): Refused | null {
  if (!(error instanceof DomainError)) return null;
  const t = schemesTextsFor(page.lang);
  if (error.kind === 'invalid-input') return { status: 400, form, faults: faultsOfScheme(error, form, t) };
  if (error.kind === 'precondition-failed') {
    const field = SCHEME_PREFIX + (form.code === '' ? 'name' : 'code');
    return { status: 409, form, faults: [known === null ? { field, text: t.isThere } : { text: t.moved }] };
  }
  if (error.kind === 'conflict')
    return { status: 409, form, faults: [{ field: `${SCHEME_PREFIX}closedOn`, text: t.inUse }] };
  return null;
}

function schemeRow(scheme: SchemeView, page: StewardContext) {
  const t = schemesTextsFor(page.lang);
  const { code, name, issuer, proves, versions, closedOn } = scheme;
  const levels = versions.map(({ version, levels: of }) =>
    [version, t.levelCount(of.length)].filter((text) => text !== '').join(': '),
  );
  return {
    key: code,
    cells: [
      <>
        <a class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, schemePath(code))}>
          {name}
        </a>
        {closedOn !== undefined && ` (${t.closedFrom(page.f.shortDate(closedOn))})`}
      </>,
      levels.join(', '),
      issuer,
      <span key="proves" lang="nl">
        {proves}
      </span>,
    ],
  };
}
