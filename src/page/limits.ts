/** The largest text or file that the page takes, in bytes. A year of a busy list is about this large. */
export const UPLOAD_BYTES = 32 * 1024 * 1024;
/** How many lines the parse view shows of a thread; a browser lays out no more of them in reasonable time. */
export const PARSED_LINES = 5000;
/** How many threads of an mbox the page offers to choose from. */
export const LISTED_THREADS = 200;
