import type { VendorDetails } from '../catalogue/vendor-details.ts';

/** How a policy can name a vendor: `overviewNamed_<how>` in `_locales`, the surest first. */
export const namingKinds = ['name', 'legalName', 'companyNumber', 'domain', 'company'] as const;
export type NamingKind = (typeof namingKinds)[number];

export interface VendorNaming {
  kind: NamingKind;
  text: string;
}

/** Companies with many products: "Google" alone names the company, and not that Google Analytics is used. */
const COMPANIES =
  /^(Google|Microsoft|Adobe|Amazon|AWS|Azure|Facebook|Meta|Salesforce|Zoho|Yandex|Baidu|Alibaba|Tencent|Twilio|Cloudflare|Akamai|Splunk|Oracle|IBM|Apple|Shopify|WordPress|Sitecore|HubSpot|LinkedIn|Pinterest|Snapchat|TikTok|X|Twitter|Hotjar|Zendesk|Grafana|Elastic|Piano|Atlassian|LiveChat)\b(?=[ -])/;
/** Legal forms, as they end the names of companies. */
const LEGAL_NAME =
  /\p{Lu}[\p{L}\p{N}.&'-]*(?: (?:\p{Lu}|&)[\p{L}\p{N}.&'-]*){0,4},? (?:s\.\s?r\.\s?o\.|a\.\s?s\.|spol\. s r\.o\.|Inc\.?|Ltd\.?|Limited|LLC|L\.L\.C\.|PLC|Corp\.?|Corporation|GmbH(?: & Co\. KG)?|AG|SE|SAS|SASU|SARL|S\.A\.S?\.?|S\.L\.U?\.?|S\.r\.l\.|SpA|S\.p\.A\.|B\.V\.|BV|N\.V\.|AB|A\/S|ApS|AS|Oy|OÜ|sp\. z o\.o\.|Kft\.|Pty Ltd|Pte\.? Ltd\.?|K\.K\.)(?![\p{L}\p{N}])/gu;
const NUMBER = /\d(?:[ .]?\d){6,13}/g;

/** Every way to name a vendor: its name, legal names and company numbers of its card, its domains, and the company of a product's name. Pure. */
export function findVendorNames(name: string, details: VendorDetails | undefined): VendorNaming[] {
  const legal = (details?.card?.processor ?? []).flatMap(({ text }) => text.match(LEGAL_NAME) ?? []);
  const alsoLegal = (details?.card?.companyNumber ?? []).flatMap(({ text }) => text.match(LEGAL_NAME) ?? []);
  const numbers = (details?.card?.companyNumber ?? []).flatMap(({ text }) => text.match(NUMBER) ?? []);
  const [company = ''] = COMPANIES.exec(name) ?? [];
  const domains = [details?.website, ...(details?.scripts ?? []).map(({ host, path }) => (path ? undefined : host))];
  const plain = name.replace(/\s*\(.*?\)/g, '');
  return removeTwins([
    { kind: 'name', text: plain },
    ...plain.split(' / ').map((text) => ({ kind: 'name' as const, text })),
    ...[...legal, ...alsoLegal].map((text) => ({ kind: 'legalName' as const, text })),
    ...numbers.map((text) => ({ kind: 'companyNumber' as const, text: text.replace(/\D/g, '') })),
    ...domains.flatMap((one) => (one === undefined ? [] : { kind: 'domain' as const, text: findDomain(one) })),
    ...(company ? [{ kind: 'company' as const, text: company }] : []),
  ]);
}

function findDomain(address: string): string {
  const [host = ''] = address.replace(/^https?:\/\//, '').split('/');
  return host.replace(/^www\./, '');
}

function removeTwins(names: readonly VendorNaming[]): VendorNaming[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => text.trim() !== '' && !seen.has(text) && seen.add(text));
}
