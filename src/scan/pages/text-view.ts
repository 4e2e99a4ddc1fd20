// Page content for Wi-Fi networks and plain text.
import { html } from 'hono/html';
import { encodeWifi } from '../../domain/content/wifi.ts';
import { renderSvg } from '../../domain/render/svg.ts';
import { defaultStyle } from '../../domain/style/shape.ts';
import type { PageTexts } from './locale/locale.ts';
import { copies, fact, type PagedContent, type View } from './view.ts';
import { visible } from './visible.ts';

type Copied = Extract<PagedContent, { type: 'WIFI' | 'TEXT' }>;
type Data<T extends Copied['type']> = Extract<Copied, { type: T }>['data'];

export const textView = (content: Copied, texts: PageTexts): View =>
  content.type === 'WIFI'
    ? wifiView(content.data, texts)
    : {
        title: texts.content.text,
        more: html`<div class="text" id="text" dir="auto">${visible(content.data.text)}</div>`,
        actions: [copies(texts.actions.copyText, 'text')],
      };

function wifiView(network: Data<'WIFI'>, { content, actions }: PageTexts): View {
  const { ssid, password, encryption, hidden } = network;
  const svg = Buffer.from(renderSvg(encodeWifi(network), defaultStyle)).toString('base64');
  return {
    title: ssid,
    kind: content.wifi,
    facts: [
      // Devices do not list hidden networks, so the name has to be typed in.
      fact(
        content.hiddenNetwork,
        hidden ? html`<code id="name">${visible(ssid)}</code>` : undefined,
      ),
      fact(content.password, password && html`<code id="password">${visible(password)}</code>`),
      fact(content.security, encryption === 'NONE' ? content.noSecurity : encryption),
    ],
    // As an image, the SVG is independent of the page's content security policy.
    more: html`<img class="code" alt="${content.networkCode}" src="data:image/svg+xml;base64,${svg}">
<p class="quiet">${content.otherDevice}</p>`,
    actions: [
      password ? copies(actions.copyPassword, 'password') : undefined,
      hidden ? copies(actions.copyName, 'name', false) : undefined,
    ],
  };
}
