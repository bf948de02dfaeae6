/** A little store on the device. */
export interface Device {
  /** Whether what is put survives the tab. */
  readonly keeps: () => boolean
  readonly get: (key: string) => Promise<unknown>
  readonly put: (key: string, value: unknown) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

const table = 'kept'

/** Opens the device's store; where the browser refuses one, or fills up, memory stands in. */
export async function openDevice(): Promise<Device> {
  const memory = new Map<string, unknown>()
  let database = await openDatabase()
  const within = async (
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> => {
    if (!database) return undefined
    try {
      return await settled(database, mode, act)
    } catch {
      database = undefined
      return undefined
    }
  }
  return {
    keeps: () => database !== undefined,
    get: async (key) => memory.get(key) ?? (await within('readonly', (store) => store.get(key))),
    put: async (key, value) => {
      memory.set(key, value)
      await within('readwrite', (store) => store.put(value, key))
    },
    remove: async (key) => {
      memory.delete(key)
      await within('readwrite', (store) => store.delete(key))
    },
  }
}

function openDatabase(): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('visavis', 1)
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(table))
      request.addEventListener('success', () => {
        resolve(request.result)
      })
      request.addEventListener('error', () => {
        resolve(undefined)
      })
    } catch {
      resolve(undefined)
    }
  })
}

/** Resolves once the transaction is on the disk, not only once the request was heard. */
function settled(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, mode, { durability: 'strict' })
    const request: IDBRequest<unknown> = act(transaction.objectStore(table))
    transaction.addEventListener('complete', () => {
      resolve(request.result)
    })
    transaction.addEventListener('abort', () => {
      reject(transaction.error ?? new Error('the device did not store it'))
    })
  })
}
