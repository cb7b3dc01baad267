import { describe, expect, it } from 'vitest';
import { madeBanner } from '../../test/made-reports/made-consents.ts';
import { items, makeReport } from '../../test/made-reports/make-report.ts';
import { buildBannerText } from './build-banner-text.ts';

const build = (lines: string, banner = madeBanner) =>
  JSON.parse(buildBannerText(banner, makeReport({ items: items(lines) })));

describe('buildBannerText', () => {
  it('has the banner, the version of this tool, and no value', () => {
    const text = build('');
    expect(text).toEqual({
      tool: 'Crumbscope 0.1.0',
      banner: {
        role: 'dialog',
        selector: '#own-banner.cookie-bar',
        language: 'de',
        buttons: ['Alle akzeptieren', 'Ablehnen'],
        frame: 'https://banner.example/frame',
      },
      records: [],
      scriptHosts: [],
    });
  });

  it('takes query and fragment off the frame, and nothing of an address that is none', () => {
    const frame = (frameUrl: string) => build('', { ...madeBanner, frameUrl }).banner.frame;
    expect(frame('https://banner.example/a?visitor=1#x')).toBe('https://banner.example/a');
    expect(frame('data:text/html,secret')).toBe('data:');
    expect(frame('not an address')).toBeUndefined();
    const { frameUrl: _, ...inPage } = madeBanner;
    expect(build('', inPage).banner).not.toHaveProperty('frame');
  });

  it.each([
    'cookie_consent',
    'CookieConsent',
    'gdpr',
    'my-privacy-settings',
    'optIn',
    'opt_out',
    'cc_cookie',
    'cmp-data',
    'dsgvo_ok',
    'euconsent-v2',
    'notice_accepted',
  ])('has the record %s', (name) => {
    expect(build(`cookie ${name} shop.example 30d - - shape=json size=58`).records).toEqual([
      { store: 'cookie', name, shape: 'json', size: 58 },
    ]);
  });

  it.each(['session', 'cart', 'account', '_ga', 'soccer', 'compass', 'option', 'eu-west'.replace('-', '')])(
    'leaves out %s',
    (name) => {
      expect(build(`cookie ${name} shop.example 30d`).records).toEqual([]);
    },
  );

  it('leaves out what belongs to others', () => {
    expect(build('cookie consent chat.support.example 30d').records).toEqual([]);
  });

  it('has a record that looks like one by its value', () => {
    const report = makeReport({ items: items('cookie xyz shop.example 30d') });
    const [item] = report.items;
    if (!item) throw new Error('no made item');
    item.guess = { kind: 'consent', from: ['value'] };
    expect(JSON.parse(buildBannerText(madeBanner, report)).records).toHaveLength(1);
  });

  it('has hosts of scripts once, without path and query', () => {
    const report = makeReport({ items: items('cookie a shop.example 30d') });
    const [item] = report.items;
    if (!item) throw new Error('no made item');
    const scripts = [
      'https://cdn.example/a.js?id=visitor',
      'https://cdn.example/b.js',
      'nonsense',
      'data:text/plain,x',
    ];
    item.clock = { phase: 'unknown', phases: {}, writes: 1, writers: [{ via: 'storage', scripts, count: 1 }] };
    report.presences = [
      { vendorId: 'v', vendorName: 'V', scripts: ['https://a.example:8443/x'], items: 0, unknownItems: 0 },
    ];
    const text = buildBannerText(madeBanner, report);
    expect(JSON.parse(text).scriptHosts).toEqual(['a.example:8443', 'cdn.example']);
    expect(text).not.toContain('visitor');
  });

  it('names hosts of the banner’s page first: one of them is likely the tool’s', () => {
    const report = makeReport({ items: items('cookie a shop.example 30d') });
    report.presences = [
      { vendorId: 'v', vendorName: 'V', scripts: ['https://a.example/x'], items: 0, unknownItems: 0 },
    ];
    const scriptHosts = ['cmp.example', 'a.example'];
    expect(JSON.parse(buildBannerText({ ...madeBanner, scriptHosts }, report)).scriptHosts).toEqual(scriptHosts);
    const many = Array.from({ length: 500 }, (_, at) => `host-${at}.example`);
    const text = buildBannerText({ ...madeBanner, scriptHosts: many }, report);
    expect(JSON.parse(text).scriptHosts).toEqual(many.slice(0, 60));
  });

  it('stays short on a page with thousands of records', () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `cookie consent-${at} shop.example 30d`).join('\n');
    expect(build(lines).records).toHaveLength(60);
  });
});
