// A visitor without a browser: keeps cookies by origin and follows redirects.
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();
  /** Addresses of the last visit, redirects included. */
  trail: string[] = [];

  cookies(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const known = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, known);
    return known;
  }

  /** One request, without following redirects. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.cookies(url);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects, until `stop` holds for the next address. Returns the last address. */
  async visit(url: string, stop: (url: string) => boolean = () => false): Promise<URL> {
    this.trail = [url];
    let at = url;
    for (let hops = 0; hops < 20 && !stop(at); hops += 1) {
      const response = await this.request(at);
      const location = response.headers.get('location');
      if (location === null) {
        const next = await this.#submit(at, await response.text());
        if (next === undefined) return new URL(at);
        at = next;
      } else at = new URL(location, at).href;
      this.trail.push(at);
    }
    return new URL(at);
  }

  /** Sends the form of a provider’s page, as its button would. */
  async #submit(at: string, page: string): Promise<string | undefined> {
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined || !page.includes('name="logout"')) return undefined;
    const inputs = [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)];
    const body = new URLSearchParams(inputs.map(([, name = '', value = '']) => [name, value]));
    const response = await this.request(new URL(action, at).href, { method: 'POST', body });
    return new URL(response.headers.get('location') ?? at, at).href;
  }
}
