/** A URL or connection string as it may be shown and logged. */
export const withoutCredentials = (url: string): string => url.replace(/:\/\/[^@/]*@/u, '://…@')
