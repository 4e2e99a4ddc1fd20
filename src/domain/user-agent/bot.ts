// Detects bots (crawlers, link previews, monitors) by User-Agent.
import { createIsbotFromList, list } from 'isbot';

/**
 * QR code reader apps, which the library mistakes for security scanners, or for bots because they only
 * send a name and version.
 */
const readers = [
  /\b(?:qr|barcode|zxing|datamatrix)/,
  /(?:qr|barcode|bar[ -]?code)[\w%+. -]{0,20}(?:scan|read|lens|droid|code)/,
  /(?:scan|read)[\w%+. -]{0,20}(?:qr|barcode|bar[ -]?code)/,
  /^[\w .%-]*scan(?:ner)?(?:\/|$)/,
  /\b(?:neoreader|i-nigma|scanlife|scanbot|shopsavvy|redlaser|quickmark|quickscan|binaryeye)\b/,
];

/** In-app browsers of social networks, by the block that they add. */
const inAppBrowsers = [
  /\[fban\/|\[fb_iab\/|\bfbav\/|^\[fb/,
  /\binstagram \d/,
  /\bmicromessenger\//,
];

/** HTTP clients with their default names: scans of people who test a QR code with them are counted. */
const tools = [
  /^(?:curl|wget|httpie|xh|aria2|postmanruntime|insomnia|bruno-runtime)\//,
  /^python(?:-(?:requests|urllib3?|httpx)\/|\/[\d.]+ aiohttp\/)/,
  /^(?:node|(?:undici|node-fetch|axios|node-superagent|deno|bun)(?:\/.*)?|got \(.*)$/,
  /^(?:go-http-client|go-resty|okhttp|java|java-http-client|apache-http(?:async)?client|jetty|reactornetty)\//,
  /^(?:ktor-client|dart\/|libwww-perl\/|lwp::|ruby$|faraday v|http\.rb\/|guzzlehttp\/|symfony httpclient)/,
  /^(?:reqwest|hyper|restsharp|rest-client|unirest-java|cpp-httplib|lwp-request|php)\/|^(?:fasthttp|thunder client)\b/,
];

/** Bots regardless of the rest of the text; checked first. */
const programs = [
  /facebookexternalhit|facebookcatalog|meta-external|facebot|twitterbot|^whatsapp\/|^skypeuripreview/,
  /\b(?!cubot|scanbot)\w*(?:bot|crawler|spider|slurp)\b(?!\w)/,
  /\b(?:nmap|masscan|zgrab|nikto|nuclei|sqlmap|wpscan|l9scan|leakix|netsparker|acunetix|qualys|nessus)\b/,
  /(?:port|vuln\w*|security|virus|malware|web|site|ssl|tls|link|seo|domain|internet|network|research)[ _-]?scan/,
];

/** The library's list without its pattern for every scanner. */
const isListed = createIsbotFromList(list.filter((pattern) => !pattern.endsWith('scan')));

const some = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

/**
 * Whether a User-Agent belongs to a bot. Every browser sends one, so a missing one means a bot.
 */
export function isBot(userAgent: string): boolean {
  const text = userAgent.trim().toLowerCase();
  if (text === '' || some(programs, text)) return true;
  if (some(tools, text) || some(readers, text) || some(inAppBrowsers, text)) return false;
  return isListed(userAgent);
}
