// User-Agent headers of people, with the expected names in analytics.
import {
  android,
  chrome,
  facebookApp,
  ios,
  type Known,
  mac,
  of,
  webkit,
  webView,
  windowsNt,
} from './parts.ts';

/** Somebody looks at the response. */
export const people: readonly Known[] = [
  ...of(
    'mobile',
    'iOS',
  )({
    'Safari on an iPhone': `${ios('iPhone')} ${webkit} Version/17.5 Mobile/15E148 Safari/604.1`,
    'Chrome on an iPhone': `${ios('iPhone')} ${webkit} CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1`,
    'Firefox on an iPhone': `${ios('iPhone')} ${webkit} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`,
    'the Google app on an iPhone': `${ios('iPhone')} ${webkit} GSA/320.0.641969213 Mobile/15E148 Safari/604.1`,
    'DuckDuckGo on an iPhone': `${ios('iPhone')} ${webkit} Version/17.5 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15`,
    'Facebook on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 ${facebookApp('Telekom.de')}`,
    'Facebook that gives only its own block': facebookApp('O2-de'),
    'Facebook with a carrier of two words': `${ios('iPhone')} ${webkit} Mobile/15E148 ${facebookApp('T-Mobile DE')}`,
    'Instagram on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 Instagram 337.0.2.24.92 (iPhone14,5; iOS 17_5; de_DE; de; scale=3.00; 1170x2532; 614064327)`,
    'LinkedIn on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 [LinkedInApp]/9.29.6123`,
    'Pinterest on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 [Pinterest/iOS]`,
    'Snapchat on an iPhone': `${ios('iPhone')} ${webkit} Version/17.5 Mobile/15E148 Snapchat/12.94.0.36 (like Safari/8618.2.12.10.9, panda)`,
    'WeChat on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`,
    'LINE on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 Safari Line/14.9.0`,
    'a QR reader on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 QRScanner/4.2`,
    'another QR reader on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 Scanner`,
    'a barcode reader on an iPhone': `${ios('iPhone')} ${webkit} Mobile/15E148 BarcodeReader/2.7.1`,
  }),
  ...of(
    'mobile',
    'Android',
  )({
    'Chrome on a Pixel': `${android('Pixel 8')} ${chrome(126)} Mobile Safari/537.36`,
    'Chrome on a phone without its model': `${android('K', 10)} ${chrome(126)} Mobile Safari/537.36`,
    'Samsung Internet': `${android('SM-S921B')} AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    'Firefox on Android': 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
    'Opera on Android': `${android('SM-A536B', 13)} ${chrome(124)} Mobile Safari/537.36 OPR/82.1.4342.79480`,
    'Edge on Android': `${android('HD1913', 12)} ${chrome(125)} Mobile Safari/537.36 EdgA/125.0.2535.72`,
    'a phone by Cubot': `${android('CUBOT X30', 10)} ${chrome(120)} Mobile Safari/537.36`,
    'Facebook on Android': `${webView('SM-A546B')} [FB_IAB/FB4A;FBAV/469.0.0.52.109;]`,
    'Facebook Lite': `${webView('SM-A125F', 12)} [FBAN/EMA;FBLC/it_IT;FBAV/239.0.0.10.109;]`,
    'Instagram on Android': `${webView('Pixel 7')} Instagram 334.0.0.42.95 Android (34/14; 420dpi; 1080x2201; Google/google; Pixel 7; panther; panther; de_DE; 609775437)`,
    'TikTok on Android': `${webView('SM-G991B')} trill_350103 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/musical_ly app_version/35.1.3 ByteLocale/de BytedanceWebview/d8a21c6`,
    'Telegram on Android': `${webView('SM-S918B')} Telegram-Android/10.14.0 (Samsung SM-S918B; Android 14; SDK 34; HIGH)`,
    'a QR reader on Android': `${webView('SM-A536B', 13)} QR Code Scanner/3.1.8`,
    'a scanner app on Android': `${webView('SM-A536B', 13)} com.example.scanner/12`,
    'Kaspersky QR Scanner': `${webView('Redmi Note 12', 13)} KasperskyQRScanner/1.7.1.50`,
    'QR Droid': `${webView('moto g(30)', 12)} QRDroid/7.0.6`,
  }),
  ...of(
    'tablet',
    'iOS',
  )({
    'Safari on an iPad': `${ios('iPad')} ${webkit} Version/17.5 Mobile/15E148 Safari/604.1`,
    'Chrome on an iPad that asks for pages as a Mac': `${mac} ${webkit} CriOS/126 Version/11.1.1 Safari/605.1.15`,
    'an app on an iPad that asks for pages as a Mac': `${mac} ${webkit} Mobile/15E148`,
  }),
  ...of(
    'tablet',
    'Android',
  )({
    'a Galaxy Tab': `${android('SM-X900', 13)} ${chrome(126)} Safari/537.36`,
    'Firefox on a tablet': 'Mozilla/5.0 (Android 13; Tablet; rv:127.0) Gecko/127.0 Firefox/127.0',
    'a Kindle Fire': `Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/124.3.6 like Chrome/124.0.6367.179 Safari/537.36`,
  }),
  ...of(
    'desktop',
    'Chrome OS',
  )({
    'a Chromebook': `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome(126)} Safari/537.36`,
    'a Chromebook with ARM': `Mozilla/5.0 (X11; CrOS aarch64 15236.80.0) ${chrome(109)} Safari/537.36`,
  }),
  ...of(
    'desktop',
    'Windows',
  )({
    'Chrome on Windows': `${windowsNt} ${chrome(126)} Safari/537.36`,
    'Edge on Windows': `${windowsNt} ${chrome(126)} Safari/537.36 Edg/126.0.0.0`,
    'Firefox on Windows':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0',
  }),
  ...of(
    'desktop',
    'macOS',
  )({
    'Safari on a Mac, or on an iPad that asks for pages as one': `${mac} ${webkit} Version/17.5 Safari/605.1.15`,
    'Chrome on a Mac': `${mac} ${chrome(126)} Safari/537.36`,
  }),
  ...of(
    'desktop',
    'Linux',
  )({
    'Firefox on Linux': 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0',
    'Chrome on Linux': `Mozilla/5.0 (X11; Linux x86_64) ${chrome(126)} Safari/537.36`,
  }),
  ...of(
    'mobile',
    'HarmonyOS',
  )({
    'a phone with HarmonyOS': `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${chrome(114)} Safari/537.36 ArkWeb/4.1.6.1 Mobile`,
  }),
  ...of(
    'tv',
    'Tizen',
  )({
    'a television by Samsung':
      'Mozilla/5.0 (SMART-TV; Linux; Tizen 7.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/4.0 Chrome/94.0.4606.31 TV Safari/537.36',
  }),
  ...of(
    'tv',
    'WebOS',
  )({
    'a television by LG':
      'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.5359.211 Safari/537.36 WebAppManager',
  }),
  ...of(
    'tv',
    'Android',
  )({
    'a television by Sony': `${android('BRAVIA 4K VH2', 10)} ${chrome(120)} Safari/537.36`,
    'a Fire TV Stick':
      'Mozilla/5.0 (Linux; Android 9; AFTMM) AppleWebKit/537.36 (KHTML, like Gecko) Silk/112.3.1 like Chrome/112.0.5615.213 Safari/537.36',
    'a Chromecast': `${android('Chromecast HD', 12)} ${chrome(114)} Safari/537.36 CrKey/1.56.500000`,
  }),
  ...of(
    'tv',
    'Windows',
  )({
    'an Xbox': `Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) ${chrome(124)} Safari/537.36 Edge/44.18363.8131`,
  }),
  ...of(
    'tv',
    'Other',
  )({
    'a PlayStation':
      'Mozilla/5.0 (PlayStation; PlayStation 5/6.50) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15',
    'a Nintendo Switch':
      'Mozilla/5.0 (Nintendo Switch; WifiWebAuthApplet) AppleWebKit/609.4 (KHTML, like Gecko) NF/6.0.2.21.3 NintendoBrowser/5.1.0.22474',
  }),
  ...of(
    'mobile',
    'Other',
  )({
    'an Apple Watch': `Mozilla/5.0 (Apple Watch; CPU Watch OS 10_5 like Mac OS X) ${webkit} Version/10.5 Mobile/21T575 Safari/604.1`,
  }),
  ...of(
    'other',
    'Other',
  )({
    'a QR reader that gives only its name': 'QRScanner/2.1',
    'a QR reader with the network part of iOS':
      'QR%20Code%20Reader/5.2 CFNetwork/1490.0.4 Darwin/23.2.0',
    'a scanner that gives only its name': 'Scan/4.2',
    'a scanner with the network part of iOS': 'Scan/4.2 CFNetwork/1490.0.4 Darwin/23.2.0',
    curl: 'curl/8.8.0',
    Wget: 'Wget/1.24.5',
    HTTPie: 'HTTPie/3.2.2',
    xh: 'xh/0.22.0',
    aria2: 'aria2/1.37.0',
    Postman: 'PostmanRuntime/7.39.0',
    Insomnia: 'insomnia/9.2.0',
    Bruno: 'bruno-runtime/1.18.0',
    requests: 'python-requests/2.32.3',
    'urllib of Python': 'Python-urllib/3.12',
    urllib3: 'python-urllib3/2.2.1',
    HTTPX: 'python-httpx/0.27.0',
    aiohttp: 'Python/3.11 aiohttp/3.9.5',
    Node: 'node',
    undici: 'undici',
    'undici with its version': 'undici/6.19.2',
    'node-fetch': 'node-fetch',
    'node-fetch with its version': 'node-fetch/1.0',
    axios: 'axios/1.7.2',
    got: 'got (https://github.com/sindresorhus/got)',
    SuperAgent: 'node-superagent/3.8.3',
    Deno: 'Deno/1.44.0',
    Bun: 'Bun/1.1.12',
    Go: 'Go-http-client/2.0',
    resty: 'go-resty/2.12.0 (https://github.com/go-resty/resty)',
    OkHttp: 'okhttp/4.12.0',
    Java: 'Java/17.0.11',
    'HttpClient of Java': 'Java-http-client/21.0.3',
    'Apache HttpClient': 'Apache-HttpClient/4.5.14 (Java/17.0.11)',
    'Apache HttpAsyncClient': 'Apache-HttpAsyncClient/5.3 (Java/21.0.2)',
    Jetty: 'Jetty/12.0.9',
    Ktor: 'ktor-client',
    'Reactor Netty': 'ReactorNetty/1.1.19',
    Dart: 'Dart/3.4 (dart:io)',
    'libwww-perl': 'libwww-perl/6.72',
    'LWP::Simple': 'LWP::Simple/6.00 libwww-perl/6.72',
    Ruby: 'Ruby',
    Faraday: 'Faraday v2.9.0',
    'http.rb': 'http.rb/5.1.1',
    Guzzle: 'GuzzleHttp/7',
    'HttpClient of Symfony': 'Symfony HttpClient (Curl)',
    reqwest: 'reqwest/0.12.4',
    hyper: 'hyper/1.0',
    RestSharp: 'RestSharp/110.2.0.0',
    'rest-client': 'rest-client/2.1.0',
    Unirest: 'unirest-java/3.1.00',
    'cpp-httplib': 'cpp-httplib/0.15',
    fasthttp: 'fasthttp',
    PHP: 'PHP/8.3.7',
    'Thunder Client': 'Thunder Client (https://www.thunderclient.com)',
  }),
  ...of(
    'desktop',
    'Windows',
  )({
    PowerShell:
      'Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.19045; en-US) PowerShell/7.4.2',
    'PowerShell of Windows':
      'Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.19041.4412',
  }),
];
