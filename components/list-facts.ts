import type { Item } from '../lib/types.ts';
import { sayExactExpiry, sayExpiry, saySize } from './say-expiry.ts';
import type { MessageKey, Text } from './text.tsx';
import { keyPart } from './text.tsx';

/** What the browser says about an item: labels and values in the order they are shown. What was not seen is said, not left out. */
export function listFacts(item: Item, site: string, text: Text): [label: MessageKey, value: string][] {
  const { say, locale } = text;
  const exact = sayExactExpiry(item, text);
  const facts: [MessageKey, string][] = [];
  if (item.nameLength !== undefined)
    facts.push(['fact_name', say('nameCut', item.name, new Intl.NumberFormat(locale).format(item.nameLength))]);
  else if (item.name.length > 20) facts.push(['fact_name', item.name]);
  if (item.size !== undefined)
    facts.push(['fact_value', say('sizeAndShape', say(`shape_${keyPart(item.shape)}`), saySize(item.size, locale))]);
  if (item.holds) {
    const kinds = item.holds.map((kind) => say(`personal_${kind}`));
    facts.push(['fact_holds', new Intl.ListFormat(locale, { type: 'conjunction' }).format(kinds)]);
  }
  facts.push(
    ['fact_store', say(`store_${item.store}`)],
    ['fact_expires', exact === undefined ? sayExpiry(item, text) : `${sayExpiry(item, text)} (${exact})`],
  );
  if (item.store === 'cookie') facts.push(...listCookieFacts(item, text));
  else facts.push(...listContainerFacts(item, text), ['fact_origin', item.origin], ...listPartition(item, text));
  facts.push(['fact_frame', item.frameUrl], ['fact_party', say(`party_${item.party}`, site)]);
  return facts;
}

function listCookieFacts(item: Item, { say }: Text): [MessageKey, string][] {
  const facts: [MessageKey, string][] = [];
  if (item.domain !== undefined)
    facts.push([
      'fact_domain',
      item.hostOnly === undefined ? item.domain : say(item.hostOnly ? 'domainHostOnly' : 'domainAndBelow', item.domain),
    ]);
  if (item.path !== undefined) facts.push(['fact_path', item.path]);
  const flags: string[] = [];
  if (item.secure !== undefined) flags.push(say(item.secure ? 'flagSecure' : 'flagNotSecure'));
  if (item.httpOnly !== undefined) flags.push(say(item.httpOnly ? 'flagHttpOnly' : 'flagNotHttpOnly'));
  if (item.sameSite !== undefined) flags.push(say('flagSameSite', say(`sameSite_${item.sameSite}`)));
  facts.push(['fact_flags', flags.length > 0 ? flags.join(', ') : say('flagsUnseen')]);
  return [...facts, ...listPartition(item, { say })];
}

function listPartition({ partitionKey }: Item, { say }: Pick<Text, 'say'>): [MessageKey, string][] {
  const top = partitionKey?.topLevelSite;
  if (top === undefined) return [];
  return [['fact_partition', partitionKey?.hasCrossSiteAncestor ? say('partitionNested', top) : top]];
}

/** A version only databases have, a script and a state only service workers. */
function listContainerFacts({ contents = {} }: Item, { locale }: Text): [MessageKey, string][] {
  const facts: [MessageKey, string][] = [];
  if (contents.version !== undefined)
    facts.push(['fact_version', new Intl.NumberFormat(locale).format(contents.version)]);
  if (contents.script !== undefined) facts.push(['fact_script', contents.script]);
  if (contents.state !== undefined) facts.push(['fact_state', contents.state]);
  return facts;
}
