/** Where the search engine is; bound by `app.module.ts`. */
export abstract class IndexingSettings {
  abstract readonly meiliUrl: string;
  abstract readonly meiliMasterKey: string;
  /** Name of the live index; the one that a rebuild fills beside it has `-next` behind it. */
  abstract readonly indexName: string;
}
