// Imported first: React and Remix decide by it, while they load, whether they run their slow and talkative variant.
process.env.NODE_ENV = "production";
