import { type Fault } from '../../common/errors.ts';
import { type CriterionView } from '../../discovery/shortlist/criterion.ts';
import { type Shortlist, type ShortlistItem } from '../../discovery/shortlist/shortlist.ts';
import { THEMES } from '../../common/themes.ts';
import { type RequestTexts } from '../messages/request-texts.ts';
import { requestTexts } from '../messages/requests.ts';
import { named } from '../messages/messages.ts';
import { searchTextsFor } from '../messages/search.ts';
import { labelText } from '../search/facets.ts';
import { type LabelBadge, presentLabels } from '../search/label-badge.ts';
import { type PlaceChoiceView, presentPlaceChoices } from '../search/place-choice.ts';
import { presentRecognition, type RecognitionView } from '../search/recognition-view.ts';
import { whereabouts } from '../search/result-card.ts';
import { quoted, tellingUnknown } from '../search/unknown.ts';
import { MAX_REQUEST_LENGTH } from '../search/search-form.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { listUrl, type RequestForm, requestUrl } from './request-form.ts';

const LABELS_SHOWN = 4;

/** One criterion as the page says it. */
export interface CriterionLine {
  name: string;
  outcome: CriterionView['outcome'];
  outcomeText: string;
  reason: string;
}

/** A firm on the list. */
export interface FirmView {
  id: string;
  name: string;
  href: string;
  kvkNumber?: string;
  place: string;
  distance?: string;
  labels: LabelBadge[];
  /** What the municipality that asks recognises of it, with the words of its policy. */
  recognition: RecognitionView[];
  criteria: CriterionLine[];
  /** Only of a near-miss. */
  failed?: CriterionLine;
  picked: boolean;
  score: number;
}

/** A condition that the list rests on; with the way to take it away, unless it holds always. */
export interface ConditionView {
  text: string;
  because?: string;
  withoutHref?: string;
  /** Of a wish that can be a condition: the same request with it. */
  require?: { text: string; href: string };
}

/** The answer to a request, ready to print. */
export interface ShortlistView {
  heading: string;
  judged: string;
  /** What to do with the list. */
  advice: string;
  /** Only a part of the register was looked at: no verdict, and nothing to make a record of. */
  limited: boolean;
  conditions: ConditionView[];
  /** A name in the text that may mean several places. */
  placeQuestion: PlaceChoiceView | null;
  /** Words that the register makes nothing of. */
  unknown: readonly string[];
  /** Says what is asked and offered by no firm; null when something of it is offered. */
  unoffered: string | null;
  /** Whether firms were judged on what they supply. */
  judgedOnCategory: boolean;
  /** Demands of the text on which nobody was judged, in its words. */
  notJudged: readonly string[];
  firms: FirmView[];
  more: number;
  nearMisses: FirmView[];
}

/** The form with what is wrong in it, by field. */
export interface RequestFormView {
  form: RequestForm;
  textFault?: string;
  nearFault?: string;
  valueFault?: string;
  otherFaults: string[];
  nearChoices: { text: string; href: string }[];
  labels: { value: string; text: string; chosen: boolean }[];
}

/** What is wrong, in our own words for what a person can cause. */
export function presentForm(
  form: RequestForm,
  faults: readonly Fault[],
  context: PageContext,
): RequestFormView {
  const t = requestTexts(context.lang).faults;
  const of = (name: string) => faults.find((fault) => fault.name === name);
  const near = of('near');
  return {
    form,
    ...(of('text')
      ? {
          textFault:
            form.text.length > MAX_REQUEST_LENGTH ? t.textTooLong(MAX_REQUEST_LENGTH) : t.textMissing,
        }
      : {}),
    ...(near ? { nearFault: near.choices ? t.nearChoice(form.near) : t.near } : {}),
    ...(of('estimatedValue') ? { valueFault: t.value } : {}),
    otherFaults: [
      ...new Set(
        faults
          .filter(({ name }) => !['text', 'near', 'estimatedValue'].includes(name))
          .map(({ name, message }) => (LABEL_FAULT.test(name) ? unknownLabel(name, form, t) : message)),
      ),
    ],
    nearChoices: presentPlaceChoices(
      near?.choices ?? [],
      (place) => requestUrl(context.lang, form, { near: place }),
      context,
    ),
    labels: labelOptions(form, context),
  };
}

/** A label of the request, or of a lot, which takes those of the request. */
const LABEL_FAULT = /(?:^|\.)requiredLabels\.\d+$/;

/** Comes of a bookmark, or of a label that was removed: the form itself offers known ones only. */
function unknownLabel(name: string, form: RequestForm, t: RequestTexts['faults']): string {
  return t.label(form.labels[Number(name.split('.').at(-1))] ?? '');
}

function labelOptions(form: RequestForm, context: PageContext): RequestFormView['labels'] {
  const codes = Object.keys(context.names.labels).sort((a, b) =>
    named(context.names.labels, a).localeCompare(named(context.names.labels, b), 'nl'),
  );
  return [...new Set([...codes, ...form.labels])].map((value) => ({
    value,
    text: labelText(value, context),
    chosen: form.labels.includes(value),
  }));
}

/** Turns a shortlist into what the page prints. */
export function presentShortlist(form: RequestForm, result: Shortlist, context: PageContext): ShortlistView {
  const t = requestTexts(context.lang);
  const { judged, able, complete } = result.pool;
  const limited = result.limited === true;
  const known = (result.query.unoffered ?? []).length === 0;
  const firm = (item: ShortlistItem) => presentFirm(item, form, known, context);
  return {
    heading: limited ? t.list.limitedHeading : able === 0 ? t.list.none : t.list.heading(able, complete),
    judged: t.list.judged(judged, complete),
    advice: able > 0 ? t.list.pickHint : result.nearMisses.length > 0 ? t.list.noneHint : t.list.nobodyHint,
    limited,
    conditions: presentConditions(form, result, context),
    placeQuestion: placeQuestion(form, result, context),
    unknown: tellingUnknown(result.query, form.text, result.pool.judged === 0),
    unoffered: unofferedText(result, context),
    judgedOnCategory: result.query.categories.length > 0,
    notJudged: result.query.notJudged ?? [],
    firms: result.items.map(firm),
    more: Math.max(0, able - result.items.length),
    nearMisses: result.nearMisses.map((item) => ({
      ...firm(item),
      failed: presentCriterion(item.failed, context),
    })),
  };
}

/** Categories are judged by their codes, which other things have too: who meets them may not have what is asked. */
function unofferedText({ query, pool }: Shortlist, { lang }: PageContext): string | null {
  const { unoffered = [] } = query;
  if (unoffered.length === 0) return null;
  const t = searchTextsFor(lang).unknown;
  const said = t.unoffered(quoted(unoffered, t.or));
  return pool.able > 0 ? `${said} ${requestTexts(lang).read.sameCode}` : said;
}

function placeQuestion(
  form: RequestForm,
  { query: { placeToChoose } }: Shortlist,
  context: PageContext,
): PlaceChoiceView | null {
  if (!placeToChoose) return null;
  const { id, name, because, choices } = placeToChoose;
  const hrefOf = (near: string) => listUrl(context.lang, form, { near });
  return {
    name,
    because,
    choices: presentPlaceChoices(choices, hrefOf, context),
    withoutHref: listUrl(context.lang, form, { without: [...form.without, id] }),
  };
}

/**
 * The conditions of a record, and what the text demands beside them that nobody was judged on. Where one of several categories is enough,
 * they are one criterion: whoever reads a row of them takes all for needed.
 */
export function recordConditions(
  conditions: readonly ConditionView[],
  { categories, categoriesNeeded, notJudged = [] }: Shortlist['query'],
  { lang }: PageContext,
): string[] {
  const t = requestTexts(lang).record;
  const texts = conditions.map(({ text }) => text);
  const works = texts.slice(0, categories.length);
  const isChoice = categoriesNeeded === 'any' && works.length > 1;
  return [
    ...(isChoice ? [t.oneOf(works)] : works),
    ...texts.slice(categories.length),
    ...(notJudged.length === 0 ? [] : [t.notJudged(notJudged.map((words) => `‘${words}’`).join(', '))]),
  ];
}

/** Everything that the list rests on, what was given as well as what was read. */
export function presentConditions(
  form: RequestForm,
  { query }: Shortlist,
  context: PageContext,
): ConditionView[] {
  const t = requestTexts(context.lang).conditions;
  const { f } = context;
  const read = (field: string, text: string, ids?: readonly string[]): ConditionView => {
    const found = query.fromText.find((one) => (ids ? ids.includes(one.id) : one.field === field));
    return found ? { text, because: found.because, ...without(found.id) } : { text };
  };
  const without = (id: string) => ({
    withoutHref: listUrl(context.lang, form, { without: [...form.without, id] }),
  });
  return [
    ...query.categories.map(({ code, label, because, id }): ConditionView => ({
      text: context.lang === 'nl' ? label : (context.names.categories[code] ?? label),
      ...(because === undefined ? {} : { because }),
      ...(id === undefined ? {} : without(id)),
    })),
    ...(query.place ? [read('near', t.near(query.place.name))] : []),
    ...(query.placeToChoose
      ? [{ text: t.openPlace(query.placeToChoose.name), because: query.placeToChoose.because }]
      : []),
    ...(query.radiusKm === undefined ? [] : [read('radiusKm', t.radius(f.km(query.radiusKm)))]),
    ...(query.estimatedValue === undefined
      ? []
      : [read('estimatedValue', t.value(f.euro(query.estimatedValue)))]),
    ...query.requiredLabels.map((label) => ({
      ...read('requiredLabels', t.label(labelText(label, context)), [
        `label:${label}`,
        `label:${label.split(':')[0] ?? ''}`,
      ]),
      ...withoutLabel(label, form, context),
    })),
    ...(query.wished ?? [])
      .filter(({ label }) => label === undefined || !isGiven(label, form))
      .map(({ id, label, theme, because }): ConditionView => ({
        text: t.wished(label === undefined ? themeText(theme, context) : labelText(label, context)),
        because,
        ...without(id),
        ...(label === undefined ? {} : { require: requireLabel(label, form, context) }),
      })),
    read('on', t.on(f.date(query.on))),
  ];
}

function requireLabel(label: string, form: RequestForm, context: PageContext): ConditionView['require'] {
  const href = listUrl(context.lang, form, { labels: [...form.labels, label] });
  return { text: labelText(label, context), href };
}

/** What is required, at whatever level, is no wish any more. */
function isGiven(label: string, { labels }: RequestForm): boolean {
  const schemeOf = (one: string) => one.split(':')[0];
  return labels.some((given) => schemeOf(given) === schemeOf(label));
}

/** A label that was given is taken away where it is read, too. */
function withoutLabel(label: string, form: RequestForm, { lang }: PageContext): Partial<ConditionView> {
  if (!form.labels.includes(label)) return {};
  return { withoutHref: listUrl(lang, form, { labels: form.labels.filter((one) => one !== label) }) };
}

function themeText(code: string | undefined, { lang }: PageContext): string {
  return THEMES.find((theme) => theme.code === code)?.[lang] ?? code ?? '';
}

/** @param known whether any firm is known for what is asked; if not, those that meet the category have its code alone */
function presentFirm(item: ShortlistItem, form: RequestForm, known: boolean, context: PageContext): FirmView {
  const { read } = requestTexts(context.lang);
  const line = (criterion: CriterionView): CriterionLine => {
    const shown = presentCriterion(criterion, context);
    const codeAlone = !known && criterion.name === 'category' && criterion.outcome === 'met';
    return codeAlone ? { ...shown, reason: read.doesSameCode } : shown;
  };
  const { supplier } = item;
  return {
    id: supplier.id,
    name: supplier.name,
    href: localUrl(context.lang, `/leveranciers/${encodeURIComponent(supplier.id)}`),
    ...(supplier.kvkNumber === undefined ? {} : { kvkNumber: supplier.kvkNumber }),
    ...whereabouts(supplier, context),
    labels: presentLabels(supplier.labels, context, form.on || context.today).slice(0, LABELS_SHOWN),
    recognition: presentRecognition(supplier.recognition ?? [], context),
    criteria: item.criteria.filter(wasAsked).map(line),
    picked: form.picked.includes(supplier.id),
    score: item.score,
  };
}

/** Whether a firm has room is known of stored requests only, of which it was asked: here it would be the same line for all. */
function wasAsked({ name, outcome }: CriterionView): boolean {
  return name !== 'availability' || outcome !== 'unknown';
}

function presentCriterion({ name, outcome, reason }: CriterionView, { lang }: PageContext): CriterionLine {
  const t = requestTexts(lang);
  return { name: named(t.criteria, name), outcome, outcomeText: t.outcome[outcome], reason: reason[lang] };
}
