using Penguin.Raise.Performance;

return await Verbs.RunAsync(args);
