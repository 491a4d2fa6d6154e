import { type components, type DutybookClient, idempotencyKey } from '@dutybook/client'
import { type Answer, eventually, expectData, personas } from '../support/personas.ts'

type Proposal = components['schemas']['Proposal']

/** What the people of the sample's 枕溪街道 do; calls that answer `Answer` are made once and never repeated. */
export const openTownship = async (url: string) => {
  const people = personas(url)
  const as = async (role: Parameters<typeof people.find>[0], organisation?: string) =>
    people.as(await people.find(role, organisation))
  const editor = await as('township-editor', '枕溪街道')
  const head = await as('township-head', '枕溪街道')
  const reader = await as('auditor')
  const lists = async () => (await expectData(() => reader.GET('/v1/lists'))).items
  const list = (await lists()).find(({ township }) => township === '枕溪街道')
  const listId = list?.listId ?? ''
  const item = await firstCooperative(reader, listId)

  const proposal = (proposalId: string): Promise<Proposal> =>
    expectData(() => reader.GET('/v1/proposals/{proposalId}', { params: { path: { proposalId } } }))
  const draft = (key: string): Promise<Answer<{ readonly id: string }>> =>
    editor.POST('/v1/proposals', {
      params: { header: idempotencyKey(`draft-${key}`) },
      body: {
        listId,
        baseRevision: list?.revision ?? 0,
        title: `收回 ${key}`,
        reason: '街道没有执法权。',
        changes: [
          {
            kind: 'reclaim',
            itemId: item,
            receivingDepartments: ['区教育局'],
            workMethod: '由区教育局监管。',
            reason: '街道没有执法权。',
          },
        ],
      },
    })
  return {
    lists,
    readiness: () => reader.GET('/readyz'),
    draft,
    proposal,
    drafted: async (key: string) => (await expectData(() => draft(key))).id,
    submit: (proposalId: string): Promise<Answer<unknown>> =>
      head.POST('/v1/proposals/{proposalId}/submission', {
        params: { path: { proposalId }, header: idempotencyKey(`submit-${proposalId}`) },
      }),
    /** As the head of that department, who may not; answers the status. */
    withdrawAs: async (department: string, proposalId: string): Promise<number> => {
      const who = await as('department-head', department)
      const { response } = await who.POST('/v1/proposals/{proposalId}/withdrawal', {
        params: { path: { proposalId }, header: idempotencyKey(`withdraw-${proposalId}`) },
        body: { reason: '不再需要。' },
      })
      return response.status
    },
    reached: (proposalId: string, status: Proposal['status']): Promise<Proposal> =>
      eventually(
        () => proposal(proposalId),
        (found) => found.status === status,
      ),
  }
}
export type TownshipActs = Awaited<ReturnType<typeof openTownship>>

const firstCooperative = async (reader: DutybookClient, listId: string): Promise<string> => {
  const { categories } = await expectData(() =>
    reader.GET('/v1/lists/{listId}', { params: { path: { listId } } }),
  )
  const [sector] = categories.find(({ category }) => category === 'cooperative')?.sectors ?? []
  return sector?.items[0]?.itemId ?? ''
}

/** How often each of these streams' events of that type were recorded. */
export const timesRecorded = (
  events: readonly { readonly type: string; readonly stream: string }[],
  type: string,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(
      Object.groupBy(
        events.filter((event) => event.type === type),
        ({ stream }) => stream,
      ),
    ).map(([stream, some]) => [stream, some?.length ?? 0]),
  )

/** How an answer says that something is not possible now; compare with `notNow`. */
export const refusalIn = ({ response, error }: Answer<unknown>) => {
  const { type, titles } = error as components['schemas']['Problem']
  return {
    status: response.status,
    mediaType: response.headers.get('content-type')?.split(';')[0],
    triesAgain: Number(response.headers.get('retry-after')) > 0,
    languages: Object.keys(titles),
    type,
  }
}

export const notNow = (problem: string) => ({
  status: 503,
  mediaType: 'application/problem+json',
  triesAgain: true,
  languages: ['zh', 'en'],
  type: `urn:dutybook:problem:${problem}`,
})
