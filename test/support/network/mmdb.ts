// A minimal writer of MaxMind databases (MaxMind DB File Format Specification 2.0).

type Value = string | { uint: 5 | 6 | 9; value: number } | readonly Value[] | { fields: Entries };
type Entries = Record<string, Value>;

/** A control byte with its size, always below 29 here; types above 7 need another byte. */
const control = (type: number, size: number): Buffer =>
  type <= 7 ? Buffer.from([(type << 5) | size]) : Buffer.from([size, type - 7]);

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    return Buffer.concat([control(2, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if ('fields' in value) {
    const entries = Object.entries(value.fields);
    const parts = entries.flatMap(([key, inner]) => [encode(key), encode(inner)]);
    return Buffer.concat([control(7, entries.length), ...parts]);
  }
  if ('uint' in value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value.value);
    const from = value.uint === 5 ? 2 : 0;
    return Buffer.concat([control(value.uint, 4 - from), bytes.subarray(from)]);
  }
  return Buffer.concat([control(11, value.length), ...value.map(encode)]);
}

/** The bits of an IPv4 range, as stored in an IPv6 tree. */
function bitsOf(range: string): number[] {
  const [address = '', length = ''] = range.split('/');
  const bits = address
    .split('.')
    .flatMap((part) => Array.from(Number(part).toString(2).padStart(8, '0'), Number));
  return [...Array<number>(96).fill(0), ...bits.slice(0, Number(length))];
}

interface Node {
  children: (Node | { data: number } | undefined)[];
}

/** A database with the countries of ranges such as `203.0.113.0/24`, which do not overlap. */
export function countryDatabase(countries: Record<string, string>): Buffer {
  const root: Node = { children: [] };
  const nodes = [root];
  const data: Buffer[] = [];
  let size = 0;
  for (const [range, country] of Object.entries(countries)) {
    const record = encode({ fields: { country: { fields: { iso_code: country } } } });
    const bits = bitsOf(range);
    let node = root;
    for (const bit of bits.slice(0, -1)) {
      let child = node.children[bit];
      if (!child || 'data' in child) {
        child = { children: [] };
        nodes.push(child);
        node.children[bit] = child;
      }
      node = child;
    }
    node.children[bits.at(-1) ?? 0] = { data: size };
    data.push(record);
    size += record.length;
  }
  const tree = Buffer.alloc(nodes.length * 6);
  for (const [index, { children }] of nodes.entries()) {
    for (const side of [0, 1]) {
      const child = children[side];
      const place = !child
        ? nodes.length
        : 'data' in child
          ? nodes.length + 16 + child.data
          : nodes.indexOf(child);
      tree.writeUIntBE(place, index * 6 + side * 3, 3);
    }
  }
  const metadata: Entries = {
    binary_format_major_version: { uint: 5, value: 2 },
    binary_format_minor_version: { uint: 5, value: 0 },
    build_epoch: { uint: 9, value: 1_750_000_000 },
    database_type: 'Test-Country',
    description: { fields: { en: 'Made by a test' } },
    ip_version: { uint: 5, value: 6 },
    languages: ['en'],
    node_count: { uint: 6, value: nodes.length },
    record_size: { uint: 5, value: 24 },
  };
  const marker = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');
  return Buffer.concat([tree, Buffer.alloc(16), ...data, marker, encode({ fields: metadata })]);
}
