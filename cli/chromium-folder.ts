import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuild } from './build.ts';
import type { DriverOptions } from './driver.ts';

/** The build itself for `page`; else a copy that already holds the wanted hosts, since no prompt can be answered without a window. */
export async function prepareExtension(folder: string, { grant, origins, canWatch }: DriverOptions): Promise<string> {
  const build = await ensureBuild('chromium');
  const copy = join(folder, 'extension');
  await cp(build, copy, { recursive: true });
  if (grant !== 'page') {
    const path = join(copy, 'manifest.json');
    const manifest: { permissions: string[]; optional_permissions: string[] } = JSON.parse(
      await readFile(path, 'utf8'),
    );
    const { permissions, optional_permissions: optional, ...rest } = manifest;
    const held = { host_permissions: grant === 'all' ? ['<all_urls>'] : (origins ?? []) };
    const asked = canWatch
      ? { permissions: [...permissions, ...optional] }
      : { permissions, optional_permissions: optional };
    await writeFile(path, JSON.stringify({ ...rest, ...asked, ...held }));
  }
  return copy;
}

/** Chromium's own setting "Block all cookies", written before the profile is first used. */
export async function blockCookies(profile: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
