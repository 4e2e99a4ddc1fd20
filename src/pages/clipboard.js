// Polyfill of the Clipboard API for third-party pages over plain HTTP, where browsers do not offer it.

if (navigator.clipboard === undefined) {
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      async writeText(text) {
        const focused = document.activeElement;
        const field = document.createElement('textarea');
        field.value = text;
        field.readOnly = true;
        field.style.position = 'fixed';
        field.style.opacity = '0';
        document.body.append(field);
        field.select();
        const copied = document.execCommand('copy');
        field.remove();
        focused?.focus?.({ preventScroll: true });
        if (!copied) throw new DOMException('Copying failed', 'NotAllowedError');
      },
    },
  });
}
