import { findPageTexts } from '../../lib/capture/find-page-texts.ts';
import type { PageTexts } from '../../lib/page-texts-types.ts';

/**
 * Reads tables and text of HTML that a person gave. The document is read and never shown: a document made like this runs no scripts and loads nothing
 * (HTML standard, "DOMParser": scripting is off, and it has no browsing context).
 */
export function parseHtml(text: string): PageTexts {
  return findPageTexts(new DOMParser().parseFromString(text, 'text/html'));
}
