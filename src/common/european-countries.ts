/**
 * Countries that firms for Dutch public orders come from: the European Union, Iceland, Liechtenstein, Norway, Switzerland and
 * the United Kingdom, without the Netherlands. ISO 3166-1.
 */
export const OTHER_COUNTRIES: readonly string[] =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NO PL PT RO SE SI SK'.split(' ');
