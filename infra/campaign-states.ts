import { campaignLeadsTo, campaignPossibleIn, campaignStatuses } from '../packages/duty-lists/src/index.ts'
import { campaignStatusWords } from '../packages/contracts/src/index.ts'
import { stateTable } from './state-table.ts'

/** The states of a campaign as the deciders have them: a diagram and a table. */
export const campaignStates = (): string =>
  stateTable({
    statuses: campaignStatuses,
    words: campaignStatusWords,
    begins: [['review', 'open-campaign']],
    possibleIn: campaignPossibleIn,
    leadsTo: campaignLeadsTo,
    isWay: (command, from, to) => {
      const staysInEach =
        campaignPossibleIn[command].some((status) => status === to) &&
        campaignLeadsTo[command].some((status) => status === from)
      return !staysInEach && !(command === 'start-campaign' && to === 'released')
    },
  })
