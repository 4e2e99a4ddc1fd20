// Scans a code as people and bots do.
import { expect } from 'vitest';

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148';
const bot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

/** Each tenth scan is one of a bot, the others are those of seven phones. */
export async function scan(url: string, shortCode: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const agent = index % 10 === 9 ? bot : `${phone} ${index % 7}`;
    const { status } = await fetch(`${url}/q/${shortCode}`, {
      redirect: 'manual',
      headers: { 'user-agent': agent },
    });
    expect(status).toBe(302);
  }
}
