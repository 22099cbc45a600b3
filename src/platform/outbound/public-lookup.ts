import { type LookupAddress, type LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';

import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** A name that leads somewhere we do not call. */
export class AddressRefused extends Error {
  constructor() {
    super('the name leads to an address that is not on the internet');
    this.name = 'AddressRefused';
  }
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Looks a host up for a connection that is being opened, so that the address which is checked is the one that is called: a
 * name cannot lead elsewhere in between. One address that is not public refuses them all.
 */
export function publicLookup(loopback: boolean) {
  return (host: string, options: LookupOptions, found: Found): void => {
    lookup(host, { ...options, all: true }).then(
      (addresses) => {
        const callable = addresses.every(
          ({ address }) => isPublicAddress(address) || (loopback && isLoopbackAddress(address)),
        );
        const [first] = addresses;
        if (!callable || !first) found(new AddressRefused(), []);
        else if (options.all) found(null, addresses);
        else found(null, first.address, first.family);
      },
      (error: Error) => found(error, []),
    );
  };
}
