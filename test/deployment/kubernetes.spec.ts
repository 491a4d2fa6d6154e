import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { roleFrom } from '@dutybook/standalone/role'
import { readSettings } from '@dutybook/standalone/settings'
import * as apps from 'kubernetes-models/apps/v1'
import * as networking from 'kubernetes-models/networking.k8s.io/v1'
import * as policy from 'kubernetes-models/policy/v1'
import * as core from 'kubernetes-models/v1'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/dutybook-process.ts'
import { documentsOf, filledIn, textOf, unknownSettings, yamlOf } from './files.ts'

const FOLDER = 'infra/deploy/kubernetes'

interface Variable {
  readonly name: string
  readonly value?: string
  readonly valueFrom?: { readonly secretKeyRef?: { readonly name: string; readonly key: string } }
}
type Security = Readonly<Record<string, unknown>>
interface Container {
  readonly image: string
  readonly args: readonly string[]
  readonly env?: readonly Variable[]
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  readonly securityContext: Security
  readonly resources: { readonly requests?: object; readonly limits?: object }
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[]
  readonly startupProbe?: { readonly httpGet: { readonly path: string; readonly port: string } }
  readonly livenessProbe?: { readonly httpGet?: { readonly path: string; readonly port: string } }
  readonly readinessProbe?: { readonly httpGet?: { readonly path: string; readonly port: string } }
}
interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly data?: Readonly<Record<string, string>>
  readonly spec?: {
    readonly serviceName?: string
    readonly ports?: readonly { readonly port: number; readonly targetPort: string }[]
    readonly selector?: { readonly matchLabels?: Readonly<Record<string, string>> } & Readonly<
      Record<string, unknown>
    >
    readonly template?: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> }
      readonly spec: {
        readonly containers: readonly Container[]
        readonly securityContext: Security
        readonly automountServiceAccountToken: boolean
        readonly volumes?: readonly { readonly name: string }[]
      }
    }
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[]
  }
}

const { resources } = yamlOf<{ resources: readonly string[] }>(`${FOLDER}/kustomization.yaml`)
const manifests = resources.flatMap((file) => documentsOf<Manifest>(`${FOLDER}/${file}`))
const ofKind = (kind: string) => manifests.filter((one) => one.kind === kind)
const workloads = ofKind('StatefulSet')
const ours = workloads.filter(({ spec }) => spec?.template?.spec.containers[0]?.image === 'dutybook')
const settings = ofKind('ConfigMap')[0]?.data ?? {}

type Model = new (data: never) => { validate(): void }
const models: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  v1: core,
  'apps/v1': apps,
  'policy/v1': policy,
  'networking.k8s.io/v1': networking,
}

describe('the manifests', () => {
  it('are all named by the kustomization, and all there', () => {
    const files = readdirSync(join(ROOT, FOLDER)).filter((name) => name !== 'kustomization.yaml')
    expect(resources.toSorted()).toEqual(files.toSorted())
  })

  it.each(manifests.map((one) => [`${one.kind} ${one.metadata.name}`, one] as const))(
    '%s is what Kubernetes asks for',
    (_, manifest) => {
      const Kind = models[manifest.apiVersion]?.[manifest.kind] as Model
      expect(() => new Kind(manifest as never).validate()).not.toThrow()
      expect(() => new Kind({ ...manifest, metadata: { name: 1 } } as never).validate()).toThrow()
    },
  )

  it('let nobody run as root, write to the root file system or gain privileges', () => {
    expect(workloads).toHaveLength(3)
    for (const { metadata, spec } of workloads) {
      const pod = spec?.template?.spec
      expect([metadata.name, pod?.securityContext]).toMatchObject([
        metadata.name,
        { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      ])
      expect(pod?.automountServiceAccountToken).toBe(false)
      for (const { securityContext, resources: bounds } of pod?.containers ?? []) {
        expect(securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        })
        expect(bounds).toMatchObject({
          requests: { cpu: expect.any(String), memory: expect.any(String) },
          limits: { memory: expect.any(String) },
        })
      }
    }
  })

  it('mount what they declare, and select what is there', () => {
    const labels = workloads.map(({ spec }) => spec?.template?.metadata.labels['app.kubernetes.io/name'])
    for (const { spec } of workloads) {
      const pod = spec?.template?.spec
      const declared = [
        ...(pod?.volumes ?? []),
        ...(spec?.volumeClaimTemplates ?? []).map(({ metadata }) => metadata),
      ].map(({ name }) => name)
      const mounted = pod?.containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name))
      expect(mounted?.toSorted()).toEqual(declared.toSorted())
      expect(ofKind('Service').map(({ metadata }) => metadata.name)).toContain(spec?.serviceName)
    }
    for (const { spec } of ofKind('PodDisruptionBudget'))
      expect(labels).toContain(spec?.selector?.matchLabels?.['app.kubernetes.io/name'])
    for (const { spec } of ofKind('Service'))
      expect(labels).toContain(spec?.selector?.['app.kubernetes.io/name'])
    expect(ofKind('PodDisruptionBudget')).toHaveLength(ours.length)
  })
})

describe.each(ours.map((one) => [one.metadata.name, one] as const))('the process %s', (name, { spec }) => {
  const [container = {} as Container] = spec?.template?.spec.containers ?? []
  const given = container.env ?? []

  it('gets settings that it takes', () => {
    const fromSecret = given
      .map(({ valueFrom }) => valueFrom?.secretKeyRef)
      .filter((ref) => ref !== undefined)
    expect(
      fromSecret.every(
        (ref) => ref.name === 'dutybook' && textOf(`${FOLDER}/settings.yaml`).includes(ref.key),
      ),
    ).toBe(true)
    const environment = {
      ...settings,
      ...Object.fromEntries(
        given.map(({ name: variable, value }) => [variable, value ?? filledIn[variable]]),
      ),
    }
    expect(unknownSettings(Object.keys(environment))).toEqual([])
    const read = readSettings(environment, '/')
    expect(read).toMatchObject({
      HOST: '0.0.0.0',
      OIDC_ISSUER: expect.any(String),
      DUTYBOOK_EVENT_STORE: expect.any(String),
    })
    expect(roleFrom(container.args)).toBe(name)
    expect(read.REDIS_URL === undefined).toBe(name === 'api')
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain(read.DUTYBOOK_DATA)
    expect(container.ports).toEqual([{ name: 'http', containerPort: read.PORT }])
  })

  it('is asked where it answers', () => {
    const document = JSON.parse(textOf('docs/openapi.json')) as { paths: Readonly<Record<string, unknown>> }
    const { startupProbe, livenessProbe, readinessProbe } = container
    const probes = [startupProbe, livenessProbe, readinessProbe].map((probe) => probe?.httpGet)
    expect(probes.map((probe) => probe?.path)).toEqual(['/healthz', '/healthz', '/readyz'])
    expect(
      probes.filter((probe) => !(String(probe?.path) in document.paths) || probe?.port !== 'http'),
    ).toEqual([])
  })
})
