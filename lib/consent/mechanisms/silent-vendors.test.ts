import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { crisp } from './crisp.ts';
import { drift } from './drift.ts';
import { livechat } from './livechat.ts';
import { olark } from './olark.ts';
import { tawk } from './tawk.ts';
import { tidio } from './tidio.ts';

test.each([
  [crisp, 'https://client.crisp.chat/l.js'],
  [drift, 'https://js.driftt.com/include/1767950100000/abcdefghijkl.js'],
  [livechat, 'https://cdn.livechatinc.com/tracking.js'],
  [olark, 'https://static.olark.com/jsclient/loader.js'],
  [tawk, 'https://embed.tawk.to/0123456789abcdef01234567/default'],
  [tidio, 'https://code.tidio.co/abcdefghijklmnopqrstuvwxyz012345.js'],
])('$id: its script is all that can be known', (mechanism, address) => {
  const readings = read(mechanism, [], { scripts: ['https://shop.example/chat.js', address] });
  expect(sayStates(readings)).toBe('????');
  expect(readings).toMatchObject([{ where: 'script', name: address, reason: 'vendorNotTold' }]);
  expect(read(mechanism, [cookie('consent', 'true')], { scripts: ['https://shop.example/chat.js'] })).toEqual([]);
  expect(read(mechanism, [], { scripts: [address.replace('https://', 'https://x.example/')] })).toEqual([]);
});

it('one signal, however many scripts it has', () => {
  const scripts = ['https://client.crisp.chat/l.js', 'https://client.crisp.chat/static/client_default.js'];
  expect(read(crisp, [], { scripts })).toHaveLength(1);
});
