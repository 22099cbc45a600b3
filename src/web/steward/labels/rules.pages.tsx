import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { mayIn } from '../../../access/may.ts';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { LabelCatalogueService } from '../../../enrichment/labels/catalogue/label-catalogue.service.ts';
import { type SchemeView } from '../../../enrichment/labels/catalogue/scheme-view.ts';
import { isInForce, type RecognitionRule } from '../../../enrichment/labels/recognition/recognition-rule.ts';
import { RecognitionService } from '../../../enrichment/labels/recognition/recognition.service.ts';
import { RuleInput } from '../../../enrichment/labels/recognition/rule-input.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { RecognisedFirmsReader } from '../../../registry/recognised-firms.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { named } from '../../messages/messages.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { fieldFaults, filledIn } from '../components/field-faults.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { labelChoices, levelText, readChoice } from './label-choices.ts';
import { RULES_PATH } from './labels-nav.tsx';
import { RulesPage, type RulesView, type RuleView } from './rules-page.tsx';

const TEXTS = ['criterion', 'note', 'from', 'until', 'sourceText', 'sourceUrl'] as const;
const SAID = { added: 'added', ended: 'ended', removed: 'removed' } as const;

/** The rules by which a municipality recognises labels. */
@Injectable()
export class RulePages {
  constructor(
    private readonly recognition: RecognitionService,
    private readonly catalogue: LabelCatalogueService,
    private readonly recognised: RecognisedFirmsReader,
    private readonly contexts: StewardContexts,
  ) {}

  /** @param refused a rule that was not taken, as it was filled in */
  async show(
    params: RawParams,
    session: Session,
    refused?: { values: Record<string, string>; faults: FormFault[] },
  ): Promise<HtmlAnswer> {
    const code = municipalityIn(params, session);
    const kept = new URLSearchParams(code === null ? {} : { gemeente: code });
    const page = await this.contexts.of(RULES_PATH, params, session, kept);
    const t = labelsTextsFor(page.lang).rules;
    const said = Object.keys(SAID).find((one) => one === params['said']) as keyof typeof SAID | undefined;
    const schemes = await this.catalogue.list();
    const firms = code === null ? null : await this.recognised.count(code);
    const may = code !== null && mayIn(session.caller, 'suppliers:write', code);
    const view: RulesView = {
      municipality: code === null ? null : { code, name: named(page.names.municipalities, code) },
      municipalities: Object.entries(page.names.municipalities)
        .map(([value, text]) => ({ value, text, chosen: value === code }))
        .sort((a, b) => a.text.localeCompare(b.text, 'nl')),
      rules:
        code === null
          ? []
          : (await this.recognition.rules(code)).map((rule) =>
              presentRule(rule, { firms: firms?.byRule.get(rule.id) ?? 0, schemes }, page),
            ),
      reach: code === null || firms === null ? null : presentReach(code, firms.total, page),
      form: may ? { values: refused?.values ?? {}, labels: labelChoices(schemes, page, true) } : null,
      faults: refused?.faults ?? [],
      said: said === undefined ? null : t[said],
    };
    return { status: refused ? 400 : 200, html: renderPage(<RulesPage view={view} page={page} />) };
  }

  /** Adds a rule, ends one or removes one. @throws DomainError forbidden for another municipality's */
  async change(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const code = municipalityIn(body, session);
    if (code === null || !mayIn(session.caller, 'suppliers:write', code))
      throw new DomainError('forbidden', 'The rules of a municipality are changed by its own people.');
    const page = await this.contexts.of(RULES_PATH, body, session);
    try {
      const said = await this.follow(code, body, actorName(session.caller));
      const params = new URLSearchParams({ gemeente: code, said });
      return { status: 303, location: localUrl(page.lang, RULES_PATH, params) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid-input') throw error;
      const { fieldFaults: texts } = labelsTextsFor(page.lang).rules;
      const values = filledIn(body, [...TEXTS, 'countsPercent', 'held']);
      return this.show(body, session, { values, faults: fieldFaults(error.faults, texts, 'rule-') });
    }
  }

  private async follow(code: string, body: RawParams, by: string): Promise<keyof typeof SAID> {
    const id = typeof body['rule'] === 'string' ? body['rule'] : '';
    if (body['do'] === 'remove') {
      await this.recognition.remove(code, id, by);
      return 'removed';
    }
    if (body['do'] === 'end') {
      const rule = await this.requireRule(code, id);
      const until = filledIn(body, ['until'])['until'];
      await this.recognition.change(code, id, read({ ...inputOf(rule), until: until ?? 'no day' }), by);
      return 'ended';
    }
    await this.recognition.add(code, read(inputIn(body)), by);
    return 'added';
  }

  private async requireRule(code: string, id: string): Promise<RecognitionRule> {
    const found = (await this.recognition.rules(code)).find((rule) => rule.id === id);
    if (found) return found;
    throw new DomainError('not-found', `There is no rule '${id}' of ${code}.`);
  }
}

function read(input: object): RuleInput {
  return new BodyPipe(RuleInput).transform(input);
}

function inputIn(body: RawParams): object {
  const { label, version, level } = readChoice(body['held']);
  const percent = filledIn(body, ['countsPercent'])['countsPercent'];
  return {
    ...filledIn(body, TEXTS),
    label,
    ...(version === undefined ? {} : { version }),
    ...(level === undefined ? {} : { fromLevel: level }),
    ...(percent === undefined ? {} : { countsPercent: /^\d+$/.test(percent) ? Number(percent) : percent }),
  };
}

function inputOf({ id: _id, municipality: _of, minRank: _rank, ...input }: RecognitionRule): object {
  return input;
}

/** The municipality that was chosen, or else one's own. */
function municipalityIn(params: RawParams, session: Session): string | null {
  const chosen = params['gemeente'];
  return typeof chosen === 'string' && /^GM\d{4}$/.test(chosen) ? chosen : ownMunicipality(session.caller);
}

/** Who fulfils any of the rules: on the search page, and as the list that the export gives. */
function presentReach(code: string, total: number, page: StewardContext): NonNullable<RulesView['reach']> {
  const params = new URLSearchParams({ recognisedBy: code });
  return {
    text: labelsTextsFor(page.lang).rules.reach(total),
    searchHref: localUrl(page.lang, '/', params),
    csvHref: `/v1/exports/suppliers.csv?${params}`,
  };
}

/** @param known how many firms fulfil it today, and what its level is called */
function presentRule(
  rule: RecognitionRule,
  known: { firms: number; schemes: readonly SchemeView[] },
  page: StewardContext,
): RuleView {
  const t = labelsTextsFor(page.lang).rules;
  const { f, names, today } = page;
  const name = named(names.labels, rule.label);
  const { fromLevel } = rule;
  const from = fromLevel && levelText(known.schemes, { ...rule, fromLevel }, page);
  const level = [rule.version, from].filter(Boolean).join(' ');
  const criterion = rule.criterion.replaceAll('-', ' ');
  const counts =
    rule.countsPercent === undefined ? criterion : `${criterion}, ${f.percent(rule.countsPercent / 100)}`;
  const until = rule.until && f.shortDate(rule.until);
  return {
    id: rule.id,
    title: level === '' ? name : `${name}, ${t.from(level)}`,
    meta: `${counts} · ${t.period(f.shortDate(rule.from), until)}`,
    note: rule.note,
    quote: rule.sourceText,
    firms: isInForce(rule, today) ? t.firms(known.firms) : null,
    open: rule.until === undefined || rule.until >= today,
  };
}
