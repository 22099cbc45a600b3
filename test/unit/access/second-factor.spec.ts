import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';

import { networkOf } from '../../../src/access/network-of.ts';
import { newRecoveryCodes, plainRecoveryCode } from '../../../src/access/second-factor/recovery-codes.ts';
import { newTotpSecret, totpAddress, totpStep } from '../../../src/access/second-factor/totp.ts';

/** The secret and a moment of RFC 6238, appendix B, whose code there is 94287082 (of eight digits). */
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;
const RFC_MOMENT = new Date(59_000);

describe('a code of an authenticator app', () => {
  it('is that of RFC 6238, with or without the space that apps show', () => {
    expect(totpStep(RFC_SECRET, '287082', RFC_MOMENT)).toBe(1);
    expect(totpStep(RFC_SECRET, ' 287 082', RFC_MOMENT)).toBe(1);
    expect(totpStep(RFC_SECRET, '287083', RFC_MOMENT)).toBeNull();
    expect(totpStep(RFC_SECRET, '', RFC_MOMENT)).toBeNull();
  });

  it('counts half a minute early or late, under the step that it belongs to, and no longer', () => {
    const at = (seconds: number) => totpStep(RFC_SECRET, '287082', new Date(seconds * 1000));
    expect([at(29), at(30), at(89)]).toEqual([1, 1, 1]);
    expect([at(90), at(3600)]).toEqual([null, null]);
  });

  it('can be made from what the QR code says', () => {
    const secret = newTotpSecret();
    const address = totpAddress(secret, 's.devries@gemeente.example', 'Impactregister');
    expect(address).toMatch(/^otpauth:\/\/totp\/Impactregister:s\.devries%40gemeente\.example\?/);
    const code = new TOTP({ secret: Secret.fromBase32(new URL(address).searchParams.get('secret') ?? '') });
    expect(totpStep(secret, code.generate({ timestamp: 59_000 }), RFC_MOMENT)).toBe(1);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and read back as people write them', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([2-9a-z]{4}-){5}[2-9a-z]{4}$/);
      expect(plainRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')}`)).toBe(code.replaceAll('-', ''));
    }
    expect(plainRecoveryCode('123456')).toBeNull();
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
