import { type AppConfig } from '../../platform/config/app-config.ts';
import { seal, type SealingKey, sealingKey, unseal } from '../../platform/secrets/sealed-secret.ts';

/** Whoever holds the cookie is its owner: nobody else is named in it. */
const OWNER = 'browser';

/** Something that a browser keeps for us: it can neither read it, change it nor make one itself. */
export class SealedForBrowser<T> {
  private readonly keys: readonly SealingKey[];
  private readonly key: SealingKey;

  /** @param purpose of these and no others: each kind has a key of its own */
  constructor({ secretKeys: [now, ...former] }: AppConfig, purpose: string) {
    this.key = sealingKey(now, purpose);
    this.keys = [this.key, ...former.map((text) => sealingKey(text, purpose))];
  }

  seal(held: T): string {
    return seal(JSON.stringify(held), this.key, OWNER);
  }

  /** Null for what we did not seal. */
  open(text: string): T | null {
    const plain = unseal(text, this.keys, OWNER);
    return plain === null ? null : (JSON.parse(plain) as T);
  }
}
