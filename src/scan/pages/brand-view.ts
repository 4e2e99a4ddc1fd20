// The header, footer and colors that an organization adds to its scan pages.
import { html } from 'hono/html';
import { brandColors } from '../../domain/organization/brand-colors.ts';
import type { StoredBrand } from './brand.ts';
import type { PageTexts } from './locale/locale.ts';
import type { Html } from './view.ts';
import { visible } from './visible.ts';

export interface Brand extends Omit<StoredBrand, 'logo'> {
  logo: { url: string; width: number; height: number } | null;
}

/** Sets the variables of the style of the page. */
export function brandStyle(brand: Brand): string {
  const { accent, onAccent, link, header, onHeader } = brandColors(brand, 'light');
  const dark = brandColors(brand, 'dark');
  const band = header === null ? '' : `:root { --header: ${header}; --on-header: ${onHeader} }`;
  if (brand.accentColor === null) return band;
  return `:root { --accent: ${accent}; --on-accent: ${onAccent}; --link: ${link} }
@media (prefers-color-scheme: dark) { :root { --link: ${dark.link} } }
${band}`;
}

export const brandHeader = ({ name, logo, headerColor }: Brand): Html =>
  html`<header${headerColor !== null && html` class="band"`}>
${logo && html`<img src="${logo.url}" width="${logo.width}" height="${logo.height}" alt="">`}
<span dir="auto">${visible(name)}</span>
</header>`;

export const brandFooter = ({ imprintUrl }: Brand, { imprint }: PageTexts): Html | null =>
  imprintUrl === null
    ? null
    : html`<footer><a href="${imprintUrl}" rel="noreferrer">${imprint}</a></footer>`;
