import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

import { municipalityOfRequest } from '../access/own-municipality.ts';
import { DomainError } from '../common/errors.ts';
import { ImportService } from './import.service.ts';

/**
 * For routes about one import (`:id`): what a municipality keeps to itself does not exist for anybody else. Runs after the
 * access guard, so it is known who asks.
 */
@Injectable()
export class OwnImportsGuard implements CanActivate {
  constructor(private readonly imports: ImportService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
    const { id } = request.params;
    const municipality = id === undefined ? null : await this.imports.ownerOf(id);
    if (municipality === null || municipality === municipalityOfRequest(request)) return true;
    throw new DomainError('not-found', `There is no import with id '${id}'.`);
  }
}
