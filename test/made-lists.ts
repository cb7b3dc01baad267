/** Lists as sites and consent tools write them, for tests. Made up, in the forms of the tools named. */

/** Cookiebot's declaration, as it stands in a page. */
export const cookiebotHtml = `<html><head><title>Cookies</title><script>window.isRun = true</script></head><body>
<h1>Cookie declaration</h1><div id="CookieDeclaration" class="CookieDeclaration">
<p class="CookieDeclarationTypeHeader">Necessary (2)</p><p class="CookieDeclarationTypeDescription">Necessary cookies help make a website usable by enabling basic functions like page navigation. The website cannot function properly without these cookies.</p>
<table class="CookieDeclarationTable"><thead><tr><th scope="col">Name</th><th scope="col">Provider</th><th scope="col">Purpose</th><th scope="col">Maximum Storage Duration</th><th scope="col">Type</th></tr></thead>
<tbody><tr><td>CookieConsent</td><td>shop.example</td><td>Stores the user's cookie consent state for the current domain</td><td>1 year</td><td>HTTP Cookie</td></tr>
<tr><td>PHPSESSID</td><td>shop.example</td><td>Preserves user session state across page requests.</td><td>Session</td><td>HTTP Cookie</td></tr></tbody></table>
<p class="CookieDeclarationTypeHeader">Statistics (3)</p>
<table class="CookieDeclarationTable"><thead><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Maximum Storage Duration</th><th>Type</th></tr></thead>
<tbody><tr><td>_ga [x2]</td><td><a href="#">Google</a></td><td>Registers a unique ID.</td><td>2 years</td><td>HTTP Cookie</td></tr>
<tr><td>_hjSession_#</td><td>Hotjar</td><td>Collects statistics on the visitor's visits.</td><td>1 day</td><td>HTTP Cookie</td></tr>
<tr><td>_hjid</td><td>Hotjar</td><td>Sets a unique ID for the session.</td><td>Persistent</td><td>HTML Local Storage</td></tr></tbody></table>
<p class="CookieDeclarationTypeHeader">Unclassified (1)</p>
<table class="CookieDeclarationTable"><thead><tr><th>Name</th><th>Provider</th><th>Purpose</th><th>Maximum Storage Duration</th><th>Type</th></tr></thead>
<tbody><tr><td>collect_db</td><td>shop.example</td><td>Pending</td><td>Persistent</td><td>IndexedDB</td></tr></tbody></table>
</div></body></html>`;

/** An export of OneTrust. */
export const oneTrustCsv = `\ufeff"Cookie Name","Host","Category","Lifespan","First Party / Third Party","Description"
"_ga","shop.example","Performance Cookies","730","First Party","Used to distinguish users, ""unique"" ones"
"OptanonConsent","shop.example","Strictly Necessary Cookies","365","First Party","Keeps the choice,
in two lines"
"IDE","doubleclick.net","Targeting Cookies","390","Third Party","=HYPERLINK(""x"")"
"JSESSIONID","shop.example","Strictly Necessary Cookies","Session","First Party",""
`;

/** OneTrust's table on a page. */
export const oneTrustHtml = `<h2>Cookies used</h2><section><h4>Targeting Cookies</h4>
<table><thead><tr><th>Cookie Subgroup</th><th>Cookies</th><th>Cookies used</th><th>Lifespan</th></tr></thead>
<tbody><tr><td>shop.example</td><td>_fbp, _gcl_au</td><td>First Party</td><td>89 Days, 90 Days</td></tr>
<tr><td>doubleclick.net</td><td>IDE</td><td>Third Party</td><td>390 Days</td></tr></tbody></table></section>`;

/** The cookie policy of Complianz for WordPress. */
export const complianzHtml = `<h2>6. Placed cookies</h2><details><summary><div><h3>Google Analytics</h3><p>Statistics</p></div></summary>
<div><h4>Usage</h4><p>We use Google Analytics for website statistics.</p></div>
<div><div class="purpose"><h4>Statistics</h4></div><div class="cookies-per-purpose">
<div class="name-header"><h5>Name</h5></div><div class="name"><a>_ga</a></div><div class="retention-header"><h5>Expiration</h5></div><div class="retention">2 years</div><div class="function-header"><h5>Function</h5></div><div class="function">Store and count pageviews</div>
<div class="name-header"><h5>Name</h5></div><div class="name"><a>_gid</a></div><div class="retention-header"><h5>Expiration</h5></div><div class="retention">1 day</div><div class="function-header"><h5>Function</h5></div><div class="function">Store and count pageviews</div>
</div></div></details>
<details><summary><div><h3>WooCommerce</h3><p>Functional</p></div></summary><div><div class="purpose"><h4>Functional</h4></div><div class="cookies-per-purpose">
<div class="name-header"><h5>Name</h5></div><div class="name"><a>woocommerce_cart_hash</a></div><div class="retention-header"><h5>Expiration</h5></div><div class="retention">session</div><div class="function-header"><h5>Function</h5></div><div class="function">Store items in shopping cart</div>
</div></div></details>`;

/** A shop's policy in the way of Shopify: the function beside the name, no lifetimes. */
export const shopifyHtml = `<h3>Cookies Necessary for the Functioning of the Store</h3><table><tbody>
<tr><td><strong>Name</strong></td><td><strong>Function</strong></td><td><strong>Duration</strong></td></tr>
<tr><td>_ab</td><td>Used in connection with access to admin.</td><td>2y</td></tr>
<tr><td>_secure_session_id</td><td>Used in connection with navigation through a storefront.</td><td>24h</td></tr></tbody></table>
<h3>Reporting and Analytics</h3><table><tbody><tr><td>Name</td><td>Function</td><td>Duration</td></tr>
<tr><td>_landing_page</td><td>Track landing pages.</td><td>2w</td></tr></tbody></table>
<table><tr><th>Product</th><th>Price</th></tr><tr><td>Bread</td><td>3 €</td></tr></table>`;

export const czechCsv = `Název;Účel;Doba platnosti;Poskytovatel
_ga;Analytické;2 roky;Google
PHPSESSID;Nezbytné;Relace;My
_fbp;Marketingové;3 měsíce;Meta
`;

export const germanHtml = `<h2>Notwendige Cookies</h2><table><tr><th>Bezeichnung</th><th>Anbieter</th><th>Zweck</th><th>Speicherdauer</th><th>Art</th></tr>
<tr><td>PHPSESSID</td><td>Wir selbst</td><td>Hält die Sitzung während des Einkaufs zusammen</td><td>Sitzungsende</td><td>Cookie</td></tr></table>
<h2>Statistik</h2><table><tr><th>Bezeichnung</th><th>Anbieter</th><th>Zweck</th><th>Speicherdauer</th><th>Art</th></tr>
<tr><td>_pk_id.*<br>_pk_ses.*</td><td>Matomo</td><td>Zählt Besuche auf unserer Seite ohne Dritte</td><td>13 Monate<br>30 Minuten</td><td>Cookie</td></tr>
<tr><td>mtm-optin</td><td>Matomo</td><td>Merkt sich, ob gezählt werden darf oder nicht</td><td>dauerhaft</td><td>Local Storage</td></tr></table>`;

const KEPT = 'This is Local Storage, that is, persistent storage until the application or user deletes it.';

/** The form of Smartsupp's "Data privacy & GDPR" when it is copied from the page. */
export const smartsuppTabs = `Check that Smartsupp cookies are included in your cookie overview and are correctly categorised.
Functional cookies
Name\tDescription\tStorage\t
ssupp.vid\t
Identifies visitors. The conversation goes on after a reload.
It also shows the source in the Dashboard.
\t6 months\t
Functional Local Storage
Name\tDescription\tStorage\t
_ss.enableSounds\tWhether the chat window plays sounds.\t${KEPT}\t
ssupp_<CHAT_KEY>vid\tIt works the same way as the ssupp.vid cookie.\t${KEPT}\t
Analytical cookies
The following cookies are stored when you use Smartlook recordings.
Name\t\tDescription\tStorage\t
SL_C_23361dd035530_KEY\tproject key\tCookies of an analytics tool that uses text files to analyse behaviour.\t2 years\t
SL_C_23361dd035530_SID\tcurrent session ID\t2 years\t
Marketing cookies
Name\tDescription\tStorage\t
ssupp.visits\tCounts the visits.\t6 months\t
Marketing Local Storage (web storage)
Name\tDescription\tStorage\t
ssupp_<CHAT_KEY>visits\tLike the ssupp.visits cookie. Not allowed without consent to marketing cookies.\t${KEPT}\t
`;

/** The same where the copy lost its tabs. */
export const smartsuppLines = `Cookies towards your customers:

Functional cookies

Name Description Storage
ssupp.vid The main purpose of this cookie is to identify visitors to your website.
It shows the source in the Dashboard.
6 months

Functional Local Storage

Name Description Storage
_ss.enableSounds Stores whether the chat plays sounds. ${KEPT}

Marketing cookies

Name Description Storage
ssupp.visits This cookie counts the visits. 6 months
`;

/** The form of its answers of 2018. */
export const smartsuppGlued = `While using Smartsupp, temporary files, known as Cookie files, can be stored and processed.
ssupp.vid – Visitor ID (expires in 6 months)ssupp.chatid – Conversation ID (expires when browser is closed)ssupp.group – last group of visitor (expires when browser is closed)
If you are also using Smartlook recordings, these cookies can be stored:
SL_C_23361dd035530_SID – Session ID, that is assigned to each new session (expires in 2 years)
`;
