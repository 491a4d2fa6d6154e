import type { Organisation } from '@dutybook/duty-lists'
import type { Repository } from '@dutybook/event-store'
import type { Actor, Decider, DomainEvent, Refusal } from '@dutybook/kernel'
import { v5 } from 'uuid'

const SPACE = '6f1d0a52-7d5c-5d0e-9a53-0c7e8f1b2a3d'
export const id = (name: string): string => v5(name, SPACE)

const organisation = (key: string, kind: Organisation['kind'], name: string): Organisation => ({
  organisationId: id(key),
  kind,
  name,
  aliases: [],
})
export const town = organisation('town', 'township', '云杉镇')
export const education = organisation('education', 'department', '区教育局')
export const police = organisation('police', 'department', '区公安分局')
export const office = { organisationId: id('office'), name: '区委编办', aliases: ['编办'] }

const person = (name: string, organisation: { readonly organisationId: string }, role: string): Actor => ({
  id: name,
  organisation: organisation.organisationId,
  role,
})
export const administrator = person('ops', { organisationId: 'platform' }, 'administrator')
export const coordinator = person('zhou', office, 'coordinator')
export const editor = person('lin', town, 'township-editor')
export const head = person('gao', town, 'township-head')
export const educationHead = person('shen', education, 'department-head')
export const policeHead = person('han', police, 'department-head')
export const program = person('routing-worker', { organisationId: 'dutybook' }, 'system')

/** Carries out the commands of a story, each with an id of its own, always the same. */
export const acting = (repository: Repository) => {
  let told = 0
  const issue = async <S, C extends { readonly actor: Actor }, E extends DomainEvent, R extends Refusal>(
    decider: Decider<S, C, E, R>,
    stream: string,
    command: C,
  ): Promise<R | { readonly code: 'command-id-reused' } | undefined> => {
    const commandId = id(`command ${told++}`)
    const outcome = await repository.execute(
      decider,
      stream,
      { id: commandId, hash: `hash-${told}`, command },
      { actor: command.actor, correlationId: id(`request ${told}`), causationId: commandId },
    )
    return outcome.ok ? undefined : outcome.refusal
  }
  const mustBe = (refusal: Refusal | undefined, code: string | undefined): void => {
    if (refusal?.code !== code) throw new Error(`expected ${code}, got ${JSON.stringify(refusal)}`)
  }
  return { issue, mustBe }
}

/** Who carries out the commands of a story, see `acting`. */
export type Acting = ReturnType<typeof acting>
