/** A document as the form that a browser or curl sends. */
export const formOf = (
  bytes: Uint8Array,
  { name = 'list.txt', field = 'file' } = {},
): { readonly payload: Buffer; readonly headers: Readonly<Record<string, string>> } => {
  const boundary = 'dutybook-form-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
