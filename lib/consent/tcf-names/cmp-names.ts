/**
 * Consent Management Platforms registered with IAB Europe, `id name`, with `|` between: cmp-list.json of 2025-03-20 (cmplist.consensu.org/v2/cmp-list.json, as
 * kept in nagug/TCFProcessor 59b1fbe). With those that have left since, as their strings are still found.
 */
export const cmpNames = `
2 AppConsent by SFBX|3 LiveRamp|5 Usercentrics.com|6 Sourcepoint Technologies, Inc.|7 Didomi|9 Admiral|10 InMobi PTE Ltd|
14 Yahoo EMEA Limited|18 Evidon, Inc.|21 Traffective GmbH|23 Conversant Europe Ltd.|25 ShareThis, Inc.|27 Associated Newspapers Ltd|
28 OneTrust LLC|30 Rich Audience International SL|31 consentmanager.net|35 BurdaForward GmbH|38 System1 LLC|44 Madvertise Media|45 Ogury Ltd|
46 Mediavine, Inc.|47 TrustArc Inc|50 ETARGET SE|54 NextRoll, Inc|58 Ciao people s.r.l.|59 Deezer|61 Tri-table Sp. z o.o.|
63 ALZ Software Ltd (trading as Clickio)|65 OneTag Ltd|68 Transfon Ltd|69 Gremi Media SA|72 Wirtualna Polska Media S.A.|76 SIBBO|
77 Teaching Aids, LLC|79 SFR|84 Alma Media|90 Commanders Act|92 SIRDATA|96 ShinyStat S.p.a.|104 Gemius SA|105 DAILYMOTION SA|
112 Guardian News and Media|113 Grand Play Media, LLC|123 iubenda|125 eBay Inc|129 Adevinta Spain S.L.U.|134 Cookiebot|
141 Wikia, Inc. (FANDOM)|162 Cookie Information APS|165 BIDSTACK LTD|167 1&1 Mail & Media GmbH|168 Outlook.com - Microsoft Corporation|
170 AGORA SA|171 Viber Media sarl|181 Marfeel Solutions S.L|183 Sub2 Technologies Ltd|185 Playwire LLC|193 RTP SA|198 Microsoft Corporation|
200 Syrenis Limited|212 Singlespot|213 Clym Inc.|217 BMIND SALES MAKER COMPANY S.L.|218 RCS MediaGroup S.p.A.|220 Allegro Sp. z o.o.|
221 Dentsu Germany GmbH|222 ParuVendu.fr|224 Ensighten/Cheq|225 Internetowy Dom Mediowy net S.A.|227 Healthline Media, Inc.|
229 Snigel Web Services Limited|231 Interia.pl sp. z o.o.|235 Adnuntius AS|236 WebAds B.V|237 ALPRED SL|242 GG Software, LLC|
246 Overwolf Ltd.|247 Seznam.cz, a.s.|252 MAIRDUMONT NETLETIX GmbH & Co. KG|258 Automattic, Inc.|259 CIVIC COMPUTING LTD|260 Axeptio|
264 Secure Privacy|273 Next14 SpA|277 Burda Media Polska Sp. z o.o.|279 Osano, Inc., A Public Benefit Corporation|
280 Ringier Axel Springer Polska|282 Farlex Inc|284 Otto (GmbH & Co KG)|287 YouGov plc|291 Consent Desk LLC|292 Blasting SA|
294 INFOR PL S.A.|297 AVACY|299 Ezoic|300 Google LLC|302 Gravito Ltd|303 Impala Studios B.V.|304 TRUENDO Technologies GmbH|305 optAd360|
306 mobile.de GmbH|307 Quadrant Global Pte Ltd|308 Marktplaats B.v|309 Kleinanzeigen GmbH|310 REISinformatiegroep BV|311 Plex GmbH|
312 Securiti, Inc.|316 Multimedia Internet Services GmbH|317 Westcoast Technology Limited|318 Seven.One Entertainment Group GmbH|319 BEDROCK|
321 XITE Networks Netherlands BV|322 Pulse Innovations Ltd|323 Borlabs GmbH|327 FUNCORP LIMITED|329 wetter.com GmbH|
330 Grupa RMF sp. z o.o. sp. k.|332 Complianz BV|335 Privacy Pillar Inc|338 ID Ward Ltd|339 LOVOO GmbH|340 Ketch Kloud, Inc.|341 Appush LTD|
343 Papoo Software & Media GmbH|345 Axel Springer Deutschland GmbH|348 Outfit7 Limited|350 Easybrain Ltd|351 TVP S.A.|352 talks srl|
353 Bring! Labs AG|354 CookieHub|355 Onesecondbefore B.V.|358 Seers|359 TX Group Ltd|360 ucfunnel Co., Ltd.|361 BEINTOO SPA|
363 Ekspress Meedia AS|364 Smaato Inc|367 devowl.io GmbH|369 Rakuten TV Europe S.L.U.|371 Société Éditrice du Monde|
372 Festival Group Sp.z o. o.|373 This is not just a software company SL|374 Objectis Ltd|376 Amazon Advertising|378 CASTOOLA D.O.O.|
379 SIA Setupad|380 Twitch Inc.|382 CookieFirst - Digital Data Solutions BV|383 Redge Technologies Sp. z o.o.|384 Guitar Tabs LLC|
385 freenet.de GmbH|386 Aspiegel SE.|387 IDAILYBREAD CO., LIMITED|388 FastCMP|390 Vevo (UK) Limited|391 Fanatics International Limited|
392 NetRange MMH GmbH|393 Kanał Sportowy Sp. z o.o.|396 Adlane LTD|397 AutoScout24 GmbH|399 Transcend Inc|401 CookieYes Limited|
403 Formula Agile SRL|404 Mozilor Limited|405 Lawwwing|406 illow|407 Ethyca Inc.|408 createIT s.c. Borkowski Bartosz Fredrych Aleksander|
409 adjoe GmbH|410 legal Web GmbH|411 DPG Media|412 Termly|413 Kayak Software Corporation|414 MBEX LTD|415 Match Group LLC|
416 Springer Nature AG & Co. KGAA|417 ILOVEPDF SL|418 Enzuzo, Inc.|419 Skyscanner UK Limited|420 Legally ok GmbH|421 Moonee Publishing LTD|
422 PieEye Inc|423 Geek Software GmbH|424 Microsoft 365 Mobile - MICROSOFT CORPORATION|425 Network SAS di Andrea Bettoni & co|
426 DataReporter GmbH|427 Mattel163 Limited|428 Law-Tech srl|429 CookieMan|430 AdOpt|431 Musi Inc.|432 Appodeal Inc|433 Cloudflare|
434 Ceneo.pl sp. z o.o.|435 Consentmo|436 X-FLOW LTD|437 Meru Data LLC|438 Social Shopping Group GmbH|439 Experteam GmbH|440 Privado Inc.|
441 Podravka d.d.|442 BA2 Sp. z o.o.|443 KIXELL|444 Minimal Work SRL|445 Pandectes|446 Conzent ApS|447 Synapse TV Limited|
448 Ströer Media Solutions GmbH|449 HB Digital Inc|450 Go See TV Limted|451 Consentik.com|452 BigID Inc.|453 One AM SRL|454 HelloCookie|
459 Uber Technologies|462 Truyo, an IntraEdge Company|463 AdSimple GmbH
`;
