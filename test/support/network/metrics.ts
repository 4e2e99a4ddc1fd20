// Reads the metrics of a server, like Prometheus.

/** Name with labels -> value. */
export type Samples = ReadonlyMap<string, number>;

async function textOfMetrics(url: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${url}/metrics`, { headers });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return response.text();
}

const samplesIn = (text: string): Samples =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const end = line.lastIndexOf(' ');
        return [line.slice(0, end), Number(line.slice(end))];
      }),
  );

export const readMetrics = async (url: string): Promise<Samples> =>
  samplesIn(await textOfMetrics(url));
