import { isSealed, seal, type SealingKey, sealingKey, unseal } from './sealed-secret.ts';

/** Secrets of one kind, as the database has them: sealed with a key that it does not have. */
export class SecretBox {
  /** That of now first, then former ones. */
  private readonly keys: readonly [SealingKey, ...SealingKey[]];

  /** @param purpose of these secrets and no others: each kind has a key of its own */
  constructor([now, ...former]: readonly [string, ...string[]], purpose: string) {
    this.keys = [sealingKey(now, purpose), ...former.map((text) => sealingKey(text, purpose))];
  }

  /** How every secret begins that is sealed with the key of now. */
  get prefix(): string {
    return `v1.${this.keys[0].id}.`;
  }

  seal(secret: string, owner: string): string {
    return seal(secret, this.keys[0], owner);
  }

  /** Null when the key that it was sealed with is not among the settings. */
  open(stored: string, owner: string): string | null {
    return isSealed(stored) ? unseal(stored, this.keys, owner) : stored;
  }

  /** Sealed with the key of now; what no key opens stays as it is. */
  reseal(stored: string, owner: string): string {
    const secret = stored.startsWith(this.prefix) ? null : this.open(stored, owner);
    return secret === null ? stored : this.seal(secret, owner);
  }
}
