import { applyDecorators } from '@nestjs/common';
import { type ApiPropertyOptions } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

import { DomainError, type Fault } from '../../../common/errors.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { type ChecksTogether } from '../../../platform/http/query/read-query.ts';
import { type Upload } from '../../../platform/http/upload/read-upload.ts';
import { readImportForm } from './import-form.ts';

/** As long as a part of the form may be. Characters. */
const LONGEST = 65_536;

const Said = (description: string, more: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(QueryParam({ kind: 'text' }, { description, ...more }), IsString(), MaxLength(LONGEST));

const ASIDE = 'With a file as the body; in a form it is a part.';

/** What goes with a file that is the body itself: the fields of the form, in the address. Their values are checked as there. */
export class DeliveryQuery implements ChecksTogether {
  @Said(`Code of the source. ${ASIDE}`, { example: 'leveranciersdatabank' }) source?: string;
  @Said(`What the file is called. ${ASIDE}`, { example: 'leveranciers.csv' }) fileName?: string;
  @Said(`\`true\`: preview only. ${ASIDE}`, { enum: ['true', 'false'] }) dryRun?: string;
  @Said(`All that the source says now, or on top. ${ASIDE}`, { enum: ['replace', 'add'] }) delivery?: string;
  @Said(`The day of which the file tells. ${ASIDE}`, { format: 'date', example: '2026-11-24' })
  listedOn?: string;
  @Said(`JSON object of field to header. ${ASIDE}`, { example: '{"name":"Bedrijf","sbi":null}' })
  mapping?: string;
  @Said(`How the text is to be read. ${ASIDE}`, { example: 'windows-1252' }) encoding?: string;
  @Said(`The separator. ${ASIDE}`, { example: ';' }) delimiter?: string;
  @Said(`Line of the header. ${ASIDE}`, { example: '4' }) headerRow?: string;
  @Said(`Sheet of a workbook. ${ASIDE}`, { example: 'Blad2' }) sheet?: string;

  faultsTogether(): Fault[] {
    try {
      readImportForm(asForm(this), 'query');
      return [];
    } catch (error) {
      if (error instanceof DomainError) return [...error.faults];
      throw error;
    }
  }
}

/** The same as the parts of a form. */
export function asForm({ fileName, ...fields }: DeliveryQuery): Pick<Upload, 'files' | 'fields'> {
  return {
    files: [{ field: 'file', fileName: fileName ?? 'delivery' }],
    fields: Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ({ name, value })),
  };
}
