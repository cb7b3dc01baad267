import { detailsKey } from '../../lib/catalogue/vendor-details.ts';
import type { CatalogueSearch } from '../../lib/classify/prepare-search.ts';
import type { Text } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import type { LookupView } from './build-lookup-address.ts';

/** Longer texts fill the window's title with nothing that helps. */
const TITLE_LIMIT = 60;

/** The page's title: what is shown, then what the page is. */
export function sayTitle(view: LookupView, search: CatalogueSearch | undefined, { say }: Pick<Text, 'say'>): string {
  const shown = sayShown(view, search);
  return shown === '' ? say('lookupTitleAlone') : say('lookupTitleOf', shown);
}

function sayShown(view: LookupView, search: CatalogueSearch | undefined): string {
  if (view.page === 'search') return cut(showName(view.query.trim()));
  const vendor = search?.vendors.get(detailsKey(view.layer, view.vendorId))?.vendor;
  const name = cut(showText(vendor?.name ?? view.vendorId));
  return view.page === 'vendor' ? name : `${cut(showName(view.pattern))}, ${name}`;
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > TITLE_LIMIT ? `${letters.slice(0, TITLE_LIMIT - 1).join('')}…` : text;
}
