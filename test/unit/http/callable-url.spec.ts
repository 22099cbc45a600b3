import { createServer } from 'node:net';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';

import { describe, expect, it } from '@jest/globals';

import { keptUrlFault, urlFault } from '../../../src/platform/outbound/callable-url.ts';
import { OutboundHttp } from '../../../src/platform/outbound/outbound-http.ts';
import { isPublicAddress } from '../../../src/platform/outbound/public-address.ts';

describe('calling addresses of others', () => {
  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fec0::1',
    'fd00::1',
    'ff02::1',
    'localhost',
  ])('knows %s as no address on the internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '145.97.1.1', '2a00:1450:400e::1'])('knows %s as one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['http://tool.example/hook', 'https'],
    ['ftp://tool.example', 'https'],
    ['https://anna:geheim@tool.example', 'user name'],
    ['https://tool.example/#a', '#'],
    ['https://10.0.0.1/hook', 'internet'],
    ['https://2130706433/', 'internet'],
    ['https://0x7f.1/', 'internet'],
    ['https://[::ffff:127.0.0.1]/', 'internet'],
    ['https://[fd00::1]:8443/', 'internet'],
    ['tool.example', 'address'],
    [`https://tool.example/${'a'.repeat(2000)}`, '2000'],
  ])('refuses %s and says why', (url, why) => {
    expect(urlFault(url, false)).toContain(why);
  });

  it.each([
    'https://localhost/hook',
    'https://intranet/hook',
    'https://intranet./hook',
    'https://koppeling.local/hook',
    'https://hook.svc.cluster.internal',
    'https://10.0.0.1/hook',
  ])('keeps no %s, which only an inner network knows', (url) => {
    expect(keptUrlFault(url, false)).toContain('internet');
  });

  it('keeps an address with a name of the internet, and in a test any', () => {
    expect(keptUrlFault('https://tool.example./hook', false)).toBeNull();
    expect(keptUrlFault('https://8.8.8.8/hook', false)).toBeNull();
    expect(keptUrlFault('https://localhost/hook', true)).toBeNull();
  });

  it('takes https addresses with a name, and this machine only in a test', () => {
    expect(urlFault('https://tool.example:8443/hook?a=1', false)).toBeNull();
    expect(urlFault('http://127.0.0.1:9/hook', true)).toBeNull();
    expect(urlFault('http://10.0.0.1/hook', true)).not.toBeNull();
  });

  it('opens no connection to a name that leads to this machine', async () => {
    const server = createServer();
    let connections = 0;
    server.on('connection', (socket) => {
      connections += 1;
      socket.destroy();
    });
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const http = new OutboundHttp(false);
    const url = `https://localhost:${(server.address() as AddressInfo).port}/hook`;
    expect(await http.postJson(url, '{}', {})).toEqual({ kind: 'unanswered', reason: 'address-refused' });
    expect(connections).toBe(0);
    await http.close();
    server.close();
  });
});
