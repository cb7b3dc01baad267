import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { GpcComparison, GpcKey, GpcSide, GpcSignal, GpcVendor } from '../../lib/gpc-types.ts';
import { type ConsentState, consentCategories } from '../../lib/types.ts';
import { CategoryMark } from '../category-mark.tsx';
import { Icon } from '../icons.tsx';
import { KeyName } from '../key-name.tsx';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';

/** What was seen in which visit, vendor by vendor. What both visits have is shown on demand. */
export function GpcTable({ comparison }: { comparison: GpcComparison }) {
  const { say, count } = useText();
  const [isWhole, setWhole] = useState(false);
  const { vendors, hosts, consent, signals } = comparison;
  const all = vendors.flatMap(({ keys, script }) => [...keys.map(({ side }) => side), ...(script ? [script] : [])]);
  const shared = all.filter((side) => side === 'both').length;
  const rest = hosts.length + consent.length + signals.length + all.length - shared;
  return (
    <>
      {(isWhole || rest > 0) && (
        <table class="gpc-table">
          <caption class="sr-only">{say('gpcTable')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr-only">{say('gpcWhat')}</span>
              </th>
              <th scope="col">{say('gpcWithout')}</th>
              <th scope="col">{say('gpcWith')}</th>
            </tr>
          </thead>
          {consent.length > 0 && (
            <Group heading={say('gpcConsent')}>
              {consent.map((one) => (
                <StateRow key={one.category} {...one} />
              ))}
            </Group>
          )}
          {signals.map((signal, at) => (
            <Signal key={`${signal.mechanismName} ${at}`} signal={signal} />
          ))}
          {vendors.map((vendor) => (
            <Vendor key={vendor.vendorName ?? ''} vendor={vendor} isWhole={isWhole} />
          ))}
          {hosts.length > 0 && (
            <Group heading={say('gpcHosts')}>
              {hosts.map(({ host, side }) => (
                <SideRow key={host} side={side} name={<bdi>{showText(host)}</bdi>} />
              ))}
            </Group>
          )}
        </table>
      )}
      {shared > 0 && (
        <button type="button" class="text-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          <Icon name="chevron" />
          {count('gpcBoth', shared)}
        </button>
      )}
    </>
  );
}

function Group({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} class="gpc-group">
          <bdi>{heading}</bdi>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Vendor({ vendor, isWhole }: { vendor: GpcVendor; isWhole: boolean }) {
  const { say } = useText();
  const keys = vendor.keys.filter(({ side }) => isWhole || side !== 'both');
  const script = isWhole || vendor.script !== 'both' ? vendor.script : undefined;
  if (keys.length === 0 && script === undefined) return null;
  return (
    <Group heading={vendor.vendorName === undefined ? say('unknownHeading') : showText(vendor.vendorName)}>
      {keys.map((key) => (
        <SideRow key={`${key.store} ${key.name}`} side={key.side} name={<Key entry={key} />} />
      ))}
      {script && <SideRow side={script} name={<span class="muted">{say('gpcScript')}</span>} />}
    </Group>
  );
}

function Key({ entry }: { entry: GpcKey }) {
  const { say } = useText();
  const [category = 'unclassified'] = entry.categories;
  return (
    <span class="gpc-key">
      <CategoryMark category={category} isNamed />
      <KeyName name={showName(entry.name)} />
      <span class="gpc-store muted">{say(`store_${entry.store}`)}</span>
    </span>
  );
}

function SideRow({ side, name }: { side: GpcSide; name: ComponentChildren }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <Seen isSeen={side !== 'with'} />
      <Seen isSeen={side !== 'without'} />
    </tr>
  );
}

function Seen({ isSeen }: { isSeen: boolean }) {
  const { say } = useText();
  return (
    <td class={isSeen ? 'is-seen' : 'muted'}>
      {isSeen && <Icon name="granted" />}
      <span class={isSeen ? 'sr-only' : ''}>{say(isSeen ? 'gpcSeen' : 'gpcUnseen')}</span>
    </td>
  );
}

function Signal({ signal }: { signal: GpcSignal }) {
  const { say } = useText();
  const { without, with: withGpc } = signal;
  const changed = consentCategories.filter((category) => without?.[category] !== withGpc?.[category]);
  return (
    <Group heading={say('gpcSignal', showText(signal.mechanismName))}>
      {changed.map((category) => (
        <StateRow key={category} category={category} without={without?.[category]} with={withGpc?.[category]} />
      ))}
    </Group>
  );
}

function StateRow(props: {
  category: (typeof consentCategories)[number];
  without: ConsentState | undefined;
  with: ConsentState | undefined;
}) {
  const { say } = useText();
  return (
    <tr>
      <th scope="row">
        <CategoryMark category={props.category} /> {say(`category_${props.category}`)}
      </th>
      <State state={props.without} />
      <State state={props.with} />
    </tr>
  );
}

function State({ state }: { state: ConsentState | undefined }) {
  const { say } = useText();
  return <td>{state === undefined ? <span class="muted">{say('gpcNoRecord')}</span> : say(`state_${state}`)}</td>;
}
