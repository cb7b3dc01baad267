import type { ConsentCategory } from '../types.ts';

/**
 * Well-known services by what they are for, under the names that consent tools with lists of services give them (the types of tarteaucitron.js; Klaro's and
 * COOKiES' examples; Axeptio's vendors), in small letters and without anything else. A tag manager is in none: it may load anything.
 */
const SERVICES: [ConsentCategory, string][] = [
  [
    'analytics',
    `gajs ga ga4 gtag googleanalytics googleanalytics4 googleanalyticsua universalanalytics analytics analyticstracker multiplegtag gcmanalyticsstorage
    firebase firebaseanalytics googleoptimize goptimize matomo piwik matomocloud matomohightrack matomoheatmap matomotm matomotagmanager piwikpro
    hotjar hotjartracking clarity microsoftclarity msclarity mixpanel amplitude segment segmentio heap heapanalytics posthog plausible simpleanalytics
    fathom umami countly openwebanalytics statcounter clicky etracker atinternet atinternethightrack xiti xitismarttag pianoanalytics piano eulerian wysistat
    wysistathightrack webtrekk mapp contentsquare crazyegg fullstory logrocket mouseflow luckyorange inspectlet smartlook sessioncam quantummetric
    abtasty kameleoon optimizely vwo visualwebsiteoptimizer metrica yandexmetrica yandexmetrika chartbeat parsely comscore kissmetrics woopra visiblee
    adobeanalytics adobeworkspace userpilot pendo microanalytics hubspot hubspotanalytics mautic webmecanik koban leadinfo leadforensicsold leadfeeder
    dealfront albacross snitch getquanty emolytics shinystat cloudflareanalytics cloudflareinsights cloudflarewebanalytics vercelanalytics sentry newrelic
    datadog dynatraceanalytics jetpackstats wpstatistics koko kokoanalytics burst vgwort ivw ivwbox infonline ioam gemius trackjs raygun
    userreport siteimprove siteimproveanalytics econda zohopagesense freshsalescrm usercom force24 plezi sharpspring pardot getplus compteur actistat
    teambrain kompass verizondottag visualrevenue weborama microsoftcampaignanalytics`,
  ],
  [
    'marketing',
    `facebookpixel metapixel fbpixel fbq pixelfacebook facebookads metaads facebookcustomaudience googleads googleadwords adwords adwordsconversion
    adwordsremarketing googleadwordsconversion googleadwordsremarketing googleadsconversion googleadsremarketing googleconversion adsense googleadsense
    adsenseauto adsensesearch adsensesearchform adsensesearchresult googlepartners doubleclick googledoubleclick dv360 floodlight googlepublishertag
    googleadmanager googlesignals gcmadstorage gcmadsuserdata gcmpersonalization bing bingads bingadsuet microsoftads microsoftadvertising uet
    linkedininsight linkedininsighttag linkedinads linkedinpixel linkedininsights twitteruwt twitterads twitterpixel xpixel xads pinteresttag pinterestpixel
    pinterestads tiktokpixel tiktokads tiktok snapchat snapchatpixel snappixel redditpixel redditads reddit quorapixel criteo criteoonetag taboola outbrain
    outbrainamplify adroll rtbhouse adform amazon amazonads amazonadsystem thetradedesk teads xandr xandrsegment xandrconversion appnexus awin tradetracker
    tradedoubler impact rakuten shareasale cj cjcom commissionjunction affilae kwanko effiliation timeone zanox partnerize skimlinks heureka sklik seznam
    seznamsklik zbozi zboziczkonverze glami klaviyo mailchimp activecampaign hubspotmarketing marketo marketomunchkin salesforcepardot sendinbluetracker
    brevotracker eskimi equativ smartadserver piximedia skaze madmetrics goldenbees clickdimensions antvoice aduptechads aduptechconversion
    aduptechretargeting clicmanager datingaffiliation datingaffiliationpopup prelinker pubdirecte twenga vshop demandbase 6sense leadforensics
    idealo trustedshopsads sovendus emarsys exponea bloomreach insider yahooads yandexdirect vkpixel vkads`,
  ],
  [
    'functional',
    `youtube youtubeplaylist youtubeapi youtubevideo vimeo dailymotion twitch wistia vidyard brightcove jwplayer videas calameo calameolibrary artetv canalu deezer
    spotify soundcloud mixcloud bandcamp acast ausha podcloud fculture slideshare prezi issuu genially matterport giphy playplay tiktokvideo webtvnu archive
    recaptcha googlerecaptcha hcaptcha turnstile cloudflareturnstile friendlycaptcha mtcaptcha googlemaps googlemap gmaps googlemapssearch googlemapsembed
    mapsnoapi openstreetmap osm mapbox leaflet geoportail bingmaps googlefonts adobefonts typekit fontawesome jsapi googleapi googletranslate googlecalendar
    gagenda gdocs gsheets gslides gforms googlesignin twitter twitterembed twittertimeline twitterwidgetsapi facebook facebookpost facebooklikebox facebookcomment
    facebookcustomerchat facebookmessenger instagram instagramembed linkedin pinterest gplus gplusbadge discord addthis addtoanyfeed addtoanyshare sharethis
    sharethissticky shareaholic rumbletalk ekomi trustpilot disqus intercom intercomchat crisp tawkto tawk zendesk zendeskchat zopim livechat livechatinc
    smartsupp drift olark purechat userlike tidio freshchat helpscout brevochat collectchat gorgias uservoice studizz dialoginsight markerio zoho zohosalesiq
    screeb ubib weply elfsight calendly typeform jotform fillout stripe paypal klarna onesignal pushwoosh timelinejs meteofrance helloasso gcmfunctionality
    doofinder algolia accessibe userway readspeaker gallica faciliti stonly`,
  ],
  [
    'necessary',
    `klaro tarteaucitron cookiesjsr axeptio session phpsession phpsessid csrf xsrf login auth cart basket gcmsecurity`,
  ],
];

const BY_NAME: ReadonlyMap<string, ConsentCategory> = new Map(
  SERVICES.flatMap(([category, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name): [string, ConsentCategory] => [name.toLowerCase(), category]),
  ),
);

/**
 * The category a well-known service belongs to, by its own documents or those of the tools that list it; undefined for others. `google-analytics`,
 * `googleAnalytics` and `google_analytics` are the same name.
 */
export function findServiceCategory(name: string): ConsentCategory | undefined {
  const key = name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
  return BY_NAME.get(key);
}
