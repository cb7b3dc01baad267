import { expect, test } from 'vitest';
import { findSwallowed } from './find-swallowed.ts';

test.each<[environment: Record<string, string>, found: string | undefined]>([
  [{ npm_lifecycle_event: 'catalogue', npm_config_all: 'true' }, 'all'],
  [{ npm_lifecycle_event: 'catalogue', npm_config_stale_months: '3' }, 'stale-months'],
  [{ npm_lifecycle_event: 'catalogue', npm_config_cache: '/tmp' }, undefined],
  [{ npm_lifecycle_event: 'test', npm_config_all: 'true' }, undefined],
  [{ npm_config_all: 'true' }, undefined],
])('%j', (environment, found) => {
  expect(findSwallowed('catalogue', ['all', 'stale-months'], environment)).toBe(found);
});
