// A file to begin with.

/** Begins with a byte order mark, by which spreadsheets know it for UTF-8. */
export const sampleFile = (): Blob =>
  new Blob(
    [
      '\uFEFF',
      [
        'type,name,url,text,ssid,password,dynamic,tags,folder',
        'URL,Company Website,https://example.com,,,,,print|window,',
        'URL,Menu,https://example.com/menu,,,,,print,',
        'WIFI,Guests,,,Café,correct horse,false,,',
        'TEXT,"A note, with a comma",,Hello,,,,,',
        '',
      ].join('\r\n'),
    ],
    { type: 'text/csv' },
  );
