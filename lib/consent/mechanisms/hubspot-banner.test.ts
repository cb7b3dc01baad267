import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { hubspotBanner } from './hubspot-banner.ts';

const readAll = (cookies: Record<string, string | null>) =>
  read(
    hubspotBanner,
    Object.entries(cookies).map(([name, value]) => cookie(`__hs_${name}`, value)),
  );

test.each<[Record<string, string | null>, string]>([
  [{ cookie_cat_pref: '1:true,2:true,3:true' }, 'gggg'],
  [{ cookie_cat_pref: '1:false_2:false_3:false' }, 'gddd'],
  [{ cookie_cat_pref: '1%3Atrue%2C2%3Afalse%2C3%3Atrue' }, 'gggd'],
  [{ cookie_cat_pref: '1%253Afalse%252C2%253Atrue%252C3%253Afalse' }, 'gddg'],
  [{ cookie_cat_pref: '1:true,3:false' }, 'gdg?'],
  [{ cookie_cat_pref: '1:true,2:false,3:false', opt_out: 'no' }, 'gdgd'], // the categories say more
  [{ opt_out: 'yes' }, 'gddd'],
  [{ opt_out: 'no' }, 'gggg'],
  [{ initial_opt_in: 'yes' }, 'gggg'],
  [{ initial_opt_in: 'no' }, 'gddd'],
  [{ initial_opt_in: 'yes', opt_out: 'yes' }, 'gddd'], // withdrawn
  [{ cookie_cat_pref: '1:true,2:fal' }, '????'],
  [{ cookie_cat_pref: '1:true,2' }, '????'],
  [{ cookie_cat_pref: '1:true,' }, '????'],
  [{ cookie_cat_pref: '9:true' }, '????'],
  [{ cookie_cat_pref: '' }, '????'],
  [{ cookie_cat_pref: '{"1":true}' }, '????'],
  [{ opt_out: 'true' }, '????'],
  [{ opt_out: '' }, '????'],
  [{ opt_out: null, cookie_cat_pref: null }, 'g---'],
])('%j: %s', (cookies, states) => {
  expect(sayStates(readAll(cookies))).toBe(states);
});

it('shows what was not needed', () => {
  expect(readAll({ cookie_cat_pref: '1:true', opt_out: 'no', do_not_track: 'yes' })[0]?.evidence).toEqual([
    ['__hs_opt_out', 'no'],
    ['__hs_do_not_track', 'yes'],
  ]);
});

it('nothing recorded: its banner or its script tells; its other cookies are no answer', () => {
  expect(read(hubspotBanner, [])).toEqual([]);
  expect(readAll({ do_not_track: 'yes' })).toEqual([]);
  expect(read(hubspotBanner, [], { elements: ['#hs-eu-cookie-confirmation'] })[0]?.reason).toBe('bannerNoChoice');
  const scripts = ['https://js.hs-banner.com/v2/1/banner.js'];
  expect(read(hubspotBanner, [], { scripts })[0]?.reason).toBe('toolNoRecord');
});
