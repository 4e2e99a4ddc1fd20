// The client that commands use.
import { type Client, createClient } from '../client.ts';
import { readSettings } from './settings.ts';

export const connect = async (): Promise<Client> => createClient(await readSettings());
