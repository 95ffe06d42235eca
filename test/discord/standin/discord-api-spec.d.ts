/** The package ships its zod schemas as plain JavaScript. */
declare module 'discord-api-spec/zod';
