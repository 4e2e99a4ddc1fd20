// Saves files: what was generated in the browser, or what the server has.

/** Under the name that the server gives it, or under this one. */
export function openFile(url: string, name = ''): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  openFile(url, name);
  // By then the download has started and no longer needs the URL.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
