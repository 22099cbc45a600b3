import { Controller, Get, Headers, NotFoundException, Param, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.ts';
import { AssetStore, encodingFor } from './assets/asset-store.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
// A page of the version before this one may still ask for its style sheet: answer it, but let nobody keep the answer.
const FOR_NOW = 'no-cache';

/** Style sheets, fonts and the icon. */
@Public()
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: AssetStore) {}

  @Get(':fingerprint/:name')
  async asset(
    @Param('fingerprint') fingerprint: string,
    @Param('name') name: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const asset = this.assets.find(name);
    if (asset === undefined) throw new NotFoundException();
    const encoding = encodingFor(asset.contentType, accepted);
    void reply.headers({
      'cache-control': fingerprint === this.assets.fingerprint ? FOR_EVER : FOR_NOW,
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    return new StreamableFile(await this.assets.encoded(name, asset, encoding), { type: asset.contentType });
  }
}
