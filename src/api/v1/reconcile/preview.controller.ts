import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';

import { Public } from '../../../access/public.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { englishLevels } from '../../../enrichment/labels/english-levels.ts';
import { loadLabelCatalogue } from '../../../enrichment/labels/label-catalogue.ts';
import { AppConfig } from '../../../platform/config/app-config.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { PREVIEW_POLICY, previewPage } from './preview-page.tsx';
import { previewLang } from './preview-texts.ts';
import { ReconcileService } from './reconcile.service.ts';
import { DescribePreview } from './services.openapi.ts';

/** The small frame in which clients of the reconciliation API show a supplier. */
@ApiTags('reconciliation')
@Public()
@Controller('v1/reconcile/preview')
export class PreviewController {
  constructor(
    private readonly reconciliation: ReconcileService,
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  @Get(':id')
  @DescribePreview()
  async preview(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.reconciliation.one(id);
    if (!found) throw new DomainError('not-found', `There is no published supplier with id ${id}.`);
    const pageUrl = `${this.config.baseUrl.replace(/\/$/, '')}/leveranciers/${found.profile.supplierId}`;
    allowFrames(reply);
    const lang = previewLang(language);
    const levelsEn = lang === 'en' ? englishLevels(await loadLabelCatalogue(this.dataSource.manager)) : {};
    return previewPage(found.profile, pageUrl, { lang, levelsEn });
  }
}

/** Everywhere else framing is refused; this page is made for it, and has nothing in it that a click could do harm with. */
function allowFrames(reply: FastifyReply): void {
  void reply
    .type('text/html; charset=utf-8')
    .header('Content-Security-Policy', PREVIEW_POLICY)
    .header('Cross-Origin-Resource-Policy', 'cross-origin')
    .header('Vary', 'X-Api-Key, Accept-Language')
    .removeHeader('X-Frame-Options');
}
