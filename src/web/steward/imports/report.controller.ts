import { Controller, Get, Param, Res, StreamableFile, UseGuards } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { ImportService } from '../../../intake/import.service.ts';
import { OwnImportsGuard } from '../../../intake/own-imports.guard.ts';
import { type ReportFormat } from '../../../intake/report/import-report.ts';
import { reportFileName } from '../../../intake/report/report-file-name.ts';
import { reportStream } from '../../../platform/http/report-stream.ts';
import { StewardRoute } from '../steward-route.decorator.ts';

const TYPES: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `/beheer/imports/{id}/rapport.xlsx` and `.csv`: every row with what became of it, for the sender. */
@StewardRoute()
@UseGuards(OwnImportsGuard)
@Controller('beheer/imports/:id')
export class StewardReportController {
  constructor(private readonly imports: ImportService) {}

  @Get('rapport.csv')
  @NotesReading('import')
  csv(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.download(id, 'csv', reply);
  }

  @Get('rapport.xlsx')
  @NotesReading('import')
  xlsx(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.download(id, 'xlsx', reply);
  }

  private async download(id: string, format: ReportFormat, reply: FastifyReply): Promise<StreamableFile> {
    const content = await reportStream(this.imports.report(id, { format, outcomes: [] }));
    const name = reportFileName(await this.imports.find(id), format);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(content, {
      type: TYPES[format],
      disposition: `attachment; filename="${name}"`,
    });
  }
}
