import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { idsIn, NotesReading } from '../../../access/audit/notes-reading.ts';
import { actorName, type Caller } from '../../../access/caller.ts';
import { CurrentCaller } from '../../../access/current-caller.decorator.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { type Page } from '../../../common/page.ts';
import { BodyPipe } from '../../../platform/http/body/body.pipe.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { type Report } from '../../../registration/reports/report.ts';
import { ReportAnswerInput, ReportInput } from '../../../registration/reports/report-input.ts';
import { ReportService } from '../../../registration/reports/report.service.ts';
import { DescribeAnswerReport, DescribeListReports, DescribeReport } from './reports.openapi.ts';
import { ReportsQuery } from './reports-query.ts';

/** Mistakes that are reported, and what stewards make of them. */
@ApiTags('firms')
@Controller('v1')
export class ReportsController {
  constructor(private readonly reports: ReportService) {}

  @Post('suppliers/:id/reports')
  @RequiresScope('suppliers:read')
  @DescribeReport()
  async report(
    @Param('id', UuidPipe) supplierId: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(ReportInput)) { kind, text = '', email = '', lang = 'nl' }: ReportInput,
    @CurrentCaller() caller: Caller,
  ): Promise<{ number: string }> {
    const receipt = await this.reports.take({ supplierId, kind, text, email, lang }, actorName(caller));
    if (receipt.kind === 'taken') return { number: receipt.number };
    throw new DomainError(
      'too-many-requests',
      'Too many reports in a short time: try again in a quarter of an hour.',
    );
  }

  @Get('reports')
  @RequiresScope('suppliers:write')
  @DescribeListReports()
  @NotesReading('report', (_params, answer) => idsIn(answer))
  async list(
    @Query(new QueryPipe(ReportsQuery)) { status, page, pageSize }: ReportsQuery,
  ): Promise<Page<Report>> {
    const wanted = { open: status === 'open', limit: pageSize, offset: (page - 1) * pageSize };
    return { ...(await this.reports.list(wanted)), page, pageSize };
  }

  @Post('reports/:id/answer')
  @RequiresScope('suppliers:write')
  @HttpCode(204)
  @DescribeAnswerReport()
  answer(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Body(new BodyPipe(ReportAnswerInput)) { outcome, reason }: ReportAnswerInput,
    @CurrentCaller() caller: Caller,
  ): Promise<void> {
    return this.reports.answer(id, { outcome, reason, by: actorName(caller) });
  }
}
