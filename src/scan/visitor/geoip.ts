// The place of an address, from a database that the operator brings.
import { unwatchFile, watchFile } from 'node:fs';
import { type CityResponse, open, type Reader } from 'maxmind';
import { ConfigError } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import { knownCountry } from '../../domain/routing/country.ts';
import { nowhere, type PlaceLookup } from './place.ts';

export interface GeoIp extends PlaceLookup {
  close(): void;
}

/** Milliseconds between looks at the file. */
const watchEvery = 5_000;

/**
 * Opens a database in MaxMind's format (`.mmdb`), as MaxMind and DB-IP publish them. A new file in its
 * place is read without a restart; one that cannot be read changes nothing, as while it is being
 * written. Throws ConfigError if there is none to begin with.
 */
export async function openGeoIp(file: string, log: Log, interval = watchEvery): Promise<GeoIp> {
  let reader = await openReader(file).catch((error: unknown) => {
    throw new ConfigError(
      `GEOIP_DB must name a MaxMind database (.mmdb) that can be read; ${file}: ${messageOf(error)}`,
    );
  });
  // The library's own watch would end the process over a file that is half written.
  watchFile(file, { persistent: false, interval }, async () => {
    try {
      reader = await openReader(file);
      log.info({ file }, 'the database of addresses was read again');
    } catch (err) {
      log.warn({ err, file }, 'the database of addresses could not be read again');
    }
  });
  return {
    placeOf: (address) => {
      // As a socket for both kinds of addresses tells IPv4.
      const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
      try {
        const found = reader.get(plain);
        return {
          country: knownCountry(found?.country?.iso_code),
          region: found?.subdivisions?.[0]?.names.en,
          city: found?.city?.names.en,
        };
      } catch {
        return nowhere;
      }
    },
    close: () => unwatchFile(file),
  };
}

async function openReader(file: string): Promise<Reader<CityResponse>> {
  const reader = await open<CityResponse>(file, { cache: { max: 10_000 } });
  // A file that is cut off shows it here.
  reader.get('0.0.0.0');
  return reader;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
