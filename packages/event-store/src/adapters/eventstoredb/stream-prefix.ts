/** What a prefix may be: letters, digits, `.` and `_`. A hyphen would end the category that the server sees in a name, `_` begins what is beside the log. */
export const streamPrefix = /^[a-z0-9][a-z0-9._]*$/iu
