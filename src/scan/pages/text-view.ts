// What a code holds to be copied, on its page.
import { encodeWifi } from '../../domain/content/wifi.ts';
import { renderSvg } from '../../domain/render/svg.ts';
import { defaultStyle } from '../../domain/style/shape.ts';
import { html } from './html.ts';
import { copies, fact, type PagedContent, type View } from './view.ts';
import { visible } from './visible.ts';

type Copied = Extract<PagedContent, { type: 'WIFI' | 'TEXT' }>;
type Held<T extends Copied['type']> = Extract<Copied, { type: T }>['data'];

export const textView = (content: Copied): View =>
  content.type === 'WIFI'
    ? wifiView(content.data)
    : {
        title: 'Text',
        more: html`<div class="text" id="text" dir="auto">${visible(content.data.text)}</div>`,
        actions: [copies('Copy text', 'text')],
      };

function wifiView(network: Held<'WIFI'>): View {
  const { ssid, password, encryption, hidden } = network;
  const svg = Buffer.from(renderSvg(encodeWifi(network), defaultStyle)).toString('base64');
  return {
    title: ssid,
    kind: 'Wireless network',
    facts: [
      // Nobody finds its name in a list.
      fact(
        'Hidden; its name is',
        hidden ? html`<code id="name">${visible(ssid)}</code>` : undefined,
      ),
      fact('Password', password && html`<code id="password">${visible(password)}</code>`),
      fact('Encryption', encryption === 'NONE' ? 'None' : encryption),
    ],
    // As a picture it is not bound by the rules of the page, nor the page by what it holds.
    more: html`<img class="code" alt="QR code that joins the network" src="data:image/svg+xml;base64,${svg}">
<p class="quiet">Another device joins by scanning this.</p>`,
    actions: [
      password ? copies('Copy password', 'password') : undefined,
      hidden ? copies('Copy name', 'name', false) : undefined,
    ],
  };
}
