import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseLifetime } from './parse-lifetime.ts';

const DAY = 1;

describe('a lifetime in words', () => {
  test.each([
    ['6 months', 186],
    ['2 years', 732],
    ['1 Jahr 1 Monat', 397],
    ['1 Jahr, 1 Monat', 397],
    ['13 Monate', 403],
    ['1 rok', 366],
    ['5 let', 1830],
    ['do 13 měsíců', 403],
    ['90 dní', 90],
    ['400 dnů', 400],
    ['30 minut', 30 / 1440],
    ['1 den', DAY],
    ['2 ans', 732],
    ['3 mois', 93],
    ['1 día', DAY],
    ['6 meses', 186],
    ['1 anno', 366],
    ['30 giorni', 30],
    ['6 miesięcy', 186],
    ['2 lata', 732],
    ['1 godzina', 1 / 24],
    ['2 jaar', 732],
    ['30 dagen', 30],
    ['P6M', 186],
    ['p1y', 366],
    ['1y', 366],
    ['1d', DAY],
    ['24 hours', DAY],
    ['Up to 365 days', 365],
    ['a year', 366],
    ['about one year', 366],
    ['zwei Jahre', 732],
    ['1.5 years', 549],
    ['1,5 Jahre', 549],
    ['90-day', 90],
    ['Session / 1 year', 366],
    ['1 day – 2 years', 732],
    ['30 seconds', 30 / 86_400],
    ['Persistent (2 years)', 732],
  ])('%s: %d days', (text, days) => {
    expect(parseLifetime(text)).toEqual({ text, days: expect.closeTo(days, 9) });
  });

  test.each([
    ...[
      'Session',
      'session cookie',
      'Sitzung',
      'Sitzungsende',
      'Relace',
      'Until the browser is closed',
      'when you close your browser',
    ],
    ...[
      'Until the browser closes',
      'Until the tab closes',
      'expires when browser is closed',
      'Sesja',
      'Sessione',
      'Sessie',
      'séance',
      'Sesión',
    ],
  ])('%s: session', (text) => {
    expect(parseLifetime(text)?.days).toBe('session');
  });

  test.each([
    ...[
      'persistent',
      'Persistent',
      'Permanent',
      'Until you delete it',
      'until deleted',
      'Never',
      'Dauerhaft',
      'unbegrenzt',
      'Trvalé',
      'Neomezeně',
    ],
    'This is Local Storage, that is, persistent storage until the application or user deletes it.',
  ])('%s: persistent', (text) => {
    expect(parseLifetime(text)?.days).toBe('persistent');
  });

  test.each(['', ' ', '-', '—', 'n/a', 'None', '?'])('nothing stands in %j', (text) => {
    expect(parseLifetime(text)).toBeUndefined();
  });

  test.each(['180', 'see below', '12 items', 'version 2', '2024-01-01'])(
    '%s is kept as text, and not understood',
    (text) => {
      expect(parseLifetime(text)).toEqual({ text });
    },
  );

  it('a bare number means what its header says', () => {
    expect(parseLifetime('180', 'days')?.days).toBe(180);
    expect(parseLifetime('13', 'months')?.days).toBe(403);
    expect(parseLifetime('3600', 'seconds')?.days).toBeCloseTo(1 / 24);
    expect(parseLifetime('2 years', 'days')?.days).toBe(732);
  });

  it('never throws, and gives no negative time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        const days = parseLifetime(text, 'days')?.days;
        return typeof days !== 'number' || days >= 0;
      }),
    );
  });
});
