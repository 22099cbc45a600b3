import { Injectable } from '@nestjs/common';

import { AppConfig } from '../../platform/config/app-config.ts';
import { PrivateCookie } from '../private-cookie.ts';

/** The cookie of a browser that began a sign-in at a provider, until it comes back from there. */
@Injectable()
export class ProviderCookie extends PrivateCookie {
  constructor(config: AppConfig) {
    super(config, 'sign-in');
  }
}
