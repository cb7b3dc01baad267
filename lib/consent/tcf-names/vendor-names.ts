/**
 * Vendors registered with IAB Europe, `id name`, with `|` between: Global Vendor List 2, version 224 of 2023-11-16 (vendor-list.consensu.org/v2/vendor-list.json,
 * as kept in pedal88/tcf f673898), the newest that was to be had. Vendors that came later are shown by their number; those that have left keep their name.
 */
export const vendorNames = `
1 Exponential Interactive, Inc d/b/a VDX.tv|2 Captify Technologies Limited|4 Roq.ad GmbH|6 AdSpirit GmbH|7 Vibrant Media Limited|
8 Emerse Sverige AB|9 AdMaxim Limited|10 Index Exchange Inc.|11 Quantcast|12 BeeswaxIO Corporation|13 Sovrn, Inc.|14 Adkernel LLC|
15 Adikteev|16 RTB House S.A.|18 Widespace AB|20 N.Rich Technologies Inc.|21 The UK Trade Desk Ltd|22 admetrics GmbH|23 Amobee Inc.|
24 Epsilon|25 Yahoo EMEA Limited|26 Venatus Media Limited|27 ADventori SAS|28 TripleLift, Inc.|29 ETARGET SE|30 BidTheatre AB|31 Ogury Ltd|
32 Xandr, Inc.|33 ShareThis, Inc|34 NEORY GmbH|36 Unruly Group LLC|37 NEURAL.ONE|39 ADITION (Virtual Minds GmbH)|
40 Active Agent (Virtual Minds GmbH)|41 Adverline|42 Taboola Europe Limited|44 Adex (Virtual Minds GmbH)|45 Smart Adserver|46 Skimbit Ltd|
47 ADMAN - Phaistos Networks, S.A.|48 NetSuccess, s.r.o.|49 Jellyfish France|50 Adform A/S|51 xAd, Inc. dba GroundTruth|52 Magnite, Inc.|
53 Sirdata|55 Madison Logic, Inc.|56 Confiant Inc.|57 RATEGAIN ADARA INC|58 33Across|59 Sift Media, Inc|60 Rakuten Marketing LLC|
61 GumGum, Inc.|62 Justpremium BV|63 Lumen Research Limited|65 Location Sciences AI Ltd.|66 adsquare GmbH|67 LifeStreet Corporation|
68 Amazon Ad Server|69 OpenX|70 Yieldlab (Virtual Minds GmbH)|71 Roku Advertising Services|72 Nano Interactive Group Ltd.|
73 Simplifi Holdings Inc|75 M32 Connect Inc|76 PubMatic, Inc|77 Comscore B.V.|78 Flashtalking|79 MediaMath, Inc.|80 Sharethrough, Inc|
81 PulsePoint, Inc.|82 Smaato, Inc.|83 Visarity Technologies GmbH|84 Semasio GmbH|85 Crimtan Holdings Limited|86 Scene Stealer Limited|
87 Genius Sports UK Limited|88 TreSensa Technologies, Inc.|89 Tapad, Inc.|90 Teroa S.A.|91 Criteo SA|92 1plusX AG|93 Adloox SA|
94 Blis Global Limited|95 Lotame Solutions, Inc|97 LiveRamp|98 GroupM UK Limited|100 Fifty Technology Limited|101 MiQ Digital Ltd|
102 Magnite, Inc. (Outstream)|104 Sonobi, Inc|108 Rich Audience Technologies SL|109 LoopMe Limited|110 Dynata LLC|111 Showheroes SE|
114 Sublime|115 smartclip Europe GmbH|119 Ask Locala|120 Eyeota Pte Ltd|122 Dentsu UK Limited|124 Near Intelligence|126 DoubleVerify Inc.|
127 PIXIMEDIA|128 BIDSWITCH GmbH|129 IPONWEB GmbH|130 NextRoll, Inc.|131 ID5 Technology Ltd|132 Teads France SAS|133 digitalAudience B.V.|
134 SMARTSTREAM.TV GmbH|136 Ströer SSP GmbH (SSP)|137 OS Data Solutions GmbH & Co. KG|138 ConnectAd Demand GmbH|139 Permodo GmbH|
140 Platform161 B.V.|141 Emodo, Inc.|142 Media.net Advertising FZ-LLC|143 Connatix Native Exchange Inc.|144 district m inc.|
145 Snapsort Inc., operating as Sortable|147 Adacado Technologies Inc. (DBA Adacado)|148 LiveIntent Inc.|149 ADman Interactive SLU|
150 Inskin Media LTD|151 MOOT TECHNOLOGY LTD|152 Meetrics GmbH|153 MADVERTISE MEDIA|154 YOC AG|155 AntVoice|
156 Basis Global Technologies, Inc.|157 Seedtag Advertising S.L|158 Reveal Mobile Inc|159 Underdog Media LLC|160 Audience Solutions S.A.|
161 SMADEX, S.L.U.|162 Unruly Group Ltd|163 Bombora Inc.|164 Outbrain UK Ltd|165 SpotX, Inc|167 Audiens S.r.l.|168 EASYmedia GmbH|
170 Goodway Group, Inc.|173 Yieldmo, Inc.|174 A Million Ads|177 plista GmbH|178 Hybrid Theory Global Ltd|179 Collective Europe Ltd.|
183 EMX Digital, Inc.|184 MEDIARITHMICS SAS|185 Bidtellect, Inc|190 video intelligence AG|192 Remerge GmbH|193 Mediasmart Mobile S.L.|
194 Rezonence Limited|195 advanced store GmbH|196 AdElement Media Solutions Pvt Ltd|198 SYNC|199 ADUX|200 Tapjoy, Inc.|202 Magnite CTV, Inc.|
203 Revcontent, LLC|205 Adssets AB|206 Hybrid Adtech GmbH|208 Spotad|209 Delta Projects AB|210 Zemanta Inc.|211 AdTheorent, Inc|
212 usemax advertisement (Emego GmbH)|213 emetriq GmbH|215 ARMIS SAS|216 Mindlytix SAS|217 2KDirect, Inc. (dba iPromote)|
218 Bigabid Media ltd|223 Audience Trading Platform Ltd.|224 adrule mobile GmbH|226 Publicis Media GmbH|227 Opt Out Advertising B.V.|
228 M.D. Primis Technologies Ltd.|230 MNTN|231 AcuityAds Inc.|232 Rockerbox, Inc|234 ZBO Media|235 Bucksense Inc|
236 PowerLinks Media Limited|237 VGI CTV, Inc|238 StackAdapt Inc.|239 Triton Digital Canada Inc.|240 7Hops.com Inc. (ZergNet)|
241 OneTag Limited|242 twiago GmbH|243 Cloud Technologies S.A.|244 Ermes|246 Smartology Limited|248 Converge-Digital|
249 Tri-table Sp. z o.o.|250 Qriously Ltd|251 Yieldlove GmbH|252 Jaduda GmbH|253 Improve Digital|254 LiquidM Technology GmbH|
255 Onnetwork Sp. z o.o.|256 Wunderkind Corporation|259 ADYOULIKE SA|261 Signal Digital Inc.|262 DT Exchange (Fyber Monetization Ltd.)|
263 Nativo, Inc.|264 Adobe Advertising Cloud|265 Instinctive, Inc.|266 Rebold Marketing & Communication SLU|270 Marfeel Solutions, SL|
272 A.Mob|273 Bannerflow AB|274 Golden Bees|275 TabMo SAS|276 ShowHeroes SRL|277 CentralNic Poland sp. z o.o.|278 Integral Ad Science, Inc.|
279 Mirando GmbH & Co KG|280 Open Web Technologies Ltd|281 Wizaly|282 Welect GmbH|284 Weborama|
285 Comcast International France SAS/FreeWheel Media, Inc.|289 mobalo GmbH|290 Readpeak Oy|293 SpringServe, LLC|294 Jivox Corporation|
295 Sojern, Inc.|297 Polar Mobile Group Inc.|298 Cuebiq Group, LLC|299 AdClear GmbH|301 zeotap GmbH|
302 Mobile Professionals BV / Sage&Archer BV|303 Orion Semantics|304 On Device Research Limited|308 Rockabox Media Ltd|
310 Adevinta Spain S.L.U.|311 Mobfox US LLC|312 Exactag GmbH|314 Keymantics|315 Celtra Inc.|316 Gamned|317 mainADV Srl|318 Accorp Sp. z o.o.|
319 Clipcentric, Inc.|321 Ziff Davis LLC|323 Footballco Media Limited|325 Knorex|326 AdTiming Technology Company Limited|328 Gemius SA|
329 Browsi|331 ad6media|333 InMobi Pte Ltd|334 Cydersoft|335 Beachfront Media LLC|336 Telecoming S.A.|337 SheMedia, LLC|
343 DIGITEKA Technologies|345 The Kantar Group Limited|347 Ezoic Inc.|349 Optomaton UG|350 Samba TV, Inc.|351 Samba TV UK Limited|
354 Apester Ltd|358 MGID Inc.|359 Meson Mediation LLC|360 Permutive Technologies, Inc.|361 Permutive Limited|365 Impact Tech Inc.|
368 VECTAURY|371 Seeding Alliance GmbH|373 Nielsen Media Research Ltd.|374 Bmind a Sales Maker Company, S.L.|375 RevX|377 AddApptr GmbH|
378 communicationAds GmbH & Co. KG|380 Vidoomy Media SL|381 Solocal SA|382 The Reach Group GmbH|384 Pixalate, Inc.|385 Oracle Advertising|
387 Triapodi Ltd.|388 Numberly|394 AudienceProject Aps|397 Demandbase, Inc.|402 Effiliation / Effinity|404 Duplo Media AS|408 Fidelity Media|
409 Arrivalist Co.|410 Adtelligent Inc.|412 Piano Software Inc.|413 Eulerian Technologies|415 Seenthis AB|416 Commanders Act|418 PROXISTORE|
422 Brand Metrics Sweden AB|423 travel audience GmbH|424 KUPONA GmbH|427 Proxi.cloud sp. z o.o.|428 Internet BillBoard a.s.|429 Next Media|
430 AdServing Factory srl|431 HUMAN|434 DynAdmic|435 SINGLESPOT SAS|436 INVIBES GROUP|438 INVIDI technologies AB|439 Bit Q Holdings Limited|
440 DEFINE MEDIA GMBH|444 EX.CO Technologies Ltd|447 Adludio Ltd.|448 Targetspot Belgium SPRL|450 Blendee srl|452 Innovid LLC|
454 Rico Developments Ltd|455 GDMServices, Inc. d/b/a Bidmind|458 AdColony, Inc.|459 uppr GmbH|461 B2B Media Group GmbH|462 Bidstack Limited|
466 Papirfly AS|467 Haensel AMS GmbH|468 Neustar, Inc., a TransUnion company|469 Zeta Global Corp.|471 Flexoffers.com, LLC|
473 Sub2 Technologies Ltd|475 TAPTAP Digital SL|479 INFINIA MOBILE S.L.|482 UberMedia, Inc.|484 SublimeSkinz - Adledge|486 Madington|
488 Opinary GmbH|490 PLAYGROUND XYZ EMEA LTD|491 SevenData S.p.a.|493 Magnite, Inc. (Carbon AI Limited)|495 Arcspire Limited|
496 Automattic Ads|497 Little Big Data sp. z o.o.|498 Arago|501 Alliance Gravity Data Media|502 NEXD|505 Shopalyst Inc|
506 Salesforce.com, Inc.|507 AdsWizz Inc.|508 Lucid Holdings, LLC|509 One Tech Group GmbH|511 Admixer EU GmbH|512 Verve Group Europe GmbH|
516 Pexi B.V.|517 SunMedia|519 Newsroom AI Ltd|520 ChannelSight|521 netzeffekt GmbH|524 The Ozone Project Limited|527 Jampp LTD|528 Kayzen|
530 Near Intelligence Pte. Ltd.|531 Smartclip Hispania S.L.|534 SmartyAds Inc.|535 INNITY|536 GlobalWebIndex|539 AdDefend GmbH|
541 DeepIntent, Inc.|543 PaperG, Inc. dba Thunder Industries|544 Kochava Inc.|545 Reignn Platform Ltd|546 Smart Traffik|547 Reach Media GmbH|
549 Bandsintown Amplified LLC|550 Happydemics|553 Adhese|554 Radio Marketing Service interactive GmbH|556 adhood.com|559 Otto (GmbH & Co KG)|
561 AuDigent|565 Adobe Audience Manager, Adobe Experience Platform|568 Next Media SRL|569 Kairos Fire|570 Czech Publisher Exchange z.s.p.o.|
571 ViewPay|572 CHEQ AI TECHNOLOGIES|573 Dailymotion SA|574 Realeyes OU|577 The Procter & Gamble Company|578 MairDumont Netletix GmbH&CoKG|
579 Ve Global UK Limited|580 Goldbach Group AG|581 Mobilewalla, Inc.|584 Dynamic 1001 GmbH|587 Localsensor B.V.|
590 Sourcepoint Technologies, Inc. (non-CMP)|591 Consumable, Inc.|593 Programatica de publicidad S.L.|596 InsurAds Technologies SA.|
597 Adjust Digital A/S|598 audio content & control GmbH|599 Maximus Live LLC|601 WebAds B.V|602 Online Solution|606 Impactify SARL|
607 ucfunnel Co., Ltd.|609 Predicio|610 Azerion Holding B.V.|612 Adnami Aps|613 Adserve.zone / Artworx AS|614 Market Resource Partners LLC|
615 Adsolutions BV|617 Onfocus (Adagio)|618 BEINTOO SPA|620 Blue|621 Seznam.cz, a.s.|624 Norstat AS|625 BILENDI SA|626 Hivestack Inc.|
628 : Tappx|630 Contact Impact GmbH/Axel Springer Teaser Ad GmbH|631 Relay42 Netherlands B.V.|638 Passendo Aps|639 Smile Wanted Group|
644 Gamoshi Ltd|645 Noster Finance S.L.|646 Notify|647 Axel Springer Teaser Ad GmbH|648 TrueData Solutions, Inc.|649 adality GmbH|
650 Telefonica Investigación y Desarrollo S.A.U|652 Skaze|653 Smart Analytics SL|654 GRAPHINIUM|655 Sportradar AG|656 Content Ignite|
657 GP One GmbH|658 BLIINK SAS|659 Research and Analysis of Media in Sweden AB|662 SoundCast|663 Mobsuccess|664 adMarketplace, Inc.|
665 Digital East GmbH|666 BeOp|667 Liftoff Mobile, Inc.|668 WhatRocks Inc.|670 Timehop, Inc.|671 MEDIA FORCE COMMUNICATIONS (2007) LTD|
672 Cedato Technologies Ltd|673 Turk Telekom|674 Duration Media, LLC.|675 Instreamatic inc.|676 Businessclick Sp. z o.o.|
677 Intercept Interactive Inc. dba Undertone|678 Axonix LTD|681 MyTraffic|682 Radio Net Media Limited|683 Cookie Market LTD|
684 Blue Billywig Group BV|685 Arkeero|686 The MediaGrid Inc.|687 MISSENA|688 Effinity|690 Go.pl sp. z o.o.|691 Lifesight Pte. Ltd.|
694 SNAPUPP TECHNOLOGIES SL|697 ADWAYS SAS|699 HyperTV Inc.|702 Kwanko|703 MindTake Research GmbH|706 VRTCAL Markets Inc|
707 Dentsu Italia SpA|708 OneFootball GmbH|709 NC Audience Exchange, LLC|711 SITU8ED SA|712 Synkd UK Ltd.|713 Dataseat Ltd|714 Upwave Inc.|
715 BidBerry SRL|716 OnAudience Ltd|717 Audience Network|718 XChange by SFBX®|719 Online Advertising Network Sp. z o.o.|720 AAX LLC|
721 impact.com|722 agof - daily campaign facts|723 Adzymic Pte Ltd|724 Between Exchange|725 Pubfinity LLC|726 YouGov|727 Pinpoll GmbH|
728 Appier PTE Ltd|729 Cavai AS|730 INFOnline GmbH|732 Performax.cz, s.r.o.|733 Anzu Virtual Reality LTD|734 Cint AB|735 Deutsche Post AG|
736 BidMachine Inc.|737 Monet Engine Inc|738 adbility media GmbH|739 Blingby LLC|740 6Sense Insights, Inc.|741 Brand Advance Ltd|
742 Audiencerate LTD|743 MOVIads Sp. z o.o. Sp. k.|744 Vidazoo Ltd|745 Justtag Sp. z o.o.|746 Adxperience SAS|747 Kairion GmbH|
748 AUDIOMOB LTD|749 Good-Loop Ltd|750 THE NEWCO S.R.L.|751 Kiosked Ltd|753 ScaleMonk Inc.|754 DistroScale, Inc.|
755 Google Advertising Products|756 Fandom, Inc.|757 UAB Meazy|758 GfK SE|759 RevJet|760 VEXPRO TECHNOLOGIES LTD|761 Digiseg ApS|
762 Protected Media LTD|763 Delidatax SL|764 Lucidity|765 Grabit Interactive Media Inc dba KERV Interctive|766 Firstlead GmbH (ADCELL)|
767 Clinch Labs LTD|768 Global Media Group Services Limited|769 MEDIAMETRIE|770 MARKETPERF CORP|771 bam! interactive marketing GmbH|
772 Oracle Data Cloud - Moat|773 Euvic 360e-com Sp. z o.o.|774 Wagawin GmbH|775 SelectMedia International LTD|776 Mars Media Group|
777 One Planet Only|778 Discover-Tech ltd|779 Adtarget Teknoloji A.S.|780 Aniview LTD|781 FeedAd GmbH|782 MIQ DIGITAL LIMITED|
783 Audienzz AG|784 Nubo LTD|785 agof studies|786 TargetVideo GmbH|787 Hearts and Science München GmbH|788 Ad Alliance GmbH|
789 IP Deutschland GmbH|790 AdGear Technologies, Inc.|791 Media Square|792 BritePool Inc|793 Amazon Advertising|794 Kubient Inc.|
795 Factor Eleven GmbH|796 EASY Marketing GmbH|797 Artefact Deutschland GmbH|798 Adverticum cPlc.|799 Adpone SL|
800 Reppublika Data Analytics and Technologies GmbH|801 Bannernow, Inc.|802 NOW GmbH|803 Click Tech Limited|
804 LinkedIn Ireland Unlimited Company|805 LEESTEN INC|806 Aarki, Inc.|807 Moloco, Inc.|808 Pure Local Media GmbH|809 adnanny.com SLU|
810 lead alliance GmbH|811 iPROM|812 Nielsen International SA|813 Adjust GmbH|814 Eskimi|815 Blockthrough, Inc.|816 NoBid, Inc.|
817 Miaozhen Information Technology Co. Ltd|818 ZEDO Inc.|819 retailAds GmbH & Co. KG|820 Kameleoon SAS|821 vitrado GmbH|
822 Adverty AB (publ)|823 G+J Electronic Media Sales GmbH|824 42 Ads GmbH|825 EDGE NPD Sp. z o.o.|826 DNA-I.COM|827 Adtriba GmbH|
828 TX Group AG|829 Unilever Polska sp. z o.o.|830 Acxiom|831 United Internet Media GmbH|832 Objective Partners BV|833 Disqus|834 ADRENALEAD|
835 Quality Media Network GmbH|836 Bring! Labs AG|837 Trinity Audio|838 Jetpack Digital LLC|839 PIXFUTURE MEDIA INC.|
840 Cazamba Serviços de Internet Ltda|841 Brandcom.inc AS|842 PubWise, LLLP|843 LeadsRx, Inc.|
844 SPICY MOBILE Karczewski Zawadzki Spółka Jawna|845 GeoEdge|846 MPX GmbH|847 Crowdy News Ltd|848 BSmartData GmbH|849 Epom Ltd.|
850 Publisher First, Inc.|851 Strossle International AB|852 diva-e products|853 Ensighten|854 eMarketingSolutions, Online Marketing S.L.|
855 Adnuntius AS|856 Petal Ads|857 SOMQUERY SOMTAG - (SevenOne Media)|858 Mediavine, Inc.|859 AdQuiver Media SL|860 Publica LLC|
861 Triple13 Ltd|862 Truvid Inc.|863 respondi AG|864 I.R.V. D.O.O.|865 HEIMSPIEL Medien GmbH & Co KG|866 YieldLift LLC|
867 Mintegral International Limited|868 Converto AG|869 Brave People Ltd.|870 Webgains GmbH|871 Ingenious Technologies AG|872 IVO Media Ltd|
873 Impact+|874 PRECISO SRL|875 cynapsis interactive GmbH|876 3Q GmbH|877 Experian LTD|878 Natív Hirdetés Korlátolt Felelősségű Társaság|
879 Appush Technologies|880 Quantyoo GmbH & Co. KG|881 Hillside (Sports) GP Limited|882 NumberEight Technologies Ltd|
883 Online Media Solutions LTD (BDA: Brightcom)|884 Listonic Sp. z o.o.|885 Dianomi PLC|886 Remixd Media, Inc.|887 Prebid.org|888 Gadsme|
889 Admo.tv (Clickon)|890 Channel Pilot Solutions GmbH|891 ANINPRO-CREATIVE, S.L.|892 GeoProve Limited|893 TimeOne Performance|894 Threedium|
895 Maiden Marketing Pte Ltd|896 IPSOS MORI UK LTD|897 Fido S.r.l|898 Mobkoi Ltd|899 digidip GmbH|900 Advisible AB|
901 STUDIO GONG GmbH & Co. Studiobetriebs KG|902 adQuery|903 Placense Ltd|904 Playad Media Group AB|905 CAKE Software, Inc.|906 Addrelevance|
907 AWIN AG|908 Zoomd Ltd.|909 MobileFuse LLC|910 Insticator, Inc.|911 Redbranch, Inc dba Fraudlogix|912 Squared SAS|
913 Clever Advertising, Lda.|914 Paypersale.ru|915 Opti Digital SAS|916 Sirdata Cookieless|917 Spotible|918 SPORTORITY UK LTD|
919 Livewrapped AB|920 Bertelsmann Data Service GmbH|921 Imonomy|922 Amnet GmbH|923 Fiducia DLT Limited|924 Viewdeos 2015 LTD|
925 Alphalyr SAS|926 ZAM Network LLC dba Fanbyte|927 Silverbullet Data Services Group|928 Parrable, Inc.|929 eBay Inc|930 IQM CORPORATION|
931 Traffective GmbH|932 Unmatched Solutions Limited|933 Hindsight Technology Solutions, Inc.|934 Brid Video DOO|935 INIS sp. zo.o.|
936 DIGITAL SQUAD|937 SoD ScreenOnDemand GmbH|938 dataXtrade GmbH|939 MetrixLab Nederland B.V.|940 Terminus Software Inc.|941 ADSOCY|
942 JS Web Production|943 Marfeel Solutions, SL (Compass)|944 AudienceRun corp|945 jsdelivr.com|946 belboon GmbH|947 Powerspace|948 1Agency|
949 SMARTLINE SYSTEMS|950 Stream Eye OOD|951 Spoods GmbH|952 ProSiebenSat.1 Digital Data GmbH|953 adbalancer Werbeagentur GmbH|
954 Caroda s.r.o.|955 Konodrac S.L.|956 Avantis Video Ltd|957 Evolution Technologies Inc.|958 Clipr|959 adWMG|960 appTV Ltd.|
961 PML Innovative Media|962 Tangoo S.R.L.|963 CIBLECLIC|964 Solution coupons|965 Nexx360|966 socoto gmbh & co. kg|967 glomex GmbH|
968 WEMASS MEDIA AUDIENCE SAFE SOLUTIONS, S.L.|969 SmartFrame Technologies Ltd|970 Frameplay Corporation|971 Goodeed|972 Kargo Global Inc.|
973 Cluep LLC|974 SpearAd GmbH|975 Playrcart Limited|976 Pelmorex Corp.|977 Sparklit Networks Inc|978 ARKHEUS|979 Mediascore mbH|
980 WAM Group Ltd, t/a Admix|981 AREIA (ADLOOP)|982 Netpoint Media GmbH|983 Axiom Media Connect|984 Pulse Innovations Limited|
985 TV SQUARED LIMITED d/b/a InnovidXP|986 BYTEDANCE PTE. LTD.|987 Media16 ltd|988 Habu|989 SPEAKOL DMCC|990 QuantumCast digital GmbH|
991 iProspect GmbH|992 Rapid Performance GmbH|993 QUARTER MEDIA GmbH|994 Leadoo Marketing Technologies Ltd|995 Hashtag Labs Inc.|
996 CMI Marketing, Inc. d/b/a Raptive|997 EXOCLICK, S.L.|998 Luna Media Group LLC|999 ADSTOURS SAS|1000 NETILUM (AFFILAE)|
1001 wetter.com GmbH|1002 Extreme Reach, Inc|1003 Mobility-Ads GmbH|1004 VUUKLE DMCC|1005 Somplo Ltd|1006 Onesoon Limited t/a Adalyser|
1007 Ketchup Adv Spa|1008 Aptivio Inc|1009 VLYBY Digital GmbH|1010 Persona.ly|1011 Videobyte Inc|1012 Glimpse Protocol Limited|
1013 Velocity Made Good LLC|1014 Vyde Ltd.|1015 Samsung Ads|1016 FUNKE Digital GmbH|1017 giosg.com Oy|1018 MUSO TNT LIMITED|
1019 Adelaide Metrics Inc|1020 Baidu USA|1021 Ringier Axel Springer Polska sp. z o.o.|1022 AdView|1023 RDandX Group DMCC|
1024 THE LINEA 1 MKT SL|1025 Realytics|1026 crossvertise GmbH|1027 Exit Bee Limited|1028 Sparteo|1029 Dentsu A/S|1030 Skoiy|
1031 Havas Media (Artemis Alliance S.L.U.)|1032 Project Agora Ltd|1033 Adlane LTD|1034 ONEcount|1035 Allegro sp. z o.o.|
1036 VIADS ADVERTISING S.L.|1037 Pressboard Media Inc|1038 AA INTERNET-MEDIA Ltd|1039 Sonic Odeeo ltd|1040 UniCredit S.p.A.|
1041 Sqreem Technologies Private Limited|1042 Mars Inc.|1043 TypeA Holdings Ltd|1044 TMT Digital Inc|1045 Resono B.V.|
1046 Longtail Ad Solutions, Inc dba JW Player|1047 VIZNET|1048 Questpass Sp. z o.o.|1049 OnProspects Ltd|1050 Hurra Communications GmbH|
1051 Samoukale Enterprises Limited dba ADEX|1052 Kertil Iberia S.L.|1053 zillian sa|1054 Adsonica|1055 Gamesight Inc|1056 VOLPI IMMOBILIER|
1057 Ströer Digital Media GmbH|1058 ArtChaos s.r.o.|1059 Query Click Limited|1060 Next Millennium Media INC|1061 onlineumfragen.com GmbH|
1062 Evorra Ltd|1063 Doceree UK Limited|1064 optimise-it GmbH|1065 Botman Networks (P) Ltd|1066 Yandex|1067 Arpeely Ltd.|
1068 Italiaonline S.p.A.|1069 BCOVERY SAS|1070 Playhill Limited|1071 Adventure Media|1072 Adrino Mobile Sp. z o.o.|1073 Always-Computing SAS|
1074 Natexo Spain|1075 dpa-infocom GmbH|1076 Snigel Web Services Limited|1077 INBEV BELGIUM SRL|1078 umlaut communication Gmbh|
1079 PREQUEL INTERNET TRADING LTD.|1080 CITISERVI EUROPE, S.L.|1081 C Wire AG|1082 Watch Fantom Inc. AKA Qortex|1083 Seven Technologies S.L.|
1084 EXADS|1085 Njuice AB|1086 Hyper LLC|1087 CASTOOLA D.O.O.|1088 Adomik|1089 Teavaro|1090 Score Media Group GmbH & Co. KG|
1091 Octave IP Limited|1092 Telefonica Audiovisual Digital S.L|1093 Salestring ApS|1094 ADMAX|1095 Telefonica de España S.A.U|
1096 Telefonica Moviles España S.A.U|1097 Annonsera SUNT AB|1098 ACTV8, Inc.|1099 Unacast Inc.|1100 Relevant Digital Oy|
1101 PIA Advertising GmbH|1102 Sayollo Media LTD|1103 Schober Information Group Deutschland GmbH|1104 Covatic Ltd|
1105 Blue Media Services LTDA|1106 Better Ads GmbH|1107 FRVR Limited|1108 Unblockia SL|1109 TV Scientific Inc|1110 KÖNIGSTEINER digital GmbH|
1111 152 Media LLC|1112 Hubvisor|1113 Offerista Group GmbH|1114 Bounce Commerce GmbH|1115 TOPBOX Inc.|1116 Anonymised|1117 Airnow Media Ltd|
1118 ADFI MEDIA SL|1119 Novatiq limited|1120 Bababam|1121 REMAILME|1122 Media-Micro-Census GmbH|1123 Quadrant Global Pte Ltd|
1124 TF1 PUBLICITE|1125 Dable Inc.|1126 Microsoft Advertising|1127 XAD spoteffects GmbH|1128 Tredia Solutions SL|1129 Brandhouse/Subsero A/S|
1130 WebMedia|1131 Playwire LLC|1132 Lupon Media|1133 Nativery Srl|1134 Bidmatic Inc|1135 Opera Software Ireland Limited|
1136 Infolinks Media, LLC|1137 Verasity Limited|1138 Viafoura Inc.|1139 CleverPush GmbH|1140 Convo Ink|1141 Agate Systems Limited|
1142 xpln.ai SAS|1143 AiCreo S.r.l.|1144 Unicredit BankAustria AG|1145 Vidcrunch LLC|1146 Claritas LLC|1147 MADINAD PC|
1148 ORANGE CLICK MEDIA & COMMERCE LTD|1149 AdInMo LTD|1150 Audiohook Corporation|1151 Boldwin LTD|1152 Attributy|1153 Sonares GmbH|
1154 Alphonso Inc.|1155 Bootleg Digital LTD|1156 ividence|1157 Refine Direct Srl|1158 AudienceProject Measurement Amz|
1159 Live Data Solutions SL|1160 streaMonkey GmbH|1161 freenet DLS GmbH|1162 Reset Digital Europe Ltd|1163 ADTTRIBUTION Inc|
1164 congstar GmbH|1165 Kueez Entertainment Ltd.|1166 SPACE TECNOLOGIA E INTELIGÊNCIA LTDA|1167 Reliz LTD|1168 Voxnest Inc|1169 Alkimi|
1170 Zeit Agency ApS|1171 Frii ApS|1172 Sitewit, Corp|1173 Arcanor Bilgi Teknolojileri ve Hizmetleri A.Ş.|1174 Synamedia|1175 LightBoxTV|
1176 AlgoriX Technology Pte. Ltd.|1177 Holid AB|1178 First-id|1179 Scattered sp. z o.o.|1180 Raptor Services A/S|
1181 BotTalk UG (haftungsbeschränkt)|1182 Anteriad, LLC|1183 SSMas|1184 Schwarz Media GmbH|1185 Prisma Media|1187 AccountInsight Ltd|
1188 Loop Now Technologies Inc.|1189 ResponsiveAds, Inc.|1190 Foreshadow s.r.o|1191 Adsmovil España S.L|1192 Engage Media TV LTD|
1193 ArcSpan Technologies, Inc.|1194 GREEN GREY HOLDING (CY) LTD|1195 Amplified IntelligenceTechnologies|1196 MEDIAWAYSS Sp. z o.o.|
1197 AXIS CORP LTD|1198 Gameloft SE|1199 Adsyield Inc|1200 ADTARGET.ME UAB|1201 hyScore.io GmbH|1202 Edge226 Ltd|1203 Aderize, Inc.|
1204 fraud0 GmbH|1205 Adasta Media S.r.l.|1206 CND Motion Media GmbH|1207 Feeltapmedia Limited|1208 Viomba Oy|1209 Memob Plus FZ LLC|
1210 ADNOW I RENODO MEDIA LTD|1211 Momento, Inc.|1212 Ads Interactive Ltd.|1213 esome advertising technologies gmbh|1214 Kamino Retail|
1215 DrivenIQ Corporation|1216 Start.io Inc|1217 Channel99, Inc.|1218 AIDEM Technologies LTD|1219 Videobot Ltd|1220 Rayn B.V.|1221 Flyads OÜ|
1222 Clickagy LLC|1223 Appstock LTD.|1224 Exceed Solutions GmbH|1225 Dando online LTD|1226 Digital Brain Nordic AB|
1227 PerformMedia.com, Inc.|1228 EMBRACE Systems GmbH|1229 Decentralised Advertising Limited|1230 Audion|1231 Groupe Canal+|1232 Greenbids|
1233 NEXTCHANCE ASSETS, S.L.|1234 Zuuvi ApS|1235 R2B2 a.s.|1236 SPP Solutions Ltd.|1237 Aryel s.r.l|1238 Roivenue s.r.o.|
1240 FireArc Technologies Ltd|1241 SIA Setupad|1242 Relevant Audience Oy|1243 eLabz SRL|1244 DataWave LTD|1245 Kindred Soul Ltd|
1246 NBCUniversal Media LLC|1247 Hiili SL|1248 Empower AdTech|1249 Portuma Software A.S.|1250 Frozen Tracks Technologies GmbH|
4176 Advertising.Tech FZ-LLC|4202 TStack Inc
`;
