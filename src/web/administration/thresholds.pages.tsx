import { Injectable } from '@nestjs/common';
import { actorName } from '../../access/caller.ts';
import { mayIn } from '../../access/may.ts';
import { ownMunicipality } from '../../access/own-municipality.ts';
import { type Session } from '../../access/session.ts';
import { withFigure, withoutFigure } from '../../discovery/shortlist/one-figure.ts';
import { ThresholdService } from '../../discovery/shortlist/threshold.service.ts';
import { THRESHOLDS } from '../../discovery/shortlist/thresholds.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { contractsTextsFor } from '../messages/contracts.ts';
import { named } from '../messages/messages.ts';
import { thresholdTextsFor } from '../messages/thresholds.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { localUrl } from '../site/page-context.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { type StewardContext } from '../steward/steward-context.ts';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { emptyThreshold, readThresholdForm, type ThresholdForm, toFigure } from './thresholds-form.ts';
import { ThresholdsPage } from './thresholds-page.tsx';
import { THRESHOLDS_PATH } from './thresholds-url.ts';

/** What somebody typed, and what was wrong with it. */
interface Refused {
  form: ThresholdForm;
  faults: readonly FormFault[];
}

/** Figures of procurement, set by the administrators of a municipality, each for their own. */
@Injectable()
export class ThresholdsPages {
  constructor(
    private readonly thresholds: ThresholdService,
    private readonly contexts: StewardContexts,
  ) {}

  async show(params: RawParams, session: Session, refused?: Refused): Promise<HtmlAnswer> {
    const page = await this.contexts.of(THRESHOLDS_PATH, params, session);
    const municipality = ownOf(session);
    if (municipality === null) return ofNoMunicipality(page);
    const today = [...(await this.thresholds.today(municipality)).values()];
    const own = await this.thresholds.own(municipality);
    const shown = new Set(today.filter((one) => one.municipality).map(({ code, from }) => `${code} ${from}`));
    const t = thresholdTextsFor(page.lang);
    const view = {
      municipality: named(page.names.municipalities, municipality),
      today: today.sort((a, b) => THRESHOLDS.indexOf(a.code) - THRESHOLDS.indexOf(b.code)),
      other: own.filter(({ code, from }) => !shown.has(`${code} ${from}`)),
      form: refused?.form ?? emptyThreshold(page.today),
      faults: refused?.faults ?? [],
      said: params['gedaan'] === 'bewaard' ? t.saved : params['gedaan'] === 'weg' ? t.removed : null,
    };
    return { status: refused ? 400 : 200, html: renderPage(<ThresholdsPage view={view} page={page} />) };
  }

  async add(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(THRESHOLDS_PATH, body, session);
    const municipality = ownOf(session);
    if (municipality === null) return ofNoMunicipality(page);
    const t = thresholdTextsFor(page.lang);
    const form = readThresholdForm(body);
    const read = toFigure(form, t);
    const again = { lang: page.lang };
    if (read.kind === 'refused') return this.show(again, session, { form, faults: read.faults });
    const overlaps = await this.thresholds.revise(municipality, actorName(session.caller), (own) => {
      const made = withFigure(own, read.figure);
      return made.kind === 'set'
        ? { figures: made.figures, told: null }
        : { figures: null, told: made.other };
    });
    if (overlaps === null) return done(page, 'bewaard');
    const { shortDate } = page.f;
    const period = t.period(shortDate(overlaps.from), overlaps.until && shortDate(overlaps.until));
    const faults = [{ field: 'from', text: t.faults.overlaps(period) }];
    return this.show(again, session, { form, faults });
  }

  async remove(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(THRESHOLDS_PATH, body, session);
    const municipality = ownOf(session);
    if (municipality === null) return ofNoMunicipality(page);
    const code = THRESHOLDS.find((known) => known === formText(body, 'code'));
    const gone = await this.thresholds.revise(municipality, actorName(session.caller), (own) => {
      const left = code === undefined ? own : withoutFigure(own, code, formText(body, 'from'));
      return left.length === own.length ? { figures: null, told: true } : { figures: left, told: false };
    });
    if (!gone) return done(page, 'weg');
    const faults = [{ text: thresholdTextsFor(page.lang).faults.gone }];
    return this.show({ lang: page.lang }, session, { form: emptyThreshold(page.today), faults });
  }
}

/** The municipality that somebody speaks for, when they may set its figures. */
function ownOf({ caller }: Session): string | null {
  const municipality = ownMunicipality(caller);
  return municipality !== null && mayIn(caller, 'thresholds:manage', municipality) ? municipality : null;
}

function done(page: StewardContext, what: 'bewaard' | 'weg'): HtmlAnswer {
  const location = localUrl(page.lang, THRESHOLDS_PATH, new URLSearchParams({ gedaan: what }));
  return { status: 303, location };
}

function ofNoMunicipality(page: StewardContext): HtmlAnswer {
  const t = contractsTextsFor(page.lang);
  return {
    status: 404,
    html: renderPage(<MessagePage page={page} title={t.noMunicipality} text={t.noMunicipalityText} />),
  };
}
