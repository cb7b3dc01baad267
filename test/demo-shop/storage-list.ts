/** One row of the shop's cookie overview. */
export interface StorageRow {
  name: string;
  store: 'Cookie' | 'Local storage' | 'Session storage';
  provider: string;
  purpose: string;
  kept: string;
}

const HALF_YEAR = '6 months';
const UNTIL_DELETED = 'Until you delete it';
const SESSION = 'Until the browser closes';
const TAB = 'Until the tab closes';

const necessary: StorageRow[] = [
  row('shop_session', 'Cookie', 'Breadcrumb Bakery', 'Holds your visit together while you order.', SESSION),
  row('cart', 'Cookie', 'Breadcrumb Bakery', 'What is in your basket.', '30 days'),
  row('cc_cookie', 'Cookie', 'Breadcrumb Bakery', 'Your choice in the cookie banner.', HALF_YEAR),
  row('bakery-pickup', 'Local storage', 'Breadcrumb Bakery', 'The shop where you pick up your order.', UNTIL_DELETED),
  row(
    'bakery-visit-began',
    'Session storage',
    'Breadcrumb Bakery',
    'When this visit began, to hold a loaf for you.',
    TAB,
  ),
];

const functional: StorageRow[] = [
  row('ssupp.vid', 'Cookie', 'Smartsupp', 'Finds your conversation again after a reload.', HALF_YEAR),
  row('_ss.enableSounds', 'Local storage', 'Smartsupp', 'Whether the chat plays sounds.', UNTIL_DELETED),
  row('ssupp_<CHAT_KEY>', 'Local storage', 'Smartsupp', 'Your preferences in the chat.', UNTIL_DELETED),
  row('ssupp_<CHAT_KEY>message', 'Local storage', 'Smartsupp', 'A message you have begun to write.', UNTIL_DELETED),
  row('ssupp_<CHAT_KEY>opened', 'Local storage', 'Smartsupp', 'Whether the chat was open.', UNTIL_DELETED),
  row('ssupp_<CHAT_KEY>vid', 'Local storage', 'Smartsupp', 'The same as the cookie ssupp.vid.', UNTIL_DELETED),
  row('ssupp_<CHAT_KEY>_cards', 'Local storage', 'Smartsupp', 'Products the chat has shown you.', UNTIL_DELETED),
  row('chat_visitor', 'Cookie', 'Our chat counter (another site)', 'Your place at the counter.', '180 days'),
  row(
    'counter-profile',
    'Local storage',
    'Our chat counter (another site)',
    'How you like to be greeted.',
    UNTIL_DELETED,
  ),
  row('counter-tab', 'Session storage', 'Our chat counter (another site)', 'Which tab you write from.', TAB),
];

const analytics: StorageRow[] = [
  row('SL_C_23361dd035530_KEY', 'Cookie', 'Smartlook', 'Our project at Smartlook.', '2 years'),
  row('SL_C_23361dd035530_SID', 'Cookie', 'Smartlook', 'The session that is recorded.', '2 years'),
  row('SL_C_23361dd035530_VID', 'Cookie', 'Smartlook', 'Tells returning visitors from new ones.', '2 years'),
  row('ph_<TOKEN>_posthog', 'Cookie', 'PostHog', 'Visitor and session for our statistics.', '365 days'),
  row('ph_<TOKEN>_posthog', 'Local storage', 'PostHog', 'Visitor, session and settings.', UNTIL_DELETED),
  row('ph_<TOKEN>_posthog', 'Session storage', 'PostHog', 'State of this visit.', TAB),
  row('ph_<TOKEN>_session_registered_properties', 'Session storage', 'PostHog', 'What the visit has reported.', TAB),
  row('ph_<TOKEN>_window_id', 'Session storage', 'PostHog', 'Tells your tabs apart.', TAB),
  row('ph_<TOKEN>_primary_window_exists', 'Session storage', 'PostHog', 'Notices a copied tab.', TAB),
  row('sentryReplaySession', 'Session storage', 'Sentry', 'Recording of a visit, to repair faults.', TAB),
  row('__openreplay_uuid', 'Local storage', 'OpenReplay', 'Tells returning visitors from new ones.', UNTIL_DELETED),
  row('__openreplay_token', 'Session storage', 'OpenReplay', 'The session that is recorded.', TAB),
  row('__openreplay_pageno', 'Session storage', 'OpenReplay', 'Pages in the recording.', TAB),
  row('__openreplay_tabid', 'Session storage', 'OpenReplay', 'Tells your tabs apart.', TAB),
  row('__openreplay_token_version', 'Session storage', 'OpenReplay', 'Version of the recording.', TAB),
];

const marketing: StorageRow[] = [
  row('ssupp.visits', 'Cookie', 'Smartsupp', 'How often you came, for automatic messages.', HALF_YEAR),
  row('ssupp_<CHAT_KEY>visits', 'Local storage', 'Smartsupp', 'The same as the cookie ssupp.visits.', UNTIL_DELETED),
];

/** What the chat of 2018 kept besides; only in a shop that still runs it. */
export const legacyRows: StorageRow[] = [
  row('ssupp.chatid', 'Cookie', 'Smartsupp', 'The conversation.', SESSION),
  row('ssupp.group', 'Cookie', 'Smartsupp', 'Who at the counter answered last.', SESSION),
  row('ssupp.opened', 'Cookie', 'Smartsupp', 'Whether the chat is open.', SESSION),
  row('ssupp.barclicked', 'Cookie', 'Smartsupp', 'When the chat was opened.', SESSION),
  row('ssupp.message', 'Cookie', 'Smartsupp', 'A message you have begun to write.', SESSION),
  row('ssupp.unreaded', 'Cookie', 'Smartsupp', 'How many messages you have not read.', SESSION),
  row('ssupp.position', 'Cookie', 'Smartsupp', 'Where you moved the chat.', SESSION),
];

/** Everything the shop keeps, by the category its banner asks for. */
export const storageList = { necessary, functional, analytics, marketing };

function row(name: string, store: StorageRow['store'], provider: string, purpose: string, kept: string): StorageRow {
  return { name, store, provider, purpose, kept };
}
