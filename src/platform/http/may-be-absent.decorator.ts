import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';

/**
 * On a field of a body that may be left out. Some programs write `null` for what they have nothing to say about: it is read as left
 * out, so that nothing behind it has to know. Where null says something else (`CorrectionBody`), `IsOptional` lets it through.
 */
export const MayBeAbsent = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => value ?? undefined),
    IsOptional(),
  );
