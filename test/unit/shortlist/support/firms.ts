import { type FirmFacts } from '../../../../src/discovery/shortlist/firm-facts.ts';
import { type WantedCategory, type Wish } from '../../../../src/discovery/shortlist/wish.ts';
import { type ProfileLabel, type ServiceArea, type Sourced } from '../../../../src/registry/profile.ts';

const sourced = <T>(value: T): Sourced<T> => ({ value, source: 'impact-noord', date: '2026-10-01' });

export const GREENERY: WantedCategory = {
  code: '77310000',
  label: 'Groenonderhoud',
  labelEn: 'Grounds maintenance',
  codes: ['77310000'],
  concepts: [],
};
export const WINDOWS: WantedCategory = {
  code: '90911300',
  label: 'Glazenwassen',
  labelEn: 'Window cleaning',
  codes: ['90911300'],
  concepts: [],
};

/** A gardener of whom nothing else is known. */
export function aFirm(more: Partial<FirmFacts> = {}): FirmFacts {
  return {
    id: 'firm',
    cpv: ['77', '773', '7731'],
    categories: [{ code: '77310000', label: 'Groenonderhoud' }],
    concepts: new Set(),
    point: null,
    serviceAreas: [],
    maxOrderValue: null,
    quarterlyRoom: null,
    labels: [],
    recognition: null,
    reservable: [],
    availability: null,
    ...more,
  };
}

/** Greenery, and nothing else asked. */
export function aWish(more: Partial<Wish> = {}): Wish {
  return {
    categories: [GREENERY],
    relatedConcepts: [],
    categoriesNeeded: 'all',
    near: null,
    area: [],
    radiusKm: 25,
    estimatedValue: null,
    labels: [],
    recognisedBy: null,
    on: '2026-12-01',
    today: '2026-12-01',
    ...more,
  };
}

export const GRONINGEN = {
  name: 'Groningen',
  lat: 53.2194,
  lng: 6.5665,
  precision: 'place' as const,
  municipality: { code: 'GM0014', name: 'Groningen' },
  source: 'test',
};

/** Straight south of Groningen. @param km kilometres away */
export function southOfGroningen(km: number): { lat: number; lng: number } {
  return { lat: GRONINGEN.lat - km / 111.195, lng: GRONINGEN.lng };
}

export function areas(...stated: ServiceArea[]): Sourced<ServiceArea>[] {
  return stated.map(sourced);
}

export function capacity(value: number): Sourced<number> {
  return sourced(value);
}

export function aLabel(more: Partial<ProfileLabel> = {}): ProfileLabel {
  return {
    code: 'pso',
    name: 'PSO',
    level: 2,
    levelName: 'Trede 2',
    status: 'verified',
    validUntil: '2027-05-31',
    source: 'register-pso',
    date: '2026-10-01',
    ...more,
  };
}
