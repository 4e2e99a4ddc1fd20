// Looks up the location of an IP address in a GeoIP database.
import { unwatchFile, watchFile } from 'node:fs';
import { type CityResponse, open, type Reader } from 'maxmind';
import { ConfigError } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import { knownCountry } from '../../domain/routing/country.ts';
import { type PlaceLookup, unknownPlace } from './place.ts';

export interface GeoIp extends PlaceLookup {
  close(): void;
}

/** Milliseconds between checks of the file. */
const watchEvery = 5_000;

/**
 * Opens a GeoIP database in MaxMind's format (`.mmdb`), as published by MaxMind and DB-IP. A replaced
 * file is reloaded without a restart; an unreadable one, such as one still being written, is ignored.
 * Throws ConfigError if the file cannot be read at startup.
 */
export async function openGeoIp(file: string, log: Log, interval = watchEvery): Promise<GeoIp> {
  let reader = await openReader(file).catch((error: unknown) => {
    throw new ConfigError(
      `GEOIP_DB must be the path of a readable MaxMind database (.mmdb); ${file}: ${messageOf(error)}`,
    );
  });
  // The library's own watcher would crash the process on a partially written file.
  watchFile(file, { persistent: false, interval }, async () => {
    try {
      reader = await openReader(file);
      log.info({ file }, 'reloaded the GeoIP database');
    } catch (err) {
      log.warn({ err, file }, 'failed to reload the GeoIP database');
    }
  });
  return {
    placeOf: (address) => {
      // Dual-stack sockets report IPv4 addresses as ::ffff:….
      const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
      try {
        const found = reader.get(plain);
        return {
          country: knownCountry(found?.country?.iso_code),
          region: found?.subdivisions?.[0]?.names.en,
          city: found?.city?.names.en,
        };
      } catch {
        return unknownPlace;
      }
    },
    close: () => unwatchFile(file),
  };
}

async function openReader(file: string): Promise<Reader<CityResponse>> {
  const reader = await open<CityResponse>(file, { cache: { max: 10_000 } });
  // Detects truncated files.
  reader.get('0.0.0.0');
  return reader;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
