import { integer, list, object, type Schema, text } from './schema.ts';

const suppliers = integer('Published suppliers.', { minimum: 0 });

/** What can be chosen where a search asks for it. */
export const LIST_SCHEMAS: Record<string, Schema> = {
  MunicipalityList: object({
    items: list(
      object({
        code: text('CBS code.', { examples: ['GM0014'] }),
        name: text('Its name.'),
        province: text('Its province.'),
        suppliers,
      }),
    ),
  }),
  ProgrammeList: object({
    items: list(object({ name: text('As `programme` of a search takes it.'), suppliers })),
  }),
};
