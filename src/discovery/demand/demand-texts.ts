/** What stands above the columns of the file of unmet demand. */
export const DEMAND_HEADERS = {
  nl: ['week', 'cpv', 'categorie', 'gemeentecode', 'gemeente', 'keren', 'zoekvragen', 'inkoopvragen'],
  en: ['week', 'cpv', 'category', 'municipality code', 'municipality', 'times', 'searches', 'requests'],
};
