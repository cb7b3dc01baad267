import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { prepareSearch, type WordsOf } from '../../lib/classify/prepare-search.ts';
import { queryLimit } from '../../lib/classify/search-catalogue.ts';
import { CopyButton } from '../copy-button.tsx';
import type { Translate } from '../popup-contract.ts';
import { SearchField } from '../search-field.tsx';
import { SiteHeader } from '../site-header.tsx';
import { buildText, type Text, TextContext, useText } from '../text.tsx';
import { useDetails } from '../use-details.ts';
import { showName } from '../visible-text.ts';
import { buildLookupAddress, type LookupView, type SearchView } from './build-lookup-address.ts';
import { noFilter } from './filter-values.ts';
import { LookupBody } from './lookup-body.tsx';
import type { LookupActions, LookupModel } from './lookup-contract.ts';
import { GoContext } from './lookup-link.tsx';
import { resolveView } from './read-lookup-address.ts';
import { type Unfolded, UnfoldedContext } from './result-list.tsx';
import { sayTitle } from './say-title.ts';
import { useLookupKeys } from './use-lookup-keys.ts';
import { useViewFocus } from './use-view-focus.ts';

const plainSearch: SearchView = { page: 'search', query: '', filter: noFilter };

/** The whole page "Look up a key" for one address. */
export function LookupPage(props: { model: LookupModel; actions: LookupActions; translate: Translate }) {
  const { translate, model, actions } = props;
  const text = useMemo(() => buildText(translate, model.locale, model.now), [translate, model.locale, model.now]);
  return (
    <TextContext.Provider value={text}>
      <GoContext.Provider value={actions.go}>
        <Page model={model} actions={actions} />
      </GoContext.Provider>
    </TextContext.Provider>
  );
}

function Page({ model, actions }: { model: LookupModel; actions: LookupActions }) {
  const text = useText();
  const { say } = text;
  const root = useRef<HTMLDivElement>(null);
  const details = useDetails(actions);
  const search = useMemo(
    () =>
      details === undefined || details === 'failed'
        ? undefined
        : prepareSearch(details, (entry) => listWords(entry, text)),
    [details, text],
  );
  const view = useMemo(() => (search ? resolveView(model.view, search) : model.view), [model.view, search]);
  const last = useRef(plainSearch);
  if (view.page === 'search') last.current = view;
  const unfolded = useUnfolded(last.current);
  const missing = search && sayMissing(model.view, view, text);
  const { go } = actions;
  const isDetail = view.page !== 'search';
  const leave = useCallback(() => go(last.current, 'push'), [go]);
  useLookupKeys(root, isDetail ? leave : undefined);
  useViewFocus(root, view, search !== undefined);
  useLayoutEffect(() => {
    document.title = sayTitle(view, search, text);
  }, [view, search, text]);
  return (
    <div ref={root} class="lookup">
      <SiteHeader
        title={say('lookupTitle')}
        aside={<CopyButton label={say('copyAddress')} onCopy={actions.copyAddress} />}
      />
      <search class="filters">
        <SearchField
          query={last.current.query}
          label={say('lookupSearchLabel')}
          hint={say('lookupSearchHint')}
          onQuery={(query) => go({ ...last.current, query: query.slice(0, queryLimit) }, isDetail ? 'push' : 'replace')}
        />
      </search>
      <main>
        {model.hasUnusedRules && <p class="lookup-notice">{say('coverage_rulesUnread')}</p>}
        {missing && <p class="lookup-notice">{missing}</p>}
        {search ? (
          <UnfoldedContext.Provider value={unfolded}>
            <LookupBody view={view} last={last.current} search={search} version={model.version} />
          </UnfoldedContext.Provider>
        ) : (
          <p class="muted lookup-waiting" role="status">
            {say(details === 'failed' ? 'lookupFailed' : 'lookupLoading')}
          </p>
        )}
      </main>
    </div>
  );
}

/** What is unfolded of the search that is shown, or that one can go back to. */
function useUnfolded(search: SearchView): Unfolded {
  const address = buildLookupAddress(search);
  return useMemo(() => ({ address, limits: new Map() }), [address]);
}

/** The address asked for something that the catalogue has not: said, because the nearest that it has is shown instead. */
function sayMissing(asked: LookupView, shown: LookupView, { say }: Text): string | undefined {
  if (asked.page === 'search' || asked.page === shown.page) return undefined;
  return shown.page === 'search'
    ? say('lookupNoVendor', showName(asked.vendorId))
    : say('lookupNoKey', asked.page === 'key' ? showName(asked.pattern) : '');
}

/** The words for what a key is: whoever types "marketing" or "live chat" means these. */
function listWords({ vendor, key, categories }: Parameters<WordsOf>[0], { say }: Text): string {
  const kind = vendor.kind && vendor.layer !== 'general' ? say(`kind_${vendor.kind}`) : '';
  return [say(`store_${key.store}`), ...categories.map((category) => say(`category_${category}`)), kind].join('\n');
}
