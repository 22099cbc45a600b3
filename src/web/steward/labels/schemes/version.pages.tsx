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
import { localUrl } from '../../../site/page-context.ts';
import { type FormFault } from '../../components/fault-list.tsx';
import { StewardContexts } from '../../steward-contexts.ts';
import { faultsOfVersion } from './scheme-fault-texts.ts';
import { typed } from './scheme-form.ts';
import { schemePath, versionPath } from './schemes-url.ts';
import {
  EMPTY_VERSION,
  formOfVersion,
  readVersionForm,
  type VersionForm,
  wishedVersion,
  withoutVersion,
  withSpareLevels,
} from './version-form.ts';
import { VersionPage } from './version-page.tsx';

const SCHEME = new BodyPipe(SchemeInput);

/** What the form shows in place of what is stored. */
interface Shown {
  status: 200 | 400 | 409;
  form: VersionForm;
  faults: FormFault[];
  /** Of the state that was in view; absent to go on from how it is now. */
  revision?: string;
}

/** A version of a label with its levels. */
@Injectable()
export class VersionPages {
  constructor(
    private readonly catalogue: LabelCatalogueService,
    private readonly contexts: StewardContexts,
  ) {}

  /** A version to change; a new one when the address names none. @throws DomainError not-found */
  async show(code: string, params: RawParams, session: Session, shown?: Shown): Promise<HtmlAnswer> {
    const scheme = await this.catalogue.find(code);
    const was = nameIn(params);
    const kept = new URLSearchParams(was === null ? {} : { naam: was });
    const page = await this.contexts.of(versionPath(code), params, session, kept);
    const form = shown?.form ?? withSpareLevels(storedForm(scheme, was));
    const revision = shown?.revision ?? schemeRevision(scheme);
    const view = { scheme, revision, was, form, faults: shown?.faults ?? [] };
    return { status: shown?.status ?? 200, html: renderPage(<VersionPage view={view} page={page} />) };
  }

  /** Keeps a version with its levels, removes it, or answers the form with room for one more level. */
  async change(code: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const form = readVersionForm(body);
    const revision = typed(body, 'revision');
    if (body['do'] === 'more') {
      const more = withSpareLevels(form, true);
      return this.show(code, body, session, { status: 200, form: more, faults: [], revision });
    }
    const scheme = await this.catalogue.find(code);
    const was = nameIn(body);
    const { lang } = await this.contexts.of(versionPath(code), body, session);
    const wished = wishedVersion(form, scheme, was);
    const wish = body['do'] === 'remove' && was !== null ? withoutVersion(scheme, was) : wished.scheme;
    try {
      await this.catalogue.save([SCHEME.transform(wish)], actorName(session.caller), seenRevision(revision));
    } catch (error) {
      const refused = error instanceof DomainError ? error.kind : null;
      const t = schemesTextsFor(lang);
      if (refused === 'precondition-failed')
        return this.show(code, body, session, { status: 409, form, faults: [{ text: t.moved }] });
      if (refused !== 'invalid-input') throw error;
      const faults = faultsOfVersion(error as DomainError, form, wished, t);
      return this.show(code, body, session, { status: 400, form: withSpareLevels(form), faults, revision });
    }
    return {
      status: 303,
      location: localUrl(lang, schemePath(code), new URLSearchParams({ said: 'saved' })),
    };
  }
}

/** Null when the address names none; the empty name is that of a scheme's only version. */
function nameIn(params: RawParams): string | null {
  return typeof params['naam'] === 'string' ? params['naam'] : null;
}

/** @throws DomainError not-found */
function storedForm(scheme: SchemeView, was: string | null): VersionForm {
  if (was === null) return EMPTY_VERSION;
  const found = scheme.versions.find(({ version }) => version === was);
  if (found) return formOfVersion(found);
  throw new DomainError('not-found', `There is no version '${was}' of ${scheme.code}.`);
}
