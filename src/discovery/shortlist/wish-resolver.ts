import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { DomainError, type Fault } from '../../common/errors.ts';
import { type CategoryLexicon } from '../../enrichment/categories/category-lexicon.ts';
import { cpvPrefix } from '../../enrichment/categories/concept.ts';
import { LexiconLoader } from '../../enrichment/categories/lexicon-loader.ts';
import { loadLabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { type FoundPlace, Geocoder } from '../../enrichment/location/geocoder.ts';
import { type PreparedSearch } from '../search-preparation.ts';
import { DEFAULT_RADIUS_KM } from '../served-condition.ts';
import { surelyAsked } from '../understand-request.ts';
import { labelFault } from '../label-fault.ts';
import { askableLabels, requiredLabel } from './required-label.ts';
import { type ShortlistQuery } from './shortlist-query.ts';
import { type WantedCategory, type WantedLabel, type Wish } from './wish.ts';

/** What a query names, looked up. */
export interface KnownQuery {
  /** Of the codes that were given; empty when none were. */
  categories: WantedCategory[];
  labels: WantedLabel[];
  area: FoundPlace[];
  recognisedBy: Wish['recognisedBy'];
}

/** Looks up what a request names, and makes of it what firms are judged on. */
@Injectable()
export class WishResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lexicons: LexiconLoader,
    private readonly geocoder: Geocoder,
    private readonly clock: Clock,
  ) {}

  /**
   * @param path where the query stands in the body, such as `lots.1.`; empty for the whole
   * @throws DomainError `invalid-input` with every code that is not known
   */
  async lookUp(query: ShortlistQuery, path: string): Promise<KnownQuery> {
    const lexicon = await this.lexicons.load();
    const catalogue = await loadLabelCatalogue(this.dataSource.manager);
    const faults: Fault[] = [];
    const categories = (query.categories ?? []).flatMap((code, index) =>
      known(
        givenCategory(code, lexicon),
        faults,
        `${path}categories.${index}`,
        `'${code}' is no CPV code that is known here`,
      ),
    );
    const askable = askableLabels(catalogue);
    const labels = (query.requiredLabels ?? []).flatMap((asked, index) => {
      const fault = labelFault(asked, askable);
      const label = fault === null ? requiredLabel(asked, catalogue) : null;
      return known(label, faults, `${path}requiredLabels.${index}`, fault ?? '');
    });
    const places = await Promise.all((query.municipalities ?? []).map((code) => this.geocoder.find(code)));
    const area = places.flatMap((place, index) =>
      known(
        place,
        faults,
        `${path}municipalities.${index}`,
        `'${query.municipalities?.[index]}' is the code of no municipality`,
      ),
    );
    const recognisedBy = await this.municipality(query.recognisedBy);
    if (faults.length === 0) return { categories, labels, area, recognisedBy };
    const names = faults.map(({ name }) => name).join(', ');
    throw new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
  }

  /** With its name; the search tells of a code that no municipality has. */
  private async municipality(code: string | undefined): Promise<Wish['recognisedBy']> {
    if (code === undefined) return null;
    const place = await this.geocoder.find(code);
    return { code, name: place?.municipality?.name ?? code };
  }

  /** @param prepared how the search understood the same query */
  makeWish(query: ShortlistQuery, known: KnownQuery, prepared: PreparedSearch): Wish {
    const { categories, labels, area, recognisedBy } = known;
    const given = categories.length > 0;
    return {
      categories: given ? categories : understoodCategories(prepared),
      relatedConcepts: relatedConcepts(prepared),
      categoriesNeeded: given ? 'all' : 'any',
      near: prepared.near,
      area,
      radiusKm: query.radiusKm ?? DEFAULT_RADIUS_KM,
      estimatedValue: query.estimatedValue ?? null,
      labels,
      recognisedBy,
      on: query.on ?? this.clock.today(),
      today: this.clock.today(),
    };
  }
}

function known<T>(found: T | null, faults: Fault[], name: string, message: string): T[] {
  if (found !== null) return [found];
  faults.push({ in: 'body', name, message });
  return [];
}

/** `7731` means 77310000 and all that falls under it. */
function givenCategory(text: string, lexicon: CategoryLexicon): WantedCategory | null {
  const code = text.replace(/-\d$/, '').padEnd(8, '0');
  const category = lexicon.category(code);
  return category
    ? { code, label: category.labelNl, labelEn: category.labelEn, codes: [code], concepts: [] }
    : null;
}

function understoodCategories({ request }: PreparedSearch): WantedCategory[] {
  return surelyAsked(request).map(({ concept, because }) => ({
    code: concept.codes[0] ?? '',
    label: concept.labelNl,
    labelEn: concept.labelEn,
    because,
    codes: concept.codes.map((code) => cpvPrefix(code).padEnd(8, '0')),
    concepts: [concept.id],
  }));
}

/** `schoonmaak` is led to by a word that leads to `kantoorschoonmaak` as well; what only stands beside it (`op het dak`) is not. */
function relatedConcepts({ request }: PreparedSearch): string[] {
  const asked = surelyAsked(request);
  const ids = new Set(asked.map(({ concept }) => concept.id));
  const telling = new Set(asked.flatMap(({ because }) => because.split(' ')));
  return request.groups.flatMap(({ concept, because, circumstance }) =>
    concept && !circumstance && !ids.has(concept.id) && because.split(' ').some((word) => telling.has(word))
      ? [concept.id]
      : [],
  );
}
