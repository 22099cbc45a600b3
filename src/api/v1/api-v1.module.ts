import { Module } from '@nestjs/common';

import { AccessModule } from '../../access/access.module.ts';
import { DiscoveryModule } from '../../discovery/discovery.module.ts';
import { IntakeModule } from '../../intake/intake.module.ts';
import { MatchingModule } from '../../matching/matching.module.ts';
import { RegistryModule } from '../../registry/registry.module.ts';
import { ApiHeaders } from './api-headers.ts';
import { IdentitiesController } from './identities/identities.controller.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { OpenApiController } from './openapi/openapi.controller.ts';
import { OpenApiDocument } from './openapi/openapi-document.ts';
import { ReviewsController } from './reviews/reviews.controller.ts';
import { SuppliersController } from './suppliers/suppliers.controller.ts';

/** JSON for purchasing tools, under `/v1`. */
@Module({
  imports: [AccessModule, IntakeModule, MatchingModule, RegistryModule, DiscoveryModule],
  controllers: [
    SuppliersController,
    ImportsController,
    IdentitiesController,
    ReviewsController,
    OpenApiController,
  ],
  providers: [ApiHeaders, OpenApiDocument],
})
export class ApiV1Module {}
