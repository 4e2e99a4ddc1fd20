// Lints the Helm chart and checks the manifests that Helm renders from it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findHelm, lint, notes, render } from './helm.js';
import { problemsOf } from './manifests.js';

const minimal = { config: { PUBLIC_URL: 'https://qr.example.com' }, existingSecret: 'ilqr' };
const secretKeys = ['SECRET', 'DATABASE_URL', 'DATABASE_REPLICA_URL', 'SMTP_URL', 'METRICS_TOKEN'];
const full = {
  config: {
    ...minimal.config,
    SHORT_URL: 'https://go.example.com',
    TRUST_PROXY: 2,
    SHUTDOWN_DELAY: 45,
    RATE_LIMIT_PER_KEY: 2_500_000,
    GEOIP_DB: '/geoip/city.mmdb',
    MAIL_FROM: 'QR codes <qr@example.com>',
    OTEL_SERVICE_NAME: 'qr',
  },
  existingSecret: 'qr-secrets',
  secretKeys,
  replicas: 3,
  image: { repository: 'registry.example.com/ilqr', tag: '2.0.0' },
  imagePullSecrets: [{ name: 'registry' }],
  data: { size: '2Gi', storageClassName: 'fast' },
  service: { annotations: { 'example.com/owner': 'qr' } },
  ingress: {
    enabled: true,
    className: 'nginx',
    annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '20m' },
    hosts: ['qr.example.com', 'go.example.com'],
    tlsSecret: 'qr-tls',
  },
  backup: { existingClaim: 'backups', schedule: '0 */6 * * *', keepDays: 3 },
  serviceMonitor: { enabled: true, labels: { release: 'prometheus' } },
  extraVolumes: [{ name: 'geoip', persistentVolumeClaim: { claimName: 'geoip' } }],
  extraVolumeMounts: [{ name: 'geoip', mountPath: '/geoip', readOnly: true }],
  podAnnotations: { 'example.com/team': 'qr' },
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: [{ key: 'qr', operator: 'Exists' }],
  affinity: { nodeAffinity: {} },
};
const small = {
  ...minimal,
  replicas: 1,
  backup: { enabled: false },
  ingress: { enabled: true, hosts: ['qr.example.com'] },
};
const valid = { minimal, full, small };

const wrong = {
  'no PUBLIC_URL': { existingSecret: 'ilqr' },
  'no Secret': { config: minimal.config },
  'a Secret without DATABASE_URL': { ...minimal, secretKeys: ['SECRET'] },
  'a secret among the variables': { ...minimal, config: { ...minimal.config, SECRET: 'a' } },
  'a misspelled variable': { ...minimal, config: { ...minimal.config, SIGNUP: 'open' } },
  'an unknown value': { ...minimal, replicaCount: 2 },
  'no pods': { ...minimal, replicas: 0 },
  'an Ingress without hosts': { ...minimal, ingress: { enabled: true } },
  'a ServiceMonitor without a token': { ...minimal, serviceMonitor: { enabled: true } },
};

const one = (manifests, kind) => {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  assert.equal(found.length, 1, kind);
  return found[0];
};
/** The templates of the pods, by the kind that creates them. */
const podsOf = (manifests) =>
  manifests.flatMap(({ kind, spec }) => {
    const { template } = kind === 'CronJob' ? spec.jobTemplate.spec : spec;
    return template ? [{ kind, labels: template.metadata.labels, ...template.spec }] : [];
  });
const selects = (selector, labels) =>
  Object.entries(selector).every(([name, value]) => labels[name] === value);
const variable = (pod, name) => pod.containers[0].env.find((one) => one.name === name)?.value;

const without = findHelm() ? undefined : 'there is no Helm; install it as `helm`';
if (without && process.env.CI) throw new Error(without);

describe('the Helm chart', { skip: without ?? false }, () => {
  for (const [name, values] of Object.entries(valid)) {
    describe(`with ${name} values`, () => {
      const manifests = without ? [] : render(values);
      const pods = podsOf(manifests);
      const server = pods.find(({ kind }) => kind === 'StatefulSet');

      test('has no problems', async () => {
        assert.equal(lint(values), '');
        assert.deepEqual(await problemsOf(manifests), []);
      });

      test('creates pods that may do little, with the Secret as files', () => {
        assert.equal(pods.length, values.backup?.enabled === false ? 2 : 3);
        for (const pod of pods) {
          assert.equal(pod.automountServiceAccountToken, false);
          assert.equal(pod.securityContext.runAsNonRoot, true);
          assert.deepEqual(pod.securityContext.seccompProfile, { type: 'RuntimeDefault' });
          const [container] = pod.containers;
          assert.deepEqual(container.securityContext, {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          });
          assert.ok(container.resources.requests.memory);
          for (const key of values.secretKeys ?? ['SECRET', 'DATABASE_URL']) {
            assert.equal(variable(pod, key), undefined);
            assert.equal(variable(pod, `${key}_FILE`), `/run/secrets/ilqr/${key}`);
          }
          const { secret } = pod.volumes.find((volume) => volume.name === 'secrets');
          assert.equal(secret.secretName, values.existingSecret);
          const claims = pod.kind === 'StatefulSet' ? ['data'] : [];
          const volumes = [...claims, ...pod.volumes.map((volume) => volume.name)];
          assert.equal(new Set(volumes).size, volumes.length);
          for (const mount of container.volumeMounts) assert.ok(volumes.includes(mount.name));
        }
      });

      test('gives a pod the time that it needs to stop', () => {
        const delay = Number(variable(server, 'SHUTDOWN_DELAY'));
        assert.equal(server.terminationGracePeriodSeconds, delay + 20);
      });

      test('probes the process and its readiness', () => {
        const { livenessProbe, readinessProbe, startupProbe } = server.containers[0];
        assert.equal(livenessProbe.httpGet.path, '/healthz');
        assert.equal(readinessProbe.httpGet.path, '/readyz');
        assert.equal(startupProbe.httpGet.path, '/readyz');
      });

      test('selects the pods of the server only', () => {
        const { spec } = one(manifests, 'StatefulSet');
        const services = manifests.filter(({ kind }) => kind === 'Service');
        const headless = services.find((service) => service.spec.clusterIP === 'None');
        assert.equal(spec.serviceName, headless.metadata.name);
        for (const selector of [
          spec.selector.matchLabels,
          one(manifests, 'PodDisruptionBudget').spec.selector.matchLabels,
          ...services.map((service) => service.spec.selector),
          ...server.topologySpreadConstraints.map(({ labelSelector }) => labelSelector.matchLabels),
        ])
          assert.deepEqual(
            pods.filter(({ labels }) => selects(selector, labels)).map(({ kind }) => kind),
            ['StatefulSet'],
          );
      });

      test('migrates before an installation and before an upgrade', () => {
        const { metadata } = one(manifests, 'Job');
        assert.equal(metadata.annotations['helm.sh/hook'], 'pre-install,pre-upgrade');
      });

      test('says what to do next', () => assert.match(notes(values), /qr\.example\.com is served/));
    });
  }

  test('keeps the data of a pod on a volume of its own', () => {
    const { volumeClaimTemplates, template } = one(render(full), 'StatefulSet').spec;
    assert.deepEqual(volumeClaimTemplates[0].spec, {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'fast',
      resources: { requests: { storage: '2Gi' } },
    });
    const { mountPath } = template.spec.containers[0].volumeMounts.find(
      ({ name }) => name === volumeClaimTemplates[0].metadata.name,
    );
    assert.match(variable(template.spec, 'DATA_DIR'), new RegExp(`^${mountPath}/`));
  });

  test('writes numbers as the server reads them', () => {
    const [server] = podsOf(render(full)).filter(({ kind }) => kind === 'StatefulSet');
    assert.equal(variable(server, 'RATE_LIMIT_PER_KEY'), '2500000');
  });

  test('trusts as many proxies as there are', () => {
    const trusted = (values) => variable(podsOf(render(values))[0], 'TRUST_PROXY');
    assert.deepEqual([minimal, small, full].map(trusted), ['0', '1', '2']);
  });

  test('keeps backups when it is uninstalled, or uses a claim of yours', () => {
    const { metadata } = one(render(minimal), 'PersistentVolumeClaim');
    assert.deepEqual(metadata.annotations, { 'helm.sh/resource-policy': 'keep' });
    const claimOf = (values) => {
      const pod = podsOf(render(values)).find(({ kind }) => kind === 'CronJob');
      return pod.volumes.find(({ name }) => name === 'backups').persistentVolumeClaim.claimName;
    };
    assert.equal(claimOf(minimal), metadata.name);
    assert.equal(claimOf(full), 'backups');
    assert.ok(!render(full).some(({ kind }) => kind === 'PersistentVolumeClaim'));
  });

  test('lets Prometheus read the metrics once for each pod, with the token', () => {
    const manifests = render(full);
    const { spec } = one(manifests, 'ServiceMonitor');
    const services = manifests.filter(
      ({ kind, metadata }) =>
        kind === 'Service' && selects(spec.selector.matchLabels, metadata.labels),
    );
    assert.equal(services.length, 1);
    assert.equal(services[0].metadata.labels[spec.jobLabel], 'ilqr');
    assert.deepEqual(spec.endpoints[0].authorization.credentials, {
      name: 'qr-secrets',
      key: 'METRICS_TOKEN',
    });
  });

  for (const [what, values] of Object.entries(wrong))
    test(`refuses ${what}`, () => assert.throws(() => render(values)));
});

describe('the check of manifests', () => {
  const budget = {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'a' },
    spec: { maxUnavailable: 1, selector: { matchLabels: { a: 'b' } } },
  };
  const changed = {
    'an unknown field': { ...budget, spec: { ...budget.spec, maxUnavailabel: 1 } },
    'a value of another type': { ...budget, spec: { maxUnavailable: true } },
    'a label that is a number': { ...budget, metadata: { name: 'a', labels: { a: 1 } } },
    'a missing field': { apiVersion: 'apps/v1', kind: 'StatefulSet', spec: { replicas: 1 } },
  };
  test('finds no problem in a valid one', async () =>
    assert.deepEqual(await problemsOf([budget]), []));
  for (const [what, manifest] of Object.entries(changed))
    test(`finds ${what}`, async () => assert.notDeepEqual(await problemsOf([manifest]), []));
});
