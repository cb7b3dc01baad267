import { purposeNames, specialFeatureNames } from './purpose-names.ts';

/** A purpose, feature or kind of data: its name and what it means, both in the standard's own wording. */
export interface TcfText {
  name: string;
  text: string;
}

/** What the standard's lists are about. */
export type TcfTextKind = 'purpose' | 'specialPurpose' | 'feature' | 'specialFeature' | 'dataCategory';

/**
 * The standard's wording (IAB Europe, TCF Policies Appendix A) as in Global Vendor List 3, version 175 of 2026-09-03; the kinds of data as in version 5 of
 * the policies. Place in the list + 1 is the id.
 */
const purposes: readonly string[] = [
  'Cookies, device or similar online identifiers (e.g. login-based identifiers, randomly assigned identifiers, network based identifiers) together with other information (e.g. browser type and information, language, screen size, supported technologies etc.) can be stored or read on your device to recognise it each time it connects to an app or to a website, for one or several of the purposes presented here.',
  'Advertising presented to you on this service can be based on limited data, such as the website or app you are using, your non-precise location, your device type or which content you are (or have been) interacting with (for example, to limit the number of times an ad is presented to you).',
  'Information about your activity on this service (such as forms you submit, content you look at) can be stored and combined with other information about you (for example, information from your previous activity on this service and other websites or apps) or similar users. This is then used to build or improve a profile about you (that might include possible interests and personal aspects). Your profile can be used (also later) to present advertising that appears more relevant based on your possible interests by this and other entities.',
  'Advertising presented to you on this service can be based on your advertising profiles, which can reflect your activity on this service or other websites or apps (like the forms you submit, content you look at), possible interests and personal aspects.',
  'Information about your activity on this service (for instance, forms you submit, non-advertising content you look at) can be stored and combined with other information about you (such as your previous activity on this service or other websites or apps) or similar users. This is then used to build or improve a profile about you (which might for example include possible interests and personal aspects). Your profile can be used (also later) to present content that appears more relevant based on your possible interests, such as by adapting the order in which content is shown to you, so that it is even easier for you to find content that matches your interests.',
  'Content presented to you on this service can be based on your content personalisation profiles, which can reflect your activity on this or other services (for instance, the forms you submit, content you look at), possible interests and personal aspects. This can for example be used to adapt the order in which content is shown to you, so that it is even easier for you to find (non-advertising) content that matches your interests.',
  'Information regarding which advertising is presented to you and how you interact with it can be used to determine how well an advert has worked for you or other users and whether the goals of the advertising were reached. For instance, whether you saw an ad, whether you clicked on it, whether it led you to buy a product or visit a website, etc. This is very helpful to understand the relevance of advertising campaigns.',
  'Information regarding which content is presented to you and how you interact with it can be used to determine whether the (non-advertising) content e.g. reached its intended audience and matched your interests. For instance, whether you read an article, watch a video, listen to a podcast or look at a product description, how long you spent on this service and the web pages you visit etc. This is very helpful to understand the relevance of (non-advertising) content that is shown to you.',
  'Reports can be generated based on the combination of data sets (like user profiles, statistics, market research, analytics data) regarding your interactions and those of other users with advertising or (non-advertising) content to identify common characteristics (for instance, to determine which target audiences are more receptive to an ad campaign or to certain contents).',
  'Information about your activity on this service, such as your interaction with ads or content, can be very helpful to improve products and services and to build new products and services based on user interactions, the type of audience, etc. This specific purpose does not include the development or improvement of user profiles and identifiers.',
  'Content presented to you on this service can be based on limited data, such as the website or app you are using, your non-precise location, your device type, or which content you are (or have been) interacting with (for example, to limit the number of times a video or an article is presented to you).',
];

const specialFeatures: readonly string[] = [
  'With your acceptance, your precise location (within a radius of less than 500 metres) may be used in support of the purposes explained in this notice.',
  'With your acceptance, certain characteristics specific to your device might be requested and used to distinguish it from other devices (such as the installed fonts or plugins, the resolution of your screen) in support of the purposes explained in this notice.',
];

const TEXTS: Record<TcfTextKind, readonly TcfText[]> = {
  purpose: purposeNames.map((name, place) => ({ name, text: purposes[place] ?? '' })),
  specialPurpose: [
    {
      name: 'Ensure security, prevent and detect fraud, and fix errors',
      text: 'Your data can be used to monitor for and prevent unusual and possibly fraudulent activity (for example, regarding advertising, ad clicks by bots), and ensure systems and processes work properly and securely. It can also be used to correct any problems you, the publisher or the advertiser may encounter in the delivery of content and ads and in your interaction with them.',
    },
    {
      name: 'Deliver and present advertising and content',
      text: 'Certain information (like an IP address or device capabilities) is used to ensure the technical compatibility of the content or advertising, and to facilitate the transmission of the content or ad to your device.',
    },
    {
      name: 'Save and communicate privacy choices',
      text: 'The choices you make regarding the purposes and entities listed in this notice are saved and made available to those entities in the form of digital signals (such as a string of characters). This is necessary in order to enable both this service and those entities to respect such choices.',
    },
  ],
  feature: [
    {
      name: 'Match and combine data from other data sources',
      text: 'Information about your activity on this service may be matched and combined with other information relating to you and originating from various sources (for instance your activity on a separate online service, your use of a loyalty card in-store, or your answers to a survey), in support of the purposes explained in this notice.',
    },
    {
      name: 'Link different devices',
      text: 'In support of the purposes explained in this notice, your device might be considered as likely linked to other devices that belong to you or your household (for instance because you are logged in to the same service on both your phone and your computer, or because you may use the same Internet connection on both devices).',
    },
    {
      name: 'Identify devices based on information transmitted automatically',
      text: 'Your device might be distinguished from other devices based on information it automatically sends when accessing the Internet (for instance, the IP address of your Internet connection or the type of browser you are using) in support of the purposes exposed in this notice.',
    },
  ],
  specialFeature: specialFeatureNames.map((name, place) => ({ name, text: specialFeatures[place] ?? '' })),
  dataCategory: [
    {
      name: 'IP addresses',
      text: 'Your IP address is a number assigned by your Internet Service Provider to any Internet connection. It is not always specific to your device and is not always a stable identifier. It is used to route information on the Internet and display online content (including ads) on your connected device.',
    },
    {
      name: 'Device characteristics',
      text: 'Technical characteristics about the device you are using that are not unique to you, such as the language, the time zone or the operating system.',
    },
    {
      name: 'Device identifiers',
      text: 'A device identifier is a unique string of characters assigned to your device or browser by means of a cookie or other storage technologies. It may be created or accessed to recognise your device e.g. across web pages from the same site or across multiple sites or apps.',
    },
    {
      name: 'Probabilistic identifiers',
      text: 'A probabilistic identifier can be created by combining characteristics associated with your device (the type of browser or operating system used) and the IP address of the Internet connection. If you give your agreement, additional characteristics (e.g. the installed font or screen resolution) can also be combined to improve precision of the probabilistic identifier. Such an identifier is considered "probabilistic" because several devices can share the same characteristics and Internet connection. It may be used to recognise your device across e.g. web pages from the same site or across multiple sites or apps.',
    },
    {
      name: 'Authentication-derived identifiers',
      text: 'Where an identifier is created on the basis of authentication data, such as contact details associated with online accounts you have created on websites or apps (e.g. e-mail address, phone number) or customer identifiers (e.g. identifier provided by your telecom operator), that identifier may be used to recognise you across websites, apps and devices when you are logged-in with the same contact details.',
    },
    {
      name: 'Browsing and interaction data',
      text: 'Your online activity such as the websites you visit, apps you are using, the content you search for on this service, or your interactions with content or ads, such as the number of times you have seen a specific content or ad or whether you clicked on it.',
    },
    {
      name: 'User-provided data',
      text: 'The information you may have provided by way of declaration via a form (e.g. feedback, a comment) or when creating an account (e.g. your age, your occupation).',
    },
    {
      name: 'Non-precise location data',
      text: 'An approximation of your location, expressed as an area with a radius of at least 500 meters. Your approximate location can be deduced from e.g. the IP address of your connection.',
    },
    {
      name: 'Precise location data',
      text: 'Your precise location within a radius of less than 500 meters based on your GPS coordinates. It may be used only with your acceptance.',
    },
    {
      name: 'Users’ profiles',
      text: 'Certain characteristics (e.g. your possible interests, your purchase intentions, your consumer profile) may be inferred or modeled from your previous online activity (e.g. the content you viewed or the service you used, your time spent on various online content and services) or the information you have provided (e.g. your age, your occupation).',
    },
    {
      name: 'Privacy choices',
      text: 'Your preferences regarding the processing of your data, based on the information you have received.',
    },
  ],
};

/** The standard's name and text of a purpose (or the like) by its id; undefined for ids the standard does not have. */
export function findPurpose(id: number, kind: TcfTextKind = 'purpose'): TcfText | undefined {
  return TEXTS[kind][id - 1];
}
