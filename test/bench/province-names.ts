import { v5 } from 'uuid'

export const LISTS_OF_DISTRICT = 20
export const DEPARTMENTS_OF_DISTRICT = 30
const SPACE = 'c54c3a6e-7c2b-5a61-9d3c-2f6a0c1d9b11'

/** The ids of a generated province; every one follows from its seed. */
export const namesIn = (seed: string) => {
  const id = (name: string) => v5(`${seed}/${name}`, SPACE)
  return {
    id,
    district: (district: number) => id(`district ${district}`),
    office: (district: number) => id(`office ${district}`),
    department: (district: number, index: number) => id(`department ${district}/${index}`),
    township: (list: number) => id(`township ${list}`),
    list: (list: number) => id(`list ${list}`),
    item: (list: number, index: number) => id(`item ${list}/${index}`),
    proposal: (list: number, revision: number) => id(`proposal ${list}/${revision}`),
  }
}

export const districtOf = (list: number): number => Math.floor(list / LISTS_OF_DISTRICT)

/** Items name one department after the other; after the last comes the first again. */
export const departmentName = (index: number): string => `区第${(index % DEPARTMENTS_OF_DISTRICT) + 1}局`
