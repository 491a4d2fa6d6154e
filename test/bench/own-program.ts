import { copyOf } from '../support/data-folder.ts'
import { startDutybook } from '../support/dutybook-process.ts'
import type { Province } from './province.ts'
import { settledDistrict, type SettledDistrict } from './settled-district.ts'

/** A program that was started for this work on a copy of the data of a province, so that no round finds what another has left. */
export const inOwnProgram = async <T>(
  path: string,
  shape: Omit<Province, 'seed'>,
  work: (district: SettledDistrict) => Promise<T>,
): Promise<T> => {
  const folder = copyOf({ path })
  try {
    const program = await startDutybook(folder.path)
    try {
      return await work(await settledDistrict(program.url, shape))
    } finally {
      await program.stop()
    }
  } finally {
    folder.remove()
  }
}
