import type { sendUnaryData } from '@grpc/grpc-js'
import { features, gossip, shared } from './generated.ts'
import type { NodeState } from './node-state.ts'

type ClusterInfo = InstanceType<typeof gossip.ClusterInfo>
type SupportedMethods = InstanceType<typeof features.SupportedMethods>

/** As the client's package numbers the states. */
const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState

export const answerGossip =
  (node: NodeState) =>
  (_call: unknown, answer: sendUnaryData<ClusterInfo>): void => {
    const members = node.members().map(({ host, port }, index) => {
      const member = new gossip.MemberInfo()
      member
        .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
        .setTimeStamp('0')
        .setState(index === 0 ? LEADER : FOLLOWER)
        .setIsAlive(true)
        .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port))
      return member
    })
    answer(null, new gossip.ClusterInfo().setMembersList(members))
  }

export const answerFeatures =
  (_node: NodeState) =>
  (_call: unknown, answer: sendUnaryData<SupportedMethods>): void => {
    const methods = ['read', 'append', 'batchappend'].map((name) =>
      new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    )
    answer(
      null,
      new features.SupportedMethods().setEventStoreServerVersion('24.10.0').setMethodsList(methods),
    )
  }
