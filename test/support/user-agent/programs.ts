// User-Agent headers of programs, with the expected names in analytics.
import { android, chrome, type Known, mac, of, webkit } from './parts.ts';

/** Nobody looks at the response. */
export const programs: readonly Known[] = [
  ...of(
    'other',
    'Other',
  )({
    'no User-Agent': '',
    Googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    Bingbot: `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36`,
    DuckDuckBot: 'DuckDuckBot/1.1; (+http://duckduckgo.com/duckduckbot.html)',
    YandexBot: 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
    GPTBot:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.1; +https://openai.com/gptbot)',
    ClaudeBot:
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
    'a preview of WhatsApp': 'WhatsApp/2.23.20.0 A',
    'a preview of WhatsApp on iOS': 'WhatsApp/2.24.12.78 i',
    'a preview of Facebook':
      'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'a fetcher of Meta':
      'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
    'a preview of Slack': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'a picture for Slack': 'Slack-ImgProxy (+https://api.slack.com/robots)',
    'a preview of X': 'Twitterbot/1.0',
    'a preview of LinkedIn':
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    'a preview of Telegram': 'TelegramBot (like TwitterBot)',
    'a preview of Discord': 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'a preview of Mastodon': 'http.rb/5.1.1 (Mastodon/4.2.8; +https://mastodon.social/) Bot',
    UptimeRobot: 'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
    Pingdom: 'Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)',
    Nmap: 'Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)',
    masscan: 'masscan/1.3 (https://github.com/robertdavidgraham/masscan)',
    WPScan: 'WPScan v3.8.25 (https://wpscan.com/wordpress-security-scanner)',
    Censys: 'Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)',
    zgrab: 'Mozilla/5.0 zgrab/0.x',
    Scrapy: 'Scrapy/2.11.2 (+https://scrapy.org)',
    'a crawler that uses a plain client': 'okhttp/4.12.0 (compatible; ExampleBot/1.0)',
  }),
  ...of(
    'other',
    'macOS',
  )({
    'a preview of iMessage':
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  }),
  ...of(
    'desktop',
    'macOS',
  )({
    Applebot: `${mac} ${webkit} Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)`,
  }),
  ...of(
    'desktop',
    'Windows',
  )({
    'a preview of Skype and Teams':
      'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  }),
  ...of(
    'desktop',
    'Linux',
  )({
    'a browser without a window': `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36`,
  }),
  ...of(
    'mobile',
    'Android',
  )({
    'Googlebot as a phone': `${android('Nexus 5X Build/MMB29P', 6)} ${chrome(125)} Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
  }),
];
