import { find, isRecord, listCalls, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

/** Zendesk's queues and `zESettings`: only what is said of cookies. */
export const zendesk: PageReader = {
  name: PAGE_RECORDS.zendesk,
  read: (page) => {
    const queues = [find(page, 'zE', '_'), page.zEQueue].filter((queue) => isRecord(queue) && queue.length !== 0);
    const settings = toCookies('zESettings', page.zESettings);
    if (queues.length === 0 && settings.length === 0) return undefined;
    return [...settings, ...queues.flatMap((queue) => (listCalls(queue, isMeant) ?? []).flatMap(toPlain))];
  },
};

function isMeant([name, first]: readonly unknown[]): boolean {
  return (name === 'messenger:set' && first === 'cookies') || (name === 'webWidget' && first === 'updateSettings');
}

function toPlain([name, first, second]: unknown[]): unknown[][] {
  if (name === 'webWidget') return toCookies(name, second).map(([, settings]) => [name, first, settings]);
  return [
    [name, first, typeof second === 'string' ? second.slice(0, 40) : typeof second === 'boolean' ? second : null],
  ];
}

function toCookies(name: string, settings: unknown): unknown[][] {
  const cookies = find(settings, 'webWidget', 'cookies') ?? find(settings, 'cookies');
  return typeof cookies === 'boolean' ? [[name, { cookies }]] : [];
}
