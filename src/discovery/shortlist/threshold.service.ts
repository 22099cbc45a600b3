import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { Clock } from '../../common/clock.ts';
import { ANY_STATE, type SeenState } from '../../platform/http/if-match.ts';
import {
  loadOwnThresholds,
  lockOwnThresholds,
  type OwnThreshold,
  storeOwnThresholds,
  withOwn,
} from './own-thresholds.ts';
import { readThresholds, type Threshold, type ThresholdCode, thresholdsOn } from './thresholds.ts';

/** Figures of procurement: those of the law, and what a municipality set in their place or beside them. */
@Injectable()
export class ThresholdService {
  private law: Promise<Threshold[]> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What holds today for whoever asks. @param municipality CBS code; null for the law alone */
  async today(municipality: string | null): Promise<Map<ThresholdCode, Threshold>> {
    const day = this.clock.today();
    const law = thresholdsOn(await this.figuresOfLaw(), day);
    return municipality === null ? law : withOwn(law, thresholdsOn(await this.own(municipality), day));
  }

  /** Everything that the municipality set, of every period. */
  own(municipality: string): Promise<Threshold[]> {
    return loadOwnThresholds(this.dataSource.manager, municipality);
  }

  /**
   * Puts these in the place of all that the municipality set. @param by who changes it @param seen asked of what is there
   * @throws what `seen` throws
   */
  async change(
    municipality: string,
    figures: readonly OwnThreshold[],
    by: string,
    seen: SeenState<object[]> = ANY_STATE,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      seen(await lockOwnThresholds(manager, municipality));
      await store(manager, municipality, figures, by);
    });
  }

  /**
   * Changes what is there, while nobody else does. @param by who changes it
   * @param change answers all figures, or null to leave them as they are, and what to tell the caller
   */
  async revise<Told>(
    municipality: string,
    by: string,
    change: (own: readonly OwnThreshold[]) => { figures: readonly OwnThreshold[] | null; told: Told },
  ): Promise<Told> {
    return this.dataSource.transaction(async (manager) => {
      const { figures, told } = change(await lockOwnThresholds(manager, municipality));
      if (figures !== null) await store(manager, municipality, figures, by);
      return told;
    });
  }

  /** Read once a process; an attempt that fails is made again. */
  private figuresOfLaw(): Promise<Threshold[]> {
    this.law ??= readThresholds().catch((error: unknown) => {
      this.law = null;
      throw error;
    });
    return this.law;
  }
}

async function store(
  manager: EntityManager,
  municipality: string,
  figures: readonly OwnThreshold[],
  by: string,
): Promise<void> {
  await storeOwnThresholds(manager, municipality, figures, by);
  await recordAudit(manager, {
    actor: by,
    action: 'thresholds.changed',
    subject: municipality,
    details: { figures: figures.map(({ code, value, from }) => `${code} ${value} ${from}`) },
  });
}
