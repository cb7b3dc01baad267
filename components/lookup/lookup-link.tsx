import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { buildLookupAddress, type LookupView } from './build-lookup-address.ts';
import type { LookupActions } from './lookup-contract.ts';

export const GoContext = createContext<LookupActions['go'] | undefined>(undefined);

/** Shows another view. @throws Error without a provider: a mistake in the code */
export function useGo(): LookupActions['go'] {
  const go = useContext(GoContext);
  if (!go) throw new Error('useGo: put a GoContext.Provider around this component');
  return go;
}

/**
 * A link within the page: a plain click shows the view here, any other (a new tab, a new window) is the browser's. `isResult`: one of those
 * that the arrow keys go through.
 */
export function LookupLink(props: {
  view: LookupView;
  class?: string;
  isResult?: boolean;
  children: ComponentChildren;
}) {
  const go = useGo();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(props.view, 'push');
  };
  return (
    <a
      class={props.class}
      href={buildLookupAddress(props.view)}
      onClick={follow}
      {...(props.isResult ? { 'data-result': '' } : {})}
    >
      {props.children}
    </a>
  );
}
