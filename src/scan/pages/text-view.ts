// Page content for Wi-Fi networks and plain text.
import { html } from 'hono/html';
import { encodeWifi } from '../../domain/content/wifi.ts';
import { renderSvg } from '../../domain/render/svg.ts';
import { defaultStyle } from '../../domain/style/shape.ts';
import { copies, fact, type PagedContent, type View } from './view.ts';
import { visible } from './visible.ts';

type Copied = Extract<PagedContent, { type: 'WIFI' | 'TEXT' }>;
type Data<T extends Copied['type']> = Extract<Copied, { type: T }>['data'];

export const textView = (content: Copied): View =>
  content.type === 'WIFI'
    ? wifiView(content.data)
    : {
        title: 'Text',
        more: html`<div class="text" id="text" dir="auto">${visible(content.data.text)}</div>`,
        actions: [copies('Copy text', 'text')],
      };

function wifiView(network: Data<'WIFI'>): View {
  const { ssid, password, encryption, hidden } = network;
  const svg = Buffer.from(renderSvg(encodeWifi(network), defaultStyle)).toString('base64');
  return {
    title: ssid,
    kind: 'Wi-Fi network',
    facts: [
      // Devices do not list hidden networks, so the name has to be typed in.
      fact(
        'Hidden network – name',
        hidden ? html`<code id="name">${visible(ssid)}</code>` : undefined,
      ),
      fact('Password', password && html`<code id="password">${visible(password)}</code>`),
      fact('Security', encryption === 'NONE' ? 'None' : encryption),
    ],
    // As an image, the SVG is independent of the page's content security policy.
    more: html`<img class="code" alt="QR code to connect to the network" src="data:image/svg+xml;base64,${svg}">
<p class="quiet">On another device? Scan this to connect.</p>`,
    actions: [
      password ? copies('Copy password', 'password') : undefined,
      hidden ? copies('Copy name', 'name', false) : undefined,
    ],
  };
}
