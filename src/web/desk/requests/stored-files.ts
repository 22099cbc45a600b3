import { Injectable, StreamableFile } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { reportStream } from '../../../platform/http/report-stream.ts';
import { HandOverService } from '../../../requests/hand-over.service.ts';
import { recordFile, type RecordFormat } from '../../../requests/record-file.ts';
import { recordFileName } from '../../../requests/record-file-name.ts';
import { SelectionRecordReader } from '../../../requests/selection-record.ts';
import { type Lang } from '../../messages/lang.ts';
import { actorOf } from '../desk-context.ts';

const TYPES: Record<RecordFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What can be downloaded of a stored request. Throws DomainError not-found for one that is not the municipality's. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly records: SelectionRecordReader,
    private readonly handOvers: HandOverService,
  ) {}

  async record(id: string, format: RecordFormat, lang: Lang, session: Session): Promise<StreamableFile> {
    const record = await this.records.record(municipalityOf(session), id);
    const words = await this.records.words(record, lang);
    return new StreamableFile(await reportStream(recordFile(record, words, format)), {
      type: TYPES[format],
      disposition: `attachment; filename="${recordFileName(record, format, lang)}"`,
    });
  }

  async handOver(id: string, lang: Lang, session: Session): Promise<string> {
    const { text } = await this.handOvers.text(municipalityOf(session), id, lang);
    return text;
  }
}

/** Who is of no municipality finds nothing: requests belong to one. */
function municipalityOf(session: Session): string {
  const actor = actorOf(session);
  if (actor === null) throw new DomainError('not-found', 'Requests belong to a municipality.');
  return actor.municipality;
}
