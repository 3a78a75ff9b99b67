/**
 * Loads the page of one procedure. Throws if it cannot be loaded, such as offline. The browser parses it itself, since the
 * policy of the site allows no script to turn text into markup.
 */
export async function loadSide(address: string): Promise<Document> {
  return await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML)
      else reject(new Error(`${address} answers with status ${request.status}.`))
    }
    request.onerror = () => reject(new Error(`${address} cannot be loaded.`))
    request.send()
  })
}
