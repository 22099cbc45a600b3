import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { Public } from '../../../access/public.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { type RecognitionRule } from '../../../enrichment/labels/recognition/recognition-rule.ts';
import { RecognitionService } from '../../../enrichment/labels/recognition/recognition.service.ts';
import { RuleInput } from '../../../enrichment/labels/recognition/rule-input.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { AnswersTagged, EntityTagged } from '../entity-tagged.ts';
import { IfMatch } from '../if-match.ts';
import {
  DescribeAddRule,
  DescribeChangeRule,
  DescribeGetRule,
  DescribeListRules,
  DescribeRemoveRule,
} from './recognition.openapi.ts';
import { RulesQuery } from './rules-query.ts';

/** A rule as the interface shows it; the rank behind its level is our own business. */
type RuleView = Omit<RecognitionRule, 'minRank'>;

/** What a municipality recognises. Policy is public; only the municipality's own keys change it. */
@ApiTags('labels')
@Controller('v1/municipalities/:code/recognition-rules')
export class RecognitionController {
  constructor(private readonly recognition: RecognitionService) {}

  @Get()
  @Public()
  @EntityTagged()
  @DescribeListRules()
  async list(
    @Param('code') code: string,
    @Query(new QueryPipe(RulesQuery)) { inForceOn }: RulesQuery,
  ): Promise<{ items: RuleView[] }> {
    return { items: (await this.recognition.rules(code, inForceOn)).map(toView) };
  }

  @Get(':rule')
  @Public()
  @EntityTagged()
  @DescribeGetRule()
  async find(
    @Param('code') code: string,
    @Param('rule') id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
  ): Promise<RuleView> {
    return toView(await this.recognition.rule(code, id));
  }

  @Post()
  @RequiresScope('suppliers:write')
  @DescribeAddRule()
  async add(
    @Param('code') code: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(RuleInput)) rule: RuleInput,
    @CurrentCaller() caller: Caller,
  ): Promise<RuleView> {
    requireOwn(caller, code);
    return toView(await this.recognition.add(code, rule, actorName(caller)));
  }

  @Put(':rule')
  @RequiresScope('suppliers:write')
  @AnswersTagged()
  @DescribeChangeRule()
  async change(
    @Param('code') code: string,
    @Param('rule') id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(RuleInput)) rule: RuleInput,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<RuleView> {
    requireOwn(caller, code);
    return toView(await this.recognition.change(code, id, rule, actorName(caller), ruleSeen(seen)));
  }

  @Delete(':rule')
  @RequiresScope('suppliers:write')
  @HttpCode(204)
  @DescribeRemoveRule()
  remove(
    @Param('code') code: string,
    @Param('rule') id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @IfMatch() seen: SeenState,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    requireOwn(caller, code);
    return this.recognition.remove(code, id, actorName(caller), ruleSeen(seen));
  }
}

function toView({ minRank: _rank, ...rule }: RecognitionRule): RuleView {
  return rule;
}

function ruleSeen(seen: SeenState): SeenState<RecognitionRule> {
  return (rule) => seen(rule && toView(rule));
}

/** A key of another municipality may not; one of none belongs to whoever keeps the register for all. */
function requireOwn(caller: Caller, code: string): void {
  if (caller.kind !== 'api-key' || caller.municipality === null || caller.municipality === code) return;
  throw new DomainError(
    'forbidden',
    `This API key is of ${caller.municipality}; it changes no rules of ${code}.`,
  );
}
