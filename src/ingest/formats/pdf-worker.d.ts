/** The half of pdf.js that parses: loaded for what it does, not for what it exports. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
