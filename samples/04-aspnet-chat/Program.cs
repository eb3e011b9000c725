// A chat in the browser. Offline with the simulated model; a real one by a setting, for example --Model=ollama:llama3.
using AspNetChat;

await ChatSite.Build(args).RunAsync();
