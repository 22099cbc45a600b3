import { Injectable } from '@nestjs/common';

import { AppConfig } from '../../platform/config/app-config.ts';
import { PrivateCookie } from '../private-cookie.ts';

/** The cookie of a browser that came back from a provider and is to show the code that was mailed. */
@Injectable()
export class AddressCookie extends PrivateCookie {
  constructor(config: AppConfig) {
    super(config, 'sign-in-address');
  }
}
