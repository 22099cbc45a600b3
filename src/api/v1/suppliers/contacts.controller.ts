import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';

import { NotesReading } from '../../../access/audit/notes-reading.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { DomainError } from '../../../common/errors.ts';
import { NoQuery, QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { UuidPipe } from '../../../platform/http/uuid.pipe.ts';
import { ContactReader, type FirmContacts } from '../../../registry/contact-reader.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';
import { DescribeContacts } from './contacts.openapi.ts';

/** Whom to call or write at a published firm. */
@ApiTags('suppliers')
@RequiresScope('contacts:read')
@Controller('v1/suppliers/:id/contacts')
export class ContactsController {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly contacts: ContactReader,
  ) {}

  @Get()
  @DescribeContacts()
  @NotesReading('contact')
  async of(
    @Param('id', UuidPipe) id: string,
    @Query(new QueryPipe(NoQuery)) _query: NoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FirmContacts | undefined> {
    const found = await this.profiles.find(id);
    switch (found.kind) {
      case 'unknown':
        throw new DomainError('not-found', `There is no published supplier with id ${id}.`);
      case 'merged':
        void reply.status(308).header('Location', `/v1/suppliers/${found.into}/contacts`);
        return undefined;
      case 'published':
        return this.contacts.of(found.profile.supplierId);
    }
  }
}
